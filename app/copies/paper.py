"""The company's paper: what its outputs look like, with a preview of both."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

from flask import Blueprint, abort, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext

from app import typed
from app.copies.example import example
from app.copies.output import WRITERS
from app.current import actor, person, settings, today, viewer
from app.exports.paper import logo, word_template
from app.transaction import session
from parsers.errors import ReadError
from profiles import catalogue as reads
from profiles.copies import papers
from profiles.errors import DomainError, NotAllowed, NotFound
from profiles.files import MEDIA_TYPES
from profiles.permissions import Permission

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkzeug.wrappers import Response

    from app.wording import Told
    from profiles.models import Company

paper = Blueprint("paper", __name__, url_prefix="/paper")


@paper.get("")
def index() -> str:
    """What the company's paper looks like, and the form to change it."""
    return _page(request.args.get("company"))


def _page(number: str | None, error: Told | None = None) -> str:
    company, companies = _chosen(number)
    return render_template(
        "copies/paper.html",
        company=company,
        companies=companies,
        paper=papers.paper(session(), viewer(), company.id),
        fields=word_template.NAMES,
        longest=papers.LONGEST,
        error=error,
        form=request.form,
    )


@paper.post("")
def change() -> Response | tuple[str, int]:
    """Takes a paper as it was typed, its files checked first; a file that is not chosen stays as it is.

    What cannot be used is said on the form, and nothing was changed.
    """
    company, _ = _chosen(request.form.get("company"))
    try:
        wanted = papers.Wanted(
            request.form.get("kind", ""),
            request.form.get("footer", ""),
            request.form.get("colour", ""),
            logo=_file("logo", logo.clean),
            word=_file("word", _checked),
        )
        papers.change(session(), viewer(), settings().home, company.id, wanted, actor())
    except (NotFound, NotAllowed):
        raise
    except (DomainError, ReadError) as error:
        return _page(request.form.get("company"), error), 400
    flash(gettext("The paper was changed; every copy made from now on has it."), "success")
    return redirect(url_for("paper.index", company=company.id), 303)


@paper.get("/preview.<kind>")
def preview(kind: str) -> Response:
    """A made-up profile on the company's paper."""
    if kind not in WRITERS:
        abort(404)
    company, _ = _chosen(request.args.get("company"))
    look = papers.look(session(), settings().home, company.id)
    day: dt.date = today()
    name = gettext("Preview")  # texts within an f-string are not extracted
    sheet = example(company.name, look, f"{day:%d/%m/%Y} · {person().name}", settings().address)
    return send_file(
        io.BytesIO(WRITERS[kind](sheet, look)),
        mimetype=MEDIA_TYPES[kind],
        as_attachment=True,
        download_name=f"{name}.{kind}",
        max_age=0,
    )


def _chosen(number: str | None) -> tuple[Company, list[Company]]:
    companies = reads.companies(session(), viewer(), Permission.KEEP_COPIES)
    wanted = typed.number(number)
    found = next((one for one in companies if wanted in (None, one.id)), None)
    if found is None:
        raise NotFound
    return found, companies


def _file(name: str, checked: Callable[[bytes], bytes]) -> bytes | None:
    """A file of the form: checked, b'' where it is to go, None where nothing is said of it."""
    given = request.files.get(name)
    if given is not None and given.filename:
        return checked(given.read())
    return b"" if f"without_{name}" in request.form else None


def _checked(data: bytes) -> bytes:
    word_template.check(data)
    return data
