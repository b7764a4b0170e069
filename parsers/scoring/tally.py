"""Counts of one section, and the figures that they give."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Shares from 0 to 1, rounded to four places, and the numbers of items that they are taken of."""

    recall: float
    precision: float
    attrs: float
    exact: float
    order: float
    gold: int
    predicted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """`right` of `asked` attributes; `exact` and `ordered` of the `texts` matched one to one."""

    found: int = 0
    gold: int = 0
    predicted: int = 0
    right: int = 0
    asked: int = 0
    exact: int = 0
    ordered: int = 0
    texts: int = 0

    def __add__(self, other: Tally) -> Tally:
        sums = {part.name: getattr(self, part.name) + getattr(other, part.name) for part in fields(self)}
        return Tally(**sums)

    @property
    def is_empty(self) -> bool:
        """Neither side has an item."""
        return not self.gold and not self.predicted

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision; 1 where there is nothing to find and nothing was."""
        both = self.gold + self.predicted
        return round(2 * self.found / both, 4) if both else 1.0

    @property
    def figures(self) -> Figures:
        return Figures(
            recall=_share(self.found, self.gold),
            precision=_share(self.found, self.predicted),
            attrs=_share(self.right, self.asked),
            exact=_share(self.exact, self.texts),
            order=_share(self.ordered, self.texts),
            gold=self.gold,
            predicted=self.predicted,
        )


def total(tallies: Iterable[Tally]) -> Tally:
    """Their sum."""
    return sum(tallies, Tally())


def in_order(places: Iterable[int]) -> int:
    """The length of the longest rising run, others left out; the places are all different."""
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0
