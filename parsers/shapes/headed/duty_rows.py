"""Tells a table of duties under unknown headings by its rows: verbs in front, and how often or how much beside them."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.evidence.items import is_duty, share
from parsers.names import Name, Names
from parsers.shapes.headed.columns import Header
from parsers.shapes.tables.rows import Row, body

_BESIDE = frozenset({"frequency", "weight", "action", "indicator"})
_OPEN = frozenset({"", "identification", "objective", "notes"})
_FEWEST = 2
_MOSTLY = 0.6


def duties(header: Header, following: Sequence[Row], section: Name | None, names: Names) -> Name | None:
    """The name of duties for a header that has none, where no section is in force that could hold the rows."""
    held = section.key if section is not None else ""
    if header.name is not None or header.labels or held not in _OPEN:
        return None
    measured = [column for column in header.columns if column.key in _BESIDE]
    main = next(iter(header.of("text")), None)
    if main is None or not measured:
        return None
    texts = [cell.text for cell in body(following, main.start, main.end)]
    told = share(texts, [is_duty(text, names) for text in texts])
    if len(texts) < _FEWEST or told < _MOSTLY:
        return None
    return Name(main.heading, "functions", exact=False, inferred="heading-items")
