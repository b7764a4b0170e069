"""Cells that divide the duties beside them in a table without headings: 'CALIDAD | Medir ... | Guardar ...'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.document import Cell
from parsers.names import DUTIES, RELATIONS
from parsers.shapes import label_cells
from parsers.shapes.columns import Column, Header
from parsers.shapes.flow import Flow
from parsers.shapes.rows import Row, is_loud, is_strong

_FEWEST = 2
_LONGEST = 8


def header(row: Row, following: Sequence[Row], flow: Flow) -> Header | None:
    """What the columns hold of the rows from `row` to the next bar, where its first cell stands beside several duties."""
    if flow.section is None or flow.section.key not in DUTIES or len(row.cells) != _FEWEST:
        return None
    if not _is_head(row.cells[0]):
        return None
    lines = list(_until_bar([row, *following]))
    heads = [line.cells[0] for line in lines if line.cells[0].column == 0]
    duties = [cell for line in lines for cell in line.cells if cell.column > 0]
    start = row.cells[1].column
    if len(heads) < _FEWEST or not all(map(_is_head, heads)):
        return None
    if any(is_strong(cell) or cell.column != start for cell in duties):
        return None
    several = [line.cells[0].row_span >= _FEWEST or _is_list(line.cells[-1]) for line in _led(lines)]
    known = [name for cell in heads if (name := label_cells.label(cell, flow)) is not None]
    others = any(name.identity or name.key in RELATIONS for name in known)  # 'REPORTA A' is no group
    if others or 2 * sum(several) <= len(heads) or 2 * len(known) >= len(heads):
        return None
    return Header((Column(0, start, "group", ""), Column(start, row.width, "text", "")), 0)


def _until_bar(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows down to one that is one cell from the first column on."""
    for row in rows:
        if not row.cells or (len(row.cells) == 1 and row.cells[0].column == 0):
            return
        yield row


def _led(rows: Sequence[Row]) -> Iterator[Row]:
    return (row for row in rows if row.cells[0].column == 0)


def _is_head(cell: Cell) -> bool:
    return (cell.shaded or is_loud(cell)) and len(cell.text.split()) <= _LONGEST


def _is_list(cell: Cell) -> bool:
    return len(cell.blocks) >= _FEWEST
