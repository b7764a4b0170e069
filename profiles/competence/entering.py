"""Enters and changes employees: the same number is the same person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from parsers.wording import N_
from profiles import positions
from profiles.acting import Acting
from profiles.competence.facts import fact_of
from profiles.competence.person import Person
from profiles.errors import DomainError, NotFound
from profiles.models import Assignment, Company, Credential, Employee, Position
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
    """What entering a person will do; `unknown` are titles that no position has yet."""

    outcome: Outcome
    unknown: tuple[str, ...]


def foresee(
    session: Session, viewer: Viewer, company: Company, people: Sequence[Person], today: dt.date
) -> list[Foreseen]:
    """What entering each of `people` will do, in their order; nothing is changed."""
    held = _by_number(session, company, [person.number for person in people])
    resolver = positions.resolver(session, viewer, company.id)
    found: list[Foreseen] = []
    for person in people:
        resolved = [resolver.resolve(title, person.area) for title in person.positions or ()]
        unknown = tuple(
            title for title, place in zip(person.positions or (), resolved, strict=True) if place is None
        )
        employee = held.get(person.number)
        if employee is None:
            outcome = Outcome.NEW
        else:
            same = not unknown and _is_same(employee, person, [one for one in resolved if one], today)
            outcome = Outcome.SAME if same else Outcome.CHANGED
        found.append(Foreseen(outcome, unknown))
    return found


def enter(
    session: Session, viewer: Viewer, company: Company, people: Sequence[Person], acting: Acting
) -> list[Employee]:
    """Enters or changes `people` of a company; a title that no position has becomes an undocumented one."""
    if viewer.companies is not None and company.id not in viewer.companies:
        raise NotFound
    held = _by_number(session, company, [person.number for person in people])
    resolver = positions.resolver(session, viewer, company.id)
    entered: list[Employee] = []
    for person in people:
        employee = held.get(person.number)
        if employee is None:
            employee = Employee(company_id=company.id, number=person.number, created_at=acting.now)
            session.add(employee)
            held[person.number] = employee
        employee.name = person.name
        _record(employee, person)
        if person.positions is not None:
            places = [
                resolver.resolve(title, person.area)
                or positions.find_or_create(session, company.id, title, person.area).id
                for title in person.positions
            ]
            _assign(employee, places, person, acting.today)
        entered.append(employee)
    session.flush()
    return entered


def change(session: Session, viewer: Viewer, employee: Employee, person: Person, acting: Acting) -> Employee:
    """Changes one employee, the number included; raises NumberIsTaken where another has it."""
    if person.number != employee.number:
        other = _by_number(session, employee.company, [person.number]).get(person.number)
        if other is not None:
            raise NumberIsTaken(number=other.number, name=other.name)
        employee.number = person.number
        session.flush()
    return enter(session, viewer, employee.company, [person], acting)[0]


def remove(session: Session, employee: Employee) -> None:
    """Deletes an employee with all that is recorded of them, and positions that nothing else needs."""
    places = [assignment.position for assignment in employee.assignments]
    session.delete(employee)
    session.flush()
    for position in places:
        positions.drop_if_orphan(session, position)


def current(employee: Employee, today: dt.date) -> list[Assignment]:
    """The positions that an employee holds on a day."""
    return [
        one
        for one in employee.assignments
        if (one.since is None or one.since <= today) and (one.until is None or one.until >= today)
    ]


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


def _is_same(employee: Employee, person: Person, places: Sequence[int], today: dt.date) -> bool:
    recorded = {fact_of(one) for one in employee.credentials if one.kind in person.given}
    held = {one.position_id for one in current(employee, today)}
    return (
        employee.name == person.name
        and recorded == set(person.facts)
        and (person.positions is None or held == set(places))
    )


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


def _assign(employee: Employee, places: Sequence[int], person: Person, today: dt.date) -> None:
    """Ends what is no longer held the day before, and begins what is new."""
    yesterday = today - dt.timedelta(days=1)
    held = {one.position_id: one for one in current(employee, today)}
    for position_id, assignment in held.items():
        if position_id in places:
            assignment.since = person.since or assignment.since
            assignment.until = person.until or assignment.until
        elif assignment.since is None or assignment.since > yesterday:
            employee.assignments.remove(assignment)
        else:
            assignment.until = yesterday
    for position_id in dict.fromkeys(places):
        if position_id not in held:
            employee.assignments.append(
                Assignment(position_id=position_id, since=person.since, until=person.until)
            )


def position_of(session: Session, viewer: Viewer, position_id: int) -> Position:
    """A position that the viewer may see; raises NotFound."""
    found = session.get(Position, position_id)
    if found is None or (viewer.companies is not None and found.company_id not in viewer.companies):
        raise NotFound
    return found
