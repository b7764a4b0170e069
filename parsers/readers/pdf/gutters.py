"""Columns of tables that are ruled between their rows only: the blank strips that run through all rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.readers.pdf.characters import Char
from parsers.readers.pdf.rulings import Ruling

SAME_EDGE = 3.0
FEWEST_RULINGS, MOST_RULINGS = 4, 1_000
NARROWEST = 9.0
"""Points of blank that part two columns."""

FIRST_COLUMN = 40.0
"""Some column but the last is as wide as this: a narrow one alone is the hanging numbers of a list."""

HIGHEST_ROW = 90.0
BOTH_SIDES = 0.6
"""Share of the rows that have text on both sides of a blank strip."""


def column_rulings(rulings: Sequence[Ruling], chars: Sequence[Char]) -> list[Ruling]:
    """Upright rulings for tables on the page that have only level ones."""
    upright = [ruling for ruling in rulings if not ruling.horizontal]
    found: list[Ruling] = []
    level = [ruling for ruling in rulings if ruling.horizontal]
    for group in _stacks(level if len(level) <= MOST_RULINGS else []):
        left, right = group[0].x0, group[0].x1
        top, bottom = group[0].top, group[-1].top
        if any(_touches(ruling, left, right, top, bottom) for ruling in upright):
            continue
        inside = [char for char in chars if left <= char.middle[0] <= right and top < char.middle[1] < bottom]
        strips = list(_strips(inside, [ruling.top for ruling in group]))
        if strips and max(b - a for a, b in pairwise([left, *strips])) >= FIRST_COLUMN:
            found.extend(Ruling(x, top, x, bottom, horizontal=False) for x in (left, *strips, right))
    return found


def _stacks(level: Sequence[Ruling]) -> Iterator[list[Ruling]]:
    """Rulings as wide as each other that stand close enough to be the borders of rows."""
    alike: dict[tuple[int, int], list[Ruling]] = {}
    for ruling in level:
        key = (round(ruling.x0 / SAME_EDGE), round(ruling.x1 / SAME_EDGE))
        alike.setdefault(key, []).append(ruling)
    for group in alike.values():
        stack: list[Ruling] = []
        for ruling in sorted(group, key=lambda ruling: ruling.top):
            if stack and ruling.top - stack[-1].top > HIGHEST_ROW:
                if len(stack) >= FEWEST_RULINGS:
                    yield stack
                stack = []
            if not stack or ruling.top - stack[-1].top > SAME_EDGE:
                stack.append(ruling)
        if len(stack) >= FEWEST_RULINGS:
            yield stack


def _touches(ruling: Ruling, left: float, right: float, top: float, bottom: float) -> bool:
    return left - SAME_EDGE <= ruling.x0 <= right + SAME_EDGE and ruling.top < bottom and ruling.bottom > top


def _strips(chars: Sequence[Char], tops: Sequence[float]) -> Iterator[float]:
    """The middles of the blank strips that run through all rows."""
    rows = [[char for char in chars if top < char.middle[1] < bottom] for top, bottom in pairwise(tops)]
    filled = [row for row in rows if row]
    if len(filled) < FEWEST_RULINGS - 1:
        return
    end = None
    for char in sorted((char for row in filled for char in row), key=lambda char: char.x0):
        if end is not None and char.x0 - end >= NARROWEST:
            middle = (char.x0 + end) / 2
            sides = sum(min(c.x0 for c in row) < middle < max(c.x0 for c in row) for row in filled)
            if sides >= BOTH_SIDES * len(filled):
                yield middle
        end = char.x1 if end is None else max(end, char.x1)
