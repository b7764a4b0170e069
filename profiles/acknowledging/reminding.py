"""Reminders: what the calendar tells holders and HR each minute, once each, and what HR sends at once."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from profiles.accounts.people import having
from profiles.acknowledging import telling
from profiles.acknowledging.asked import OPEN, Asked, State, asked
from profiles.acknowledging.errors import NobodyWasChosen
from profiles.acknowledging.telling import Notable
from profiles.acknowledging.writing import in_force
from profiles.acting import Acting
from profiles.models import Account, Acknowledgement, Company, Employee, Notice, Revision
from profiles.notices import About
from profiles.permissions import Permission
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Due:
    """What the calendar has to tell, and the open notices about which nothing is left to do."""

    notable: tuple[Notable, ...]
    over: tuple[int, ...]


def due(session: Session, today: dt.date) -> Due | None:
    """What is to be told or settled on a day, None where that was done; reading only."""
    every = _open(session, today)
    wanted = [*telling.notable(session, every, today), *_late(session, every, today)]
    told, closed = _told(session), _closed(session)
    fresh = tuple(
        one
        for one in wanted
        if one.account_id not in closed and (one.account_id, one.kind, one.about.key) not in told
    )
    asking = {(one.account_id, one.revision_id) for one in every}
    over = tuple(
        notice_id
        for notice_id, account_id, revision_id in session.execute(
            select(Notice.id, Notice.account_id, Notice.revision_id).where(
                Notice.kind.in_(telling.KINDS), Notice.done_at.is_(None)
            )
        )
        if (account_id, revision_id) not in asking
    )
    return Due(fresh, over) if fresh or over else None


def tell(session: Session, acting: Acting) -> int:
    """Tells what is due and settles what is over; gives how many were told. Twice is once."""
    found = due(session, acting.today)
    if found is None:
        return 0
    for notice_id in found.over:
        session.get_one(Notice, notice_id).done_at = acting.now
    return telling.tell(session, found.notable, acting)


def began(session: Session, revision: Revision, acting: Acting) -> set[int]:
    """Asks the holders of a position whose profile has a new revision in force; gives their accounts."""
    every = asked(session, acting.today, Revision.id == revision.id)
    found = telling.notable(session, every, acting.today)
    telling.tell(session, found, acting)
    return {one.account_id for one in found}


def remind(
    session: Session, viewer: Viewer, revision_id: int, employee_ids: Collection[int], acting: Acting
) -> tuple[int, int]:
    """Reminds those chosen who are still to sign, once a day; gives how many were told and how many have no account.

    Raises NotFound, NotAllowed, NoLongerInForce or NobodyWasChosen.
    """
    revision = in_force(session, viewer, revision_id)
    viewer.need(Permission.KEEP_ACKNOWLEDGEMENTS, revision.profile.company_id)
    chosen = Employee.id.in_(sorted(employee_ids))
    every = [
        one for one in asked(session, acting.today, Revision.id == revision_id, chosen) if one.state in OPEN
    ]
    if not every:
        raise NobodyWasChosen
    again = f".{acting.today.isoformat()}"
    told = telling.tell(session, telling.notable(session, every, acting.today, again), acting)
    return told, sum(one.account_id is None for one in every)


def _open(session: Session, today: dt.date) -> list[Asked]:
    """Everybody who is still to sign, of those who did not sign this very revision."""
    signed = exists().where(
        Acknowledgement.revision_id == Revision.id,
        Acknowledgement.employee_id == Employee.id,
        Acknowledgement.outcome != "refused",
    )
    found = asked(session, today, Company.acknowledge_days.is_not(None), ~signed)
    return [one for one in found if one.state in OPEN]


def _late(session: Session, every: Sequence[Asked], today: dt.date) -> list[Notable]:
    """One notice a week for whoever keeps the acknowledgements of a company in which some are overdue."""
    late = Counter(one.company_id for one in every if one.state is State.OVERDUE)
    year, week, _ = today.isocalendar()
    found = []
    for company_id, count in sorted(late.items()):
        name = session.get_one(Company, company_id).name
        about = About(f"{company_id}.{year}-{week}", None, {"count": count, "company": name})
        keepers = having(session, Permission.KEEP_ACKNOWLEDGEMENTS, company_id)
        found += [Notable(account_id, "acknowledgements_late", about) for account_id in keepers]
    return found


def _told(session: Session) -> set[tuple[int, str, str]]:
    kinds = (*telling.KINDS, "acknowledgements_late")
    query = select(Notice.account_id, Notice.kind, Notice.key).where(Notice.kind.in_(kinds))
    return {(row.account_id, row.kind, row.key) for row in session.execute(query)}


def _closed(session: Session) -> set[int]:
    """The accounts that nobody tells anything."""
    return set(session.scalars(select(Account.id).where(Account.disabled_at.is_not(None))))
