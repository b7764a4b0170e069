"""Keeping accounts: inviting people, giving them roles, and shutting them out."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from app import labels, typed
from app.accounts import lasting
from app.accounts.linking import address, in_words, post
from app.current import actor, now, settings, viewer
from app.transaction import session
from app.wording import Told
from profiles import erasure
from profiles.accounts import keeping as domain
from profiles.accounts import listing
from profiles.accounts.errors import (
    AreaIsMissing,
    CompanyIsMissing,
    LastAdministrator,
    LoginIsTaken,
    LoginIsUnusable,
    MailIsUnusable,
    NameIsMissing,
    OwnRoles,
)
from profiles.accounts.keeping import Asked
from profiles.accounts.people import Person
from profiles.permissions import Role

keeping = Blueprint("keeping", __name__, url_prefix="/accounts")

MENDABLE = (
    LoginIsUnusable,
    LoginIsTaken,
    NameIsMissing,
    MailIsUnusable,
    AreaIsMissing,
    CompanyIsMissing,
    OwnRoles,
    LastAdministrator,
    erasure.OwnAccount,
    erasure.PersonIsAsked,
)
"""What is told beside the form."""


@keeping.get("")
def index() -> str:
    """All accounts."""
    return render_template("accounts/index.html", rows=listing.listing(session(), viewer()), now=now())


@keeping.get("/new")
def blank() -> str:
    """The form of a new account."""
    return _new()


@keeping.post("/new")
def create() -> tuple[str, int] | str:
    """A new account with its first role, and the link that its owner gets."""
    person = Person(*(request.form.get(name, "") for name in ("login", "name", "mail")))
    try:
        account = domain.create(session(), viewer(), person, actor())
        if request.form.get("role"):
            domain.grant(session(), viewer(), account.id, _asked(), actor())
    except MENDABLE as error:
        session().rollback()
        return _new(error), 400
    return _hand_over(account.id)


@keeping.get("/<int:account_id>")
def show(account_id: int) -> str:
    """One account."""
    return _page(account_id)


@keeping.post("/<int:account_id>")
def change(account_id: int) -> tuple[str, int] | Response:
    """Another name or mail."""
    said = Person("", request.form.get("name", ""), request.form.get("mail", ""))
    try:
        domain.change(session(), viewer(), account_id, said, actor())
    except MENDABLE as error:
        session().rollback()
        return _page(account_id, error), 400
    flash(gettext("Saved."))
    return _back(account_id)


@keeping.post("/<int:account_id>/roles")
def grant(account_id: int) -> tuple[str, int] | Response:
    """One role more."""
    try:
        domain.grant(session(), viewer(), account_id, _asked(), actor())
    except MENDABLE as error:
        session().rollback()
        return _page(account_id, error), 400
    return _back(account_id)


@keeping.post("/<int:account_id>/roles/<int:grant_id>/end")
def revoke(account_id: int, grant_id: int) -> tuple[str, int] | Response:
    """One role less."""
    try:
        domain.revoke(session(), viewer(), account_id, grant_id, actor())
    except MENDABLE as error:
        session().rollback()
        return _page(account_id, error), 400
    return _back(account_id)


@keeping.post("/<int:account_id>/link")
def link(account_id: int) -> str:
    """A link for the owner: to hand over, or by mail."""
    return _hand_over(account_id)


@keeping.post("/<int:account_id>/disable")
def disable(account_id: int) -> tuple[str, int] | Response:
    """Nobody enters by the account any more."""
    try:
        domain.disable(session(), viewer(), account_id, actor())
    except MENDABLE as error:
        session().rollback()
        return _page(account_id, error), 409
    return _back(account_id)


@keeping.post("/<int:account_id>/enable")
def enable(account_id: int) -> Response:
    domain.enable(session(), viewer(), account_id, actor())
    return _back(account_id)


@keeping.post("/<int:account_id>/unlock")
def unlock(account_id: int) -> Response:
    domain.unlock(session(), viewer(), account_id, actor())
    return _back(account_id)


@keeping.post("/<int:account_id>/sessions/end")
def end_sessions(account_id: int) -> Response:
    """Whoever uses the account must log in again."""
    domain.end_sessions(session(), viewer(), account_id, actor())
    flash(gettext("Its sessions have ended."))
    return _back(account_id)


@keeping.post("/<int:account_id>/factor/off")
def drop_factor(account_id: int) -> Response:
    """For an owner who lost the telephone."""
    domain.drop_factor(session(), viewer(), account_id, actor())
    flash(gettext("The second factor is off."))
    return _back(account_id)


@keeping.post("/<int:account_id>/erase")
def erase(account_id: int) -> tuple[str, int] | Response:
    """Shuts the account for good and empties what is kept about its person, after a box was ticked."""
    if request.form.get("sure") != "yes":
        abort(400)
    try:
        erasure.erase_account(session(), viewer(), account_id, actor())
    except MENDABLE as error:
        session().rollback()
        return _page(account_id, error), 409
    flash(gettext("The person's data was erased; the audit trail still verifies."))
    return redirect(url_for("keeping.index"), 303)


def _hand_over(account_id: int) -> str:
    """Makes a link and shows it, this once, or mails it where that was asked."""
    handed = domain.link(session(), viewer(), account_id, actor(), lasting.of_links(settings()))
    row = listing.shown(session(), viewer(), account_id)
    mailed = "mail" in request.form and bool(row.account.mail and settings().smtp)
    if mailed:
        post(row.account, handed.token, handed.lasts)
    return render_template(
        "accounts/handed.html",
        account=row.account,
        address=None if mailed else address(handed.token),
        time=in_words(handed.lasts),
    )


def _asked() -> Asked:
    role, company = request.form.get("role", ""), request.form.get("company", "")
    company_id = typed.number(company)
    if role not in set(Role) or (company and company_id is None):
        abort(400)
    return Asked(Role(role), company_id, request.form.get("area", ""))


def _new(error: Told | None = None) -> str:
    return render_template(
        "accounts/new.html", error=error, form=request.form, mail_server=bool(settings().smtp), **_choices()
    )


def _page(account_id: int, error: Told | None = None) -> str:
    row = listing.shown(session(), viewer(), account_id)
    return render_template(
        "accounts/account.html",
        row=row,
        state=row.state(now()),
        own=row.account.id == viewer().account_id,
        mail_server=bool(settings().smtp),
        error=error,
        form={},
        **_choices(),
    )


def _choices() -> dict[str, object]:
    """What a role can be given for."""
    companies, everywhere = listing.companies(session(), viewer())
    return {
        "companies": [(one.id, one.name) for one in companies],
        "everywhere": everywhere,
        "areas": listing.areas(session(), viewer()),
        "roles": [(role.value, labels.label(role, "role")) for role in Role],
    }


def _back(account_id: int) -> Response:
    return redirect(url_for("keeping.show", account_id=account_id), code=303)
