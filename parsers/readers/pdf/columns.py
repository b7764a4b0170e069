"""Columns of text: how far lines reach in them, and how far apart they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from parsers.readers.pdf.lines import TextLine

SAME_EDGE = 1.0
FEWEST_FLUSH = 4
FLUSH = 0.12
"""Share of the wide lines that must end together to be justified: ends of typewritten lines meet by chance."""

WIDEST_WRAP = 2.0
"""The widest baseline distance, as a share of the size, of lines that go on."""

WIDE = 0.6
"""Share of the column that a line must fill to tell where full lines end."""


@dataclass(frozen=True, slots=True)
class Column:
    """What lines of one column of text have in common, in points.

    `left` and `right` bound the text, `leading` is the usual baseline distance as a share of the size, `edges` are
    where full lines of justified text end; there are none in ragged text. `wrapped` is the widest baseline distance
    of lines that plainly go on, by their size, where that is known.
    """

    left: float
    right: float
    leading: float
    edges: tuple[float, ...] = ()
    wrapped: Mapping[float, float] = field(default_factory=dict)

    def is_flush(self, line: TextLine) -> bool:
        """Whether the line is a full one as far as its right end tells."""
        ends = self.edges or (self.right,)
        return any(abs(line.x1 - end) <= 2 * SAME_EDGE for end in ends)


def column_of(lines: Sequence[TextLine], left: float, right: float, leading: float) -> Column:
    """The column of these lines, whose text may reach from `left` to `right`."""
    ends = sorted(line.x1 for line in lines if line.x1 - line.x0 >= WIDE * (right - left))
    groups: list[list[float]] = []
    for end in ends:
        if groups and end - groups[-1][0] <= SAME_EDGE:
            groups[-1].append(end)
        else:
            groups.append([end])
    enough = max(FEWEST_FLUSH, FLUSH * len(ends))
    return Column(left, right, leading, tuple(group[0] for group in groups if len(group) >= enough))


def usual_leading(groups: Sequence[Sequence[TextLine]]) -> float:
    """The baseline distance inside paragraphs as a share of the size: a low percentile of all distances."""
    shares = sorted(
        share
        for group in groups
        for before, line in pairwise(group)
        if before.page == line.page and 0.9 <= (share := (line.base - before.base) / line.size) <= 3.0
    )
    return shares[len(shares) // 5] if shares else 1.2


def wrapped_leading(groups: Sequence[Sequence[TextLine]]) -> dict[float, float]:
    """The widest baseline distance, by the size, at which a line goes on with a small letter."""
    found: dict[float, float] = {}
    for before, line in (pair for group in groups for pair in pairwise(group)):
        distance, size = line.base - before.base, round(line.size, 1)
        near = before.page == line.page and 0.9 <= distance / line.size <= WIDEST_WRAP
        if near and line.text[:1].islower():
            found[size] = max(found.get(size, 0.0), distance)
    return found
