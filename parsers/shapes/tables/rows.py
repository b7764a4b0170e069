"""The rows of a table as a reader's eye takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers.document import Cell, Paragraph, Table
from parsers.values import number

_PAIR = 2
_FEWEST_BARS = 2
_LONGEST_BAR = 10


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
    return _with_whole_bars(found)


def _with_whole_bars(lines: list[Row]) -> list[Row]:
    """The rows with each bar whose number has a cell of its own as one cell: 'A | Propósito' over what it says, 'B | ...'."""
    filled = [place for place, row in enumerate(lines) if row.cells]
    bars = [
        (place, printed)
        for place, after in pairwise([*filled, None])
        if place is not None
        and (printed := _bar_number(lines[place]))
        and (after is None or _bar_number(lines[after]) is None)
    ]
    counted = [number.ranks(printed) for _, printed in bars]
    found = list(lines)
    for (place, printed), ranks in zip(bars, counted, strict=True):
        beside = {(kind, value + step) for kind, value in ranks for step in (-1, 1)}
        if any(beside & set(others) for others in counted):
            found[place] = replace(lines[place], cells=(_whole(printed, lines[place].cells),))
    return found


def _bar_number(row: Row) -> str | None:
    """The number or letter in front of a few words that are set apart as it is and reach to the end of the row."""
    if len(row.cells) != _PAIR:
        return None
    first, text = row.cells
    whole = first.column == 0 and text.column + text.column_span == row.width
    if not whole or not (is_strong(first) and is_strong(text)) or len(text.text.split()) > _LONGEST_BAR:
        return None
    printed = number.label(first.text) if len(first.text.split()) == 1 else None
    return printed if printed is not None and number.ranks(printed) else None


def _whole(printed: str, cells: Sequence[Cell]) -> Cell:
    """A bar's number and text in one cell."""
    first, text = cells
    heading, *others = text.blocks
    assert isinstance(heading, Paragraph)
    line, *lines = heading.lines
    numbered = f"{printed}. {heading.text}"
    lines = [replace(line, text=f"{printed}. {line.text}"), *lines]
    return replace(
        text,
        column=first.column,
        column_span=first.column_span + text.column_span,
        blocks=(replace(heading, lines=tuple(lines), text=numbered), *others),
        origins=(*first.origins, *text.origins),
    )


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
