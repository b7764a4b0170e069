"""Tables: spans, covered and repeated cells, hidden rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from parsers.document import Block, Cell, Origin, Table
from parsers.errors import TooManyCells
from parsers.readers.odt.names import TABLE, number
from parsers.readers.odt.styles import Styles
from parsers.readers.room import Room

ROW_GROUPS: Final = tuple(TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))
HIDDEN: Final = ("collapse", "filter")
_MOST_COLUMNS = 1000
_MOST_TIMES = 1_048_576  # the rows of a sheet

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A cell with its spans, as far as the places beside and below it are free."""

    element: etree._Element
    row: int
    column: int
    rows: int
    columns: int
    shaded: bool


@dataclass(frozen=True, slots=True)
class Tables:
    """Reads tables: styles say which cells are filled, `room` how many may come."""

    styles: Styles
    room: Room

    def table(
        self,
        element: etree._Element,
        address: str,
        origin: Origin,
        read_cell: Callable[[etree._Element, str], tuple[Block, ...]],
    ) -> Table:
        """The table of a table:table; `address` is its own ('2' or, nested, '1.3.2.1'), a cell's adds row and column."""
        self.room.enter(address)
        rows = list(self._rows(element))
        drafts = self._drafts(rows)
        cells = []
        for draft in drafts:
            place = f"{address}.{draft.row + 1}.{draft.column + 1}"
            cells.append(
                Cell(
                    draft.row,
                    draft.column,
                    read_cell(draft.element, place),
                    (Origin(paragraph=origin.paragraph, cell=place),),
                    draft.rows,
                    draft.columns,
                    draft.shaded,
                )
            )
        width = max((draft.column + draft.columns for draft in drafts), default=0)
        return Table(tuple(cells), len(rows), width, origin)

    def _rows(self, element: etree._Element) -> Iterator[etree._Element]:
        for row in rows_of(element):
            if row.get(TABLE + "visibility") in HIDDEN:
                self.room.notes.add("hidden-text")
                continue
            for _ in range(times(row, "rows-repeated")):
                self.room.take(1)  # a row counts as a cell at least, so that repeated ones come to an end
                yield row

    def _drafts(self, rows: list[etree._Element]) -> list[_Draft]:
        """The cells in their places."""
        drafts: list[_Draft] = []
        taken: set[Place] = set()
        for index, row in enumerate(rows):
            shaded = self.styles.is_shaded(row.get(TABLE + "style-name"), "table-row")
            for column, element in enumerate(_cells(row)):
                self.room.take(1)
                if column >= _MOST_COLUMNS:
                    raise TooManyCells(limit=_MOST_COLUMNS)
                if element.tag != TABLE + "table-cell" or (index, column) in taken:
                    continue
                across, down = _spans(element, index, column, taken)
                down = min(down, len(rows) - index)
                self.room.take(across * down - 1)
                own = self.styles.is_shaded(element.get(TABLE + "style-name"))
                drafts.append(_Draft(element, index, column, down, across, shaded or own))
                taken.update(
                    (index + below, column + beside) for below in range(down) for beside in range(across)
                )
        return drafts


def _spans(element: etree._Element, row: int, column: int, taken: set[Place]) -> tuple[int, int]:
    """How many columns and rows a cell covers, cut off where another stands beside it."""
    across = min(times(element, "columns-spanned"), _MOST_COLUMNS - column)
    columns = next((beside for beside in range(1, across) if (row, column + beside) in taken), across)
    return columns, times(element, "rows-spanned")


def rows_of(element: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, also those in groups and among headings, each once however often it is repeated."""
    for inner in element:
        if inner.tag == TABLE + "table-row":
            yield inner
        elif inner.tag in ROW_GROUPS:
            yield from rows_of(inner)


def times(element: etree._Element, name: str) -> int:
    """How often a row or cell stands, by its attribute number-`name`."""
    return max(number(element.get(f"{TABLE}number-{name}"), _MOST_TIMES) or 1, 1)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row, covered ones too, as often as they are repeated."""
    for element in row:
        if element.tag in (TABLE + "table-cell", TABLE + "covered-table-cell"):
            for _ in range(times(element, "columns-repeated")):
                yield element
