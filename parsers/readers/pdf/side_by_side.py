"""Columns of running text that stand side by side without rulings, as adverts and two-column pages have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from parsers.readers.bullets import bullet
from parsers.readers.pdf.characters import Char

Row = list[Char]
"""The characters of one printed line from left to right."""

FEWEST = 5
"""Lines that each of two columns has."""

NARROWEST_GAP = 9.0
"""Points of blank that part two columns; between the parts of most lines there are more."""

NARROWEST = 80.0
"""Points that the text of a column reaches: labels and numbers in front of values stand in less."""

SAME_EDGE = 1.5
FILLED = 0.7
"""Share of its column that a line fills where the text runs on in the next one."""

MOSTLY = 0.35
ALONE = 2
"""Lines of each column beside which the other has none: cells of a table begin in one line."""

FAR = 3.0
"""A distance of this many sizes ends what stands side by side."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of one column; `column` is 0 where the text takes the whole width. `top` says where its page part begins."""

    rows: tuple[Row, ...]
    column: int
    top: float


def parted(rows: Sequence[Row]) -> list[Piece]:
    """The lines of a page in reading order, each column of running text from its top to its bottom."""
    return list(_parted(list(rows), 0, count(1)))


def _parted(rows: list[Row], column: int, following: Iterator[int]) -> Iterator[Piece]:
    """The lines of one column, and of those that stand side by side in it, which take the following numbers."""
    place = 0
    for start, stop, edge in _regions(rows):
        if place < start:
            yield _piece(rows[place:start], column)
        top = _top(rows[start])
        for side in _sides(rows[start:stop], edge):
            for piece in _parted(side, next(following), following):
                yield Piece(piece.rows, piece.column, top)
        place = stop
    if place < len(rows):
        yield _piece(rows[place:], column)


def _piece(rows: list[Row], column: int) -> Piece:
    return Piece(tuple(rows), column, _top(rows[0]))


def _top(row: Row) -> float:
    return min(char.top for char in row)


def _regions(rows: Sequence[Row]) -> Iterator[tuple[int, int, float]]:
    """Lines from `start` to before `stop` that stand in two columns, the second beginning at `edge`."""
    if len(rows) < 2 * ALONE:
        return
    runs = [_runs(row) for row in rows]
    place = 0
    for edge in _edges(runs):
        found = [
            span for span in _spans(rows, runs, edge) if span[0] >= place and _are_columns(rows, *span, edge)
        ]
        for start, stop in found:
            yield start, stop, edge
            place = stop
        if found:
            return


def _runs(row: Row) -> list[tuple[float, float]]:
    """The left and right ends of a line's parts, which wide blanks part."""
    found = [(row[0].x0, row[0].x1)]
    for char in row[1:]:
        left, right = found[-1]
        if char.x0 - right >= NARROWEST_GAP:
            found.append((char.x0, char.x1))
        else:
            found[-1] = (left, max(right, char.x1))
    return found


def _edges(runs: Sequence[Sequence[tuple[float, float]]]) -> list[float]:
    """Where second columns may begin: left edges that parts of lines share, the most shared first."""
    groups: list[list[float]] = []
    for x in sorted(left for row in runs for left, _ in row):
        if groups and x - groups[-1][0] <= SAME_EDGE:
            groups[-1].append(x)
        else:
            groups.append([x])
    left = min(row[0][0] for row in runs)
    often = [group for group in groups if len(group) >= FEWEST - 2 and group[0] > left + NARROWEST]
    return [group[0] for group in sorted(often, key=len, reverse=True)][:6]


def _spans(
    rows: Sequence[Row], runs: Sequence[Sequence[tuple[float, float]]], edge: float
) -> Iterator[tuple[int, int]]:
    """The stretches of lines none of which runs over the blank in front of the edge."""
    start = None
    for place, row in enumerate(rows):
        crosses = any(right > edge - NARROWEST_GAP and left < edge - SAME_EDGE for left, right in runs[place])
        far = place > 0 and row[0].base - rows[place - 1][0].base > FAR * max(row[0].size, 1.0)
        if start is not None and (crosses or far):
            yield from _trimmed(rows, start, place, edge)
            start = None
        if start is None and not crosses:
            start = place
    if start is not None:
        yield from _trimmed(rows, start, len(rows), edge)


def _trimmed(rows: Sequence[Row], start: int, stop: int, edge: float) -> Iterator[tuple[int, int]]:
    """The stretch from its first line with text on the right, or the one on the left that stands a little higher."""
    first = next((place for place in range(start, stop) if rows[place][-1].x0 >= edge - SAME_EDGE), stop)
    if start < first < stop and rows[first][0].base - rows[first - 1][0].base < rows[first][0].size:
        first -= 1
    if first < stop:
        yield first, stop


def _sides(rows: Sequence[Row], edge: float) -> tuple[list[Row], list[Row]]:
    left = [[char for char in row if char.x0 < edge - SAME_EDGE] for row in rows]
    right = [[char for char in row if char.x0 >= edge - SAME_EDGE] for row in rows]
    return [row for row in left if row], [row for row in right if row]


def _are_columns(rows: Sequence[Row], start: int, stop: int, edge: float) -> bool:
    """Whether both sides are running text, not the labels and values of a form or the cells of a table."""
    sides = _sides(rows[start:stop], edge)
    if any(len(side) < FEWEST or _width(side) < NARROWEST for side in sides):
        return False
    if sum(abs(row[0].x0 - edge) <= SAME_EDGE for row in sides[1]) < ALONE or not _overlap(*sides):
        return False
    bases = [{round(row[0].base, 0) for row in side} for side in sides]
    apart = min(len(bases[0] - bases[1]), len(bases[1] - bases[0])) >= ALONE
    listed = [_listed(side) >= ALONE for side in sides]
    if all(listed) or (apart and any(listed)):
        return True
    return apart and all(_filled(side) >= MOSTLY for side in sides)


def _overlap(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether half of the shorter side stands beside the other, not above or below it."""
    short, long = sorted((left, right), key=len)
    top, bottom = long[0][0].base, long[-1][0].base
    beside = sum(top - row[0].size <= row[0].base <= bottom + row[0].size for row in short)
    return 2 * beside >= len(short)


def _width(side: Sequence[Row]) -> float:
    return max(row[-1].x1 for row in side) - min(row[0].x0 for row in side)


def _listed(side: Sequence[Row]) -> int:
    """How many lines begin with a bullet."""
    return sum(bullet(f"{row[0].text} {row[1].text if len(row) > 1 else ''}")[0] is not None for row in side)


def _filled(side: Sequence[Row]) -> float:
    """The share of lines that reach far into their column."""
    left, width = min(row[0].x0 for row in side), _width(side)
    return sum(row[-1].x1 - left >= FILLED * width for row in side) / len(side)
