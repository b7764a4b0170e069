"""What stands on pages before paragraphs are made of it: printed lines and tables, from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.readers.pdf.lines import TextLine
from parsers.readers.pdf.slant import Slant
from parsers.readers.pdf.space import Box


@dataclass(frozen=True, slots=True)
class PageCell:
    """A cell with its content; `boxes` are (page, box) of each page that it stands on."""

    row: int
    column: int
    row_span: int
    column_span: int
    boxes: tuple[tuple[int, Box], ...]
    items: tuple[Item, ...]
    shaded: bool

    @property
    def text(self) -> str:
        return "\n".join(item.text for item in self.items)


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table as far as it is known yet; `xs` are the lines between its columns, `page` where it begins."""

    page: int
    box: Box
    xs: tuple[float, ...]
    rows: int
    cells: tuple[PageCell, ...]

    @property
    def columns(self) -> int:
        return len(self.xs) - 1

    @property
    def text(self) -> str:
        return "\n".join(cell.text for cell in self.cells)

    @property
    def top(self) -> float:
        return self.box[1]

    @property
    def bottom(self) -> float:
        return self.box[3]


Item = TextLine | PageTable


@dataclass(frozen=True, slots=True)
class PageContent:
    """One page: its size in points and what stands on it, from top to bottom.

    `pictured` is the share of it that pictures cover; `slant` says how its picture was turned before it was read.
    """

    number: int
    width: float
    height: float
    items: tuple[Item, ...]
    pictured: float = 0.0
    slant: Slant | None = None
