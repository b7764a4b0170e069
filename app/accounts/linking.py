"""Links that serve once: the first administrator's beginning, invitations, and passwords that were forgotten."""

from __future__ import annotations

import datetime as dt

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import force_locale, gettext, ngettext
from werkzeug.wrappers import Response

from app.accounts import lasting
from app.accounts.entering import let_in
from app.current import actor, now, settings
from app.transaction import database, session
from app.wording import Told
from profiles import mail
from profiles.accounts import links as domain
from profiles.accounts.errors import LoginIsUnusable, MailIsUnusable, NameIsMissing, PasswordIsWeak
from profiles.accounts.links import NewPassword
from profiles.accounts.people import Person, folded
from profiles.models import Account

links = Blueprint("links", __name__)


@links.get("/first/<token>")
def first(token: str) -> str:
    """The form of the first administrator."""
    domain.find(session(), token, now(), first=True)
    return render_template("accounts/first.html", token=token, error=None)


@links.post("/first/<token>")
def begin(token: str) -> tuple[str, int] | Response:
    """Makes the first administrator, who is in at once."""
    person = Person(*(request.form.get(name, "") for name in ("login", "name", "mail")))
    _owner(token, first=True)
    try:
        chosen = _chosen().hashed(folded(person.login))
        account = domain.begin_home(session(), token, person, chosen, actor())
    except (PasswordIsWeak, LoginIsUnusable, NameIsMissing, MailIsUnusable) as error:
        return render_template("accounts/first.html", token=token, error=error), 400
    return let_in(account)


@links.get("/link/<token>")
def link(token: str) -> str:
    """The form for a password, of an invitation or after one was forgotten."""
    found = domain.find(session(), token, now())
    return _form(token, found.account, None)


@links.post("/link/<token>")
def use(token: str) -> tuple[str, int] | Response:
    """Sets the password; with it the owner logs in."""
    account = _owner(token)
    assert account is not None
    try:
        chosen = _chosen().hashed(account.login)
    except PasswordIsWeak as error:
        return _form(token, account, error), 400
    domain.set_password(session(), token, chosen, actor())
    flash(gettext("The password is set. Log in with it."))
    return redirect(url_for("entering.login"), code=303)


@links.get("/forgot")
def forgot() -> str:
    """The form for whoever forgot the password."""
    return render_template("accounts/forgot.html", asked=False, mail_server=bool(settings().smtp))


@links.post("/forgot")
def ask() -> str:
    """Sends a link where there is somewhere to; what is answered is the same for every name."""
    long = lasting.of_links(settings()).reset
    found = domain.ask(session(), request.form.get("login", ""), actor(), long) if settings().smtp else None
    if found is not None:
        account, token = found
        post(account, token, long)
    return render_template("accounts/forgot.html", asked=True, mail_server=bool(settings().smtp))


def post(account: Account, token: str, long: dt.timedelta) -> None:
    """Mails a link to its owner, in their language."""
    with force_locale(account.language or settings().language):
        subject = gettext("Perfilario: your password")
        text = gettext(
            "Hello %(name)s,\n\n"
            "with this link you set the password of your account %(login)s:\n\n%(address)s\n\n"
            "It serves once, within %(time)s. If you did not expect it, ignore this message: nothing changes.\n",
            name=account.name,
            login=account.login,
            address=address(token),
            time=in_words(long),
        )
    mail.queue(session(), account.id, mail.Letter(mail.LINK, subject, text), actor())


def in_words(long: dt.timedelta) -> str:
    """A time in days where they are whole, else in hours."""
    hours = int(long.total_seconds() // 3600)
    if hours % 24 == 0:
        return str(ngettext("%(num)s day", "%(num)s days", hours // 24))
    return str(ngettext("%(num)s hour", "%(num)s hours", hours))


def address(token: str) -> str:
    """What the owner opens."""
    return f"{settings().address}{url_for('links.link', token=token)}"


def _form(token: str, account: Account | None, error: Told | None) -> str:
    assert account is not None
    return render_template("accounts/link.html", token=token, account=account, error=error)


def _owner(token: str, *, first: bool = False) -> Account | None:
    """Whose link it is, before the transaction that writes: nobody waits while a password is hashed."""
    with database().reading() as reading:
        return domain.find(reading, token, now(), first=first).account


def _chosen() -> NewPassword:
    return NewPassword(request.form.get("password", ""), request.form.get("again", ""))
