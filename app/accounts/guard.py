"""The door: every address asks for a login but the few that lead to one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from flask import g, make_response, redirect, request, session, url_for
from flask_babel import gettext
from werkzeug.exceptions import SecurityError

from app import current, errors
from app.accounts import lasting
from app.rights import NEEDS, OPEN
from app.transaction import database
from profiles.accounts import sessions

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.wrappers import Response


FILES: Final = frozenset({"static", "bootstrap.static", "assets.htmx", "health.check"})
"""What is served without asking who it is for."""
TOKEN: Final = "login"  # noqa: S105 - the name of a value in the cookie
SEEN_EVERY: Final = dt.timedelta(minutes=1)


def keep(flask: Flask) -> None:
    """Lets nobody in who has not logged in; before anything of the request's body is read."""
    flask.before_request(_look)
    flask.context_processor(lambda: {"entered": current.entered()})


def _look() -> Response | None:
    if request.endpoint in FILES or isinstance(request.routing_exception, SecurityError):
        return None
    token = session.get(TOKEN)
    g.entered = _entered(token) if isinstance(token, str) else None
    if g.entered is not None or NEEDS.get(request.endpoint or "") == OPEN:
        return None
    return _to_login()


def _entered(token: str) -> sessions.Entered | None:
    """Who is in; in a short session of its own, for the request's may be a writing one and the body is still to come."""
    now = current.now()
    limits = lasting.of_sessions(current.settings())
    with database().reading() as reading:
        found = sessions.entered(reading, token, now, now.date(), limits)
    if found is not None and now - found.seen_at > min(SEEN_EVERY, limits.idle / 4):
        with database().writing() as writing:
            sessions.touch(writing, found.login_id, now)
    return found


def _to_login() -> Response:
    """To the login and from there back; a script's question and a form that was sent get a page that says so."""
    session.pop(TOKEN, None)
    plain = request.method == "GET" and "HX-Request" not in request.headers
    back = request.full_path.rstrip("?") if plain else None
    if plain and (not request.accept_mimetypes or request.accept_mimetypes.accept_html):
        return redirect(url_for("entering.login", next=None if back == "/" else back), code=303)
    answer = make_response(errors.page(401, *(gettext(text) for text in errors.PAGES[401])))
    answer.headers["HX-Redirect"] = url_for("entering.login")
    return answer
