"""Errors as pages: what happened and what to do, with the status that fits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import structlog
from flask import g, render_template, request
from flask_babel import get_translations, gettext
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge, SecurityError

from app.current import actor, settings
from app.formats import day
from app.limits import LARGEST_FORM, UPLOADS
from app.transaction import keep_only
from app.wording import Told, Wording
from parsers.errors import ReadError
from parsers.limits import MIB
from parsers.wording import N_
from profiles import accounts
from profiles import errors as refusals
from profiles.accounts import ProofIsWrong
from profiles.accounts.errors import PasswordIsWeak

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.wrappers import Response

_log = structlog.stdlib.get_logger("perfilario.web")

PAGES: dict[int, tuple[str, str]] = {
    400: (
        N_("The request cannot be understood"),
        N_("Go back, load the page again and repeat the step."),
    ),
    401: (N_("You are not logged in"), N_("Log in, then repeat the step.")),
    403: (N_("This is not yours to do"), N_("Ask the keeper of the profiles.")),
    404: (
        N_("Nothing is kept under this address"),
        N_("It may have been discarded or undone. Look for it in the catalogue."),
    ),
    405: (N_("This address does not take that step"), N_("Go back and use the buttons of the page.")),
    409: (
        N_("This no longer fits what is in the catalogue"),
        N_("Load the page again and look at the state."),
    ),
    413: (
        N_("The files are larger together than {limit} MB"),
        N_("Send fewer files at a time; the limit is the setting PERFILARIO_MAX_UPLOAD_MB."),
    ),
    415: (N_("This is not how files are sent"), N_("Use the form of the page and choose the files there.")),
    429: (
        N_("Too many requests from your address"),
        N_("Wait a few minutes, then try again."),
    ),
    500: (
        N_("Something failed on our side"),
        N_("Nothing was changed. Try again; if it fails again, report the number below."),
    ),
}
FORM_IS_LARGE = (N_("What was sent is larger than {limit} MB"), N_("Shorten it, then send it again."))
MOST_DRAINED = 2048 * MIB
EXPIRED = (N_("The form is no longer valid"), N_("Load the page again and send the form once more."))


DAYS: Final = frozenset({"day", "first", "last"})
"""The values of errors that are days, in ISO 8601."""
STATUSES: dict[type[Exception], int] = {
    refusals.NotFound: 404,
    refusals.NotAllowed: 403,
    refusals.DayIsToCome: 400,
    refusals.DayIsNotReadable: 400,
    refusals.FileIsMissing: 500,
    refusals.FileWasAltered: 500,
    refusals.NothingStaged: 400,
    refusals.ValueIsNotUsable: 400,
    refusals.StagedIsGone: 404,
    ProofIsWrong: 403,
    PasswordIsWeak: 400,
    refusals.DomainError: 409,
    ReadError: 400,
}


def explain(flask: Flask) -> None:
    """Gives every error of `flask` its page."""
    flask.register_error_handler(CSRFError, _csrf)
    flask.register_error_handler(HTTPException, _http)
    flask.register_error_handler(refusals.DomainError, _refused)
    flask.register_error_handler(ReadError, _refused)
    flask.add_template_filter(told)
    flask.add_template_filter(reason)
    flask.register_error_handler(Exception, _unexpected)


def page(status: int, problem: str, remedy: str) -> tuple[str, int]:
    """An error page from translated texts."""
    html = render_template(
        "error.html", status=status, problem=problem, remedy=remedy, request_id=g.get("request_id", "")
    )
    return html, status


def _csrf(_error: CSRFError) -> tuple[str, int]:
    return page(400, *(gettext(text) for text in EXPIRED))


def _http(error: HTTPException) -> tuple[str, int] | Response:
    if isinstance(error, SecurityError):  # a host that is not ours: no address of ours can be built for it
        return error.get_response()
    status = error.code or 500
    if status < 400:
        return error.get_response()
    if isinstance(error, RequestEntityTooLarge):
        _drain()
    problem, remedy = PAGES.get(status, PAGES[400] if status < 500 else PAGES[500])
    limit = settings().max_upload_mb
    if status == 413 and request.endpoint not in UPLOADS:
        (problem, remedy), limit = FORM_IS_LARGE, LARGEST_FORM // MIB
    return page(status, gettext(problem).format(limit=limit), gettext(remedy))


def _drain() -> None:
    """Takes in what was sent, within reason: a browser cut off while it sends does not show the answer."""
    left = MOST_DRAINED
    while left > 0 and (part := request.environ["wsgi.input"].read(min(left, MIB))):
        left -= len(part)


def _refused(error: refusals.DomainError | ReadError) -> tuple[str, int]:
    if isinstance(error, ProofIsWrong):
        count(error)
    status = next(STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES)
    return page(status, words().problem(error), words().text(error.remedy, **error.values))


def count(error: ProofIsWrong) -> None:
    """Counts a wrong password or code; whatever else the request wrote is taken back."""
    acting = actor()
    keep_only(lambda session: accounts.failed(session, error.account_id, acting))


class Spoken(Wording):
    """The wording of the screens: days are written as all dates are there."""

    def text(self, template: str, **values: Any) -> str:
        """The translated template, filled."""
        told = {name: day(value) if name in DAYS else value for name, value in values.items()}
        return Wording.text(self, template, **told)


def words() -> Wording:
    """The wording in the reader's language."""
    return Spoken(get_translations())


def told(error: Told) -> str:
    """What is wrong and what to do, in the reader's language."""
    return words().error(error)


def reason(value: Mapping[str, Any]) -> str:
    """A reason of an import, in the reader's language."""
    return words().reason(value)


def _unexpected(error: Exception) -> tuple[str, int]:
    _log.error("unexpected error", exc_info=error)
    return page(500, *(gettext(text) for text in PAGES[500]))
