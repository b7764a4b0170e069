"""Reminders: what a calendar has to tell, once each, in place of what was told earlier of the same revision."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.models import Account, Notice
from profiles.notices.telling import About, tell


@dataclass(frozen=True, slots=True)
class Notable:
    """A notice that an account should have."""

    account_id: int
    kind: str
    about: About


@dataclass(frozen=True, slots=True)
class Plan:
    """What a calendar has to tell, and the open notices about which nothing is left to do."""

    notable: tuple[Notable, ...]
    over: tuple[int, ...]


def plan(
    session: Session,
    kinds: Collection[str],
    wanted: Sequence[Notable],
    is_left: Callable[[int, int | None], bool],
) -> Plan | None:
    """What of all that is wanted was not told yet, and what is over, None where there is neither; reading only.

    `is_left` says of an account and a revision whether an open notice of the kinds has still something to do.
    """
    query = select(Notice.account_id, Notice.kind, Notice.key).where(
        Notice.kind.in_({one.kind for one in wanted})
    )
    told = {tuple(row) for row in session.execute(query)}
    closed = set(session.scalars(select(Account.id).where(Account.disabled_at.is_not(None))))
    fresh = tuple(
        one
        for one in wanted
        if one.account_id not in closed and (one.account_id, one.kind, one.about.key) not in told
    )
    waiting = select(Notice.id, Notice.account_id, Notice.revision_id).where(
        Notice.kind.in_(kinds), Notice.done_at.is_(None)
    )
    over = tuple(one.id for one in session.execute(waiting) if not is_left(one.account_id, one.revision_id))
    return Plan(fresh, over) if fresh or over else None


def carry_out(session: Session, kinds: Collection[str], found: Plan | None, acting: Acting) -> int:
    """Tells what is due and settles what is over; gives how many were told."""
    if found is None:
        return 0
    for notice_id in found.over:
        session.get_one(Notice, notice_id).done_at = acting.now
    return remind(session, kinds, found.notable, acting)


def remind(session: Session, kinds: Collection[str], every: Iterable[Notable], acting: Acting) -> int:
    """Tells what was not told before, in place of what the kinds told of the same revision; gives how many were told."""
    count = 0
    for one in every:
        about = one.about
        earlier = session.scalars(
            select(Notice).where(
                Notice.account_id == one.account_id,
                Notice.revision_id == about.revision_id,
                Notice.kind.in_(kinds),
                Notice.done_at.is_(None),
            )
        ).all()
        if tell(session, one.account_id, one.kind, about, acting) is not None:
            count += 1
            for notice in earlier:
                notice.done_at = acting.now
    session.flush()
    return count


def settle(
    session: Session, kinds: Collection[str], revision_id: int, acting: Acting, account_id: int | None = None
) -> None:
    """Nothing of the kinds is left to do about a revision: for one account, or for everybody."""
    whose = () if account_id is None else (Notice.account_id == account_id,)
    session.execute(
        update(Notice)
        .where(Notice.revision_id == revision_id, Notice.kind.in_(kinds), Notice.done_at.is_(None), *whose)
        .values(done_at=acting.now)
    )
