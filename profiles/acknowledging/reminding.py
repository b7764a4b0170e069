"""Reminders: what the calendar tells holders and HR each minute, once each, and what HR sends at once."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Sequence

from sqlalchemy import exists
from sqlalchemy.orm import Session

from profiles.accounts.people import having
from profiles.acknowledging import telling
from profiles.acknowledging.asked import OPEN, Asked, State, asked
from profiles.acknowledging.errors import NobodyWasChosen
from profiles.acknowledging.telling import KINDS
from profiles.acknowledging.writing import in_force
from profiles.acting import Acting
from profiles.models import Acknowledgement, Company, Employee, Revision
from profiles.notices import About, reminders
from profiles.notices.reminders import Notable, Plan
from profiles.permissions import Permission
from profiles.viewer import Viewer


def due(session: Session, today: dt.date) -> Plan | None:
    """What is to be told or settled on a day, None where that was done; reading only."""
    every = _open(session, today)
    wanted = [*telling.notable(session, every, today), *_late(session, every, today)]
    asking = {(one.account_id, one.revision_id) for one in every}
    return reminders.plan(session, KINDS, wanted, lambda *about: about in asking)


def tell(session: Session, acting: Acting) -> int:
    """Tells what is due and settles what is over; gives how many were told. Twice is once."""
    return reminders.carry_out(session, KINDS, due(session, acting.today), acting)


def began(session: Session, revision: Revision, acting: Acting) -> set[int]:
    """Asks the holders of a position whose profile has a new revision in force; gives their accounts."""
    every = asked(session, acting.today, Revision.id == revision.id)
    found = telling.notable(session, every, acting.today)
    reminders.remind(session, KINDS, found, acting)
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
    found = telling.notable(session, every, acting.today, again)
    told = reminders.remind(session, KINDS, found, acting)
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
