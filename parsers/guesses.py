"""Which section an unknown heading most likely opens, by its likeness to known wordings."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from parsers.vocabulary import Vocabulary, fold

LEAST = 62.0


@dataclass(frozen=True, slots=True)
class Guess:
    """A key of the table [sections], the known wording that is most like, and how much so, from 0 to 100."""

    key: str
    wording: str
    likeness: float


def guess(text: str, vocabulary: Vocabulary) -> Guess | None:
    """The likeliest section of a heading, None where no wording is like it."""
    meanings = vocabulary.meanings["sections"]
    found = process.extractOne(fold(text), list(meanings), scorer=_likeness, score_cutoff=LEAST)
    if found is None:
        return None
    wording, likeness, _ = found
    return Guess(meanings[wording], wording, round(likeness, 1))


def _likeness(one: str, other: str, **_settings: object) -> float:
    """Letters and words alike; a heading of several words is not guessed by a single one of them."""
    return 0.5 * fuzz.ratio(one, other) + 0.5 * fuzz.token_sort_ratio(one, other)
