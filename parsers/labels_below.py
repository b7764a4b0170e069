"""Turns tables over whose labels are printed below their values, as forms with lines to write on have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.document import Cell, Document, Table
from parsers.names import Names

_FEWEST = 2
_LONGEST = 8
_MOST_ROWS = 12


def labels_above(document: Document, names: Names) -> Document:
    """The document with each such table's rows of labels in front of their rows of values; places stay."""
    turned = [
        _turned(block) if isinstance(block, Table) and _stands_below(block, names) else block
        for block in document.blocks
    ]
    if all(one is other for one, other in zip(turned, document.blocks, strict=True)):
        return document
    return replace(document, blocks=tuple(turned))


def _stands_below(table: Table, names: Names) -> bool:
    """Whether rows of values and rows of labels alternate, the values first, cell over cell."""
    rows = table.row_cells()
    if (
        len(rows) % 2
        or not _FEWEST <= len(rows) <= _MOST_ROWS
        or any(cell.row_span > 1 for cell in table.cells)
    ):
        return False
    values, labels = rows[::2], rows[1::2]
    facts = {key for row in labels for key in _facts(row, names)}
    return (
        len(facts) >= _FEWEST
        and all(_are_labels(row, names) for row in labels)
        and not any(_has_label(row, names) for row in values)
        and all(_columns(one) == _columns(other) for one, other in zip(values, labels, strict=True))
    )


def _are_labels(row: Sequence[Cell], names: Names) -> bool:
    return bool(row) and all(_is_label(cell, names) for cell in row)


def _has_label(row: Sequence[Cell], names: Names) -> bool:
    return not any(cell.text.strip() for cell in row) or any(_is_label(cell, names) for cell in row)


def _is_label(cell: Cell, names: Names) -> bool:
    name = names.label(cell.text) if len(cell.text.split()) <= _LONGEST else None
    return name is not None and bool(name.key) and not name.inferred


def _facts(row: Sequence[Cell], names: Names) -> list[str]:
    """The facts of the position, and whom it reports to, that labels name."""
    found = [names.label(cell.text) for cell in row]
    return [name.key for name in found if name is not None and (name.identity or name.key == "reports_to")]


def _columns(row: Sequence[Cell]) -> list[tuple[int, int]]:
    return [(cell.column, cell.column_span) for cell in row]


def _turned(table: Table) -> Table:
    cells = [replace(cell, row=cell.row + 1 if cell.row % 2 == 0 else cell.row - 1) for cell in table.cells]
    return replace(table, cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))
