"""Which positions an employee holds once a list or a form has been followed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from profiles.competence.person import Held
from profiles.models import Assignment, Employee


@dataclass(frozen=True, slots=True)
class Spell:
    """A time in a position."""

    position_id: int
    since: dt.date | None
    until: dt.date | None
    acting: bool

    @classmethod
    def of(cls, one: Assignment) -> Spell:
        """The spell that is recorded."""
        return cls(one.position_id, one.since, one.until, one.acting)


Plan = tuple[tuple[Assignment | None, Spell], ...]
"""What each assignment is to say, None for one that begins; those that it does not name go."""


def planned(assignments: Sequence[Assignment], wanted: Sequence[tuple[int, Held]], today: dt.date) -> Plan:
    """What follows from the positions that are said to be held, each with its id; nothing is changed.

    What is no longer held ends the day before; what is over already stays.
    """
    over = [one for one in assignments if one.until is not None and one.until < today]
    left = [one for one in assignments if one not in over]
    plan: list[tuple[Assignment | None, Spell]] = []
    for position_id, held in wanted:
        found = _recorded([*left, *over], position_id, held)
        if found is None:
            plan.append((None, Spell(position_id, held.since, held.until, held.acting)))
            continue
        (left if found in left else over).remove(found)
        since = held.since if held.dated else held.since or found.since
        until = held.until if held.dated else held.until or found.until
        plan.append((found, Spell(position_id, since, until, held.acting)))
    yesterday = today - dt.timedelta(days=1)
    plan += [
        (one, Spell(one.position_id, one.since, yesterday, one.acting))
        for one in left
        if one.since is not None and one.since <= yesterday
    ]
    return (*((one, Spell.of(one)) for one in over), *plan)


def changes(assignments: Sequence[Assignment], plan: Plan) -> bool:
    """Whether following the plan changes anything."""
    return len(plan) != len(assignments) or any(one is None or Spell.of(one) != spell for one, spell in plan)


def follow(employee: Employee, plan: Plan) -> None:
    """Lets the employee's assignments be those of the plan."""
    kept = [one for one, _ in plan if one is not None]
    for gone in [one for one in employee.assignments if one not in kept]:
        employee.assignments.remove(gone)
    for one, spell in plan:
        recorded = one or Assignment()
        recorded.position_id, recorded.acting = spell.position_id, spell.acting
        recorded.since, recorded.until = spell.since, spell.until
        if one is None:
            employee.assignments.append(recorded)


def _recorded(known: Sequence[Assignment], position_id: int, held: Held) -> Assignment | None:
    """The recorded assignment that is spoken of: of the same beginning first, else one that is not over."""
    same = [one for one in known if one.position_id == position_id and one.acting == held.acting]
    exact = [one for one in same if one.since == held.since and held.since is not None]
    return next(iter(exact or same), None)
