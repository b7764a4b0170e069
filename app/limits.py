"""How often and how much: rates of what costs or can be guessed, and the size of what is sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from flask import abort, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from parsers.limits import MIB

if TYPE_CHECKING:
    from flask import Flask, Response

    from app.settings import Settings

UPLOADS: Final = frozenset(
    {"imports.upload", "employee_import.upload", "package.check", "check.file", "paper.change"}
)
"""The endpoints that take files."""
TRIES: Final = frozenset({"entering.enter", "entering.give_code"})
"""Those where a password or a code is tried: only the wrong ones count."""
ASKS: Final = frozenset({"links.ask", "links.use", "links.begin"})
FORMS: Final = {"multipart/form-data", "application/x-www-form-urlencoded", ""}
LARGEST_FORM: Final = 4 * MIB
CHECKS: Final = {"check.mark": "30 per minute; 300 per hour", "check.code": "30 per minute"}
"""Where codes and marks could be guessed."""
HOUR: Final = 6
"""Times a minute's number that an hour allows."""


def size(flask: Flask) -> None:
    """Files are taken only where they are expected; to be called before anything that reads a request's body."""
    flask.before_request(_limit_size)


def rate(flask: Flask, settings: Settings) -> None:
    """Counts requests by address, in this process; to be called when all screens are there."""
    limiter = Limiter(get_remote_address, app=flask, storage_uri="memory://", headers_enabled=False)
    logins = f"{settings.logins_per_minute} per minute; {settings.logins_per_minute * HOUR} per hour"
    for endpoint in TRIES:
        _wrap(flask, endpoint, limiter.limit(logins, deduct_when=_was_wrong))
    for endpoint in ASKS:
        _wrap(flask, endpoint, limiter.limit(logins))
    for endpoint, often in CHECKS.items():
        _wrap(flask, endpoint, limiter.limit(often))
    for endpoint in UPLOADS:
        _wrap(flask, endpoint, limiter.limit(f"{settings.uploads_per_minute} per minute"))


def _wrap(flask: Flask, endpoint: str, limit: Callable[..., Callable[..., object]]) -> None:
    flask.view_functions[endpoint] = limit(flask.view_functions[endpoint])  # type: ignore[assignment]


def _was_wrong(response: Response) -> bool:
    return response.status_code == 401


def _limit_size() -> None:
    if request.endpoint not in UPLOADS:
        request.max_content_length = LARGEST_FORM
    elif request.method == "POST" and request.mimetype not in FORMS:
        abort(415)
