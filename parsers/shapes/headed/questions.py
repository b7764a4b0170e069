"""Columns that are headed by questions: 'Qué debe hacer | Cómo debe hacerlo | Con qué fin'."""

from __future__ import annotations

from dataclasses import replace

from parsers.names import DUTIES, Names
from parsers.shapes.headed.columns import Column

_FEWEST = 2


def told(columns: list[Column], names: Names) -> list[Column]:
    """The columns with the kinds that their questions tell, where one asks for duties and others something of them."""
    asked = [names.vocabulary.start("column_questions", column.heading) for column in columns]
    keys = [found.key if found is not None else None for found in asked]
    if keys.count("text") != 1 or len(set(keys) - {None}) < _FEWEST:
        return columns
    what = keys.index("text")
    if not _is_of_duties(columns[what]):
        return columns
    return [
        replace(column, key=key, name=column.name if key == "text" else None)
        if key is not None and (column.key is None or place > what)
        else column
        for place, (column, key) in enumerate(zip(columns, keys, strict=True))
    ]


def _is_of_duties(column: Column) -> bool:
    return column.key in {None, "text"} and (column.name is None or column.name.key in DUTIES)
