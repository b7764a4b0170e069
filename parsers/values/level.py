"""Levels of a requirement: numbers on a scale, percent, named grades."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold
from parsers.vocabulary.patterns import among_printed, folded

_PERCENT = re.compile(rf"(\d{{1,3}})(?:[.,]0+)?\s*(?:%|{among_printed('level', 'percent')})", re.IGNORECASE)
_IS_PERCENT = re.compile(rf"%|{among_printed('level', 'percent')}", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}(?:[.,]0+)?")
_NAMED = re.compile(rf"^(?:{among_printed('level', 'name')}[\s:]+|[NGL]-?(?=\d$))", re.IGNORECASE)
_JOINS = folded("level", "join")
_LETTER = re.compile(r"[A-E][+\-]?")


@dataclass(frozen=True, slots=True)
class Level:
    """A level as printed: a grade on a numbered scale, a share in percent, or a name."""

    level: int | None = None
    percent: int | None = None
    label: str | None = None


def read(text: str, vocabulary: Vocabulary, *, percent: bool = False) -> Level | None:
    """The level that a cell is; `percent` says that its column is in percent. None for empty or other texts."""
    bare = _NAMED.sub("", " ".join(text.split()).strip(" .:"))
    if not bare:
        return None
    share = _PERCENT.fullmatch(bare)
    number = _NUMBER.fullmatch(bare)
    if share or (percent and number):
        value = int(re.match(r"\d+", bare).group(0))  # type: ignore[union-attr]
        return Level(percent=value) if value <= 100 else None
    if number:
        return Level(level=int(re.split(r"[.,]", bare)[0]))
    if _LETTER.fullmatch(bare) or _is_grade(bare, vocabulary):
        return Level(label=bare)
    return None


def _is_grade(text: str, vocabulary: Vocabulary) -> bool:
    """Whether all words are grades of a scale, as in 'Medio - Alto'."""
    words = fold(text).split()
    grades = vocabulary.meanings["scales"]
    return " ".join(words) in grades or (
        len(words) <= 4 and all(word in grades or word in _JOINS for word in words)
    )


def is_percent(heading: str) -> bool:
    """Whether a column's heading says that its numbers are percent."""
    return _IS_PERCENT.search(heading) is not None
