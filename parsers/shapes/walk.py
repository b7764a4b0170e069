"""Blocks in reading order to headings and entries."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.document import Block, Cell, Paragraph, Table
from parsers.names import Names
from parsers.shapes.flow import Flow
from parsers.shapes.paragraphs import outline
from parsers.shapes.tables import form

_TOP = 4
_TELLING = 2


def read(blocks: Sequence[Block], flow: Flow) -> None:
    """Adds what the blocks hold to the flow; paragraphs in a row are read together."""
    waiting: list[Paragraph] = []
    for block in blocks:
        if id(block) in flow.skipped:
            continue
        if isinstance(block, Table):
            outline.read(waiting, flow, table_follows=True)
            waiting = []
            flow.at(block)
            if flow.section is not None and _names_a_position(block, flow.names):
                flow.section = None
            form.read(block, flow)
        else:
            waiting.append(block)
    outline.read(waiting, flow)


def _names_a_position(table: Table, names: Names) -> bool:
    """Whether the first rows begin with labels of a position's title and of more facts of it: another profile begins."""
    keys = {_fact(row[0], names) for row in table.row_cells()[:_TOP] if row} - {""}
    return "title" in keys and len(keys) >= _TELLING


def _fact(cell: Cell, names: Names) -> str:
    """The fact of a position that a cell is the label of, with its value or without; '' for none."""
    label = names.label(cell.text.partition(":")[0])
    return label.key if label is not None and label.identity else ""
