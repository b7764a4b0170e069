"""One database transaction a request, opened at its first use and ended in one place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from flask import current_app, g, request

from app.database import Database, of

if TYPE_CHECKING:
    from flask import Flask, Response
    from sqlalchemy.orm import Session

    from app.settings import Settings

_DATABASE = "perfilario.database"
_READING = {"GET", "HEAD", "OPTIONS"}


def open_for_requests(flask: Flask, settings: Settings, database: Database | None) -> None:
    """Makes `session()` work in views; what a view wrote is kept only if it answers without an error."""
    flask.extensions[_DATABASE] = database or of(settings)
    flask.after_request(_commit)
    flask.teardown_request(_close)


def session() -> Session:
    """The session of this request; only one of a method that may change something ends with a commit."""
    if "session" not in g:
        of_all = database()
        g.session = of_all.readers() if request.method in _READING else of_all.writers()
    return cast("Session", g.session)


def database() -> Database:
    """The application's database, for what must not wait for the request's own transaction."""
    return cast("Database", current_app.extensions[_DATABASE])


def keep_only(write: Callable[[Session], None]) -> None:
    """Takes back what the request wrote so far and keeps what `write` does, whatever the answer will be."""
    session().rollback()
    write(session())
    session().commit()


def _commit(response: Response) -> Response:
    if "session" in g and request.method not in _READING and response.status_code < 400:
        g.session.commit()
    return response


def _close(_error: BaseException | None) -> None:
    held: Session | None = g.pop("session", None)
    if held is not None:
        held.close()
