"""Entering: login and password, the code of the second factor, and leaving again."""

from __future__ import annotations

import dataclasses
import datetime as dt

from flask import Blueprint, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from app import transaction
from app.accounts.guard import TOKEN
from app.current import actor, entered, now, person
from app.errors import count
from app.i18n import current_language, own_path
from profiles import accounts
from profiles.accounts import ProofIsWrong, links, sessions
from profiles.models import Account

entering = Blueprint("entering", __name__)

PENDING = "pending"
CODE_WITHIN = dt.timedelta(minutes=5)


@entering.get("/login")
def login() -> str | Response:
    """The form, for whoever is not in yet."""
    if entered():
        return redirect(own_path(request.args.get("next", "/")))
    return _form()


@entering.post("/login")
def enter() -> tuple[str, int] | Response:
    """In with login and password, or on to the second factor."""
    with transaction.database().reading() as reading:
        tried = accounts.tried(reading, request.form.get("login", ""), request.form.get("password", ""))
    try:
        account = accounts.recognise(transaction.session(), tried, actor())
    except ProofIsWrong as error:
        count(error)
        return _form(error), 401
    if account.factor_since is None:
        return let_in(account)
    session[PENDING] = [account.id, now().timestamp()]
    return redirect(url_for("entering.code", next=_next()), code=303)


@entering.get("/login/code")
def code() -> str | Response:
    """The form for the code, for whoever gave a good password just now."""
    if _pending() is None:
        return redirect(url_for("entering.login", next=_next()))
    return render_template("accounts/code.html", next=_next(), error=None)


@entering.post("/login/code")
def give_code() -> tuple[str, int] | Response:
    """In with the code of the second factor."""
    account_id = _pending()
    if account_id is None:
        return redirect(url_for("entering.login", next=_next()), code=303)
    try:
        account = accounts.give_code(transaction.session(), account_id, request.form.get("code", ""), actor())
    except ProofIsWrong as error:
        count(error)
        return render_template("accounts/code.html", next=_next(), error=error), 401
    return let_in(account)


@entering.post("/logout")
def leave() -> Response:
    """Ends the session, here and on the server."""
    found = person()
    sessions.end(transaction.session(), found.account_id, found.login_id, actor())
    _forget()
    return redirect(url_for("entering.login"), code=303)


def let_in(account: Account) -> Response:
    """Begins a session with a cookie made anew: whatever it held before is worth nothing."""
    back = _next()
    acting = dataclasses.replace(actor(), actor=account.login, account_id=account.id)
    token = sessions.begin(transaction.session(), account, request.user_agent.string, acting)
    session.clear()
    session[TOKEN] = token
    return redirect(back, code=303)


def _forget() -> None:
    """Empties the cookie but for the language."""
    chosen = current_language()
    session.clear()
    session["language"] = chosen
    session.permanent = True


def _form(error: ProofIsWrong | None = None) -> str:
    return render_template(
        "accounts/login.html",
        next=_next(),
        error=error,
        login=request.form.get("login", ""),
        unused=links.is_unused(transaction.session()),
    )


def _next() -> str:
    return own_path(request.values.get("next", "/"))


def _pending() -> int | None:
    """The account whose password was good a moment ago, None where there is none or it took too long."""
    found = session.get(PENDING)
    if not found or now().timestamp() - found[1] > CODE_WITHIN.total_seconds():
        return None
    return int(found[0])
