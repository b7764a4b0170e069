"""What a requirement or a skill is about: its telling words, and whether one text covers another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from parsers.vocabulary import Vocabulary, fold

# Words of one root share this part of the longer one: 'ingeniero' and 'ingeniería', not 'informática' and
# 'información'. Shorter words must be equal.
ROOT_SHARE = 0.75
ROOT_LENGTH = 6
# Words of the longest wording that is taken out.
LONGEST = 5

_BREAK = re.compile(r"[,;/()\n]|\s-\s|\s–\s")


@dataclass(frozen=True, slots=True)
class Subject:
    """The telling words of a text; `choices` are those of each alternative that it offers, if it offers any."""

    words: tuple[str, ...]
    choices: tuple[tuple[str, ...], ...] = ()


class _Held:
    """A vocabulary as the key of a cache: equal where its content is."""

    __slots__ = ("vocabulary",)

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def __hash__(self) -> int:
        return hash(self.vocabulary.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.vocabulary.digest == self.vocabulary.digest


def subject(text: str, vocabulary: Vocabulary) -> Subject:
    """The subject of `text`: without levels, lengths of time and words such as 'conocimientos de'."""
    return _subject(text, _Held(vocabulary))


@lru_cache(maxsize=20_000)
def _subject(text: str, held: _Held) -> Subject:
    vocabulary = held.vocabulary
    words = _telling(fold(text).split(), vocabulary)
    return Subject(words, tuple(choice for choice in alternatives(text, vocabulary) if choice != words))


def alternatives(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """The telling words of each part of 'A, B o C'; of a text without 'o' just its own."""
    choice = vocabulary.words("subject", "choice")
    tokens = fold(text).split()
    if not any(token in choice for token in tokens) and "/" not in text:
        whole = _telling(tokens, vocabulary)
        return (whole,) if whole else ()
    parts: list[list[str]] = []
    for stretch in _BREAK.split(text):
        parts.append([])
        for token in fold(stretch).split():
            if token in choice:
                parts.append([])
            else:
                parts[-1].append(token)
    telling = [_telling(part, vocabulary) for part in parts]
    return tuple(dict.fromkeys(part for part in telling if part))


def covers(shown: Sequence[str], asked: Sequence[str]) -> float:
    """The share of the words of `asked` that stand in `shown`, 0 to 1; 0 where nothing is asked."""
    if not asked:
        return 0.0
    return sum(any(_same(word, other) for other in shown) for word in asked) / len(asked)


def _telling(tokens: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    meanings = vocabulary.meanings
    left = _without(tokens, meanings["studies"])
    silent = meanings["subject"]
    kept = [
        _singular(token)
        for token in left
        if token not in silent and len(token) > 1 and not (token.isdigit() and len(token) < 3)
    ]
    return tuple(dict.fromkeys(kept))


def without_phrases(text: str, vocabulary: Vocabulary, table: str) -> str:
    """`text` folded, without the wordings of a table; its commas and slashes stay as breaks."""
    parts = [
        " ".join(_without(fold(part).split(), vocabulary.meanings[table])) for part in _BREAK.split(text)
    ]
    return " , ".join(part for part in parts if part)


def _without(tokens: Sequence[str], known: Mapping[str, str]) -> list[str]:
    left: list[str] = []
    place = 0
    while place < len(tokens):
        for length in range(min(LONGEST, len(tokens) - place), 0, -1):
            if " ".join(tokens[place : place + length]) in known:
                place += length
                break
        else:
            left.append(tokens[place])
            place += 1
    return left


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("es") and word[-3] in "rlndzjs":
        return word[:-2]
    return word[:-1] if len(word) > 4 and word.endswith("s") else word


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    longer = max(len(one), len(other))
    if (
        min(len(one), len(other)) < ROOT_LENGTH
        or one[0] != other[0]
        or not (one.isalpha() and other.isalpha())
    ):
        return False
    shared = next((n for n, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    root = min(len(one), len(other)) if shared is None else shared
    return root / longer >= ROOT_SHARE or OSA.distance(one, other, score_cutoff=1) <= 1
