"""Sessions of the browser: begun by a login, found by what the cookie holds, listed and ended."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, and_, select, update
from sqlalchemy.orm import Session

from profiles import trail
from profiles.accounts.people import viewer_of
from profiles.acting import Acting
from profiles.errors import NotFound
from profiles.models import Account, Login
from profiles.trail import Subject
from profiles.viewer import Viewer

LONGEST_AGENT: Final = 200


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long a session lasts: without being used, and at the longest."""

    idle: dt.timedelta
    longest: dt.timedelta


@dataclass(frozen=True, slots=True)
class Entered:
    """Somebody who is in: the session, the account's own facts, and what they may see."""

    login_id: int
    login: str
    name: str
    language: str | None
    with_factor: bool
    seen_at: dt.datetime
    viewer: Viewer

    @property
    def account_id(self) -> int:
        """The account's id."""
        assert self.viewer.account_id is not None
        return self.viewer.account_id


def begin(session: Session, account: Account, agent: str, acting: Acting) -> str:
    """Begins a session of somebody who proved who they are; gives what the cookie is to hold."""
    token = secrets.token_urlsafe(32)
    account.failures, account.locked_until = 0, None
    entry = Login(
        account_id=account.id,
        token=digest(token),
        began_at=acting.now,
        seen_at=acting.now,
        address=acting.source,
        agent=agent[:LONGEST_AGENT],
    )
    session.add(entry)
    session.flush()
    trail.record(session, acting, "login.began", Subject("login", entry.id))
    return token


def entered(
    session: Session, token: str, now: dt.datetime, today: dt.date, lasting: Lasting
) -> Entered | None:
    """Whoever is in by what the cookie holds, None where the session has ended."""
    row = session.execute(
        select(Login, Account)
        .join(Account, Account.id == Login.account_id)
        .where(Login.token == digest(token), lives(now, lasting), Account.disabled_at.is_(None))
    ).one_or_none()
    if row is None:
        return None
    login, account = row
    return Entered(
        login.id,
        account.login,
        account.name,
        account.language,
        account.factor_since is not None,
        login.seen_at,
        viewer_of(session, account, today),
    )


def touch(session: Session, login_id: int, now: dt.datetime) -> None:
    """Notes that a session is used."""
    session.execute(update(Login).where(Login.id == login_id).values(seen_at=now))


def listing(session: Session, account_id: int, now: dt.datetime, lasting: Lasting) -> Sequence[Login]:
    """The sessions of an account that last, the latest used first."""
    query = select(Login).where(Login.account_id == account_id, lives(now, lasting))
    return session.scalars(query.order_by(Login.seen_at.desc(), Login.id.desc())).all()


def end(session: Session, account_id: int, login_id: int, acting: Acting) -> None:
    """Ends one session of an account; raises NotFound."""
    login = session.get(Login, login_id)
    if login is None or login.account_id != account_id:
        raise NotFound
    if login.ended_at is None:
        login.ended_at = acting.now
        trail.record(session, acting, "login.ended", Subject("login", login.id))


def end_all(session: Session, account_id: int, acting: Acting, *, but: int | None = None) -> int:
    """Ends the sessions of an account, all `but` one; gives how many."""
    query = select(Login).where(
        Login.account_id == account_id, Login.ended_at.is_(None), Login.id != (but or 0)
    )
    found = session.scalars(query).all()
    for login in found:
        login.ended_at = acting.now
        trail.record(session, acting, "login.ended", Subject("login", login.id))
    return len(found)


def lives(now: dt.datetime, lasting: Lasting) -> ColumnElement[bool]:
    """The condition of a session that lasts."""
    return and_(
        Login.ended_at.is_(None),
        Login.seen_at > now - lasting.idle,
        Login.began_at > now - lasting.longest,
    )


def digest(token: str) -> str:
    """What the database holds of a random token; it is long enough to need no salt."""
    return hashlib.sha256(token.encode()).hexdigest()
