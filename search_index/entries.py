"""What is indexed: one entry an item of a revision, and one for the revision's title."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

OPEN_END: Final = 99991231
"""The last day of what is in force still, as the index counts days."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One searchable text; `item_id` is None for the title's own entry, whose `text` holds title and codes.

    `shelf` is where it stands: what a viewer may find is told by shelves (`profiles.catalogue.shelves`). What is or
    was in force has the day `since` when; `until` is the first day when it was so no more.
    """

    profile_id: int
    revision_id: int
    item_id: int | None
    title: str
    text: str
    language: str
    shelf: str
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def past(self) -> bool:
        """Whether it is of what was in force once, and is so no more."""
        return self.until is not None

    @property
    def days(self) -> dict[str, int]:
        """The first day in force and the day after the last one as the index counts them, nothing without a first."""
        if self.since is None:
            return {}
        return {"since": day_number(self.since), "until": day_number(self.until) if self.until else OPEN_END}

    @property
    def key(self) -> str:
        """Unique in the index: profile, revision and item, 0 for the title."""
        return f"{self.profile_id}.{self.revision_id}.{self.item_id or 0}"


def day_number(day: dt.date) -> int:
    """A day as a number that grows with time: 20250301."""
    return day.year * 10_000 + day.month * 100 + day.day


def shelf_name(company_id: int, shelf: str) -> str:
    """A company's shelf as the index names it."""
    return f"{company_id}.{shelf}"


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that answers a question; a higher `score` is a better answer."""

    profile_id: int
    revision_id: int
    item_id: int | None
    score: float

    @classmethod
    def of(cls, key: str, score: float) -> Match:
        """The match that an entry's key stands for."""
        profile, revision, item = map(int, key.split("."))
        return cls(profile, revision, item or None, score)
