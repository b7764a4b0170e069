"""Paragraphs of several sentences: each a duty, or one that says where the position belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from parsers.evidence.items import is_duty
from parsers.names import Names
from parsers.sections.gather import Placed
from parsers.titles import is_unit

_END = re.compile(r"(?<=[^\W\d_][^\W\d_)][^\W\d_)]\.)\s+(?=[A-ZÁÉÍÓÚÑÂÊÔÃÕÇ])")
"""Between two sentences; what stands in front is a word, no abbreviation."""
_LONGEST_AREA = 8
SUBJECT = 5
"""Words that may stand in front of the verb: 'El titular del puesto'."""


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with its point."""
    return _END.split(text)


def duties(placed: Iterable[Placed], names: Names) -> Iterator[Placed]:
    """A duty for each sentence of a paragraph without a mark, where every one begins as duties do."""
    for one in placed:
        parts = sentences(one.text)
        listed = one.entry.marked or one.entry.number is not None or one.entry.fields
        if len(parts) == 1 or listed or not all(is_duty(part, names) for part in parts):
            yield one
            continue
        yield from (replace(one, entry=replace(one.entry, text=part, lines=(part,))) for part in parts)


def belonging(placed: Iterable[Placed], names: Names) -> Iterator[Placed]:
    """The areas that sentences say the position is part of: 'El cargo pertenece al área de Finanzas'."""
    for one in placed:
        for sentence in sentences(one.text):
            area = _area(sentence.rstrip(" ."), names)
            if area is not None:
                entry = replace(one.entry, text=area, lines=(area,), label="")
                yield replace(one, key="area", entry=entry, inferred="told-by-verb")


def _area(sentence: str, names: Names) -> str | None:
    """What stands behind words of belonging: the name of an area, or a unit that is called one."""
    words = sentence.split()
    for place in range(min(len(words), SUBJECT + 1)):
        found = names.vocabulary.start("belonging", " ".join(words[place:]))
        if found is None or not 0 < len(found.rest.split()) <= _LONGEST_AREA:
            continue
        if found.key == "area" or is_unit(found.rest, names.vocabulary):
            return found.rest
    return None
