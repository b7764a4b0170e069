"""The ladder of schooling: which level a text names, and in which fields of study."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.vocabulary import Vocabulary, fold
from profiles.competence.subject import alternatives, covers, subject, without_phrases

# From the lowest; the names are those of the vocabulary's table 'schooling'.
LADDER = (
    "primary",
    "secondary",
    "technical",
    "university",
    "professional",
    "specialization",
    "master",
    "doctorate",
)
# Up to here a field of study is not asked for, whatever the wording.
_GENERAL = LADDER.index("secondary") * 2


@dataclass(frozen=True, slots=True)
class Schooling:
    """A level on the ladder, twice its step, one less where it is unfinished; None where none is named.

    `fields` are the telling words of each field of study that will do; none where any will.
    """

    rank: int | None
    fields: tuple[tuple[str, ...], ...] = ()


def asked(text: str, vocabulary: Vocabulary) -> Schooling:
    """What a requirement asks for: of 'Técnico o Tecnólogo' the lower level, of 'Profesional con maestría' the higher."""
    named = _ranks(text, vocabulary)
    if not named:
        return Schooling(None)
    choice = vocabulary.words("subject", "choice")
    either = "/" in text or any(token in choice for token in fold(text).split())
    rank = min(named) if either else max(named)
    if rank <= _GENERAL:
        return Schooling(rank)
    return Schooling(rank, alternatives(without_phrases(text, vocabulary, "schooling"), vocabulary))


def shown(text: str, vocabulary: Vocabulary) -> int | None:
    """The highest level that a person's own words name."""
    return max(_ranks(text, vocabulary), default=None)


def in_field(text: str, wanted: Schooling, vocabulary: Vocabulary) -> bool:
    """Whether a person's words name one of the fields that will do."""
    words = subject(text, vocabulary).words
    return not wanted.fields or any(covers(words, field) == 1 for field in wanted.fields)


def _ranks(text: str, vocabulary: Vocabulary) -> list[int]:
    named = [LADDER.index(name) * 2 for name in vocabulary.mentions("schooling", text)]
    if named and "unfinished" in vocabulary.mentions("studies", text):
        named[named.index(max(named))] -= 1
    return named
