"""Tables: merged cells, skipped columns, deleted and hidden rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from parsers.document import Block, Cell, Origin, Table
from parsers.errors import TooManyCells
from parsers.readers.docx.names import Properties, W, child, number, switch, value
from parsers.readers.notes import Notes
from parsers.readers.room import Room

_WRAPPERS = (W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo")
_UNFILLED = frozenset({"auto", "ffffff", ""})
_MOST_COLUMNS = 1000  # Word itself stops at 63


@dataclass(slots=True)
class _Draft:
    """A cell while the rows below may still add to it."""

    element: etree._Element
    row: int
    column: int
    columns: int
    rows: int = 1
    shaded: bool = False


def table(
    element: etree._Element,
    address: str,
    origin: Origin,
    read_cell: Callable[[etree._Element, str], tuple[Block, ...]],
    room: Room,
) -> Table:
    """The table of a w:tbl; `address` is its own ('2' or, nested, '1.3.2.1'), a cell's adds row and column from 1."""
    room.enter(address)
    rows = [row for row in _inner(element, W + "tr") if not _is_gone(row, room.notes)]
    drafts: list[_Draft] = []
    open_: dict[int, _Draft] = {}
    width = 0
    for index, row in enumerate(rows):
        open_, end = _row(row, index, drafts, open_)
        width = max(width, end)
        if width > _MOST_COLUMNS:
            raise TooManyCells(limit=_MOST_COLUMNS)
    room.take(len(rows) * width)
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
    return Table(tuple(cells), len(rows), width, origin)


def _row(
    row: etree._Element, index: int, drafts: list[_Draft], above: dict[int, _Draft]
) -> tuple[dict[int, _Draft], int]:
    """Adds the cells of a row to `drafts`; gives those that the next row may continue, and the row's end."""
    column = number(value(row, "trPr", "gridBefore")) or 0
    below: dict[int, _Draft] = {}
    last: _Draft | None = None
    for element in _inner(row, W + "tc"):
        properties = Properties(child(element, "tcPr"))
        columns = max(number(properties.value("gridSpan")) or 1, 1)
        across = properties.child("hMerge")
        if across is not None and across.get(W + "val") != "restart" and last is not None:
            last.columns += columns
            column += columns
            continue
        down = properties.child("vMerge")
        open_ = above.get(column)
        if (
            down is not None
            and down.get(W + "val") != "restart"
            and open_ is not None
            and open_.columns == columns
        ):
            open_.rows += 1
            below[column] = open_
            last = None
        else:
            last = _Draft(element, index, column, columns, shaded=_is_shaded(properties))
            drafts.append(last)
            if down is not None:
                below[column] = last
        column += columns
        if column > _MOST_COLUMNS:
            break
    return below, column


def _inner(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, also those wrapped in content controls or insertions."""
    for inner in element:
        if inner.tag == tag:
            yield inner
        elif inner.tag in _WRAPPERS:
            yield from _inner(inner, tag)


def _is_gone(row: etree._Element, notes: Notes) -> bool:
    properties = child(row, "trPr")
    if switch(properties, "hidden"):
        notes.add("hidden-text")
        return True
    return child(properties, "del") is not None


def _is_shaded(properties: Properties) -> bool:
    shading = properties.child("shd")
    if shading is None:
        return False
    pattern = shading.get(W + "val", "clear")
    return shading.get(W + "fill", "auto").lower() not in _UNFILLED or pattern not in ("clear", "nil")
