"""A chart as a nested list: places in reading order with the levels that open and close around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from profiles.organisation.chart import Chart, LineKind, Place


@dataclass(frozen=True, slots=True)
class OtherHead:
    """A head that a place does not hang from in the tree."""

    title: str
    functional: bool


@dataclass(frozen=True, slots=True)
class Branch:
    """A place of the list; `opens` a level of its own, or `closes` so many levels after it."""

    place: Place
    others: tuple[OtherHead, ...]
    opens: bool
    closes: int


def branches(chart: Chart) -> Iterator[Branch]:
    """All places, heads before subordinates, those without any line last; without recursion."""
    others: dict[str, list[OtherHead]] = defaultdict(list)
    for line in chart.lines:
        if not line.in_tree:
            head = chart.places[line.head].title
            others[line.subordinate].append(OtherHead(head, line.kind is LineKind.FUNCTIONAL))
    tops = [*chart.roots, *chart.loose]
    waiting = [(key, 0, 0) for key in reversed(tops)]
    while waiting:
        key, level, closing = waiting.pop()
        under = chart.children.get(key, ())
        for index, child in enumerate(reversed(under)):
            last = index == 0
            waiting.append((child, level + 1, closing + 1 if last else 0))
        yield Branch(chart.places[key], tuple(others[key]), bool(under), 0 if under else closing)
