"""Who is asked to take note of what: the holders of positions, and how far each is with the revision in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from profiles.acknowledging.standing import bearers
from profiles.catalogue.shown import in_force_on
from profiles.models import Acknowledgement, Assignment, Company, Employee, Position, Profile, Revision
from profiles.viewer import Viewer


class State(StrEnum):
    """How far somebody is with a revision; `kept` is by the acknowledgement of an earlier one that stands."""

    OVERDUE = "overdue"
    PENDING = "pending"
    REFUSED = "refused"
    SIGNED = "signed"
    KEPT = "kept"
    UNASKED = "unasked"


OPEN: Final = frozenset({State.OVERDUE, State.PENDING})
"""Who is still to sign; nobody is reminded of a refusal."""
TO_NOTE: Final = OPEN | {State.REFUSED}
"""Of whom an acknowledgement can still be taken: a refusal stays open until a signature."""


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody gave for a revision: an acknowledgement or a refusal."""

    id: int
    revision_id: int
    employee_id: int
    outcome: str
    on_date: dt.date


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who holds the position of a profile in force, on a day.

    `since` is the latest of in force, holding the position and the company's asking, `due` the last day of the term, None where the
    company asks nobody. `given` is what counts for the revision: a signature rather than a refusal.
    """

    company_id: int
    profile_id: int
    revision_id: int
    position_id: int
    employee_id: int
    account_id: int | None
    name: str
    number: str
    acting: bool
    since: dt.date
    due: dt.date | None
    given: Given | None
    state: State


def asked(session: Session, day: dt.date, *conditions: ColumnElement[bool]) -> list[Asked]:
    """Everybody who holds the position of a profile in force on a day, once for each profile, by profile and name.

    `conditions` may speak of Profile, Revision, Company, Position, Employee and Assignment. Four queries whatever
    the number. It asks nobody's rights: see `listing` and `mine` for what people are shown.
    """
    held = _held(day, conditions)
    profiles = held.with_only_columns(Revision.profile_id).distinct()
    standing = bearers(session, profiles)
    given = _given(session, profiles, day, {one for earlier in standing.values() for one in earlier})
    found: dict[tuple[int, int], Asked] = {}
    for row in session.execute(held.order_by(Revision.profile_id, Employee.name, Employee.id)):
        key = row.revision_id, row.employee_id
        made = _asked(row, _counts(given, row, standing), day)
        before = found.get(key)
        found[key] = made if before is None else _joined(before, made)
    return list(found.values())


def asked_of_viewer(session: Session, viewer: Viewer, revision_id: int, day: dt.date) -> Asked | None:
    """What the viewer is asked about a revision, if anything."""
    theirs = Employee.id.in_(sorted(viewer.employee_ids))
    return next(iter(asked(session, day, Revision.id == revision_id, theirs)), None)


def _held(day: dt.date, conditions: Sequence[ColumnElement[bool]]) -> Any:
    return (
        select(
            Profile.company_id,
            Revision.profile_id,
            Revision.id.label("revision_id"),
            Revision.effective_from,
            Company.acknowledge_days,
            Company.acknowledge_since,
            Assignment.position_id,
            Assignment.employee_id,
            Assignment.since,
            Assignment.acting,
            Employee.account_id,
            Employee.name,
            Employee.number,
        )
        .select_from(Revision)
        .join(Revision.profile)
        .join(Profile.company)
        .join(Profile.position)
        .join(Assignment, Assignment.position_id == Position.id)
        .join(Assignment.employee)
        .where(in_force_on(day), Assignment.held_on(day), *conditions)
    )


def _given(
    session: Session, profiles: Select[int], day: dt.date, earlier: Collection[int]
) -> Mapping[tuple[int, int], Given]:
    """By revision and employee what counts of all that was given until a day: the last, but no refusal after a signature.

    Of revisions in force on that day, and of the `earlier` ones that stand for them.
    """
    query = (
        select(
            Acknowledgement.id,
            Acknowledgement.revision_id,
            Acknowledgement.employee_id,
            Acknowledgement.outcome,
            Acknowledgement.on_date,
        )
        .join(Acknowledgement.revision)
        .where(
            Revision.profile_id.in_(profiles),
            or_(in_force_on(day), Revision.id.in_(earlier)),
            Acknowledgement.employee_id.is_not(None),
            Acknowledgement.on_date <= day,
        )
        .order_by(Acknowledgement.id)
    )
    found: dict[tuple[int, int], Given] = {}
    for row in session.execute(query):
        one = Given(row.id, row.revision_id, row.employee_id or 0, row.outcome, row.on_date)
        key = one.revision_id, one.employee_id
        if key not in found or one.outcome != "refused" or found[key].outcome == "refused":
            found[key] = one
    return found


def _counts(
    given: Mapping[tuple[int, int], Given], row: Any, standing: Mapping[int, Sequence[int]]
) -> Given | None:
    own = given.get((row.revision_id, row.employee_id))
    if own is not None and own.outcome != "refused":
        return own
    for earlier in standing.get(row.revision_id, ()):
        kept = given.get((earlier, row.employee_id))
        if kept is not None and kept.outcome != "refused":
            return kept
    return own


def _asked(row: Any, given: Given | None, day: dt.date) -> Asked:
    began = row.effective_from
    since = max(began, row.since or began, row.acknowledge_since or began)
    term = row.acknowledge_days
    due = None if term is None else since + dt.timedelta(days=term)
    return Asked(
        row.company_id,
        row.profile_id,
        row.revision_id,
        row.position_id,
        row.employee_id,
        row.account_id,
        row.name,
        row.number,
        row.acting,
        since,
        due,
        given,
        _state(row.revision_id, given, due, day),
    )


def _state(revision_id: int, given: Given | None, due: dt.date | None, day: dt.date) -> State:
    if given is not None and given.outcome != "refused":
        return State.SIGNED if given.revision_id == revision_id else State.KEPT
    if due is None:
        return State.UNASKED
    if given is not None:
        return State.REFUSED
    return State.OVERDUE if day > due else State.PENDING


def _joined(one: Asked, other: Asked) -> Asked:
    """Of two assignments to the same position the one that began first; not acting where one of them is not."""
    first = min(one, other, key=lambda each: each.since)
    return replace(first, acting=one.acting and other.acting)
