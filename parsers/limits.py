"""What one file may cost before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024
PAGES_A_TIME = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Upper bounds for one file.

    `bytes` is its own size, `inflated` that of all members of an archive together, `member` that of one of them,
    `ratio` inflated to packed size of one member, `members` their number, `depth` tables in one another,
    `cells` those of all tables, `characters` all text, `seconds` the time for each hundred pages that are begun, from
    the request, `memory` address space of the reading process.
    """

    bytes: int = 50 * MIB
    inflated: int = 300 * MIB
    member: int = 100 * MIB
    ratio: int = 200
    members: int = 10_000
    pages: int = 2_000
    depth: int = 30
    cells: int = 500_000
    characters: int = 5_000_000
    seconds: float = 20.0
    memory: int = 1024 * MIB

    def longer(self, pages: int) -> float:
        """The seconds beyond the first `seconds` that a file of so many pages may take."""
        return self.seconds * (pages // PAGES_A_TIME)
