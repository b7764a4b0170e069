"""Tables that go on with the one before them."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.document import Cell
from parsers.names import Names
from parsers.shapes.headed.columns import Header
from parsers.shapes.tables.rows import Row, is_strong


def continued(lines: Sequence[Row], header: Header | None, names: Names) -> bool:
    """Whether a table without a heading row continues the one before it."""
    first = next((row for row in lines if row.cells), None)
    if header is None or first is None or header.labels or len(first.cells) == 1:
        return False
    label, *values = first.cells
    if _is_labelled(label, values, header, names):
        return False
    across = any(
        sum(cell.column <= c.start < cell.column + cell.column_span for c in header.columns) > 1
        for cell in values
    )
    return not (across and is_strong(label))


def _is_labelled(first: Cell, others: Sequence[Cell], header: Header, names: Names) -> bool:
    """Whether a cell that is set apart is the label of those beside it: another table begins."""
    apart = is_strong(first) and not any(map(is_strong, others))
    return apart and not header.of("label") and not header.of("group") and names.label(first.text) is not None
