"""Cells that divide the duties beside them in a table without headings: 'CALIDAD | Medir ... | Guardar ...'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from parsers.document import Cell
from parsers.names import DUTIES, RELATIONS
from parsers.shapes.flow import Flow
from parsers.shapes.headed.columns import Column, Header
from parsers.shapes.tables import label_cells
from parsers.shapes.tables.rows import Row, is_loud, is_strong

_FEWEST = 2
_LONGEST = 8


def header(row: Row, following: Sequence[Row], flow: Flow) -> Header | None:
    """What the columns hold of the rows from `row` to the next bar, where its first cell stands beside several duties."""
    if flow.section is None or flow.section.key not in DUTIES or len(row.cells) != _FEWEST:
        return None
    if not _is_head(row.cells[0]):
        return None
    lines = list(takewhile(lambda line: not _ends(line), [row, *following]))
    led = [line for line in lines if line.cells[0].column == 0]
    heads = [line.cells[0] for line in led]
    duties = [cell for line in lines for cell in line.cells if cell.column > 0]
    start = row.cells[1].column
    if len(heads) < _FEWEST or not all(map(_is_head, heads)):
        return None
    if any(is_strong(cell) or cell.column != start for cell in duties):
        return None
    several = [line.cells[0].row_span >= _FEWEST or _is_list(line.cells[-1]) for line in led]
    known = [name for cell in heads if (name := label_cells.label(cell, flow)) is not None]
    others = any(name.identity or name.key in RELATIONS for name in known)  # 'REPORTA A' is no group
    if others or 2 * sum(several) <= len(heads) or 2 * len(known) >= len(heads):
        return None
    return Header((Column(0, start, "group", ""), Column(start, row.width, "text", "")), 0)


def _ends(row: Row) -> bool:
    """Whether a row is empty, or one cell from the first column on: a bar."""
    return not row.cells or (len(row.cells) == 1 and row.cells[0].column == 0)


def _is_head(cell: Cell) -> bool:
    return (cell.shaded or is_loud(cell)) and len(cell.text.split()) <= _LONGEST


def _is_list(cell: Cell) -> bool:
    return len(cell.blocks) >= _FEWEST
