"""The rows of a table as a reader's eye takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from parsers.document import Cell, Paragraph, Table


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells that begin in a row, and those that reach into it from above; `width` in columns."""

    cells: tuple[Cell, ...]
    carried: tuple[Cell, ...]
    width: int


def rows(table: Table, skipped: frozenset[int]) -> list[Row]:
    """The table's rows from the top; cells that were read as control data are left out."""
    grid = table.grid()
    found = []
    for index, beginning in enumerate(table.row_cells()):
        cells = tuple(
            cell
            for cell in sorted(beginning, key=lambda cell: cell.column)
            if cell.text.strip() and id(cell) not in skipped
        )
        above = {
            id(cell): cell
            for cell in grid[index]
            if cell is not None and cell.row < index and cell.text.strip()
        }
        found.append(Row(cells, tuple(above.values()), table.columns))
    return found


def body(following: Iterable[Row], start: int, end: int) -> Iterator[Cell]:
    """The cells that begin in these columns."""
    for row in following:
        for cell in row.cells:
            if start <= cell.column < end:
                yield cell


def is_loud(cell: Cell) -> bool:
    """Whether a cell is set in bold or in capitals throughout."""
    return is_bold(cell) or (cell.text.isupper() and len(cell.text.strip()) > 2)


def is_strong(cell: Cell) -> bool:
    """Whether a cell is on a fill or set in bold throughout."""
    return cell.shaded or is_bold(cell)


def is_bold(cell: Cell) -> bool:
    """Whether all text of a cell is bold."""
    paragraphs = [block for block in cell.blocks if isinstance(block, Paragraph) and block.text.strip()]
    return bool(paragraphs) and all(paragraph.bold for paragraph in paragraphs)
