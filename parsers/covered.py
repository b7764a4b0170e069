"""How many words of a document went into items, notes and headings, to chapters outside any profile, or nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

LEAST = 0.005
"""The share of lost words from which a document is not read completely."""


class Fate(StrEnum):
    """Where a word went."""

    ITEMS = "items"
    NOTES = "notes"
    HEADINGS = "headings"
    OUTSIDE = "outside"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Gone:
    """Words of one paragraph that are nowhere: they, the paragraph's beginning, and its page where it is known."""

    words: tuple[str, ...]
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many visible words of a document's body went where; `chapters` are headings outside with their words."""

    words: Mapping[str, int]
    chapters: tuple[tuple[str, int], ...] = ()
    gone: tuple[Gone, ...] = ()

    @property
    def total(self) -> int:
        return sum(self.words.values())

    def share(self, fate: Fate) -> float:
        """The share of the document's words, from 0 to 1."""
        return self.words.get(fate, 0) / self.total if self.total else 0.0

    @property
    def is_complete(self) -> bool:
        return self.share(Fate.LOST) < LEAST

    def to_json(self) -> dict[str, Any]:
        """The counts, the chapters and what is gone as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """The coverage that `to_json` gave `value` for."""
        chapters = tuple((text, count) for text, count in value["chapters"])
        gone = tuple(Gone(tuple(one["words"]), one["text"], one["page"]) for one in value["gone"])
        return cls(dict(value["words"]), chapters, gone)
