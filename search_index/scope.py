"""What of an open index somebody may find."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from whoosh import query as wq

from search_index.spelling import Spelling


@dataclass(frozen=True, slots=True)
class Scope:
    """An open index with its words, and the bounds of what may be found there; they narrow, they do not score.

    None is everything.
    """

    searcher: Any
    words: Callable[[], Spelling]
    bounds: wq.Query | None = None

    def places(self, query: wq.Query) -> list[tuple[float, int]]:
        """Score and number of every entry that answers `query`."""
        found: list[tuple[float, int]] = self.searcher.search(self._bound(query), limit=None).top_n
        return found

    def numbers(self, query: wq.Query) -> Iterator[int]:
        """The number of every entry that answers `query`."""
        found: Iterator[int] = self.searcher.docs_for_query(self._bound(query))
        return found

    def holds(self, query: wq.Query) -> bool:
        """Whether any entry answers `query`."""
        return any(True for _ in self.numbers(query))

    def spelling(self) -> Spelling:
        """The words, of which only those are offered that may be found."""
        found = self.words()
        return found if self.bounds is None else found.among(lambda word: self.holds(wq.Term("plain", word)))

    def _bound(self, query: wq.Query) -> wq.Query:
        """The bounds add nothing to the scores; the library's own `Require` leaves answers out."""
        return query if self.bounds is None else wq.And([query, wq.ConstantScoreQuery(self.bounds, 0.0)])
