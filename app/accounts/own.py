"""One's own account: password, second factor and sessions."""

from __future__ import annotations

import segno
from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from app.accounts import lasting
from app.current import actor, now, person, settings
from app.errors import count
from app.transaction import session
from app.wording import Told
from profiles.accounts import ProofIsWrong, factor, sessions
from profiles.accounts import own as domain
from profiles.accounts.errors import PasswordIsWeak
from profiles.accounts.links import NewPassword
from profiles.models import Account

own = Blueprint("own", __name__, url_prefix="/account")


@own.get("")
def index() -> str:
    """Who one is here, and what one can do about it."""
    return _page()


@own.post("/password")
def password() -> tuple[str, int] | Response:
    """A new password; the other sessions end."""
    chosen = NewPassword(request.form.get("password", ""), request.form.get("again", ""))
    try:
        domain.change_password(session(), person(), request.form.get("current", ""), chosen, actor())
    except ProofIsWrong as error:
        count(error)
        return _page("password", error), 403
    except PasswordIsWeak as error:
        session().rollback()
        return _page("password", error), 400
    flash(gettext("The password is changed. All other sessions have ended."))
    return redirect(url_for("own.index"), code=303)


@own.post("/factor")
def offer() -> str:
    """A new secret, shown for the telephone to read until it is confirmed or the page is left."""
    domain.offer_factor(session(), person().account_id)
    return _page("factor")


@own.post("/factor/confirm")
def confirm() -> tuple[str, int] | Response:
    """The second factor is on, once the telephone gave a good code."""
    try:
        domain.confirm_factor(session(), person().account_id, request.form.get("code", ""), actor())
    except ProofIsWrong as error:
        count(error)
        return _page("factor", error), 403
    flash(gettext("The second factor is on: logins and signatures ask for a code."))
    return redirect(url_for("own.index", _anchor="factor"), code=303)


@own.post("/factor/off")
def drop() -> tuple[str, int] | Response:
    """The second factor is off, with password and a last code."""
    given = (request.form.get("password", ""), request.form.get("code", ""))
    try:
        domain.drop_factor(session(), person().account_id, *given, actor())
    except ProofIsWrong as error:
        count(error)
        return _page("factor", error), 403
    flash(gettext("The second factor is off."))
    return redirect(url_for("own.index", _anchor="factor"), code=303)


@own.post("/sessions/<int:login_id>/end")
def end(login_id: int) -> Response:
    """Ends one session."""
    sessions.end(session(), person().account_id, login_id, actor())
    return redirect(url_for("own.index", _anchor="sessions"), code=303)


@own.post("/sessions/end")
def end_others() -> Response:
    """Ends every session but this one."""
    sessions.end_all(session(), person().account_id, actor(), but=person().login_id)
    flash(gettext("All other sessions have ended."))
    return redirect(url_for("own.index", _anchor="sessions"), code=303)


def _page(place: str = "", error: Told | None = None) -> str:
    account = session().get_one(Account, person().account_id)
    shown = place == "factor" and account.factor_since is None
    offered = factor.secret_of(session(), account) if shown else None
    code = segno.make(factor.address(offered, account.login), error="m") if offered else None
    return render_template(
        "accounts/own.html",
        account=account,
        offered=offered,
        picture=code.svg_data_uri(scale=5, border=2) if code else None,
        sessions=sessions.listing(session(), account.id, now(), lasting.of_sessions(settings())),
        place=place,
        error=error,
    )
