"""Blocks from the cells of a worksheet: tables, and paragraphs for rows of a single cell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import product

from parsers.document import Block, Cell, Line, Origin, Paragraph, Table
from parsers.errors import TooManyCells
from parsers.limits import Limits
from parsers.readers.bullets import bullet
from parsers.readers.spacing import spaced
from parsers.readers.xlsx.sheet import Sheet, SheetCell, address

_LONG = 40
"""Characters of a line that may have been broken because the cell is no wider."""

_ENDS = ".:;!?"


def blocks(sheet: Sheet, limits: Limits) -> Iterator[Block]:
    """The sheet's regions from top to bottom, parted by empty rows; raises TooManyCells."""
    ordered = sorted(sheet.cells.values(), key=lambda cell: (cell.row, cell.column))
    for region in _regions(ordered, sheet.hidden_rows):
        if all(len(cells) == 1 for cells in _by_row(region).values()):
            for cell in region:
                yield from _paragraphs(cell, sheet.name)
        else:
            yield _table(region, sheet, ordered, limits)


def _regions(ordered: list[SheetCell], hidden: set[int]) -> list[list[SheetCell]]:
    """Cells with text, in groups of rows between which nothing stands; merged ranges hold rows together."""
    found: list[list[SheetCell]] = []
    end = -1
    for cell in ordered:
        if not cell.text.strip():
            continue
        while end + 1 in hidden:
            end += 1
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


def _table(region: list[SheetCell], sheet: Sheet, ordered: list[SheetCell], limits: Limits) -> Table:
    """The region as a table of the rows and columns in which something begins."""
    first, last = region[0].row, max(cell.row + cell.row_span for cell in region)
    left = min(cell.column for cell in region)
    right = max(cell.column + cell.column_span for cell in region)
    start = bisect_left(ordered, first, key=lambda cell: cell.row)
    end = bisect_left(ordered, last, key=lambda cell: cell.row)
    inside = [cell for cell in ordered[start:end] if left <= cell.column < right]
    rows, columns = sorted({cell.row for cell in inside}), sorted({cell.column for cell in inside})
    if len(rows) * len(columns) > limits.cells:
        raise TooManyCells(limit=limits.cells)
    taken: set[tuple[int, int]] = set()
    found = []
    for cell in inside:
        placed = _cell(cell, rows, columns, sheet.name)
        if (placed.row, placed.column) not in taken:
            taken.update(_places(placed))
            found.append(placed)
    for place in product(range(len(rows)), range(len(columns))):
        if place not in taken:
            origin = Origin(sheet=sheet.name, cell=address(rows[place[0]], columns[place[1]]))
            found.append(Cell(*place, (), (origin,)))
    found.sort(key=lambda cell: (cell.row, cell.column))
    return Table(tuple(found), len(rows), len(columns), Origin(sheet=sheet.name, cell=address(first, left)))


def _places(cell: Cell) -> Iterator[tuple[int, int]]:
    for row in range(cell.row, cell.row + cell.row_span):
        for column in range(cell.column, cell.column + cell.column_span):
            yield row, column


def _cell(cell: SheetCell, rows: list[int], columns: list[int], sheet: str) -> Cell:
    """The cell as it stands among the table's rows and columns."""
    row, column = bisect_left(rows, cell.row), bisect_left(columns, cell.column)
    return Cell(
        row=row,
        column=column,
        blocks=tuple(_paragraphs(cell, sheet)),
        origins=(Origin(sheet=sheet, cell=address(cell.row, cell.column)),),
        row_span=bisect_left(rows, cell.row + cell.row_span) - row,
        column_span=bisect_left(columns, cell.column + cell.column_span) - column,
        shaded=cell.style.filled,
    )


def _broken(lines: Iterable[str]) -> Iterator[list[str]]:
    """Lines together where a sentence goes on: behind a long one that does not end, with a small letter."""
    group: list[str] = []
    for line in lines:
        open_end = bool(group) and len(group[-1]) >= _LONG and group[-1][-1] not in _ENDS
        if group and not (open_end and line[0].islower() and bullet(line)[0] is None):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _paragraphs(cell: SheetCell, sheet: str) -> Iterator[Paragraph]:
    """One paragraph a line of the cell, with the lines that a long one was broken into by hand."""
    origin = Origin(sheet=sheet, cell=address(cell.row, cell.column))
    for lines in _broken(filter(None, map(spaced, cell.text.splitlines()))):
        marker, first = bullet(lines[0])
        texts = (first, *lines[1:])
        yield Paragraph(
            lines=tuple(Line(text, origin) for text in texts),
            text=" ".join(texts),
            marker=marker,
            bold=cell.style.bold,
            size=cell.style.size,
        )
