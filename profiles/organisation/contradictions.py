"""What profiles say of reporting lines that cannot all be so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from profiles.organisation.chart import Statement


class ContradictionKind(StrEnum):
    """What does not fit."""

    SUPERVISED_ELSEWHERE = (
        "supervised_elsewhere"  # one says that it supervises another, which reports elsewhere
    )
    TWO_HEADS = "two_heads"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The places that contradict each other: head and subordinate, a place and its heads, or a circle in order of id.

    `heads` are those that the subordinate reports to instead.
    """

    kind: ContradictionKind
    places: tuple[str, ...]
    heads: tuple[str, ...] = field(default=(), compare=False)


def contradictions(statements: Iterable[Statement], documented: Container[str]) -> frozenset[Contradiction]:
    """All of them; whoever says nothing of a head has those that say to supervise it, where it is `documented`."""
    told = [one for one in statements if one.subject != one.other]
    direct = _gathered(told, "reports_to")
    functional = _gathered(told, "reports_functionally_to")
    supervisors = _gathered(
        [Statement(one.other, one.kind, one.subject) for one in told if one.kind == "supervises"],
        "supervises",
    )
    silent = {
        place: heads
        for place, heads in supervisors.items()
        if place not in direct and place not in functional
    }
    found: list[Contradiction] = []
    for place, heads in supervisors.items():
        named = (*direct.get(place, ()), *functional.get(place, ()))
        for head in heads:
            if place in direct and head not in named:
                pair = (head, place)
                found.append(Contradiction(ContradictionKind.SUPERVISED_ELSEWHERE, pair, direct[place]))
    heads_of = {**{place: heads for place, heads in silent.items() if place in documented}, **direct}
    for place, heads in heads_of.items():
        if len(heads) > 1:
            found.append(Contradiction(ContradictionKind.TWO_HEADS, (place, *sorted(heads))))
    found += [Contradiction(ContradictionKind.CIRCLE, circle) for circle in _circles({**silent, **direct})]
    return frozenset(found)


def _gathered(told: Sequence[Statement], kind: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for one in told:
        if one.kind == kind:
            found[one.subject][one.other] = None
    return {place: tuple(others) for place, others in found.items()}


def _circles(heads: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Places that all stand above each other; whoever has no head or no subordinate is in none."""
    left = {place: set(above) for place, above in heads.items()}
    while True:
        above = set().union(*left.values()) if left else set()
        kept = {
            place: {one for one in every if one in left} for place, every in left.items() if place in above
        }
        kept = {place: every for place, every in kept.items() if every}
        if kept == left:
            break
        left = kept
    reach = {place: _reached(place, left) for place in left}
    circles = {
        tuple(sorted(other for other in found if place in reach[other]))
        for place, found in reach.items()
        if place in found
    }
    yield from sorted(circles)


def _reached(place: str, heads: Mapping[str, Iterable[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [place]
    while waiting:
        for one in heads[waiting.pop()]:
            if one not in found:
                found.add(one)
                waiting.append(one)
    return found
