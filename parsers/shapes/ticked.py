"""Crosses that tell what is asked: under 'Indispensable | Deseable', or beside one option of several rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name, Names
from parsers.shapes.cells import contents
from parsers.shapes.columns import is_cross, is_mark
from parsers.shapes.flow import Flow
from parsers.shapes.nodes import Entry, Field, Heading
from parsers.shapes.rows import Row
from parsers.vocabulary import fold

_FEWEST = 2
_FEWEST_OPTIONS = 3
_LONGEST_OPTION = 6


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
    if len(below) < _FEWEST or not all(_is_ticked(cell, names) for cell in below):
        return None
    return Ticked(told, {cell.column: " ".join(cell.text.split()) for cell in cells}, cells[0].text)


def _wish(cell: Cell, names: Names) -> Name | None:
    name = names.section(cell.text)
    return name if name is not None and not name.key else None


def _is_ticked(cell: Cell, names: Names) -> bool:
    """Whether a cell has a cross or a 'Sí'."""
    return is_cross(cell.text) or fold(cell.text) in names.vocabulary.meanings["affirmed"]


def read(row: Row, ticked: Ticked, flow: Flow) -> bool:
    """Whether a row has a cross under one importance, and has been added with it."""
    crossed = [
        ticked.importance[cell.column]
        for cell in row.cells
        if cell.column in ticked.importance and _is_ticked(cell, flow.names)
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


def options(lines: Sequence[Row], flow: Flow) -> int:
    """Reads the options that the first rows are, one a row, a cross beside those that count; gives how many rows."""
    if flow.section is None or flow.section.key not in REQUIREMENTS:
        return 0
    run = []
    for row in lines:
        if not 0 < len(row.cells) <= _FEWEST or not _is_option(row.cells[0], lines[0].cells[0]):
            break
        if len(row.cells) == _FEWEST and not _is_ticked(row.cells[1], flow.names):
            break
        run.append(row)
    if len(run) < _FEWEST_OPTIONS:
        return 0
    first = run[0].cells[0]
    crossed = {row.cells[1].column for row in run if len(row.cells) == _FEWEST}
    if crossed != {first.column + first.column_span}:
        return 0
    for row in run:
        text = " ".join(row.cells[0].text.split())
        name = None if len(row.cells) == _FEWEST else Name("", "notes")
        flow.add(Entry(text, row.cells[0].origins, name=name, lines=(text,), shape="row"))
    return len(run)


def _is_option(cell: Cell, first: Cell) -> bool:
    alike = (cell.column, cell.column_span, cell.row_span) == (first.column, first.column_span, 1)
    return alike and not cell.shaded and len(cell.text.split()) <= _LONGEST_OPTION and not is_mark(cell.text)
