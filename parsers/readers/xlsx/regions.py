"""Blocks from the cells of a worksheet: tables, and paragraphs for rows of a single cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parsers.document import Block, Cell, Line, Origin, Paragraph, Table
from parsers.errors import TooManyCells
from parsers.limits import Limits
from parsers.readers.bullets import bullet
from parsers.readers.spacing import spaced
from parsers.readers.xlsx.sheet import Sheet, SheetCell, address


def blocks(sheet: Sheet, limits: Limits) -> Iterator[Block]:
    """The sheet's regions from top to bottom, parted by empty rows; raises TooManyCells."""
    for region in _regions(sheet):
        if all(len(cells) == 1 for cells in _by_row(region).values()):
            for cell in region:
                yield from _paragraphs(cell, sheet.name)
        else:
            yield _table(region, sheet, limits)


def _regions(sheet: Sheet) -> list[list[SheetCell]]:
    """Cells with text, in groups of rows between which nothing stands; merged ranges hold rows together."""
    found: list[list[SheetCell]] = []
    end = -1
    for cell in sorted(sheet.cells.values(), key=lambda cell: (cell.row, cell.column)):
        if not cell.text.strip():
            continue
        if found and cell.row <= end + 1:
            found[-1].append(cell)
        else:
            found.append([cell])
        end = max(end, cell.row + cell.row_span - 1)
    return found


def _by_row(region: Iterable[SheetCell]) -> dict[int, list[SheetCell]]:
    found: dict[int, list[SheetCell]] = {}
    for cell in region:
        found.setdefault(cell.row, []).append(cell)
    return found


def _table(region: list[SheetCell], sheet: Sheet, limits: Limits) -> Table:
    """The region as a table of the rows and columns in which something begins."""
    first, last = region[0].row, max(cell.row + cell.row_span for cell in region)
    left = min(cell.column for cell in region)
    right = max(cell.column + cell.column_span for cell in region)
    inside = [
        cell for cell in sheet.cells.values() if first <= cell.row < last and left <= cell.column < right
    ]
    rows = {row: index for index, row in enumerate(sorted({cell.row for cell in inside}))}
    columns = {column: index for index, column in enumerate(sorted({cell.column for cell in inside}))}
    if len(rows) * len(columns) > limits.cells:
        raise TooManyCells(limit=limits.cells)
    taken: set[tuple[int, int]] = set()
    found = []
    for cell in sorted(inside, key=lambda cell: (cell.row, cell.column)):
        placed = _cell(cell, rows, columns, sheet.name)
        places = set(_places(placed))
        if not places & taken:
            taken |= places
            found.append(placed)
    for row, row_index in rows.items():
        for column, column_index in columns.items():
            if (row_index, column_index) not in taken:
                origin = Origin(sheet=sheet.name, cell=address(row, column))
                found.append(Cell(row_index, column_index, (), (origin,)))
    found.sort(key=lambda cell: (cell.row, cell.column))
    return Table(tuple(found), len(rows), len(columns), Origin(sheet=sheet.name, cell=address(first, left)))


def _places(cell: Cell) -> Iterator[tuple[int, int]]:
    for row in range(cell.row, cell.row + cell.row_span):
        for column in range(cell.column, cell.column + cell.column_span):
            yield row, column


def _cell(cell: SheetCell, rows: dict[int, int], columns: dict[int, int], sheet: str) -> Cell:
    """The cell as it stands among the table's rows and columns."""
    return Cell(
        row=rows[cell.row],
        column=columns[cell.column],
        blocks=tuple(_paragraphs(cell, sheet)),
        origins=(Origin(sheet=sheet, cell=address(cell.row, cell.column)),),
        row_span=_covered(rows, cell.row, cell.row_span),
        column_span=_covered(columns, cell.column, cell.column_span),
        shaded=cell.style.filled,
    )


def _covered(places: dict[int, int], start: int, span: int) -> int:
    """How many of the table's rows (or columns) a span covers."""
    if span == 1:
        return 1
    return sum(start <= place < start + span for place in places)


def _paragraphs(cell: SheetCell, sheet: str) -> Iterator[Paragraph]:
    """One paragraph a line of the cell: lines inside a cell are broken by hand."""
    origin = Origin(sheet=sheet, cell=address(cell.row, cell.column))
    for line in cell.text.splitlines():
        text = spaced(line)
        if not text:
            continue
        marker, rest = bullet(text)
        yield Paragraph(
            lines=(Line(rest, origin),),
            text=rest,
            marker=marker,
            bold=cell.style.bold,
            size=cell.style.size,
        )
