"""Headers and footers taken off the pages of a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.document import Place
from parsers.readers.pdf.layout import Item, PageCell, PageContent, PageTable
from parsers.readers.pdf.lines import TextLine
from parsers.readers.running import Entry, distinct, running_counts


@dataclass(frozen=True, slots=True)
class Margin:
    """One header or footer as it stands on its first page, with all pages that it was seen on."""

    place: Place
    items: tuple[Item, ...]
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line, or the rows of a table that no merged cell ties to others."""

    item: Item
    rows: range | None = None


def without_margins(pages: Sequence[PageContent]) -> tuple[list[PageContent], list[Margin]]:
    """The pages' bodies, and what was taken off them."""
    pieces = [_pieces(page) for page in pages]
    heads = running_counts(
        [_entries(page, own, Place.HEADER) for page, own in zip(pages, pieces, strict=True)]
    )
    feet = running_counts(
        [_entries(page, own, Place.FOOTER) for page, own in zip(pages, pieces, strict=True)]
    )
    bodies = []
    taken: dict[Place, list[tuple[int, tuple[Item, ...]]]] = {Place.HEADER: [], Place.FOOTER: []}
    for page, own, head, foot in zip(pages, pieces, heads, feet, strict=True):
        end = max(len(own) - foot, head)
        bodies.append(replace(page, items=_items(own[head:end])))
        taken[Place.HEADER].append((page.number, _items(own[:head])))
        taken[Place.FOOTER].append((page.number, _items(own[end:])))
    return bodies, [margin for place, contents in taken.items() for margin in _margins(place, contents)]


def _margins(place: Place, contents: list[tuple[int, tuple[Item, ...]]]) -> list[Margin]:
    filled = [(page, items) for page, items in contents if items]
    groups = distinct([(page, "\n".join(item.text for item in items)) for page, items in filled])
    return [
        Margin(place, filled[group[0]][1], tuple(filled[index][0] for index in group)) for group in groups
    ]


def _pieces(page: PageContent) -> list[_Piece]:
    found = []
    for item in page.items:
        if isinstance(item, TextLine):
            found.append(_Piece(item))
        else:
            found.extend(_Piece(item, rows) for rows in free_rows(item))
    return found


def free_rows(table: PageTable) -> list[range]:
    """The table's rows in the smallest groups that no merged cell reaches beyond."""
    found, start = [], 0
    ends = [0] * table.rows
    for cell in table.cells:
        ends[cell.row] = max(ends[cell.row], cell.row + cell.row_span)
    reach = 0
    for row, end in enumerate(ends):
        reach = max(reach, end, row + 1)
        if reach == row + 1:
            found.append(range(start, reach))
            start = reach
    return found


def _entries(page: PageContent, pieces: Sequence[_Piece], place: Place) -> list[Entry]:
    ordered = pieces if place is Place.HEADER else pieces[::-1]
    found = []
    for piece, following in zip(ordered, [*ordered[1:], None], strict=False):
        top, bottom = _extent(piece)
        distance = top if place is Place.HEADER else page.height - bottom
        joined = piece.rows is not None and following is not None and following.item is piece.item
        found.append(
            Entry(_texts(piece), distance, distance / max(page.height, 1.0), _is_marked(piece.item), joined)
        )
    return found


def _extent(piece: _Piece) -> tuple[float, float]:
    if piece.rows is None or isinstance(piece.item, TextLine):
        return piece.item.box[1], piece.item.box[3]
    boxes = [box for cell in _cells(piece) for _, box in cell.boxes]
    return min((box[1] for box in boxes), default=piece.item.top), max((box[3] for box in boxes), default=0.0)


def _cells(piece: _Piece) -> list[PageCell]:
    assert isinstance(piece.item, PageTable)
    assert piece.rows is not None
    return [cell for cell in piece.item.cells if cell.row in piece.rows]


def _texts(piece: _Piece) -> tuple[str, ...]:
    if isinstance(piece.item, TextLine):
        return (piece.item.text,)
    return tuple(cell.text for cell in _cells(piece))


def _is_marked(item: Item) -> bool:
    if isinstance(item, TextLine):
        return item.artifact
    inner = [part for cell in item.cells for part in cell.items]
    return bool(inner) and all(_is_marked(part) for part in inner)


def _items(pieces: Sequence[_Piece]) -> tuple[Item, ...]:
    """The pieces put together again: rows that follow each other are one table."""
    found: list[Item] = []
    rows: range | None = None
    for piece, following in zip(pieces, [*pieces[1:], None], strict=False):
        if isinstance(piece.item, TextLine) or piece.rows is None:
            found.append(piece.item)
            continue
        rows = piece.rows if rows is None else range(rows.start, piece.rows.stop)
        if following is None or following.item is not piece.item:
            found.append(with_rows(piece.item, rows))
            rows = None
    return tuple(found)


def with_rows(table: PageTable, rows: range) -> PageTable:
    """Some rows of a table, which no merged cell crosses the edges of, as a table."""
    if len(rows) == table.rows:
        return table
    cells = tuple(replace(cell, row=cell.row - rows.start) for cell in table.cells if cell.row in rows)
    boxes = [box for cell in cells for _, box in cell.boxes]
    box = (table.box[0], min(box[1] for box in boxes), table.box[2], max(box[3] for box in boxes))
    return replace(table, box=box, rows=len(rows), cells=cells)
