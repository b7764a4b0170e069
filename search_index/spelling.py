"""Words of the index that are one wrong letter away from a word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract_iter

SHORTEST = 4
MOST = 6
# A word this many times rarer than its neighbour is likelier a slip than a word.
RARER = 5


class Spelling:
    """The plain words of an index with the number of entries that hold each."""

    def __init__(self, words: Mapping[str, int]) -> None:
        self.words = words

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
        close = extract_iter(word, self.words.keys(), scorer=OSA.distance, score_cutoff=1, processor=None)
        found = sorted(
            (near for near, distance, _ in close if distance), key=lambda near: (-self.words[near], near)
        )
        return tuple(found[:MOST])

    def better(self, word: str) -> str | None:
        """A neighbour so much more frequent that `word` is probably a slip; None where there is none."""
        near = self.near(word)
        if near and self.words[near[0]] >= RARER * max(1, self.words.get(word, 0)):
            return near[0]
        return None
