"""Which predicted item is which gold item: each is used once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from parsers.scoring.likeness import same
from parsers.scoring.rules import Json, Rule

_LISTED = frozenset({"requirements", "relations"})
_BETWEEN_ENTRIES = re.compile(r"\s*[,;]\s+|\s+/\s+|\s+[ye]\s+(?=\S+$)")
_LABEL_WORDS = 5
_VALUE_WORDS = 8
_VALUE_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Matching:
    """Places of items: `pairs` of gold and predicted, and what was told as a list on one side.

    `entries` are gold items found so, `lists` the predicted ones that tell them; `missed` is gold that is not there,
    `left` predicted items that are nobody's.
    """

    pairs: tuple[tuple[int, int], ...]
    entries: tuple[int, ...]
    lists: tuple[int, ...]
    missed: tuple[int, ...]
    left: tuple[int, ...]


def matched(rule: Rule, gold: Sequence[Json], predicted: Sequence[Json]) -> Matching:
    """The matching of one section."""
    pairs, missed, left = _one_to_one(rule, gold, predicted)
    entries: list[int] = []
    lists: list[int] = []
    if rule.section in _LISTED:
        wanted = [rule.text(item) for item in gold]
        given = [rule.text(item) for item in predicted]
        for place in missed:
            free = [i for i in left if i not in lists]
            told = _entries(wanted[place], free, lambda part, i: same(part, given[i]))
            entries += [place] if told else []
            lists += told
        for place in left:
            free = [] if place in lists else [i for i in missed if i not in entries]
            told = _entries(given[place], free, lambda part, i: same(wanted[i], part))
            lists += [place] if told else []
            entries += told
    return Matching(
        tuple(pairs),
        tuple(entries),
        tuple(lists),
        tuple(place for place in missed if place not in entries),
        tuple(place for place in left if place not in lists),
    )


def _one_to_one(
    rule: Rule, gold: Sequence[Json], predicted: Sequence[Json]
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    pairs: list[tuple[int, int]] = []
    missed: list[int] = []
    left = list(range(len(predicted)))
    for place, wanted in enumerate(gold):
        fitting = [i for i in left if _fits(rule, wanted, predicted[i])]
        if not fitting:
            missed.append(place)
            continue
        best = max(
            fitting, key=lambda i: _agreement(rule, wanted, predicted[i])
        )  # the first of the best ones
        left.remove(best)
        pairs.append((place, best))
    return pairs, missed, left


def _fits(rule: Rule, wanted: Json, given: Json) -> bool:
    if any(wanted.get(name) not in (None, given.get(name)) for name in rule.identity):
        return False
    text = rule.text(wanted)
    return any(same(spelling, rule.text(given)) for spelling in (text, *_bare_value(text)))


def _agreement(rule: Rule, wanted: Json, given: Json) -> int:
    return sum(same(value, given.get(name)) for name, value in wanted.items() if name != rule.key)


def _bare_value(text: Any) -> Iterator[str]:
    """The value of a short 'Label: value', which may stand without its label."""
    label, colon, value = str(text).partition(": ")
    words = len(value.split())
    if (
        colon
        and len(label.split()) <= _LABEL_WORDS
        and 1 <= words <= _VALUE_WORDS
        and len(value) >= _VALUE_LETTERS
    ):
        yield value


def _entries(listing: Any, free: Sequence[int], like: Callable[[str, int], bool]) -> list[int]:
    """The places among `free` that are like the entries of a list told in one; none where one is not there."""
    parts = [part for part in _BETWEEN_ENTRIES.split(str(listing or "").rstrip(" .")) if part]
    found: list[int] = []
    for part in parts if len(parts) > 1 else ():
        hit = next((i for i in free if i not in found and like(part, i)), None)
        if hit is None:
            return []
        found.append(hit)
    return found
