"""Options of a form, side by side in its rows, with crosses beside the chosen ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name
from parsers.shapes.cells import contents
from parsers.shapes.columns import is_cross
from parsers.shapes.flow import Flow
from parsers.shapes.records import Carried
from parsers.shapes.rows import Row, is_bold, is_loud

_LONGEST_OPTION = 6


def has_crosses(lines: Sequence[Row]) -> bool:
    """Whether a cross stands in the rows before the next bar."""
    for place, row in enumerate(lines):
        if place and len(row.cells) == 1 and (row.cells[0].shaded or is_loud(row.cells[0])):
            return False
        if any(is_cross(cell.text) for cell in row.cells):
            return True
    return False


def read(row: Row, carried: Carried, flow: Flow) -> bool:
    """Whether a row offers options, and has been added: those without a cross say nothing of the position."""
    marks = [cell for cell in row.cells if is_cross(cell.text)]
    asked = flow.section is not None and flow.section.key in REQUIREMENTS
    if not asked or len(row.cells) < 2 or not (marks or carried.choosing):
        return False
    chosen = {id(option) for mark in marks if (option := _option(mark, row)) is not None}
    for cell in row.cells:
        text = cell.text.strip()
        if cell in marks or flow.names.nothing(text):
            continue
        said = len(text.split()) > _LONGEST_OPTION and not text.endswith("?") and not is_bold(cell)
        name = flow.section if id(cell) in chosen or said else Name("", "notes")
        for entry in contents(cell, None, flow.names, inside=flow.section):
            flow.add(replace(entry, name=name, shape="row"))
    return True


def _option(mark: Cell, row: Row) -> Cell | None:
    """The option that a cross belongs to: the cell that ends where it begins, else the one behind it."""
    texts = [cell for cell in row.cells if not is_cross(cell.text)]
    before = next((cell for cell in texts if cell.column + cell.column_span == mark.column), None)
    behind = next((cell for cell in texts if cell.column == mark.column + mark.column_span), None)
    return before or behind
