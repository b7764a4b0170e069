"""Keeping the accounts of others: who is invited, with what roles, and who is shut out.

An administrator never sets or sees a password: what they hand over is a link for the owner.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from profiles import keys, trail
from profiles.accounts import factor, links, people, sessions
from profiles.accounts.errors import (
    AccountIsDisabled,
    AreaIsMissing,
    CompanyIsMissing,
    LastAdministrator,
    OwnRoles,
)
from profiles.acting import Acting
from profiles.errors import NotAllowed, NotFound
from profiles.models import Account, Company, Grant
from profiles.permissions import Permission, Role
from profiles.trail import Change, Personal, Subject
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Asked:
    """A role to be given: in a company, or in every one where `company_id` is null; `area` is an area head's."""

    role: Role
    company_id: int | None = None
    area: str = ""


@dataclass(frozen=True, slots=True)
class Handed:
    """The token of a link to hand over, and how long it serves."""

    token: str
    lasts: dt.timedelta


def create(session: Session, viewer: Viewer, person: people.Person, acting: Acting) -> Account:
    """A new account, without roles until they are given and without password until its owner sets one.

    Raises NotAllowed, LoginIsUnusable, LoginIsTaken, NameIsMissing or MailIsUnusable.
    """
    viewer.need(Permission.KEEP_ACCOUNTS)
    account = people.make(session, person, acting)
    said = {
        "login": Personal(account.login, account_id=account.id),
        "name": Personal(account.name, account_id=account.id),
    }
    _note(session, acting, "account.created", account, Change(after=said))
    return account


def grant(session: Session, viewer: Viewer, account_id: int, asked: Asked, acting: Acting) -> Grant:
    """Gives a role, once; raises NotAllowed, NotFound, OwnRoles, AreaIsMissing or CompanyIsMissing."""
    _need_in(viewer, asked.company_id)
    if asked.company_id is not None and session.get(Company, asked.company_id) is None:
        raise NotFound
    account = _account(session, account_id)
    _not_own(viewer, account)
    area = " ".join(asked.area.split()) if asked.role is Role.AREA_HEAD else ""
    if asked.role is Role.AREA_HEAD and asked.company_id is None:
        raise CompanyIsMissing
    if asked.role is Role.AREA_HEAD and not area:
        raise AreaIsMissing
    if (same := held(account, asked)) is not None:
        return same
    key = keys.area_key(area)
    made = Grant(role=asked.role, company_id=asked.company_id, area=area or None, area_key=key)
    account.grants.append(made)
    session.flush()
    _note(session, acting, "role.granted", account, Change(after=_role(made)))
    return made


def held(account: Account, asked: Asked) -> Grant | None:
    """The role as the account has it, None where it does not."""
    key = keys.area_key(asked.area) if asked.role is Role.AREA_HEAD else ""
    wanted = asked.role, asked.company_id, key
    return next((one for one in account.grants if (one.role, one.company_id, one.area_key) == wanted), None)


def revoke(session: Session, viewer: Viewer, account_id: int, grant_id: int, acting: Acting) -> None:
    """Takes a role away; raises NotAllowed, NotFound, OwnRoles or LastAdministrator."""
    account = _account(session, account_id)
    found = next((one for one in account.grants if one.id == grant_id), None)
    if found is None:
        raise NotFound
    _need_in(viewer, found.company_id)
    _not_own(viewer, account)
    if found.role == Role.ADMINISTRATOR:
        _keep_one(session, account, found)
    before = _role(found)
    account.grants.remove(found)
    session.flush()
    _note(session, acting, "role.revoked", account, Change(before=before))


def disable(session: Session, viewer: Viewer, account_id: int, acting: Acting) -> None:
    """Nobody enters by the account any more, and its sessions end; raises NotAllowed or LastAdministrator."""
    account = _kept(session, viewer, account_id)
    if account.disabled_at is not None:
        return
    for one in account.grants:
        if one.role == Role.ADMINISTRATOR:
            _keep_one(session, account, one)
    account.disabled_at = acting.now
    sessions.end_all(session, account.id, acting)
    _note(session, acting, "account.disabled", account)


def enable(session: Session, viewer: Viewer, account_id: int, acting: Acting) -> None:
    """The account serves again, with the roles and the password that it had."""
    account = _kept(session, viewer, account_id)
    if account.disabled_at is not None:
        account.disabled_at = None
        _note(session, acting, "account.enabled", account)


def unlock(session: Session, viewer: Viewer, account_id: int, acting: Acting) -> None:
    """Ends the delay after failures."""
    account = _kept(session, viewer, account_id)
    if account.failures or account.locked_until is not None:
        account.failures, account.locked_until = 0, None
        _note(session, acting, "account.unlocked", account)


def end_sessions(session: Session, viewer: Viewer, account_id: int, acting: Acting) -> int:
    """Ends every session of the account; gives how many."""
    account = _kept(session, viewer, account_id)
    return sessions.end_all(session, account.id, acting)


def link(session: Session, viewer: Viewer, account_id: int, acting: Acting, lasts: links.Lasts) -> Handed:
    """An invitation, or a link to a new password; raises NotAllowed or AccountIsDisabled."""
    account = _kept(session, viewer, account_id)
    if account.disabled_at is not None:
        raise AccountIsDisabled(login=account.login)
    invited = account.password is None
    purpose, long = (links.INVITATION, lasts.invitation) if invited else (links.RESET, lasts.reset)
    return Handed(links.make(session, account, purpose, acting, long), long)


def drop_factor(session: Session, viewer: Viewer, account_id: int, acting: Acting) -> None:
    """Turns a lost second factor off; what the owner signs within a day is flagged as after a reset."""
    account = _kept(session, viewer, account_id)
    if account.factor_since is not None:
        factor.drop(account)
        account.reset_at = acting.now
        sessions.end_all(session, account.id, acting)
        _note(session, acting, "factor.removed", account)


def change(session: Session, viewer: Viewer, account_id: int, said: people.Person, acting: Acting) -> None:
    """The person's name and mail, the login stays; raises NotAllowed, NameIsMissing or MailIsUnusable."""
    account = _kept(session, viewer, account_id)
    name, mail = people.checked(said.name, said.mail)
    before = {"name": account.name, "mail": account.mail or ""}
    after = {"name": name, "mail": mail}
    if before == after:
        return
    account.name, account.mail = name, mail or None
    texts = [
        {key: Personal(text, account_id=account.id) for key, text in one.items()} for one in (before, after)
    ]
    _note(session, acting, "account.changed", account, Change(*texts))


def _account(session: Session, account_id: int) -> Account:
    account = session.get(Account, account_id)
    if account is None:
        raise NotFound
    return account


def _kept(session: Session, viewer: Viewer, account_id: int) -> Account:
    """The account, for whoever keeps those of all companies that it has roles in."""
    viewer.need(Permission.KEEP_ACCOUNTS)
    account = _account(session, account_id)
    for one in account.grants:
        _need_in(viewer, one.company_id)
    return account


def _need_in(viewer: Viewer, company_id: int | None) -> None:
    """Raises NotAllowed for who keeps no accounts there; without a company it takes all of them."""
    if company_id is not None:
        viewer.need(Permission.KEEP_ACCOUNTS, company_id)
    elif viewer.where(Permission.KEEP_ACCOUNTS) is not None:
        raise NotAllowed


def _not_own(viewer: Viewer, account: Account) -> None:
    if viewer.account_id == account.id and not viewer.trusted:
        raise OwnRoles


def _keep_one(session: Session, account: Account, held: Grant) -> None:
    """Raises LastAdministrator where nobody else who can enter has what `held` gives."""
    other = (
        select(Grant.id)
        .join(Account)
        .where(
            Grant.role == Role.ADMINISTRATOR,
            Grant.account_id != account.id,
            or_(Grant.company_id.is_(None), Grant.company_id.is_not_distinct_from(held.company_id)),
            Account.disabled_at.is_(None),
            Account.password.is_not(None),
        )
    )
    if session.scalars(other.limit(1)).first() is None:
        raise LastAdministrator


def _role(held: Grant) -> dict[str, object]:
    return {"role": held.role, "company": held.company_id, "area": held.area}


def _note(
    session: Session, acting: Acting, deed: str, account: Account, change: Change | None = None
) -> None:
    trail.record(session, acting, deed, Subject("account", account.id), change)
