"""The passage that an item was read from, in its context: the blocks around it with the places marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from parsers.document import Block, Cell, Document, Origin, Paragraph, Table

BEFORE, AFTER = 6, 6
LONGEST_CELL = 1200

Address = tuple[str | None, str | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of text or a cell; `marked` is one that the item was read from.

    `addresses` are its places: sheet, cell, paragraph and line, each None where the format does not know it.
    """

    text: str
    marked: bool
    span: int = 1
    addresses: tuple[Address, ...] = ()


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
        return cls(**{**value, "pieces": tuple(_piece(piece) for piece in value["pieces"])})


def _piece(value: Mapping[str, Any]) -> Piece:
    addresses = tuple((one[0], one[1], one[2], one[3]) for one in value["addresses"])
    return Piece(**{**value, "addresses": addresses})


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page and its box in points from the page's top left corner."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's size in points, its words, and the number of pages of its file.

    `picture` is one whose body is a picture: the words on it are none of the file's own text.
    """

    width: float
    height: float
    pages: int
    words: tuple[Word, ...]
    picture: bool = False

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> PageText:
        """The page that `dataclasses.asdict` gave `value` for."""
        return cls(**{**value, "words": tuple(Word(**word) for word in value["words"])})


@dataclass(frozen=True, slots=True)
class UnknownHeading:
    """A heading or label that no wording explains; `below` are the first texts under it, `under` the section's key.

    `label` is one with its value beside it; `number` counts the texts under it.
    """

    text: str
    below: tuple[str, ...] = ()
    under: str = ""
    label: bool = False
    number: int = 0

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> UnknownHeading:
        """The heading that `dataclasses.asdict` gave `value` for."""
        return cls(**{**value, "below": tuple(value["below"])})


def rows(document: Document) -> tuple[Row, ...]:
    """The whole text in rows without marks: headers, body, footers, each piece with its addresses."""
    running: dict[str, list[Block]] = {"header": [], "footer": []}
    for one in document.running:
        running[one.place.value] += one.blocks
    blocks = (*running["header"], *document.blocks, *running["footer"])
    return tuple(_rows(blocks, set()))


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
    pieces = tuple(
        Piece(line.text, _is_meant(line.origin, wanted, quotes), addresses=_addresses((line.origin,)))
        for line in block.lines
    )
    return Row(pieces, heading=block.heading is not None or block.bold, marker=block.marker)


def _cell(cell: Cell, wanted: set[Address], quotes: set[str]) -> Piece:
    origins = (*cell.origins, *_inner(cell))
    own = any(_is_meant(origin, wanted, quotes) for origin in origins)
    text = cell.text
    shown = text if own or len(text) <= LONGEST_CELL else text[:LONGEST_CELL] + " …"
    return Piece(shown, own, cell.column_span, _addresses(origins))


def _addresses(origins: Iterable[Origin]) -> tuple[Address, ...]:
    found = ((one.sheet, one.cell, one.paragraph, one.line) for one in origins)
    return tuple(dict.fromkeys(one for one in found if any(one)))


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
