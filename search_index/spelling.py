"""Words of the index that are one wrong letter away from a word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract_iter

SHORTEST = 4
MOST = 6
# A word this many times rarer than its neighbour is likelier a slip than a word.
RARER = 5
# Shorter words have too many others two letters away.
FAR_FROM = 6


class Spelling:
    """The plain words of an index with the number of entries that hold each; those that do not `stand` are not offered."""

    def __init__(self, words: Mapping[str, int], stands: Callable[[str], bool] | None = None) -> None:
        self.words = words
        self.stands = stands

    def among(self, stands: Callable[[str], bool]) -> Spelling:
        """The same words, of which only those that `stands` holds for are offered or count as known."""
        return Spelling(self.words, stands)

    @classmethod
    def of(cls, searcher: Any) -> Spelling:
        """The words of an open index; those with digits are left out, for they are codes and numbers."""
        reader = searcher.reader()
        found: dict[str, int] = {}
        for text, info in reader.iter_field("plain"):
            word = text.decode("utf-8")
            if len(word) >= SHORTEST - 1 and word.isalpha():
                found[word] = int(info.doc_frequency())
        return cls(found)

    def near(self, word: str) -> tuple[str, ...]:
        """The words one letter changed, added, dropped or swapped away, the most frequent first."""
        if len(word) < SHORTEST or not word.isalpha():
            return ()
        return tuple(self._within(word, 1)[:MOST])

    def better(self, word: str) -> str | None:
        """What `word` is probably a slip of, if of anything.

        A far more frequent neighbour; for a word that stands nowhere also one two letters away.
        """
        near = self.near(word)
        known = word in self.words and (self.stands is None or self.stands(word))
        if near and self.words[near[0]] >= RARER * max(1, self.words[word] if known else 0):
            return near[0]
        if known or len(word) < FAR_FROM or not word.isalpha():
            return None
        far = self._within(word, 2)
        return far[0] if far else None

    def _within(self, word: str, distance: int) -> list[str]:
        close = extract_iter(
            word, self.words.keys(), scorer=OSA.distance, score_cutoff=distance, processor=None
        )
        found = [near for near, away, _ in close if away and (self.stands is None or self.stands(near))]
        return sorted(found, key=lambda near: (-self.words[near], near))
