"""The blocks of a Document from what stands on the pages of a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import cast

from parsers.document import Block, Cell, Origin, Paragraph, Table
from parsers.readers.pdf.columns import Column, column_of, usual_leading, wrapped_leading
from parsers.readers.pdf.hyphens import Words
from parsers.readers.pdf.layout import Item, PageCell, PageContent, PageTable
from parsers.readers.pdf.lines import TextLine
from parsers.readers.pdf.paragraphs import paragraphs

PADDING = 6.0
"""Points between a cell's border and its text, at most, for which a line counts as full."""

ENOUGH_LINES = 12
FULL = 0.55
"""Share of the page's width that text must fill for its longest line to say where the right margin is."""


class Setting:
    """What paragraphs of one document are made with: its words, usual baseline distances and text columns."""

    def __init__(self, pages: Sequence[PageContent], words: Words) -> None:
        own = {page.number: [item for item in page.items if isinstance(item, TextLine)] for page in pages}
        cells = [_lines(cell.items) for page in pages for cell in _cells(page.items)]
        self.words = words
        self.leading = usual_leading([*own.values()])
        self.cell_leading = usual_leading(cells) if any(len(lines) > 1 for lines in cells) else self.leading
        self.wrapped = wrapped_leading(cells)
        self.columns = {
            (page.number, 0): self._column(page, pages, own) for page in pages
        } | self._side_by_side(own.values())

    def _column(
        self, page: PageContent, pages: Sequence[PageContent], own: dict[int, list[TextLine]]
    ) -> Column:
        """The page's text column, from pages of the same width where it has few lines itself."""
        lines = [line for line in own[page.number] if not line.column] or own[page.number]
        if len(lines) < ENOUGH_LINES:
            lines = [
                line for other in pages if abs(other.width - page.width) < 2 for line in own[other.number]
            ]
        if not lines:
            return Column(0.0, page.width, self.leading)
        left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
        if right - left < FULL * page.width:
            right = max(right, page.width - left)
        return column_of(lines, left, right, self.leading)

    def _side_by_side(self, pages: Iterable[Sequence[TextLine]]) -> dict[tuple[int, int], Column]:
        """The columns of text that stand beside others."""
        held: dict[tuple[int, int], list[TextLine]] = {}
        for line in (line for lines in pages for line in lines if line.column):
            held.setdefault(line.region, []).append(line)
        return {
            region: column_of(
                lines, min(line.x0 for line in lines), max(line.x1 for line in lines), self.leading
            )
            for region, lines in held.items()
        }


def _cells(items: Iterable[Item]) -> Iterator[PageCell]:
    for item in items:
        if isinstance(item, PageTable):
            for cell in item.cells:
                yield cell
                yield from _cells(cell.items)


def _lines(items: Iterable[Item]) -> list[TextLine]:
    return [item for item in items if isinstance(item, TextLine)]


def blocks(items: Sequence[Item], setting: Setting) -> tuple[Block, ...]:
    """Paragraphs and tables of these items in their order."""
    return tuple(_blocks(items, setting, None))


def _blocks(items: Sequence[Item], setting: Setting, cell: PageCell | None) -> Iterator[Block]:
    for are_lines, group in groupby(items, key=lambda item: isinstance(item, TextLine)):
        if are_lines:
            lines = cast("list[TextLine]", list(group))
            columns = setting.columns if cell is None else _cell_columns(cell, setting)
            yield from paragraphs(lines, columns, setting.words)
        else:
            for item in group:
                yield table(cast("PageTable", item), setting)


def _cell_columns(cell: PageCell, setting: Setting) -> dict[tuple[int, int], Column]:
    found = {}
    for page, box in cell.boxes:
        lines = [line for line in _lines(cell.items) if line.page == page]
        right = max([line.x1 for line in lines if line.x1 <= box[2] + 2] + [box[2] - PADDING])
        left = min([line.x0 for line in lines] + [box[0] + PADDING])
        column = column_of(lines, left, right, setting.cell_leading)
        found[page, 0] = replace(column, wrapped=setting.wrapped)
    return found


def table(found: PageTable, setting: Setting) -> Table:
    cells = tuple(
        Cell(
            row=cell.row,
            column=cell.column,
            blocks=tuple(_blocks(cell.items, setting, cell)),
            origins=tuple(Origin(page=page, bbox=_rounded(box)) for page, box in cell.boxes),
            row_span=cell.row_span,
            column_span=cell.column_span,
            shaded=cell.shaded,
        )
        for cell in sorted(found.cells, key=lambda cell: (cell.row, cell.column))
    )
    return Table(cells, found.rows, found.columns, Origin(page=found.page, bbox=_rounded(found.box)))


def _rounded(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = box
    return round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2)


def with_page_breaks(found: tuple[Block, ...], early: frozenset[int]) -> tuple[Block, ...]:
    """The blocks, the first paragraph on a page marked where the page before it ended early."""
    seen: set[int] = set()
    marked: list[Block] = []
    for block in found:
        origin = block.lines[0].origin if isinstance(block, Paragraph) else block.origin
        page = origin.page or 0
        if isinstance(block, Paragraph) and page not in seen and page - 1 in early:
            marked.append(replace(block, page_break_before=True))
        else:
            marked.append(block)
        seen.add(page)
    return tuple(marked)
