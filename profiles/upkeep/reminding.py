"""Reminders of reviews that are due: a month before, on the day, and each month then; once each.

Whoever prepares the company's profiles is told. Where many are due at once it is one notice a month for all of them;
a profile that is being revised needs no reminder.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from profiles import notices
from profiles.accounts.people import having
from profiles.acting import Acting
from profiles.models import Company, Notice, Profile
from profiles.notices import About
from profiles.permissions import Permission
from profiles.upkeep.listing import Due, every

KINDS: Final = ("review_soon", "review_due")
MANY: Final = 20
MONTH: Final = 30
SHORT: Final = 2
"""Of terms of so many months or fewer the reminder comes a week before."""


@dataclass(frozen=True, slots=True)
class Notable:
    """A notice for some accounts."""

    account_ids: Sequence[int]
    kind: str
    about: About


@dataclass(frozen=True, slots=True)
class Plan:
    """What the calendar has to tell, and the open notices about which nothing is left to do."""

    notable: tuple[tuple[int, str, About], ...]
    over: tuple[int, ...]


def stage(one: Due, today: dt.date) -> tuple[str, str] | None:
    """The kind of notice that a profile is worth on a day and what tells it apart; None where none is due."""
    if one.due is None or one.open_state is not None:
        return None
    if today >= one.due:
        return "review_due", f"due{(today - one.due).days // MONTH}"
    days = MONTH if (one.months or 0) > SHORT else 7
    return ("review_soon", "soon") if today >= one.due - dt.timedelta(days=days) else None


def due(session: Session, today: dt.date) -> Plan | None:
    """What is to be told or settled on a day, None where that was done; reading only."""
    has_term: list[ColumnElement[bool]] = [
        (Company.review_months.is_not(None)) | (Profile.review_months.is_not(None))
    ]
    found = [(one, step) for one in every(session, today, has_term) if (step := stage(one, today))]
    wanted = [
        (account_id, one.kind, one.about)
        for one in _notable(session, found, today)
        for account_id in one.account_ids
    ]
    kinds = (*KINDS, "reviews_due")
    told = {
        tuple(row)
        for row in session.execute(
            select(Notice.account_id, Notice.kind, Notice.key).where(Notice.kind.in_(kinds))
        )
    }
    fresh = tuple(one for one in wanted if (one[0], one[1], one[2].key) not in told)
    waiting = {one.revision_id for one, _ in found}
    open_ = select(Notice.id, Notice.revision_id).where(Notice.kind.in_(KINDS), Notice.done_at.is_(None))
    over = tuple(notice_id for notice_id, revision_id in session.execute(open_) if revision_id not in waiting)
    return Plan(fresh, over) if fresh or over else None


def tell(session: Session, acting: Acting) -> int:
    """Tells what is due and settles what is over; gives how many were told. Twice is once."""
    plan = due(session, acting.today)
    if plan is None:
        return 0
    for notice_id in plan.over:
        session.get_one(Notice, notice_id).done_at = acting.now
    count = 0
    for account_id, kind, about in plan.notable:
        if about.revision_id is not None:
            settle(session, about.revision_id, acting, account_id)
        count += notices.tell(session, account_id, kind, about, acting) is not None
    return count


def settle(session: Session, revision_id: int, acting: Acting, account_id: int | None = None) -> None:
    """Nothing is left to do about a review: for one account, or for everybody."""
    whose = () if account_id is None else (Notice.account_id == account_id,)
    session.execute(
        update(Notice)
        .where(Notice.revision_id == revision_id, Notice.kind.in_(KINDS), Notice.done_at.is_(None), *whose)
        .values(done_at=acting.now)
    )


def _notable(session: Session, found: Iterable[tuple[Due, tuple[str, str]]], today: dt.date) -> list[Notable]:
    companies: dict[int, list[tuple[Due, tuple[str, str]]]] = defaultdict(list)
    for one in found:
        companies[one[0].company_id].append(one)
    made = []
    for company_id, those in sorted(companies.items()):
        people = having(session, Permission.PREPARE, company_id)
        if len(those) > MANY:
            values = {"count": len(those), "company": those[0][0].company}
            made.append(Notable(people, "reviews_due", About(f"{company_id}.{today:%Y-%m}", None, values)))
            continue
        made += [Notable(people, kind, _about(one, step)) for one, (kind, step) in those]
    return made


def _about(one: Due, step: str) -> About:
    assert one.due is not None
    day = one.due.isoformat()
    values = {
        "code": one.code or "",
        "version": one.version or "",
        "title": one.title or "",
        "date": day,
    }
    return About(f"{one.revision_id}.{day}.{step}", one.revision_id, values)
