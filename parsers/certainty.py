"""How sure the reader is of an item: its evidence in words, and how often items with such evidence were right.

The figures are shares of right items where the reader did not know the wording of the document's company, measured by
`benchmarks/calibration.py`, which prints them anew with `--fit`. An item has one word for what put it into its section,
and one for each doubt.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from parsers.profile import Confidence

SHARES: Final[Mapping[str, float]] = {
    "label-matched": 0.97,
    "table-row": 0.95,
    "heading-matched": 0.96,
    "mark-columns": 0.97,
    "spelling-near": 0.81,
    "heading-words": 0.83,
    "heading-items": 0.81,
    "heading-order": 0.76,
    "subject-recurs": 0.84,
    "section-inferred": 0.84,
    "told-by-verb": 0.81,
    "approval-in-table": 0.97,
    "approval-in-line": 0.97,
    "approval-in-header": 0.97,
    "approval-under-heading": 0.88,
    "approval-from-sentence": 0.69,
    "named-in-text": 0.85,
    "note": 0.85,
    "no-section": 0.6,
}
"""The share of right items by what put them into their section."""
ODDS: Final[Mapping[str, float]] = {
    "wording-in-part": 0.88,
    "kind-by-wording": 0.35,
    "kind-unknown": 0.04,
    "kind-inferred": 0.36,
    "kind-disagrees": 0.06,
    "contact-side-assumed": 0.09,
    "authority-assumed": 0.09,
    "column-guessed": 0.17,
    "time-unread": 0.04,
    "reads-as-label": 0.1,
    "reads-otherwise": 0.38,
    "many-unknown-headings": 0.66,
}
"""What a doubt multiplies the odds of being right by."""
UNMEASURED: Final = frozenset({"named-in-text", "note", "no-section"})
"""What no gold judges: figures of judgement."""
INFERRED: Final = frozenset(
    {
        "spelling-near",
        "heading-words",
        "heading-items",
        "heading-order",
        "subject-recurs",
        "section-inferred",
    }
)
"""What tells a section whose heading the vocabulary does not know."""
_MOST: Final = 0.99


@cache
def rated(found: str, *doubted: str) -> Confidence:
    """The confidence of an item that `found` put into its section, with doubts in their order."""
    share = SHARES[found]
    odds = share / (1 - share)
    for doubt in doubted:
        odds *= ODDS[doubt]
    return Confidence(round(min(odds / (1 + odds), _MOST), 2), ", ".join((found, *doubted)))
