"""The address of a person's calendar: a secret that is shown once, of which only the digest is kept."""

from __future__ import annotations

import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import trail
from profiles.accounts.sessions import digest
from profiles.acting import Acting
from profiles.errors import NotAllowed
from profiles.models import Account
from profiles.trail import Subject
from profiles.viewer import Viewer


def make(session: Session, viewer: Viewer, acting: Acting) -> str:
    """A new secret for the viewer's calendar, in place of the one before; raises NotAllowed for who has no account."""
    account = _own(session, viewer)
    secret = secrets.token_urlsafe(32)
    account.calendar = digest(secret)
    session.flush()
    trail.record(session, acting, "account.calendar_made", Subject("account", account.id))
    return secret


def end(session: Session, viewer: Viewer, acting: Acting) -> None:
    """The address of the viewer's calendar leads nowhere any more; raises NotAllowed."""
    account = _own(session, viewer)
    if account.calendar is not None:
        account.calendar = None
        session.flush()
        trail.record(session, acting, "account.calendar_ended", Subject("account", account.id))


def is_made(session: Session, viewer: Viewer) -> bool:
    """Whether the viewer's calendar has an address."""
    return viewer.account_id is not None and _own(session, viewer).calendar is not None


def whose(session: Session, secret: str) -> Account | None:
    """The account whose calendar has this secret, None for any other and for one that is disabled."""
    query = select(Account).where(Account.calendar == digest(secret), Account.disabled_at.is_(None))
    return session.scalars(query).one_or_none()


def _own(session: Session, viewer: Viewer) -> Account:
    if viewer.account_id is None:
        raise NotAllowed
    return session.get_one(Account, viewer.account_id)
