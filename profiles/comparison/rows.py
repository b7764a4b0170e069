"""A comparison as it is read: facts and sections with their items in rows, what did not change folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from parsers.profile import Item, ParsedProfile
from profiles.comparison.changes import CONTROL, FACTS, Change, Pair, compare, shown_by, values
from profiles.comparison.words import Piece, redline


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of the control data or of the position; one that says nothing on both sides is none."""

    field: str
    old: Any
    new: Any
    changed: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An item on both sides or on one, with what it stands after on each; None is the beginning.

    `pieces` are its words with what was taken out and put in, where they are others.
    """

    pair: Pair
    pieces: tuple[Piece, ...]
    was_after: Item | None
    is_after: Item | None

    @property
    def mark(self) -> str:
        """What happened to the item as a whole: added, removed, reworded, moved, changed or same."""
        return self.pair.changes[0].change if self.pair.changes else "same"

    @property
    def attributes(self) -> tuple[Change, ...]:
        """The changes of its attributes."""
        return tuple(one for one in self.pair.changes if one.field is not None)


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbours that all changed, or that all stayed as they were."""

    same: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section in runs, or facts; `counts` is how many changes of each kind it has."""

    name: str
    counts: Mapping[str, int]
    runs: tuple[Run, ...] = ()
    facts: tuple[Fact, ...] = ()

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def parts(old: ParsedProfile, new: ParsedProfile) -> tuple[Part, ...]:
    """The control data, what the profile is of, the approvals and each section that either side has."""
    changed = {(one.section, one.field) for one in values(old, new)}
    return (
        *_facts("control", CONTROL, old.control, new.control, changed),
        *_facts("profile", FACTS, old, new, changed),
        *(
            Part(
                section.name,
                Counter(one.change for one in section.changes),
                tuple(_runs(section.pairs, getattr(old, section.name), getattr(new, section.name))),
            )
            for section in compare(old, new)
        ),
    )


def _facts(
    name: str, fields: Sequence[str], old: Any, new: Any, changed: Container[tuple[str, str | None]]
) -> Iterator[Part]:
    every = [
        Fact(field, getattr(old, field), getattr(new, field), (name, field) in changed) for field in fields
    ]
    found = tuple(one for one in every if one.old is not None or one.new is not None)
    if found:
        yield Part(name, Counter("changed" for one in found if one.changed), facts=found)


def _runs(pairs: Sequence[Pair], old: Sequence[Item], new: Sequence[Item]) -> Iterator[Run]:
    for same, members in groupby(pairs, lambda one: not one.changes):
        yield Run(same, tuple(_row(one, old, new) for one in members))


def _row(pair: Pair, old: Sequence[Item], new: Sequence[Item]) -> Row:
    pieces: tuple[Piece, ...] = ()
    if (
        any(one.change == "reworded" or one.section == "approval" for one in pair.changes)
        and pair.old
        and pair.new
    ):
        pieces = redline(shown_by(pair.old), shown_by(pair.new))
    if not pair.moved:
        return Row(pair, pieces, None, None)
    return Row(pair, pieces, _before(pair.old, old), _before(pair.new, new))


def _before(item: Item | None, items: Sequence[Item]) -> Item | None:
    place = next(index for index, one in enumerate(items) if one is item)
    return items[place - 1] if place else None
