"""Takes out the colons that stand in cells of their own between labels and values: 'Área | : | Ventas'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.document import Block, Cell, Document, Paragraph, Table
from parsers.values import number

_FEWEST = 2
_LONGEST_VALUE = 12


def without_colons(document: Document) -> Document:
    """The document with such cells left empty; a last one takes the short line below as its value. Places stay."""
    blocks = list(document.blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, Table):
            below = blocks[place + 1] if place + 1 < len(blocks) else None
            if (last := _left_open(block)) is not None and isinstance(below, Paragraph) and _is_value(below):
                block = _with(block, last, (below,))  # noqa: PLW2901
                blocks[place + 1] = Paragraph((), "")
            blocks[place] = _emptied(block)
    if all(one is other for one, other in zip(blocks, document.blocks, strict=True)):
        return document
    return replace(document, blocks=tuple(blocks))


def _left_open(table: Table) -> Cell | None:
    """The colon behind the last label of a table, where nothing follows it."""
    last = next((row for row in reversed(table.row_cells()) if row), [])
    return last[-1] if len(last) == _FEWEST and _is_colon(last[-1]) else None


def _is_value(line: Paragraph) -> bool:
    """Whether a line may be the value of the label above it: short, plain, no label and no sentence."""
    text = line.text.strip()
    plain = line.heading is None and line.marker is None and not line.bold and not text.isupper()
    short = 0 < len(text.split()) <= _LONGEST_VALUE and not text.endswith(".")
    return plain and short and ":" not in text and "\t" not in text and number.split(text)[0] is None


def _emptied(table: Table) -> Table:
    colons = [cell for cell in table.cells if _is_colon(cell)]
    if len(colons) < _FEWEST or any(cell.column == 0 for cell in colons):
        return table
    held = {id(cell) for cell in colons}
    cells = (replace(cell, blocks=()) if id(cell) in held else cell for cell in table.cells)
    return replace(table, cells=tuple(cells))


def _with(table: Table, place: Cell, blocks: Sequence[Block]) -> Table:
    """The table with these blocks in the place of a cell's own."""
    filled = replace(place, blocks=tuple(blocks))
    return replace(table, cells=tuple(filled if cell is place else cell for cell in table.cells))


def _is_colon(cell: Cell) -> bool:
    return cell.text.strip() == ":"
