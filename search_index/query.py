"""What a person asks for, read from the search box: words, phrases in quotes, prefixes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from search_index.analysis import is_stop_word, tokens

LONGEST_QUERY = 300
MOST_CLAUSES = 12
SHORTEST_PREFIX = 4

_PARTS = re.compile(r"[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]?|(\S+)")


@dataclass(frozen=True, slots=True)
class Word:
    """Any inflection of a word."""

    word: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word that begins so."""

    start: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another, each in any inflection."""

    words: tuple[str, ...]


Clause = Word | Prefix | Phrase


@dataclass(frozen=True, slots=True)
class Question:
    """A parsed query; `short_prefixes` are prefixes too short to be served, asked for as words instead."""

    text: str
    clauses: tuple[Clause, ...]
    short_prefixes: tuple[str, ...] = ()


def parse(text: str) -> Question:
    """The question in `text`, of which the first 300 characters and 12 parts count; never fails."""
    text = " ".join(text.split())[:LONGEST_QUERY]
    clauses: list[Clause] = []
    short: list[str] = []
    for quoted, plain in _PARTS.findall(text):
        if plain:
            clauses.extend(_unquoted(plain, short))
        elif words := tuple(token.word for token in tokens(quoted)):
            clauses.append(Word(words[0]) if len(words) == 1 else Phrase(words))
    telling = [part for part in clauses if not (isinstance(part, Word) and is_stop_word(part.word))]
    unique = tuple(dict.fromkeys(telling or clauses))
    return Question(text, unique[:MOST_CLAUSES], tuple(short))


def _unquoted(part: str, short: list[str]) -> list[Clause]:
    words = tuple(token.word for token in tokens(part))
    if not words:
        return []
    if part.endswith("*"):
        start = words[-1]
        before: list[Clause] = [Word(word) for word in words[:-1]]
        if len(start) >= SHORTEST_PREFIX:
            return [*before, Prefix(start)]
        short.append(start)
    # A code such as PP-VEN-003 is asked for as it stands.
    return [Word(words[0])] if len(words) == 1 else [Phrase(words)]
