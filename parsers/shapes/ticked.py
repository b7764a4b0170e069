"""Crosses that tell what is asked: under 'Indispensable | Deseable'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name, Names
from parsers.shapes.cells import contents
from parsers.shapes.flow import Flow
from parsers.shapes.nodes import Field, Heading
from parsers.shapes.options import is_ticked
from parsers.shapes.rows import Row

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Ticked:
    """What each column of crosses says of importance, by where it begins, and the headings of all columns."""

    importance: dict[int, str]
    headings: dict[int, str]
    first: str


def find(rows: Sequence[Row], names: Names) -> Ticked | None:
    """The heading row of requirements with a column of crosses for each importance, where the first row is one."""
    cells = rows[0].cells
    told = {
        cell.column: name.importance for cell in cells[1:] if (name := _wish(cell, names)) and name.importance
    }
    if len(told) < _FEWEST or len(set(told.values())) < _FEWEST:
        return None
    below = [cell for row in rows[1:] if len(row.cells) > 1 for cell in row.cells if cell.column in told]
    if len(below) < _FEWEST or not all(is_ticked(cell, names) for cell in below):
        return None
    return Ticked(told, {cell.column: " ".join(cell.text.split()) for cell in cells}, cells[0].text)


def _wish(cell: Cell, names: Names) -> Name | None:
    name = names.section(cell.text)
    return name if name is not None and not name.key else None


def read(row: Row, ticked: Ticked, flow: Flow) -> bool:
    """Whether a row has a cross under one importance, and has been added with it."""
    crossed = [
        ticked.importance[cell.column]
        for cell in row.cells
        if cell.column in ticked.importance and is_ticked(cell, flow.names)
    ]
    texts = [cell for cell in row.cells if cell.column not in ticked.importance]
    if not crossed or not texts:
        return False
    if flow.section is None or flow.section.key not in REQUIREMENTS:
        flow.heading(Heading(ticked.first, (), Name(ticked.first, "requirements", exact=False)))
    main, *others = texts
    importance = "desired" if set(crossed) == {"desired"} else "required"
    fields = tuple(
        Field(
            "verification",
            ticked.headings.get(cell.column, ""),
            " ".join(cell.text.split()),
            origins=cell.origins,
        )
        for cell in others
    )
    for entry in contents(main, None, flow.names, inside=flow.section):
        flow.add(replace(entry, name=Name("", "", importance), fields=fields, shape="row"))
    return True
