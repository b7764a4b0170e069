"""Who holds the position and signs again, and how they stand against what the revision asks for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from parsers.profile import ParsedProfile, Requirement
from parsers.vocabulary import Vocabulary
from profiles.comparison.changes import compare
from profiles.competence.facts import fact_of, need_of
from profiles.competence.gap import check
from profiles.competence.seen import seen
from profiles.competence.verdicts import Fact, Gap, Status, Verdict
from profiles.consequence.facing import Facing
from profiles.models import Assignment, Employee, Revision
from profiles.revisions.content import parsed
from profiles.viewer import Viewer


class ShiftKind(StrEnum):
    """How somebody stands after against before: unknown never counts as met."""

    STOPS = "stops"  # met everything, lacks something
    LACKS_MORE = "lacks_more"  # lacked something, lacks something that they did not lack
    COMES = "comes"  # lacked something, meets everything
    LACKS = "lacks"  # there is none in force to compare with, and something is lacking
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Lost:
    """A requirement that somebody meets no longer; `before` is None where it was not asked for."""

    before: Verdict | None
    after: Verdict


@dataclass(frozen=True, slots=True)
class Shift:
    """A holder of the position against the revision in force and against the new one."""

    employee: Employee
    kind: ShiftKind
    lost: tuple[Lost, ...]
    open_before: int
    open_after: int


@dataclass(frozen=True, slots=True)
class People:
    """The holders, by name; `named` are those whom the viewer may know, `counts` is of everybody.

    `left` is how many hold the position that the profile leaves for another one.
    """

    named: tuple[Shift, ...]
    counts: Mapping[ShiftKind, int]
    left: int

    @property
    def total(self) -> int:
        """How many must sign again."""
        return sum(self.counts.values())

    @property
    def unnamed(self) -> int:
        return self.total - len(self.named)

    def of_kind(self, kind: str) -> tuple[Shift, ...]:
        return tuple(one for one in self.named if one.kind == kind)


def people(session: Session, viewer: Viewer, case: Facing, judging: tuple[Vocabulary, dt.date]) -> People:
    """Everybody who holds the position on the day, judged by the gap check as it is; four queries."""
    vocabulary, today = judging
    every = _holders(session, case.place_after, today)
    known = set(
        session.scalars(
            select(Employee.id).where(Employee.id.in_([one.id for one in every]), *seen(viewer, today))
        )
    )
    origins = _origins(case)
    shifts = [_shift(case, origins, one, vocabulary) for one in every]
    counts = {kind: sum(one.kind is kind for one in shifts) for kind in ShiftKind}
    left = [] if case.place_before == case.place_after else _holders(session, case.place_before, today)
    return People(tuple(one for one in shifts if one.employee.id in known), counts, len(left))


def _holders(session: Session, position_id: int | None, today: dt.date) -> Sequence[Employee]:
    held = Employee.assignments.any((Assignment.position_id == position_id) & Assignment.held_on(today))
    query = select(Employee).where(held).order_by(Employee.name, Employee.id)
    return session.scalars(query.options(selectinload(Employee.credentials))).all()


def _origins(case: Facing) -> dict[int, int]:
    """Which requirement of the revision in force, by place, each of the new one was.

    Of a kind of which one went and one came, the one took the other's place, whatever its words.
    """
    if case.in_force is None:
        return {}
    sides = [
        parsed(revision, case.own(revision, "requirements"), None, "").requirements
        for revision in (case.in_force, case.revision)
    ]
    before, after = ({id(one): place for place, one in enumerate(side)} for side in sides)
    whole = [ParsedProfile(source="", requirements=side) for side in sides]
    pairs = [pair for section in compare(*whole) for pair in section.pairs]
    found = {after[id(one.new)]: before[id(one.old)] for one in pairs if one.old and one.new}
    went = _by_kind(sides[0], [before[id(one.old)] for one in pairs if one.old and not one.new])
    came = _by_kind(sides[1], [after[id(one.new)] for one in pairs if one.new and not one.old])
    for kind, places in came.items():
        if len(places) == len(went.get(kind, ())) == 1:
            found[places[0]] = went[kind][0]
    return found


def _by_kind(requirements: Sequence[Requirement], places: Sequence[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place in places:
        found.setdefault(requirements[place].kind, []).append(place)
    return found


def _shift(case: Facing, origins: Mapping[int, int], person: Employee, vocabulary: Vocabulary) -> Shift:
    facts = [fact_of(one) for one in person.credentials]
    before = _gap(case, case.in_force, facts, vocabulary)
    after = _gap(case, case.revision, facts, vocabulary)
    lost = tuple(
        Lost(was, one)
        for place, one in enumerate(after.verdicts)
        if _lacks(one)
        for was in (before.verdicts[origins[place]] if place in origins else None,)
        if was is None or not _lacks(was)
    )
    kind = _kind(case, before.open, after.open, lacks_more=bool(lost))
    return Shift(person, kind, lost, before.open, after.open)


def _gap(case: Facing, revision: Revision | None, facts: Sequence[Fact], vocabulary: Vocabulary) -> Gap:
    return check([need_of(one) for one in case.own(revision, "requirements")], facts, vocabulary)


def _kind(case: Facing, before: int, after: int, *, lacks_more: bool) -> ShiftKind:
    if case.in_force is None:
        return ShiftKind.LACKS if after else ShiftKind.STAYS
    if not before and after:
        return ShiftKind.STOPS
    if before and not after:
        return ShiftKind.COMES
    return ShiftKind.LACKS_MORE if lacks_more else ShiftKind.STAYS


def _lacks(verdict: Verdict) -> bool:
    """Whether it is a required one that is not met; a branch that was not taken counts for nothing."""
    return verdict.need.importance != "desired" and verdict.status not in {Status.MET, Status.OTHER_BRANCH}
