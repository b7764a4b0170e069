"""Which profile of a file is held against which gold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from parsers.scoring.likeness import folded
from parsers.scoring.rules import Json


@dataclass(frozen=True, slots=True)
class Held:
    """A profile of a file: `ordinal` counts from 1, and is 0 for the only one."""

    ordinal: int
    profile: Json


def numbered(profiles: Sequence[Json]) -> tuple[Held, ...]:
    """The profiles of one file as read."""
    if len(profiles) == 1:
        return (Held(0, profiles[0]),)
    return tuple(Held(place, profile) for place, profile in enumerate(profiles, 1))


def paired(gold: Sequence[Held], read: Sequence[Held]) -> tuple[tuple[Held, Held | None], ...]:
    """Each gold of one file with its own reading: by shared title and functions, then by the nearest ordinal.

    Gold may cover only some of a file's profiles; None stands where no reading is left.
    """
    # Ordinals are taken in the order that file names sort in, which decides between two that are equally near
    free = sorted(read, key=lambda held: str(held.ordinal))
    pairs: list[tuple[Held, Held | None]] = []
    for wanted in sorted(gold, key=lambda held: held.ordinal):
        best = max(free, key=lambda held: _nearness(wanted, held), default=None)
        if best is not None:
            free.remove(best)
        pairs.append((wanted, best))
    return tuple(pairs)


def _nearness(wanted: Held, given: Held) -> tuple[int, int]:
    return len(_content(wanted.profile) & _content(given.profile)), -abs(given.ordinal - wanted.ordinal)


def _content(profile: Json) -> frozenset[Any]:
    functions = (
        entry.get("text") if isinstance(entry, Mapping) else entry for entry in profile.get("functions") or ()
    )
    return frozenset({("title", folded(profile.get("title"))), *(folded(text) for text in functions)})
