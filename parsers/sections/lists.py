"""Lists between semicolons in one line: 'Casco; guantes; protector auditivo'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from parsers.sections.gather import Placed
from parsers.vocabulary.patterns import among_printed

_LISTED = frozenset({"safety", "training", "knowledge", "skill", "competency"})
"""Sections whose short parts are things asked each for itself; degrees between semicolons may be alternatives."""
_FEWEST = 3
_LONGEST = 6
_OTHERWISE = re.compile(rf"{among_printed('small', 'or')}\s", re.IGNORECASE)
_LAST = re.compile(rf"^{among_printed('small', 'and')}\s+", re.IGNORECASE)


def parted(placed: Iterable[Placed]) -> Iterator[Placed]:
    """The entries, with one for each part of a list between semicolons."""
    for one in placed:
        parts = _parts(one) if ";" in one.text else []
        if not parts:
            yield one
        for part in parts:
            yield replace(one, entry=replace(one.entry, text=part, lines=(part,)))


def _parts(one: Placed) -> list[str]:
    """The parts of a list of short things; none where they are sentences, choices or have a colon among them."""
    parts = [_LAST.sub("", part.strip()) for part in one.text.rstrip(" ;.").split(";")]
    short = all(part and len(part.split()) <= _LONGEST and ":" not in part for part in parts)
    listed = one.key in _LISTED and not one.entry.fields and len(parts) >= _FEWEST
    return parts if listed and short and not _OTHERWISE.match(parts[-1]) else []
