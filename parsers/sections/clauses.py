"""Sentences that tell several relations: 'Depende de la Gerencia y coordina con Almacén'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.names import Names

_WORD = re.compile(r"[^\W\d_]\S*")
_STOP = re.compile(r"\.\s+(?=[A-ZÁÉÍÓÚÑ¿])")
_JOIN = re.compile(r"(?:\s*[,;]\s*(?:and|y|e)?|\s+(?:and|y|e))\s*$", re.IGNORECASE)
_DENIED = re.compile(r"\s*,?\s+(?:y|and|e)\s+(?:no|not|não)\b.*$", re.IGNORECASE)
_SUBJECT = 5
"""Words that may stand in front of the first verb: 'El titular del puesto'."""


def clauses(text: str, names: Names) -> list[str]:
    """A clause for each verb of a relation, beginning with it; the text itself where it is no such sentence."""
    starts = list(_verbs(text, names))
    if not starts or len(text[: starts[0]].split()) > _SUBJECT:
        return [text]
    sentence = _STOP.search(text) is not None or _DENIED.search(text) is not None
    if len(starts) == 1 and not sentence:
        return [text]
    return [_ended(text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _verbs(text: str, names: Names) -> Iterator[int]:
    """Where verbs of relations begin."""
    behind = 0
    for word in _WORD.finditer(text):
        if word.start() < behind:
            continue
        found = names.vocabulary.start("relation_verbs", text[word.start() :])
        if found is not None and found.rest:
            yield word.start()
            behind = len(text) - len(found.rest)


def _ended(clause: str) -> str:
    """The clause up to the end of its sentence, without what joins it to the next or what it denies."""
    first = _STOP.split(clause, maxsplit=1)[0]
    return _JOIN.sub("", _DENIED.sub("", first).rstrip(" ."))
