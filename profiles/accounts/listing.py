"""The accounts as their keeper sees them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, selectinload

from profiles.errors import NotFound
from profiles.models import Account, Company, Grant, Login, Position
from profiles.permissions import Permission
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account, its roles loaded, and when somebody last used it."""

    account: Account
    seen_at: dt.datetime | None

    def state(self, now: dt.datetime) -> str:
        """disabled, locked, invited (no password yet) or active."""
        if self.account.disabled_at is not None:
            return "disabled"
        if self.account.locked_until is not None and self.account.locked_until > now:
            return "locked"
        return "active" if self.account.password else "invited"


def listing(session: Session, viewer: Viewer) -> tuple[AccountRow, ...]:
    """The accounts that the viewer keeps, by name: those with a role in the companies, and those without any."""
    return tuple(_rows(session, viewer))


def shown(session: Session, viewer: Viewer, account_id: int) -> AccountRow:
    """One of them; raises NotFound."""
    found = _rows(session, viewer, account_id)
    if not found:
        raise NotFound
    return found[0]


def companies(session: Session, viewer: Viewer) -> tuple[Sequence[Company], bool]:
    """The companies in which the viewer gives roles, and whether also in all at once."""
    allowed = viewer.where(Permission.KEEP_ACCOUNTS)
    query = select(Company).order_by(Company.name)
    if allowed is not None:
        query = query.where(Company.id.in_(allowed))
    return session.scalars(query).all(), allowed is None


def areas(session: Session, viewer: Viewer) -> Sequence[str]:
    """The areas of these companies, by name."""
    allowed = viewer.where(Permission.KEEP_ACCOUNTS)
    query = select(Position.area).where(Position.area.is_not(None)).distinct().order_by(Position.area)
    if allowed is not None:
        query = query.where(Position.company_id.in_(allowed))
    return [area for area in session.scalars(query) if area]


def _rows(session: Session, viewer: Viewer, account_id: int | None = None) -> Sequence[AccountRow]:
    viewer.need(Permission.KEEP_ACCOUNTS)
    seen = (
        select(Login.account_id, func.max(Login.seen_at).label("seen_at"))
        .group_by(Login.account_id)
        .subquery()
    )
    query = (
        select(Account, seen.c.seen_at)
        .outerjoin(seen, seen.c.account_id == Account.id)
        .options(selectinload(Account.grants).selectinload(Grant.company))
        .order_by(func.lower(Account.name), Account.id)
    )
    companies = viewer.where(Permission.KEEP_ACCOUNTS)
    if companies is not None:
        query = query.where(or_(Account.grants.any(Grant.company_id.in_(companies)), ~Account.grants.any()))
    if account_id is not None:
        query = query.where(Account.id == account_id)
    return [AccountRow(account, seen_at) for account, seen_at in session.execute(query)]
