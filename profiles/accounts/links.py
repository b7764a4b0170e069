"""Links that serve once: the first administrator's, invitations, and those that set a new password."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from profiles import trail
from profiles.accounts import passwords, people, sessions
from profiles.accounts.errors import AccountsExist, LinkIsSpent, PasswordsDiffer
from profiles.acting import Acting
from profiles.models import Account, Grant, Link
from profiles.permissions import Role
from profiles.trail import Change, Personal, Subject

FIRST, INVITATION, RESET = "first", "invitation", "reset"
AGAIN_AFTER: Final = dt.timedelta(minutes=5)
"""How long after a link that somebody asked for another one is sent."""


@dataclass(frozen=True, slots=True)
class Lasts:
    """How long links serve."""

    invitation: dt.timedelta
    reset: dt.timedelta


@dataclass(frozen=True, slots=True)
class Hashed:
    """The hash of a password that may be taken."""

    text: str


@dataclass(frozen=True, slots=True)
class NewPassword:
    """A password as it is chosen: written twice."""

    password: str
    again: str

    def hashed(self, login: str) -> Hashed:
        """What is kept of it; takes its time, so nobody should wait for the database meanwhile. Raises a PasswordIsWeak."""
        if self.password != self.again:
            raise PasswordsDiffer
        passwords.check(self.password, login)
        return Hashed(passwords.hashed(self.password))


def is_unused(session: Session) -> bool:
    """Whether nobody has an account yet."""
    return session.scalar(select(func.count()).select_from(Account)) == 0


def make_first(session: Session, acting: Acting, lasts: dt.timedelta) -> str:
    """The token of a link with which the first administrator begins; raises AccountsExist."""
    if not is_unused(session):
        raise AccountsExist
    return _make(session, None, FIRST, acting, lasts)


def make(session: Session, account: Account, purpose: str, acting: Acting, lasts: dt.timedelta) -> str:
    """The token of a link with which an account's owner sets a password; those made before no longer serve."""
    token = _make(session, account, purpose, acting, lasts)
    change = Change(after={"purpose": purpose, "expires_at": acting.now + lasts})
    trail.record(session, acting, "link.made", Subject("account", account.id), change)
    return token


def ask(session: Session, login: str, acting: Acting, lasts: dt.timedelta) -> tuple[Account, str] | None:
    """The account and a token for whoever forgot the password, None where none is sent: nobody is told which."""
    query = select(Account).where(Account.login == people.folded(login), Account.disabled_at.is_(None))
    account = session.scalars(query).one_or_none()
    if account is None or not account.mail:
        return None
    latest = session.scalar(
        select(func.max(Link.made_at)).where(Link.account_id == account.id, Link.made_by == account.login)
    )
    if latest is not None and acting.now - latest < AGAIN_AFTER:
        return None
    own = replace(acting, actor=account.login, account_id=account.id)
    return account, make(session, account, RESET, own, lasts)


def find(session: Session, token: str, now: dt.datetime, *, first: bool = False) -> Link:
    """The link of a token while it serves; raises LinkIsSpent."""
    query = select(Link).where(
        Link.token == sessions.digest(token), Link.used_at.is_(None), Link.expires_at > now
    )
    link = session.scalars(query).one_or_none()
    if link is None or (link.purpose == FIRST) is not first:
        raise LinkIsSpent
    if link.account is not None and link.account.disabled_at is not None:
        raise LinkIsSpent
    return link


def set_password(session: Session, token: str, chosen: Hashed, acting: Acting) -> Account:
    """The owner's new password by a link; every session of the account ends. Raises LinkIsSpent."""
    link = find(session, token, acting.now)
    account = link.account
    assert account is not None
    _spend(session, link, acting)
    own = replace(acting, actor=account.login, account_id=account.id)
    if account.password is not None:  # the first one, of an invitation, replaces none
        account.reset_at = acting.now
    account.password, account.password_at = chosen.text, acting.now
    account.failures, account.locked_until = 0, None
    sessions.end_all(session, account.id, own)
    trail.record(
        session,
        own,
        "password.reset",
        Subject("account", account.id),
        Change(after={"purpose": link.purpose}),
    )
    return account


def begin_home(
    session: Session, token: str, person: people.Person, chosen: Hashed, acting: Acting
) -> Account:
    """The first account, which is an administrator's, by its link; raises LinkIsSpent and as `people.make` does."""
    link = find(session, token, acting.now, first=True)
    if not is_unused(session):
        raise LinkIsSpent
    account = people.make(session, person, acting)
    account.password, account.password_at = chosen.text, acting.now
    account.grants.append(Grant(role=Role.ADMINISTRATOR))
    _spend(session, link, acting)
    session.flush()
    own = replace(acting, actor=account.login, account_id=account.id)
    trail.record(
        session,
        own,
        "account.begun",
        Subject("account", account.id),
        Change(after={"login": Personal(account.login, account_id=account.id), "role": Role.ADMINISTRATOR}),
    )
    return account


def _make(
    session: Session, account: Account | None, purpose: str, acting: Acting, lasts: dt.timedelta
) -> str:
    whose = account.id if account else None
    earlier = Link.account_id.is_not_distinct_from(whose) & Link.used_at.is_(None)
    session.execute(update(Link).where(earlier).values(used_at=acting.now))
    token = secrets.token_urlsafe(32)
    session.add(
        Link(
            account_id=whose,
            purpose=purpose,
            token=sessions.digest(token),
            made_by=acting.actor,
            made_at=acting.now,
            expires_at=acting.now + lasts,
        )
    )
    session.flush()
    return token


def _spend(session: Session, link: Link, acting: Acting) -> None:
    """Uses the link up; of two who come at once one is refused."""
    done = session.execute(
        update(Link).where(Link.id == link.id, Link.used_at.is_(None)).values(used_at=acting.now)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise LinkIsSpent
