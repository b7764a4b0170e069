"""Who is told that something is to be acknowledged: when asked, before the day, after it, and each week then; once each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from profiles.acknowledging.asked import OPEN, Asked
from profiles.acting import Acting
from profiles.copies.standing import version_of
from profiles.models import Revision
from profiles.notices import About, reminders
from profiles.notices.reminders import Notable

SOON: Final = dt.timedelta(days=3)
"""How long before the day somebody is reminded."""
WEEK: Final = 7
KINDS: Final = ("to_acknowledge", "acknowledge_soon", "acknowledge_late")


def stage(one: Asked, day: dt.date) -> tuple[str, str] | None:
    """The kind of notice that somebody should have by a day and what tells it apart; None where none is due.

    After an outage it is the latest only. A term of a few days begins with the reminder.
    """
    if one.due is None or one.state not in OPEN:
        return None
    if day > one.due:
        return "acknowledge_late", f"late{((day - one.due).days - 1) // WEEK}"
    return ("acknowledge_soon", "soon") if day >= one.due - SOON else ("to_acknowledge", "asked")


def notable(session: Session, every: Iterable[Asked], day: dt.date, again: str = "") -> list[Notable]:
    """What those who have an account should be told by a day; `again` makes it another occasion."""
    found = [
        (one, one.account_id, told)
        for one in every
        if one.account_id is not None and (told := stage(one, day)) is not None
    ]
    about = _values(session, {one.revision_id for one, _, _ in found})
    return [
        Notable(
            account_id,
            kind,
            About(
                f"{_key(one)}.{step}{again}",
                one.revision_id,
                {**about[one.revision_id], "date": one.due.isoformat() if one.due else ""},
            ),
        )
        for one, account_id, (kind, step) in found
    ]


def settle(session: Session, one: Asked, acting: Acting) -> None:
    """Nothing is left to do for somebody about a revision."""
    if one.account_id is not None:
        reminders.settle(session, KINDS, one.revision_id, acting, one.account_id)


def _key(one: Asked) -> str:
    return f"{one.revision_id}.{one.employee_id}.{one.since.isoformat()}"


def _values(session: Session, revision_ids: set[int]) -> dict[int, dict[str, Any]]:
    query = select(Revision).where(Revision.id.in_(revision_ids)).options(joinedload(Revision.profile))
    return {
        one.id: {
            "code": one.profile.code or "",
            "version": version_of(one) or "",
            "title": one.title or "",
        }
        for one in session.scalars(query)
    }
