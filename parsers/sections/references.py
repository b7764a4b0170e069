"""Other controlled documents that the text points to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from parsers.certainty import rated
from parsers.profile import TextItem
from parsers.sections.gather import Placed
from parsers.values import code
from parsers.vocabulary import fold
from parsers.vocabulary.patterns import among_printed

_ANNEX = re.compile(
    rf"\b{among_printed('chapter', 'annex')}\s+(?:n[.º°o]*\s*)?(?:\d{{1,3}}|[A-Z])\b", re.IGNORECASE
)
_FOUND = rated("named-in-text")
_FEWEST_PARTS = 3


def references(placed: Iterable[Placed], listed: Iterable[TextItem] = ()) -> tuple[TextItem, ...]:
    """Annexes and codes that the items name, each once, as first printed; not those `listed` under a heading of their own, nor the position's code."""
    known = [fold(one.text) for one in listed]
    found: dict[str, TextItem] = {}
    for one in (one for one in placed if one.key != "position_code"):
        for printed in _named(one.text):
            if any(fold(printed) in text for text in known):
                continue
            found.setdefault(fold(printed), TextItem(text=printed, confidence=_FOUND, origins=one.origins))
    return tuple(found.values())


def _named(text: str) -> list[str]:
    named = [match.group(0) for match in _ANNEX.finditer(text)]
    other = code.find(text)
    if other is not None and len(re.split(r"[-./]", other)) >= _FEWEST_PARTS:
        named.append(other)
    return named
