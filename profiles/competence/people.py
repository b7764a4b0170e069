"""Reads of employees: lists, one employee, and gaps against positions, all as a viewer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload, selectinload

from parsers.vocabulary import Vocabulary, fold
from profiles import catalogue, paging
from profiles.catalogue import PageRequest
from profiles.competence.entering import current, not_over
from profiles.competence.facts import fact_of, need_of
from profiles.competence.gap import check
from profiles.competence.seen import seen
from profiles.competence.verdicts import Gap, Need
from profiles.errors import NotFound
from profiles.models import Assignment, Company, Employee, Position, Profile, Revision
from profiles.paging import Page
from profiles.permissions import Permission
from profiles.viewer import Viewer

# The letters of Spanish and Portuguese names; many more would be too deep for SQLite.
_ACCENTED = "áÁàâãéÉêíÍóÓôõúÚüñÑç"
_PLAIN = "aaaaaeeeiioooouuunnc"


def _folded(column: Any) -> Any:
    """The column in lower case without accents, which databases sort and find each in their own way."""
    made = func.lower(column)
    for accented, plain in zip(_ACCENTED, _PLAIN, strict=True):
        made = func.replace(made, accented, plain)
    return made


SORTS: dict[str, Any] = {"name": _folded(Employee.name), "number": Employee.number}


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeFilters:
    """What the list is narrowed to; `text` stands in name or number."""

    company_id: int | None = None
    position_id: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Demands:
    """What the shown profile of a position asks for; `revision` is None for a position without a profile."""

    position: Position
    revision: Revision | None
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A person against one position; `gap` is None where the position asks nothing that could be compared."""

    demands: Demands
    gap: Gap | None


@dataclass(frozen=True, slots=True)
class EmployeeRow:
    """An employee in a list, with their standing in each position that they hold.

    `acting` are the ids of those that they hold for another.
    """

    employee: Employee
    standings: tuple[Standing, ...]
    acting: frozenset[int]


def listing(
    session: Session,
    viewer: Viewer,
    filters: EmployeeFilters,
    page: PageRequest,
    judging: tuple[Vocabulary, dt.date],
) -> Page[EmployeeRow]:
    """One page of the employees that the viewer may see; `judging` is the vocabulary and the day of the check."""
    vocabulary, today = judging
    query = _narrowed(_employees(viewer, today), filters, today)
    order = SORTS[page.sort]
    query = query.order_by(order.desc() if page.descending else order, Employee.id).options(*_with_all())
    return paging.page(
        session,
        query,
        page.number,
        page.size,
        lambda part: _rows(session, viewer, session.scalars(part).all(), vocabulary, today),
    )


def every(
    session: Session, viewer: Viewer, filters: EmployeeFilters, today: dt.date
) -> Iterator[tuple[Employee, Assignment | None]]:
    """Every employee that the viewer may see, by name, with each assignment that is not over, else with None."""
    query = _narrowed(_employees(viewer, today), filters, today)
    for person in session.scalars(query.order_by(SORTS["name"], Employee.id).options(*_with_all())):
        yield from ((person, one) for one in not_over(person, today) or (None,))


def holders(
    session: Session, viewer: Viewer, position_id: int, vocabulary: Vocabulary, today: dt.date
) -> tuple[EmployeeRow, ...]:
    """Everybody who holds a position on a day, with their standing in it, by name."""
    query = _narrowed(_employees(viewer, today), EmployeeFilters(position_id=position_id), today)
    people = session.scalars(query.order_by(SORTS["name"], Employee.id).options(*_with_all())).all()
    rows = _rows(session, viewer, people, vocabulary, today)
    return tuple(
        replace(row, standings=tuple(one for one in row.standings if one.demands.position.id == position_id))
        for row in rows
    )


def employee(session: Session, viewer: Viewer, employee_id: int, today: dt.date) -> Employee:
    """One employee with positions and what is recorded of them, as the viewer sees them on a day; raises NotFound."""
    found = session.scalars(
        _employees(viewer, today).where(Employee.id == employee_id).options(*_with_all())
    ).one_or_none()
    if found is None:
        raise NotFound
    return found


def standing(
    session: Session, viewer: Viewer, person: Employee, position_id: int, vocabulary: Vocabulary
) -> Standing:
    """A person against any position of their company; raises NotFound for another's."""
    found = demands(session, viewer, [position_id]).get(position_id)
    if found is None or found.position.company_id != person.company_id:
        raise NotFound
    return _standing(person, found, vocabulary)


def demands(session: Session, viewer: Viewer, position_ids: Collection[int]) -> dict[int, Demands]:
    """What the profiles of positions ask for; of several profiles of one position the one in force counts."""
    places = session.scalars(select(Position).where(Position.id.in_(position_ids)))
    visible = {place.id: place for place in places if viewer.may(Permission.SEE_IN_FORCE, place.company_id)}
    profiles = list(session.scalars(select(Profile.id).where(Profile.position_id.in_(visible))))
    revisions = catalogue.shown_revisions(session, viewer, profile_ids=profiles, sections=("requirements",))
    chosen: dict[int, Revision] = {}
    for revision in sorted(revisions, key=lambda one: (one.state != "in_force", one.id)):
        chosen.setdefault(revision.profile.position_id or 0, revision)
    return {
        place_id: Demands(place, chosen.get(place_id), _needs(chosen.get(place_id)))
        for place_id, place in visible.items()
    }


def titles_held(session: Session, viewer: Viewer) -> list[str]:
    """The titles of the positions that the viewer holds."""
    query = select(Position.title).where(Position.id.in_(viewer.positions)).order_by(Position.key)
    return list(session.scalars(query))


def positions_of(session: Session, viewer: Viewer, company_id: int) -> list[Position]:
    """The positions of a company that have a profile which the viewer sees, by title."""
    shown = catalogue.shown_ids(viewer)
    query = (
        select(Position)
        .join(Profile, Profile.position_id == Position.id)
        .join(shown, shown.c.profile_id == Profile.id)
        .where(Position.company_id == company_id)
        .order_by(Position.key)
        .distinct()
    )
    return list(session.scalars(query))


def _needs(revision: Revision | None) -> tuple[Need, ...]:
    return tuple(need_of(item) for item in revision.items) if revision else ()


def _employees(viewer: Viewer, today: dt.date) -> Select[Employee]:
    return select(Employee).join(Employee.company).where(*seen(viewer, today))


def _with_all() -> tuple[Any, ...]:
    return (
        contains_eager(Employee.company),
        selectinload(Employee.assignments).options(joinedload(Assignment.position)),
        selectinload(Employee.credentials),
        joinedload(Employee.account),
    )


def _narrowed(query: Select[Employee], filters: EmployeeFilters, today: dt.date) -> Select[Employee]:
    if filters.company_id is not None:
        query = query.where(Company.id == filters.company_id)
    if filters.position_id is not None:
        query = query.where(
            Employee.assignments.any(
                (Assignment.position_id == filters.position_id) & Assignment.held_on(today)
            )
        )
    for word in filters.text.split():
        query = query.where(
            or_(
                _folded(Employee.name).contains(fold(word), autoescape=True),
                Employee.number.contains(word, autoescape=True),
            )
        )
    return query


def _rows(
    session: Session, viewer: Viewer, people: Iterable[Employee], vocabulary: Vocabulary, today: dt.date
) -> tuple[EmployeeRow, ...]:
    held = {person.id: current(person, today) for person in people}
    asked = demands(session, viewer, {one.position_id for every in held.values() for one in every})
    return tuple(
        EmployeeRow(
            person,
            tuple(
                _standing(person, asked[place], vocabulary)
                for place in dict.fromkeys(one.position_id for one in held[person.id])
            ),
            frozenset(one.position_id for one in held[person.id] if one.acting),
        )
        for person in people
    )


def _standing(person: Employee, found: Demands, vocabulary: Vocabulary) -> Standing:
    if not found.needs:
        return Standing(found, None)
    return Standing(found, check(found.needs, [fact_of(one) for one in person.credentials], vocabulary))
