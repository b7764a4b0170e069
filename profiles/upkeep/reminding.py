"""Reminders of reviews that are due: a month before, on the day, and each month then; once each.

Whoever prepares the company's profiles is told. Where many are due at once it is one notice a month for all of them;
a profile that is being revised needs no reminder.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from profiles.accounts.people import having
from profiles.acting import Acting
from profiles.models import Company, Profile
from profiles.notices import About, reminders
from profiles.notices.reminders import Notable, Plan
from profiles.permissions import Permission
from profiles.upkeep.listing import Due, every

KINDS: Final = ("review_soon", "review_due")
MANY: Final = 20
MONTH: Final = 30
SHORT: Final = 2
"""Of terms of so many months or fewer the reminder comes a week before."""


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
    waiting = {one.revision_id for one, _ in found}
    wanted = _notable(session, found, today)
    return reminders.plan(session, KINDS, wanted, lambda _, revision_id: revision_id in waiting)


def tell(session: Session, acting: Acting) -> int:
    """Tells what is due and settles what is over; gives how many were told. Twice is once."""
    return reminders.carry_out(session, KINDS, due(session, acting.today), acting)


def _notable(session: Session, found: Iterable[tuple[Due, tuple[str, str]]], today: dt.date) -> list[Notable]:
    companies: dict[int, list[tuple[Due, tuple[str, str]]]] = defaultdict(list)
    for one in found:
        companies[one[0].company_id].append(one)
    made: list[Notable] = []
    for company_id, those in sorted(companies.items()):
        people = having(session, Permission.PREPARE, company_id)
        if len(those) > MANY:
            values = {"count": len(those), "company": those[0][0].company}
            told = [("reviews_due", About(f"{company_id}.{today:%Y-%m}", None, values))]
        else:
            told = [(kind, _about(one, step)) for one, (kind, step) in those]
        made += [Notable(account_id, kind, about) for kind, about in told for account_id in people]
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
