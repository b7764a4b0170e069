"""Forms side by side: below section bars, or where a section's name and what is told of it stand again in one row of headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.document import Cell, Origin, Table
from parsers.names import PARTIES, REQUIREMENTS, Name, Names
from parsers.shapes.headed import kinds
from parsers.shapes.headed.columns import MEASURES
from parsers.shapes.tables.rows import Row, is_loud
from parsers.values import number
from parsers.vocabulary import fold

_SECTIONS_AT_LEAST = 2
_MOST = 5
_PAIR = 2
_LISTED = REQUIREMENTS | PARTIES


@dataclass(frozen=True, slots=True)
class Regions:
    """The tables that stand under bars side by side, and how many rows they take."""

    tables: tuple[Table, ...]
    rows: int


def regions(lines: Sequence[Row], place: int, section: Name | None, names: Names) -> Regions | None:
    """The forms side by side that begin in the row at `place`; None where its cells open none."""
    cells = lines[place].cells
    bars = cells if all(_is_bar(cell, names) for cell in cells) else _twins(cells, names)
    if not _SECTIONS_AT_LEAST <= len(bars) <= _MOST:
        return None
    if kinds.answer_beside([kinds.column(cell, names) for cell in bars], section):
        return None
    starts = [0, *(cell.column for cell in bars[1:])]
    ends = [*starts[1:], lines[place].width]
    stop = place + 1
    while stop < len(lines) and not _crosses(lines[stop], starts):
        stop += 1
    height = stop - place
    if height == 1:
        return None
    held = [cell for row in lines[place:stop] for cell in row.cells]
    spans = zip(starts, ends, strict=True)
    return Regions(tuple(_table(held, bars[0].row, height, *span) for span in spans), height)


def _is_bar(cell: Cell, names: Names) -> bool:
    """A loud cell with the name of a section, over columns of its own or with a number in front."""
    name = names.section(cell.text, tail=True)
    if name is None or not name.key or not (cell.shaded or is_loud(cell)) or cell.text.rstrip().endswith(":"):
        return False
    if names.column(number.split(cell.text)[1]) in MEASURES:
        return False
    return cell.column_span > 1 or cell.text.strip()[0].isdigit()


def _twins(cells: Sequence[Cell], names: Names) -> Sequence[Cell]:
    """The cells that open lists of which the same is told.

    A scale, as 'Ofimática | Básico | Avanzado | Idiomas | Básico | Avanzado', or one column: 'Internos | Motivo | Externos | Motivo'.
    """
    texts = [fold(cell.text) for cell in cells]
    for width in range(2, len(cells) // _SECTIONS_AT_LEAST + 1):
        first, beside = cells[::width], cells[1::width]
        told = {tuple(texts[start + 1 : start + width]) for start in range(0, len(cells), width)}
        measured = width > _PAIR or all(names.column(cell.text) in MEASURES for cell in beside)
        if len(told) == 1 and measured and all(_opens_list(cell, names) for cell in first):
            return first
    return ()


def _opens_list(cell: Cell, names: Names) -> bool:
    name = names.section(cell.text)
    return name is not None and name.key in _LISTED


def _crosses(row: Row, starts: Sequence[int]) -> bool:
    """Whether a cell reaches from one region into the next."""
    return any(
        cell.column < start < cell.column + cell.column_span for cell in row.cells for start in starts[1:]
    )


def _table(cells: Sequence[Cell], top: int, height: int, start: int, end: int) -> Table:
    inside = [cell for cell in cells if start <= cell.column < end]
    moved = tuple(
        replace(
            cell,
            row=cell.row - top,
            column=cell.column - start,
            row_span=min(cell.row_span, top + height - cell.row),
            column_span=min(cell.column_span, end - cell.column),
        )
        for cell in inside
    )
    origin = inside[0].origins[0] if inside and inside[0].origins else Origin()
    return Table(moved, height, end - start, origin)
