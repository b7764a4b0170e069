"""How much a document's tables may hold."""

from __future__ import annotations

from parsers.errors import TooManyCells
from parsers.limits import Limits
from parsers.readers.notes import Notes


class Room:
    """How many cells may still come, and where hidden rows are noted."""

    def __init__(self, limits: Limits, notes: Notes) -> None:
        self.notes = notes
        self._limit = limits.cells
        self._taken = 0

    def take(self, cells: int) -> None:
        self._taken += cells
        if self._taken > self._limit:
            raise TooManyCells(limit=self._limit)
