"""Figures for `parsers.certainty` from judged items: shares of right items by evidence, odds by doubt.

Odds multiply, so their logarithms add up: a weight for what put the item into its section, one for each doubt, found by
maximum likelihood. Weights lean towards what was expected before anything was measured: few items move them little. A
table of eighty rows that is read by one header is wrong or right as a whole, so items that share company, section and
evidence count as the square root of their number.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.judging import Judged
from parsers.certainty import UNMEASURED

SWEEPS = 60
EVERYTHING = "everything"
A_DOUBT = -1.6
"""The logarithm of a doubt's odds before it is measured: alone it makes an item unsure."""
NAMED = frozenset(
    {
        "label-matched",
        "table-row",
        "heading-matched",
        "mark-columns",
        "approval-in-table",
        "approval-in-line",
        "approval-in-header",
    }
)
"""What puts items into a section by a wording that is known."""
A_GUESS = -2.0
"""The same of what puts an item into a section by something else than a known wording."""
STIFFNESS = {EVERYTHING: 0.01, "named": 0.3}
"""How hard a weight is to move; 1 for all others."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Logarithms of odds by word; a word that was not measured has those of its kind."""

    weights: Mapping[str, float]

    def share(self, words: Sequence[str]) -> float:
        """The share of items with this evidence that are right."""
        return _share(sum(self.weights.get(name, _expected(name)) for name in _names(words)))

    def odds(self, doubt: str) -> float:
        """What a doubt multiplies the odds of being right by."""
        return min(math.exp(self.weights.get(f"doubt {doubt}", A_DOUBT)), 1.0)


def fitted(judged: Iterable[Judged]) -> Figures:
    """The weights that make the judged items likeliest."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[bool]] = defaultdict(list)
    for one in judged:
        if one.words and one.words[0] not in UNMEASURED:
            groups[one.owner, one.section, one.words].append(one.all_right)
    rows = [
        (_names(words), sum(right) / len(right), math.sqrt(len(right)))
        for (_, _, words), right in groups.items()
    ]
    weights = {name: _expected(name) for names, _, _ in rows for name in names}
    using = {name: [row for row in rows if name in row[0]] for name in weights}
    for _ in range(SWEEPS):
        for name in weights:
            weights[name] += _step(name, weights, using[name])
    return Figures(weights)


def _step(
    name: str, weights: Mapping[str, float], rows: Sequence[tuple[tuple[str, ...], float, float]]
) -> float:
    """Newton's step for one weight with the others held."""
    stiffness = STIFFNESS.get(name, 1.0)
    slope, bend = -stiffness * (weights[name] - _expected(name)), stiffness
    for names, right, count in rows:
        share = _share(sum(weights[each] for each in names))
        slope += count * (right - share)
        bend += count * share * (1 - share)
    return max(-1.0, min(1.0, slope / bend))


def _names(words: Sequence[str]) -> tuple[str, ...]:
    found, *doubts = words
    kind = "named" if found in NAMED else "guessed"
    return (EVERYTHING, kind, found, *(f"doubt {doubt}" for doubt in doubts))


def _expected(name: str) -> float:
    if name.startswith("doubt "):
        return A_DOUBT
    return A_GUESS if name == "guessed" else 0.0


def _share(logarithm: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logarithm))))
