"""Numbered copies: given out to somebody who answers for them, and collected when their version is superseded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from parsers.wording import N_
from profiles import catalogue, paging, trail
from profiles.acting import Acting
from profiles.copies import recalling
from profiles.errors import NotFound, StateForbids, ValueIsNotUsable
from profiles.models import ControlledCopy, Employee, Profile, Revision
from profiles.paging import Page
from profiles.permissions import Permission
from profiles.trail import Change, Personal, Subject
from profiles.viewer import Viewer

STATES: Final = ("out", "to_collect", "collected")
"""With somebody and of the version in force, with somebody and of one that is so no more, back or destroyed."""
SIZE: Final = 50
LONGEST: Final = 120
"""Characters of a recipient."""


class OnlyInForceIsGivenOut(StateForbids):
    problem = N_("Numbered copies are of the version in force; this one is not.")
    remedy = N_("Give out a copy of the version in force, or wait until this one is.")


class RecipientIsNotUsable(ValueIsNotUsable):
    """Nobody is named, both an employee and somebody else, or at such length that no mark holds it."""

    problem = N_("A copy has one recipient: an employee, or somebody else in at most 120 characters.")
    remedy = N_("Choose an employee, or type an office, a place or a person.")


class CopyIsCollected(StateForbids):
    problem = N_("This copy was collected already.")
    remedy = N_("Look at the list of copies.")


@dataclass(frozen=True, slots=True)
class CopyFilters:
    """What a list of copies is narrowed to; `who` is part of a recipient's name, of a code or of a title."""

    state: str | None = None
    who: str | None = None


def state(copy: ControlledCopy) -> str:
    """One of STATES."""
    if copy.collected_at is not None:
        return "collected"
    return "out" if copy.revision.state == "in_force" else "to_collect"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who answers for a copy: an employee, or whoever the text names."""

    name: str = ""
    employee_id: int | None = None


def give(
    session: Session, viewer: Viewer, revision_id: int, recipient: Recipient, acting: Acting
) -> ControlledCopy:
    """Gives out the next copy of a profile, to an employee of its company or to somebody else.

    Raises NotFound, NotAllowed, OnlyInForceIsGivenOut or RecipientIsNotUsable.
    """
    revision = catalogue.revision(session, viewer, revision_id)
    viewer.need(Permission.KEEP_COPIES, revision.profile.company_id)
    if revision.state != "in_force":
        raise OnlyInForceIsGivenOut
    employee_id = recipient.employee_id
    employee = session.get(Employee, employee_id) if employee_id is not None else None
    if employee_id is not None and (employee is None or employee.company_id != revision.profile.company_id):
        raise NotFound
    typed = " ".join(recipient.name.split())
    if len(typed) > LONGEST or (employee is None) != bool(typed):
        raise RecipientIsNotUsable
    name = employee.name if employee else typed
    last = session.scalar(
        select(func.max(ControlledCopy.number)).where(ControlledCopy.profile_id == revision.profile_id)
    )
    made = ControlledCopy(
        profile_id=revision.profile_id,
        revision=revision,
        number=(last or 0) + 1,
        recipient=name,
        employee_id=employee_id,
        made_by=acting.account_id,
        made_at=acting.now,
    )
    session.add(made)
    session.flush()
    after = {"number": made.number, "revision": revision.id, "recipient": _personal(made)}
    _record(session, "copy.given", made, Change(after=after), acting)
    return made


def collect(session: Session, viewer: Viewer, copy_id: int, note: str, acting: Acting) -> ControlledCopy:
    """Notes that a copy came back or was destroyed, and how; raises NotFound, NotAllowed or CopyIsCollected."""
    found = copy(session, viewer, copy_id)
    viewer.need(Permission.KEEP_COPIES, found.profile.company_id)
    if found.collected_at is not None:
        raise CopyIsCollected
    found.collected_at, found.collected_by = acting.now, acting.account_id
    found.collected_note = " ".join(note.split())[:500] or None
    session.flush()
    after = {"number": found.number, "reason": found.collected_note}
    _record(session, "copy.collected", found, Change(after=after), acting)
    recalling.settle(session, found, acting)
    return found


def copy(session: Session, viewer: Viewer, copy_id: int) -> ControlledCopy:
    """One numbered copy with its revision; raises NotFound."""
    found = session.scalars(_query(viewer).where(ControlledCopy.id == copy_id)).one_or_none()
    if found is None:
        raise NotFound
    return found


def printed(session: Session, viewer: Viewer, copy_id: int) -> ControlledCopy:
    """One numbered copy for whoever may print it; raises NotFound or NotAllowed."""
    found = copy(session, viewer, copy_id)
    viewer.need(Permission.KEEP_COPIES, found.profile.company_id)
    return found


def of_profile(session: Session, viewer: Viewer, profile_id: int) -> list[ControlledCopy]:
    """The copies of a profile that the viewer may know of, the newest first."""
    return list(session.scalars(_query(viewer).where(ControlledCopy.profile_id == profile_id)))


def listing(session: Session, viewer: Viewer, filters: CopyFilters, number: int) -> Page[ControlledCopy]:
    """A page of the copies of all profiles, those that are to be collected before the others; raises NotAllowed."""
    viewer.need(Permission.SEE_COPIES)
    query = _query(viewer).where(*_narrowed(filters))
    waits = ControlledCopy.collected_at.is_(None) & (Revision.state != "in_force")
    query = query.order_by(None).order_by(waits.desc(), ControlledCopy.id.desc())
    return paging.page(session, query, number, SIZE, lambda cut: session.scalars(cut).all())


def employees(session: Session, viewer: Viewer, company_id: int) -> list[Employee]:
    """The employees of a company by name, for whoever gives out its copies; else none."""
    if not viewer.may(Permission.KEEP_COPIES, company_id):
        return []
    query = select(Employee).where(Employee.company_id == company_id).order_by(Employee.name, Employee.id)
    return list(session.scalars(query))


def _query(viewer: Viewer) -> Select[ControlledCopy]:
    query = (
        select(ControlledCopy)
        .join(ControlledCopy.revision)
        .join(ControlledCopy.profile)
        .options(
            contains_eager(ControlledCopy.revision).joinedload(Revision.profile),
            contains_eager(ControlledCopy.profile).joinedload(Profile.company),
            joinedload(ControlledCopy.maker),
            joinedload(ControlledCopy.collector),
        )
        .order_by(ControlledCopy.number.desc())
    )
    companies = viewer.where(Permission.SEE_COPIES)
    return query if companies is None else query.where(Profile.company_id.in_(sorted(companies)))


def _narrowed(filters: CopyFilters) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if filters.who:
        columns = (ControlledCopy.recipient, Profile.code, Revision.title)
        found.append(or_(*(column.icontains(filters.who, autoescape=True) for column in columns)))
    if filters.state == "collected":
        found.append(ControlledCopy.collected_at.is_not(None))
    elif filters.state in STATES:
        current = Revision.state == "in_force"
        found += [ControlledCopy.collected_at.is_(None), current if filters.state == "out" else ~current]
    return found


def _personal(copy: ControlledCopy) -> Personal | str:
    return Personal(copy.recipient, employee_id=copy.employee_id) if copy.employee_id else copy.recipient


def _record(session: Session, action: str, copy: ControlledCopy, change: Change, acting: Acting) -> None:
    about = Subject("controlled_copy", copy.id, copy.revision.profile.company_id)
    trail.record(session, acting, action, about, change)
