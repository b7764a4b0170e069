"""What is indexed: one entry an item of a revision, and one for the revision's title."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One searchable text; `item_id` is None for the title's own entry, whose `text` holds title and codes.

    `shelf` is where it stands: what a viewer may find is told by shelves (`profiles.catalogue.shelves`).
    """

    profile_id: int
    revision_id: int
    item_id: int | None
    title: str
    text: str
    language: str
    shelf: str

    @property
    def key(self) -> str:
        """Unique in the index: profile, revision and item, 0 for the title."""
        return f"{self.profile_id}.{self.revision_id}.{self.item_id or 0}"


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
