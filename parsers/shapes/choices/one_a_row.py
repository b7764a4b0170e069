"""Options one a row, with a mark beside those that count: an X, or a letter that the form explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name, Names
from parsers.shapes.flow import Flow
from parsers.shapes.headed.columns import is_cross, is_mark
from parsers.shapes.nodes import Entry
from parsers.shapes.tables.cells import contents
from parsers.shapes.tables.rows import Row

_FEWEST = 3
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Option:
    """A row's option, the mark beside it, and what else the row says by labels of its own: 'Especialidad: ...'."""

    text: Cell
    mark: Cell | None
    beside: tuple[Cell, ...]


def read(lines: Sequence[Row], flow: Flow) -> int:
    """Reads the options that the first rows are; gives how many rows they take, 0 where they are none."""
    if flow.section is None or flow.section.key not in REQUIREMENTS or not lines[0].cells:
        return 0
    run: list[Option] = []
    for row in lines:
        option = _option(row, lines[0].cells[0], flow)
        if option is None:
            break
        run.append(option)
    if len(run) < _FEWEST or not any(option.mark for option in run):
        return 0
    for option in run:
        _add(option, flow)
    return len(run)


def is_ticked(cell: Cell, names: Names) -> bool:
    """Whether a cell has a cross or a 'Sí'."""
    return is_cross(cell.text) or names.affirms(cell.text)


def _option(row: Row, first: Cell, flow: Flow) -> Option | None:
    if not row.cells or not _is_alike(row.cells[0], first):
        return None
    text, *others = row.cells
    end = text.column + text.column_span
    mark = others.pop(0) if others and others[0].column == end and _is_mark(others[0], flow) else None
    said = all(_says_what(cell.text) for cell in others)
    return Option(text, mark, tuple(others)) if said else None


def _is_alike(cell: Cell, first: Cell) -> bool:
    alike = (cell.column, cell.column_span, cell.row_span) == (first.column, first.column_span, 1)
    return alike and not cell.shaded and len(cell.text.split()) <= _LONGEST and not is_mark(cell.text)


def _is_mark(cell: Cell, flow: Flow) -> bool:
    return is_ticked(cell, flow.names) or cell.text.strip() in flow.wishes


def _says_what(text: str) -> bool:
    """Whether a text beside the options has its own label and value."""
    label, colon, value = text.partition(":")
    return bool(colon) and bool(label.strip()) and bool(value.strip())


def _add(option: Option, flow: Flow) -> None:
    text = " ".join(option.text.text.split())
    name: Name | None = Name("", "notes")
    if option.mark is not None:
        wish = flow.wishes.get(option.mark.text.strip())
        name = Name("", "", wish) if wish is not None else None
    flow.add(Entry(text, option.text.origins, name=name, lines=(text,), shape="row"))
    for cell in option.beside:
        for entry in contents(cell, None, flow.names, inside=flow.section):
            flow.add(replace(entry, shape="row"))
