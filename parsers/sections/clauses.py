"""Sentences that tell several relations: 'Depende de la Gerencia y coordina con Almacén'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.names import Names
from parsers.sections.sentences import SUBJECT, sentences
from parsers.vocabulary import Found
from parsers.vocabulary.patterns import among_printed

_WORD = re.compile(r"[^\W\d_]\S*")
_AND = among_printed("small", "and")
_JOIN = re.compile(rf"(?:\s*[,;]\s*{_AND}?|\s+{_AND})\s*$", re.IGNORECASE)
_DENIED = re.compile(rf"\s*,?\s+{_AND}\s+{among_printed('small', 'not')}\b.*$", re.IGNORECASE)
_REFUSED = re.compile(rf"(?:^|\s){among_printed('small', 'not')}\s+$", re.IGNORECASE)
"""In front of a verb that tells no relation: 'No supervisa personal'."""
_HOW = re.compile(
    r"^([^\W\d_]+)\s+(?!func|t[eé]cnic|matric|indirect)[^\W\d_]+(?:mente|ly)(?=\s)", re.IGNORECASE
)
"""A verb and how: of the adverbs those of a functional line are wordings of their own."""


def clauses(text: str, names: Names) -> list[str]:
    """A clause for each verb of a relation, beginning with it; the text itself where it is no such sentence."""
    parts = sentences(text)
    told: list[str] = []
    for sentence in parts:
        starts = list(_verbs(sentence, names))
        if starts and (told or len(sentence[: starts[0]].split()) <= SUBJECT):
            ends = [*starts[1:], len(sentence)]
            told += [_ended(sentence[start:end]) for start, end in zip(starts, ends, strict=True)]
    bare = len(parts) == 1 == len(told) and _DENIED.search(text) is None
    return [text] if bare or not told else told


def tells(text: str, names: Names) -> bool:
    """Whether a verb of a relation stands in a text, with a party behind it."""
    return any(True for _ in _verbs(text, names))


def verb(text: str, names: Names) -> Found | None:
    """The verb of a relation that a text begins with, also where it says how: 'Depende linealmente de'."""
    found = names.vocabulary.start("relation_verbs", text)
    return found or names.vocabulary.start("relation_verbs", _HOW.sub(r"\1", text, count=1))


def _verbs(text: str, names: Names) -> Iterator[int]:
    """Where verbs of relations begin."""
    behind = 0
    for word in _WORD.finditer(text):
        if word.start() < behind:
            continue
        found = None if _REFUSED.search(text[: word.start()]) else verb(text[word.start() :], names)
        if found is not None and found.rest:
            yield word.start()
            behind = len(text) - len(found.rest)


def _ended(clause: str) -> str:
    """The clause without what joins it to the next or what it denies."""
    return _JOIN.sub("", _DENIED.sub("", clause).rstrip(" ."))
