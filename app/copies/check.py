"""The check of copies: a file, a typed code and version, or the public page of a scanned mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from app import errors, typed
from app.copies.checking import means
from app.copies.wording import VERDICTS, WAYS, shown
from app.current import actor, settings, today, viewer
from app.imports.screens import file_name
from app.reader import reader
from app.transaction import database, session
from profiles.copies import checks
from profiles.copies.checking import MarkIsNotKnown, Outcome, check_file, check_mark, check_typed
from profiles.copies.checks import CheckFilters
from profiles.errors import NothingStaged

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

check = Blueprint("check", __name__)
MARK: Final = 20
"""Hexadecimal digits of a mark; anything else in its place was never one."""
LONGEST: Final = 80


@check.get("/check")
def index() -> str:
    """What to check: a file that is dropped in, or what the header prints."""
    return render_template("copies/check.html", code=request.args.get("code", "")[:LONGEST])


@check.post("/check/file")
def file() -> Response | str:
    """The verdict on a file; what it is read beside is read while nobody else waits to write."""
    given = request.files.get("file")
    if given is None or not given.filename:
        flash(gettext(NothingStaged.problem), "danger")
        return redirect(url_for("check.index"), 303)
    worker = means(settings(), reader(), today())
    with database().reading() as own:
        outcome = check_file(own, viewer(), file_name(given), given.read(), worker)
    return _told(outcome)


@check.post("/check/code")
def code() -> str:
    """The verdict on a code and version as a copy prints them."""
    asked = [request.form.get(name, "")[:LONGEST] for name in ("code", "version")]
    return _told(check_typed(session(), viewer(), *asked))


@check.get("/check/record")
def record() -> str:
    """A page of the checks that were made, newest first."""
    args = {
        name: value
        for name in ("verdict", "way", "code", "since", "until")
        if (value := request.args.get(name))
    }
    filters = CheckFilters(
        verdict=args.get("verdict"),
        way=args.get("way"),
        code=args.get("code"),
        since=typed.day(args.get("since")),
        until=typed.day(args.get("until")),
    )
    return render_template(
        "copies/record.html",
        page=checks.listing(session(), viewer(), filters, request.args.get("page", 1, int), settings().zone),
        args=args,
        verdicts=[(name, gettext(text)) for name, text in VERDICTS.items()],
        ways=[(name, gettext(text)) for name, text in WAYS.items()],
    )


@check.get("/c/<mark>")
def mark(mark: str) -> tuple[str, int] | str:
    """The public page of a mark: code, version and state now; unknown ones all answer alike."""
    if len(mark) != MARK or not set(mark) <= set("0123456789abcdef"):
        return _unknown()
    with database().reading() as own:
        outcome = check_mark(own, mark)
    if request.method == "GET":
        with database().writing() as writing:
            checks.record(writing, viewer(), outcome, actor())
    if outcome.found is None:
        return _unknown()
    return render_template("copies/mark.html", outcome=outcome)


def _unknown() -> tuple[str, int]:
    return errors.page(404, gettext(MarkIsNotKnown.problem), gettext(MarkIsNotKnown.remedy))


def _told(outcome: Outcome) -> str:
    checks.record(session(), viewer(), outcome, actor())
    changes = [shown(one) for one in outcome.changes] if outcome.shown else []
    return render_template("copies/verdict.html", outcome=outcome, changes=changes)
