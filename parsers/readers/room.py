"""How much a document's tables may hold."""

from __future__ import annotations

from parsers.errors import NestedTooDeep, TooManyCells
from parsers.limits import Limits
from parsers.readers.notes import Notes


class Room:
    """How many cells may still come, how deep tables may lie in one another, and where hidden rows are noted."""

    def __init__(self, limits: Limits, notes: Notes) -> None:
        self.notes = notes
        self._limit = limits.cells
        self._depth = limits.depth
        self._taken = 0

    def enter(self, address: str) -> None:
        """Lets a table begin; its address has three numbers for each table around it, and its own."""
        if address.count(".") // 3 + 1 > self._depth:
            raise NestedTooDeep(limit=self._depth)

    def take(self, cells: int) -> None:
        """Lets so many cells come."""
        self._taken += cells
        if self._taken > self._limit:
            raise TooManyCells(limit=self._limit)
