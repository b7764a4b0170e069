"""What HR notes for others: acknowledgements on paper and refusals, one or many of a profile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy.orm import Session

from profiles.acknowledging import telling
from profiles.acknowledging.asked import TO_NOTE, asked
from profiles.acknowledging.errors import (
    DayIsNotPossible,
    NobodyIsAsked,
    NobodyWasChosen,
    OwnIsSigned,
    ReasonIsOfARefusal,
    WhyIsMissing,
)
from profiles.acknowledging.writing import Given, in_force, write
from profiles.acting import Acting
from profiles.errors import ValueIsNotUsable
from profiles.models import Acknowledgement, Employee, Revision
from profiles.permissions import Permission
from profiles.viewer import Viewer

NOTED = ("on_paper", "refused")


@dataclass(frozen=True, slots=True)
class Noting:
    """What HR notes of some employees: on_paper or refused, the day of it, and the reason of a refusal."""

    outcome: str
    on_date: dt.date
    employee_ids: Collection[int]
    reason: str = ""


def note(
    session: Session, viewer: Viewer, revision_id: int, noting: Noting, acting: Acting
) -> list[Acknowledgement]:
    """Keeps what was given on paper or refused; who signed meanwhile is left out.

    Raises NotFound, NotAllowed, NoLongerInForce, OwnIsSigned, WhyIsMissing, ReasonIsOfARefusal, DayIsNotPossible or
    NobodyWasChosen.
    """
    revision = in_force(session, viewer, revision_id)
    viewer.need(Permission.KEEP_ACKNOWLEDGEMENTS, revision.profile.company_id)
    reason = " ".join(noting.reason.split())
    _check(revision, viewer, noting, reason, acting.today)
    chosen = Employee.id.in_(sorted(noting.employee_ids))
    every = asked(session, acting.today, Revision.id == revision_id, chosen)
    if every and every[0].due is None:
        raise NobodyIsAsked
    found = [one for one in every if one.state in TO_NOTE]
    if not found:
        raise NobodyWasChosen
    given = Given(noting.outcome, noting.on_date, reason=reason or None)
    made = [write(session, revision, one, given, acting) for one in found]
    for one in found:
        telling.settle(session, one, acting)
    return made


def first_day(revision: Revision) -> dt.date:
    """The first day that an acknowledgement of a revision can bear: that of its issue, or from when it is in force."""
    days = (revision.effective_from, revision.issued_on, revision.dated_on)
    return min((day for day in days if day is not None), default=dt.date.min)


def _check(revision: Revision, viewer: Viewer, noting: Noting, reason: str, today: dt.date) -> None:
    if noting.outcome not in NOTED:
        raise ValueIsNotUsable(value=noting.outcome, expected=", ".join(NOTED))
    if viewer.employee_ids & set(noting.employee_ids):
        raise OwnIsSigned
    if noting.outcome == "refused" and not reason:
        raise WhyIsMissing
    if noting.outcome != "refused" and reason:
        raise ReasonIsOfARefusal
    first = first_day(revision)
    if not first <= noting.on_date <= today:
        raise DayIsNotPossible(
            day=noting.on_date.isoformat(), first=first.isoformat(), last=today.isoformat()
        )
