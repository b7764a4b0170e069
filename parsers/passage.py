"""The passage that an item was read from, in its context: the blocks around it with the places marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from parsers.document import Block, Cell, Document, Origin, Paragraph, Table

BEFORE, AFTER = 6, 6
LONGEST_CELL = 1200

Address = tuple[str | None, str | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of text or a cell; `marked` is one that the item was read from."""

    text: str
    marked: bool
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the context: a paragraph's lines or a table's row; `gap` says that something was left out before."""

    pieces: tuple[Piece, ...]
    table: bool = False
    heading: bool = False
    marker: str | None = None
    gap: bool = False

    @property
    def marked(self) -> bool:
        return any(piece.marked for piece in self.pieces)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Row:
        """The row that `dataclasses.asdict` gave `value` for."""
        return cls(**{**value, "pieces": tuple(Piece(**piece) for piece in value["pieces"])})


def passage(document: Document, origins: Sequence[Mapping[str, Any]]) -> tuple[Row, ...]:
    """The rows around those that `origins` name; () where the document has none of them."""
    wanted = {address for origin in origins if any(address := _address_of(origin))}
    rows = list(_rows(document.blocks, wanted))
    if not any(row.marked for row in rows):
        quotes = {quote for origin in origins if (quote := origin.get("quote"))}
        headers = [block for running in document.running for block in running.blocks]
        rows = list(_rows(headers, wanted, quotes))
    return tuple(_around(rows))


def _around(rows: Sequence[Row]) -> Iterator[Row]:
    kept = {
        near
        for place, row in enumerate(rows)
        if row.marked
        for near in range(max(0, place - BEFORE), min(len(rows), place + AFTER + 1))
    }
    last = None
    for place in sorted(kept):
        row = rows[place]
        if last is not None and place > last + 1:
            row = Row(row.pieces, row.table, row.heading, row.marker, gap=True)
        yield row
        last = place


def _rows(blocks: Sequence[Block], wanted: set[Address], quotes: set[str] | None = None) -> Iterator[Row]:
    for block in blocks:
        if isinstance(block, Table):
            for cells in block.row_cells():
                if cells:
                    yield Row(tuple(_cell(cell, wanted, quotes or set()) for cell in cells), table=True)
        else:
            yield _paragraph(block, wanted, quotes or set())


def _paragraph(block: Paragraph, wanted: set[Address], quotes: set[str]) -> Row:
    pieces = tuple(Piece(line.text, _is_meant(line.origin, wanted, quotes)) for line in block.lines)
    return Row(pieces, heading=block.heading is not None or block.bold, marker=block.marker)


def _cell(cell: Cell, wanted: set[Address], quotes: set[str]) -> Piece:
    own = any(_is_meant(origin, wanted, quotes) for origin in (*cell.origins, *_inner(cell)))
    text = cell.text
    shown = text if own or len(text) <= LONGEST_CELL else text[:LONGEST_CELL] + " …"
    return Piece(shown, own, cell.column_span)


def _inner(cell: Cell) -> Iterator[Origin]:
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            yield from block.origins
        else:
            for inner in block.cells:
                yield from inner.origins
                yield from _inner(inner)


def _is_meant(origin: Origin, wanted: set[Address], quotes: set[str]) -> bool:
    address = (origin.sheet, origin.cell, origin.paragraph, origin.line)
    return (any(address) and address in wanted) or (origin.quote is not None and origin.quote in quotes)


def _address_of(origin: Mapping[str, Any]) -> Address:
    return (origin.get("sheet"), origin.get("cell"), origin.get("paragraph"), origin.get("line"))
