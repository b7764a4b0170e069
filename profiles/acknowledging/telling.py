"""Who is told that something is to be acknowledged: when asked, before the day, after it, and each week then; once each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from profiles import notices
from profiles.acknowledging.asked import OPEN, Asked
from profiles.acting import Acting
from profiles.models import Notice, Revision
from profiles.notices import About

SOON: Final = dt.timedelta(days=3)
"""How long before the day somebody is reminded."""
WEEK: Final = 7
KINDS: Final = ("to_acknowledge", "acknowledge_soon", "acknowledge_late")


@dataclass(frozen=True, slots=True)
class Notable:
    """A notice that somebody should have of what they are to acknowledge."""

    account_id: int
    kind: str
    about: About


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


def tell(session: Session, every: Iterable[Notable], acting: Acting) -> int:
    """Tells what was not told before, in place of what was said earlier of the same; gives how many were told."""
    count = 0
    for one in every:
        earlier = _open(session, one.account_id, one.about.revision_id)
        if notices.tell(session, one.account_id, one.kind, one.about, acting) is not None:
            count += 1
            for notice in earlier:
                notice.done_at = acting.now
    session.flush()
    return count


def settle(session: Session, one: Asked, acting: Acting) -> None:
    """Nothing is left to do for somebody about a revision."""
    if one.account_id is not None:
        for notice in _open(session, one.account_id, one.revision_id):
            notice.done_at = acting.now
        session.flush()


def _open(session: Session, account_id: int, revision_id: int | None) -> Sequence[Notice]:
    query = select(Notice).where(
        Notice.account_id == account_id,
        Notice.revision_id == revision_id,
        Notice.kind.in_(KINDS),
        Notice.done_at.is_(None),
    )
    return session.scalars(query).all()


def _key(one: Asked) -> str:
    return f"{one.revision_id}.{one.employee_id}.{one.since.isoformat()}"


def _values(session: Session, revision_ids: set[int]) -> dict[int, dict[str, Any]]:
    query = select(Revision).where(Revision.id.in_(revision_ids)).options(joinedload(Revision.profile))
    return {
        one.id: {
            "code": one.profile.code or "",
            "version": one.version or one.form_version or "",
            "title": one.title or "",
        }
        for one in session.scalars(query)
    }
