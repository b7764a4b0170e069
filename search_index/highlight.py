"""Finds the words of a text that made it a hit."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from search_index.analysis import Token, is_stop_word, stem, tokens


@dataclass(frozen=True, slots=True)
class Wanted:
    """What counts as a match in a text: folded words by their stems in a language, beginnings of words."""

    stems: Collection[tuple[str, str]]
    prefixes: Collection[str] = ()

    def matches(self, token: Token, language: str) -> bool:
        """Whether one word is wanted."""
        return (language, stem(token.word, language)) in self.stems or any(
            token.word.startswith(prefix) for prefix in self.prefixes
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, wanted or not; the pieces of a text joined give the text."""

    text: str
    wanted: bool


def pieces(text: str, wanted: Wanted, language: str) -> tuple[Piece, ...]:
    """`text` cut into matched and other stretches; wanted words with only blanks between them are one stretch."""
    found: list[Piece] = []
    end = 0
    for start, stop in _spans(text, wanted, language):
        if start > end:
            found.append(Piece(text[end:start], wanted=False))
        found.append(Piece(text[start:stop], wanted=True))
        end = stop
    if end < len(text):
        found.append(Piece(text[end:], wanted=False))
    return tuple(found)


def _spans(text: str, wanted: Wanted, language: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for token in tokens(text):
        if not wanted.matches(token, language):
            continue
        if spans and not text[spans[-1][1] : token.start].strip():
            spans[-1] = (spans[-1][0], token.end)
        elif not is_stop_word(token.word):
            spans.append((token.start, token.end))
    return spans
