"""Tables of a page from its grids: characters and fills given to the cells they stand in."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from parsers.readers.pdf.characters import Char
from parsers.readers.pdf.grids import Grid, Place
from parsers.readers.pdf.layout import Item, PageCell, PageTable
from parsers.readers.pdf.lines import TextLine, lines_in_columns, text_lines, turned_lines
from parsers.readers.pdf.space import Box

SLIVER = 9.0
"""A column not wider than this many points that holds no text is a seam between borders."""

SHADED = 0.5
MOST_CUTS = 0.05
TALLEST_BOX = 0.3
"""A lone box higher than this share of the page is a frame round other content."""


def page_items(
    chars: Sequence[Char], found: Sequence[Grid], fills: Sequence[Box], page: int, height: float
) -> list[Item]:
    """Lines and tables of a page from top to bottom; what stands in a table stands nowhere else."""
    middles = [char.middle for char in chars]
    run_on = [index for index, pair in enumerate(pairwise(chars), 1) if _runs_on(*pair)]
    grids = [grid for grid in found if not _is_frame(grid, height)]
    grids.sort(key=lambda grid: _area(grid.box))
    taken: list[tuple[int, int] | None] = [None] * len(chars)
    for index, grid in enumerate(grids):
        places = grid.places_at(middles)
        if _cuts_words(places, run_on):
            continue
        for position, place in enumerate(places):
            if place is not None and taken[position] is None:
                taken[position] = (index, place)
    free = [char for char, place in zip(chars, taken, strict=True) if place is None]
    held: dict[int, list[tuple[int, Char]]] = {}
    for char, owner in zip(chars, taken, strict=True):
        if owner is not None:
            held.setdefault(owner[0], []).append((owner[1], char))
    items: list[tuple[float, Item]] = [
        (_height_of(line) if top is None else top, line)
        for top, line in lines_in_columns([char for char in free if not char.turn], page)
    ]
    tables = {index: _table(grids[index], held[index], fills, page) for index in sorted(held)}
    for index in sorted(held):
        table = tables.pop(index)
        outer = _outer(table, tables)
        if outer is None:
            items.append((_height_of(table), table))
        else:
            tables[outer] = _nested(tables[outer], table)
    return [item for _, item in sorted(items, key=itemgetter(0))]


def _height_of(item: Item) -> float:
    return item.box[1] + 0.5 * min(item.box[3] - item.box[1], 10.0)


def _is_frame(grid: Grid, height: float) -> bool:
    return len(grid.places) == 1 and grid.ys[-1] - grid.ys[0] > TALLEST_BOX * height


def _runs_on(before: Char, char: Char) -> bool:
    """Whether the character stands right behind the one before, in the same word."""
    if char.gap or char.turn or abs(char.base - before.base) > 1:
        return False
    return -1 < char.x0 - before.x1 < 0.15 * char.size


def _cuts_words(places: Sequence[int | None], run_on: Sequence[int]) -> bool:
    """Whether a grid's lines run through words, as those of a drawing do."""
    words = cuts = 0
    for index in run_on:
        first, second = places[index - 1], places[index]
        words += first is not None or second is not None
        cuts += first != second
    return cuts > 2 and cuts > MOST_CUTS * words


def _area(box: Box) -> float:
    return max(box[2] - box[0], 0) * max(box[3] - box[1], 0)


def _table(grid: Grid, chars: Sequence[tuple[int, Char]], fills: Sequence[Box], page: int) -> PageTable:
    """The table of a grid from characters with the index of their place in it."""
    held: list[list[Char]] = [[] for _ in grid.places]
    for place, char in chars:
        held[place].append(char)
    cells = [
        PageCell(
            place.row,
            place.column,
            place.row_span,
            place.column_span,
            ((page, place.box),),
            tuple(_cell_lines(inner, page)),
            _is_shaded(place, fills),
        )
        for place, inner in zip(grid.places, held, strict=True)
    ]
    return without_seams(PageTable(page, grid.box, grid.xs, len(grid.ys) - 1, tuple(cells)))


def _cell_lines(chars: Sequence[Char], page: int) -> list[TextLine]:
    """The lines of a cell; turned text counts where nothing else stands in it."""
    upright = [char for char in chars if not char.turn]
    return text_lines(upright, page, in_cell=True) if upright else turned_lines(chars, page)


def _is_shaded(place: Place, fills: Sequence[Box]) -> bool:
    left, top, right, bottom = place.box
    met = (one for one in fills if one[0] < right and left < one[2] and one[1] < bottom and top < one[3])
    return sum(_area(_overlap(place.box, fill)) for fill in met) >= SHADED * _area(place.box)


def _overlap(first: Box, second: Box) -> Box:
    return (
        max(first[0], second[0]),
        max(first[1], second[1]),
        min(first[2], second[2]),
        min(first[3], second[3]),
    )


def _outer(table: PageTable, others: dict[int, PageTable]) -> int | None:
    """The index of the smallest table that holds this one in a cell."""
    x, y = (table.box[0] + table.box[2]) / 2, (table.box[1] + table.box[3]) / 2
    holding = [index for index, other in others.items() if _holds(other.box, x, y)]
    return min(holding, key=lambda index: _area(others[index].box), default=None)


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _nested(outer: PageTable, inner: PageTable) -> PageTable:
    x, y = (inner.box[0] + inner.box[2]) / 2, (inner.box[1] + inner.box[3]) / 2
    cells = []
    for cell in outer.cells:
        if _holds(cell.boxes[0][1], x, y):
            items = list(cell.items)
            insort(items, inner, key=_height_of)
            cells.append(_with_items(cell, tuple(items)))
        else:
            cells.append(cell)
    return PageTable(outer.page, outer.box, outer.xs, outer.rows, tuple(cells))


def _with_items(cell: PageCell, items: tuple[Item, ...]) -> PageCell:
    return PageCell(cell.row, cell.column, cell.row_span, cell.column_span, cell.boxes, items, cell.shaded)


def without_seams(table: PageTable) -> PageTable:
    """The table without columns that are only the space between two borders."""
    keep = [column for column in range(table.columns) if not _is_seam(table, column)]
    if len(keep) == table.columns or not keep:
        return table
    place = {column: index for index, column in enumerate(keep)}
    cells = []
    for cell in table.cells:
        covered = [
            place[column] for column in range(cell.column, cell.column + cell.column_span) if column in place
        ]
        if covered:
            cells.append(
                PageCell(
                    cell.row, covered[0], cell.row_span, len(covered), cell.boxes, cell.items, cell.shaded
                )
            )
    xs = (*(table.xs[column] for column in keep), table.xs[-1])
    return PageTable(table.page, table.box, xs, table.rows, tuple(cells))


def _is_seam(table: PageTable, column: int) -> bool:
    if table.xs[column + 1] - table.xs[column] > SLIVER:
        return False
    return not any(cell.items for cell in table.cells if cell.column == column and cell.column_span == 1)
