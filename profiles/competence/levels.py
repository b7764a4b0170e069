"""Compares the level that is asked for with the one that is shown, where both are of one kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from parsers.vocabulary import Vocabulary, fold

_SCALE = {"low": 1, "basic": 1, "medium": 2, "high": 3}
_LEVEL = ("nivel", "level", "nivel de")


@dataclass(frozen=True, slots=True)
class Level:
    """A level in percent, on a numbered scale, or by name, as far as each is known."""

    percent: int | None = None
    number: int | None = None
    label: str | None = None

    @property
    def known(self) -> bool:
        return self.percent is not None or self.number is not None or self.label is not None


class Comparison(Enum):
    """How a shown level stands to the one asked for."""

    NOT_ASKED = "not asked"
    REACHED = "reached"
    LOWER = "lower"
    NOT_SHOWN = "not shown"
    NOT_COMPARABLE = "not comparable"


def compare(asked: Level, shown: Level, vocabulary: Vocabulary) -> Comparison:
    """Levels of different kinds, and letters other than the same, cannot be compared."""
    if not asked.known:
        return Comparison.NOT_ASKED
    if not shown.known:
        return Comparison.NOT_SHOWN
    pairs = (
        (asked.percent, shown.percent),
        (asked.number, shown.number),
        (rank(asked.label, vocabulary), rank(shown.label, vocabulary)),
    )
    for wanted, have in pairs:
        if wanted is not None and have is not None:
            return Comparison.REACHED if have >= wanted else Comparison.LOWER
    if asked.label and shown.label and fold(asked.label) == fold(shown.label):
        return Comparison.REACHED
    return Comparison.NOT_COMPARABLE


def rank(label: str | None, vocabulary: Vocabulary) -> int | None:
    """The place of a level's name on the scale basic < intermediate < advanced; None for other names."""
    if label is None:
        return None
    named = vocabulary.find("scales", label) or next(iter(vocabulary.mentions("scales", label)), None)
    return _SCALE.get(named or "")


def label_in(text: str, vocabulary: Vocabulary) -> str | None:
    """The level's name that closes a text or follows 'nivel': 'Excel avanzado', 'nivel intermedio de inglés'."""
    words = fold(text).split()
    for place, word in enumerate(words):
        last = place == len(words) - 1 and place > 0
        after = place > 0 and words[place - 1] in _LEVEL
        if (last or after) and vocabulary.meanings["scales"].get(word) in _SCALE:
            return word
    return None
