"""The auditor's package on the screen: chosen or drawn by lot, as of a day, and one checked."""

from __future__ import annotations

import re
import secrets
import tempfile
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final

from flask import Blueprint, render_template, request, send_file
from flask_babel import get_locale, gettext

from app import typed
from app.current import actor, now, person, settings, today, viewer
from app.package.drawing import by_codes, make, record
from app.package.writing import Person
from app.settings import kept_trail_key
from app.transaction import database, session
from parsers.wording import N_
from profiles import catalogue as reads
from profiles.catalogue.past import read_day
from profiles.errors import DomainError, NotAllowed
from profiles.package import Selection, verify
from profiles.package.manifest import PROBLEMS
from profiles.package.selection import NothingToDraw
from profiles.permissions import Permission

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Response
    from sqlalchemy.orm import Session

    from app.package.drawing import Made
    from profiles.models import Company

package = Blueprint("package", __name__, url_prefix="/package")

WAYS: Final = ("random", "chosen")
MOST: Final = 50
"""Profiles that a request draws; the command line draws any number."""


class TooManyAtOnce(DomainError):
    problem = N_("At most {most} profiles are drawn here at once.")
    remedy = N_("Draw fewer, or use the command perfilario package draw, which draws any number.")


class NoPackageIsGiven(DomainError):
    problem = N_("No file was chosen.")
    remedy = N_("Choose the ZIP archive of a package.")


@dataclass(frozen=True, slots=True)
class Form:
    """What the form was filled with; `way` is random or chosen."""

    company: str
    as_of: str
    way: str
    count: str
    seed: str
    codes: str


@package.get("")
def index() -> str:
    """The form; an address may bring it filled."""
    return _page(_form(request.args))


@package.post("")
def draw() -> Response | tuple[str, int]:
    """The package as a download; a selection that comes to nothing says why."""
    form = _form(request.form)
    out = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    try:
        made = _made(form, out)
        record(session(), made, actor())
    except DomainError as error:
        out.close()
        if isinstance(error, NotAllowed):
            raise
        return _page(form, error), 400
    out.seek(0)
    name = gettext("auditors-package")  # texts within an f-string are not extracted
    return send_file(
        out,
        mimetype="application/zip",
        as_attachment=True,
        download_name=f"{name}-{made.drawn.selection.as_of}.zip",
        max_age=0,
    )


@package.post("/check")
def check() -> tuple[str, int]:
    """A package that somebody brings, compared with its manifest."""
    brought = request.files.get("package")
    if brought is None or not brought.filename:
        return _page(_form({}), NoPackageIsGiven()), 400
    verdict = verify(brought.stream, kept_trail_key(settings()))
    told = [gettext(PROBLEMS[one.kind]).format(path=one.path) for one in verdict.problems]
    page = render_template("package/verdict.html", name=brought.filename, verdict=verdict, problems=told)
    return page, 200


def _made(form: Form, out: IO[bytes]) -> Made:
    """Writes the package outside of the request's own transaction, which would keep others from writing meanwhile."""
    with database().reading() as reading:
        day = read_day(form.as_of) if form.as_of else today()
        company_id = typed.number(form.company) or next((one.id for one in _companies(reading)), None)
        if company_id is None:
            raise NothingToDraw(day=day.isoformat())
        viewer().need(Permission.DRAW_PACKAGE, company_id)
        chosen = Selection(
            company_id=company_id,
            as_of=day,
            profile_ids=_chosen(reading, company_id, form),
            count=_count(form) if form.way == "random" else 0,
            seed=form.seed or secrets.token_hex(4),
        )
        asking = Person(person().name, str(get_locale()), viewer(), now())
        return make(reading, settings(), asking, chosen, out)


def _chosen(reading: Session, company_id: int, form: Form) -> tuple[int, ...]:
    if form.way == "random":
        return ()
    codes = list(dict.fromkeys(filter(None, map(str.strip, re.split(r"[\t\r\n,;]+", form.codes)))))
    if len(codes) > MOST:
        raise TooManyAtOnce(most=MOST)
    return by_codes(reading, company_id, codes)


def _count(form: Form) -> int:
    count = typed.number(form.count) or 0
    if count > MOST:
        raise TooManyAtOnce(most=MOST)
    return count


def _form(given: Mapping[str, str]) -> Form:
    return Form(
        given.get("company", ""),
        given.get("as_of", "").strip(),
        given["way"] if given.get("way") in WAYS else WAYS["codes" in given],
        given.get("count", "10").strip(),
        given.get("seed", "").strip()[:40],
        given.get("codes", "").strip(),
    )


def _companies(reading: Session) -> list[Company]:
    return reads.companies(reading, viewer(), Permission.DRAW_PACKAGE)


def _page(form: Form, error: DomainError | None = None) -> str:
    companies = [(one.id, one.name) for one in _companies(session())]
    return render_template("package/form.html", form=form, companies=companies, error=error, most=MOST)
