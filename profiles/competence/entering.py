"""Enters and changes employees: the same number is the same person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from parsers.wording import N_
from profiles import positions
from profiles.acting import Acting
from profiles.competence import recording
from profiles.competence.assigning import Plan, changes, follow, planned
from profiles.competence.facts import fact_of
from profiles.competence.linking import Directory, directory
from profiles.competence.person import Held, Person
from profiles.errors import DomainError, NotFound
from profiles.models import Assignment, Company, Credential, Employee, Position
from profiles.permissions import Permission
from profiles.positions import Resolver
from profiles.viewer import Viewer


class NumberIsTaken(DomainError):
    problem = N_("The number {number} is that of {name}.")
    remedy = N_("Give another number, or change that employee instead.")


class Outcome(StrEnum):
    """What entering a person does, or did."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What entering a person will do; `unknown` are titles that no position has yet.

    `account_id` is the account that will be theirs; `refusal` says why the one that was named will not.
    """

    outcome: Outcome
    unknown: tuple[str, ...]
    account_id: int | None = None
    refusal: DomainError | None = None


def foresee(
    session: Session, viewer: Viewer, company: Company, people: Sequence[Person], today: dt.date
) -> list[Foreseen]:
    """What entering each of `people` will do, in their order; nothing is changed. Raises NotAllowed."""
    viewer.need(Permission.KEEP_PEOPLE, company.id)
    held = _by_number(session, company, [person.number for person in people])
    resolver, known = positions.resolver(session, viewer, company.id), directory(session, company)
    return [_foreseen(held.get(person.number), person, resolver, known, today) for person in people]


def enter(
    session: Session, viewer: Viewer, company: Company, people: Sequence[Person], acting: Acting
) -> list[Employee]:
    """Enters or changes `people` of a company; a title that no position has becomes an undocumented one.

    An account that is named and cannot be theirs is left out. Raises NotAllowed.
    """
    viewer.need(Permission.KEEP_PEOPLE, company.id)
    held = _by_number(session, company, [person.number for person in people])
    resolver, known = positions.resolver(session, viewer, company.id), directory(session, company)
    entered: list[Employee] = []
    fresh: list[Employee] = []
    before: dict[int, dict[str, Any]] = {}
    for person in people:
        employee = held.get(person.number)
        if employee is None:
            employee = Employee(company_id=company.id, number=person.number, created_at=acting.now)
            session.add(employee)
            held[person.number] = employee
            fresh.append(employee)
        elif employee.id is not None:
            before.setdefault(employee.id, recording.state(employee))
        _write(session, employee, person, resolver, known, acting)
        entered.append(employee)
    session.flush()
    recording.entered(session, company.id, fresh, acting)
    for employee in entered:
        if employee.id in before:
            recording.changed(session, employee, before.pop(employee.id), acting)
    return entered


def change(session: Session, viewer: Viewer, employee: Employee, person: Person, acting: Acting) -> Employee:
    """Changes one employee, the number included.

    Raises NumberIsTaken where another has it, AccountIsNotThere, AccountIsTaken or NotAllowed.
    """
    viewer.need(Permission.KEEP_PEOPLE, employee.company_id)
    if person.account:
        directory(session, employee.company).find(person.account, employee.number)
    before = employee.number
    if person.number != before:
        other = _by_number(session, employee.company, [person.number]).get(person.number)
        if other is not None:
            raise NumberIsTaken(number=other.number, name=other.name)
        employee.number = person.number
        session.flush()
        recording.renumbered(session, employee, before, acting)
    return enter(session, viewer, employee.company, [person], acting)[0]


def remove(session: Session, viewer: Viewer, employee: Employee, acting: Acting) -> None:
    """Deletes an employee with all that is recorded of them, and positions that nothing else needs.

    Raises NotAllowed.
    """
    viewer.need(Permission.KEEP_PEOPLE, employee.company_id)
    recording.deleted(session, employee, acting)
    places = {assignment.position for assignment in employee.assignments}
    session.delete(employee)
    session.flush()
    for position in places:
        positions.drop_if_orphan(session, position)


def current(employee: Employee, today: dt.date) -> list[Assignment]:
    """The positions that an employee holds on a day."""
    return [one for one in not_over(employee, today) if one.since is None or one.since <= today]


def not_over(employee: Employee, today: dt.date) -> list[Assignment]:
    """What they hold on a day or will hold later."""
    return [one for one in employee.assignments if one.until is None or one.until >= today]


def position_of(session: Session, viewer: Viewer, position_id: int) -> Position:
    """A position that the viewer may see; raises NotFound."""
    found = session.get(Position, position_id)
    if found is None or not viewer.may(Permission.SEE_IN_FORCE, found.company_id):
        raise NotFound
    return found


def _foreseen(
    employee: Employee | None, person: Person, resolver: Resolver, known: Directory, today: dt.date
) -> Foreseen:
    held = person.held or ()
    places = [(resolver.resolve(one.title, one.area), one) for one in held]
    unknown = tuple(dict.fromkeys(one.title for place, one in places if place is None))
    account_id, refusal = _account(employee, person, known)
    known.take(account_id, person.number)
    if employee is None:
        return Foreseen(Outcome.NEW, unknown, account_id, refusal)
    recorded = {fact_of(one) for one in employee.credentials if one.kind in person.given}
    found = [(place, one) for place, one in places if place is not None]
    same = (
        not unknown
        and employee.name == person.name
        and person.mail in {None, employee.mail or ""}
        and account_id == employee.account_id
        and recorded == set(person.facts)
        and (person.held is None or not changes(employee.assignments, _plan(employee, found, today)))
    )
    return Foreseen(Outcome.SAME if same else Outcome.CHANGED, unknown, account_id, refusal)


def _write(  # noqa: PLR0913, PLR0917 - whom, what, with what is known, by whom
    session: Session,
    employee: Employee,
    person: Person,
    resolver: Resolver,
    known: Directory,
    acting: Acting,
) -> None:
    employee.name = person.name
    employee.mail = employee.mail if person.mail is None else person.mail or None
    employee.account_id = _account(employee, person, known)[0]
    known.take(employee.account_id, person.number)
    _record(employee, person)
    if person.held is None:
        return
    places = [
        (
            resolver.resolve(one.title, one.area)
            or positions.find_or_create(session, employee.company_id, one.title, one.area).id,
            one,
        )
        for one in person.held
    ]
    follow(employee, _plan(employee, places, acting.today))


def _plan(employee: Employee, places: Sequence[tuple[int, Held]], today: dt.date) -> Plan:
    """A position that is named twice alike is held once."""
    return planned(employee.assignments, list(dict.fromkeys(places)), today)


def _account(
    employee: Employee | None, person: Person, known: Directory
) -> tuple[int | None, DomainError | None]:
    """The account that is theirs after what was said: the one named, else the one they have or of their mail."""
    recorded = employee.account_id if employee is not None else None
    if person.account == "":
        return None, None
    if person.account is not None:
        try:
            return known.find(person.account, person.number), None
        except DomainError as refusal:
            return recorded, refusal
    return recorded or known.by_mail(person.mail, person.number), None


def _by_number(session: Session, company: Company, numbers: Sequence[str]) -> dict[str, Employee]:
    found: dict[str, Employee] = {}
    for start in range(0, len(numbers), 500):
        rows = session.scalars(
            select(Employee)
            .where(Employee.company_id == company.id, Employee.number.in_(numbers[start : start + 500]))
            .options(selectinload(Employee.assignments), selectinload(Employee.credentials))
        )
        found.update((employee.number, employee) for employee in rows)
    return found


def _record(employee: Employee, person: Person) -> None:
    """Puts the facts in place of those of the kinds that were spoken of, in order."""
    if {fact_of(one) for one in employee.credentials if one.kind in person.given} == set(person.facts):
        return
    employee.credentials = [one for one in employee.credentials if one.kind not in person.given] + [
        Credential(
            kind=fact.kind,
            text=fact.text,
            months=fact.months,
            percent=fact.level.percent,
            level=fact.level.number,
            level_label=fact.level.label,
        )
        for fact in person.facts
    ]
