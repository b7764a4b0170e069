"""Acknowledgement: each holder of a position takes note of its profile's revision in force, within a term."""

from __future__ import annotations

from profiles.acknowledging.asked import OPEN, TO_NOTE, Asked, Given, State, asked_of_viewer
from profiles.acknowledging.figures import Figures, figures
from profiles.acknowledging.listing import (
    SHOWN,
    AskedFilters,
    Overview,
    Record,
    Row,
    overview,
    records,
    rows,
)
from profiles.acknowledging.mine import asked_of, given, mine, receipt
from profiles.acknowledging.noting import Noting, first_day, note
from profiles.acknowledging.reminding import remind
from profiles.acknowledging.signing import WORDS, Word, give

__all__ = [
    "OPEN",
    "SHOWN",
    "TO_NOTE",
    "WORDS",
    "Asked",
    "AskedFilters",
    "Figures",
    "Given",
    "Noting",
    "Overview",
    "Record",
    "Row",
    "State",
    "Word",
    "asked_of",
    "asked_of_viewer",
    "figures",
    "first_day",
    "give",
    "given",
    "mine",
    "note",
    "overview",
    "receipt",
    "records",
    "remind",
    "rows",
]
