"""One immutable model for every file format: blocks in reading order, each with its origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Origin:
    """A place in the source file; what the format does not know is None.

    `page` counts from 1, `bbox` is x0, top, x1, bottom in points from the page's top left corner,
    `cell` is an A1 address in a workbook or table.row.column (from 1, nested tables with more pairs) in a
    Word file, `paragraph` counts the body's blocks from 1, `line` the lines of a text file from 1.
    """

    page: int | None = None
    sheet: str | None = None
    cell: str | None = None
    paragraph: int | None = None
    line: int | None = None
    bbox: tuple[float, float, float, float] | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, or one line before a manual line break.

    `indent` is the line's left edge in points (PDF, Word) or columns (text). `certainty` is from 0 to 1 where the text was
    recognised on a picture, else None.
    """

    text: str
    origin: Origin
    indent: float = 0.0
    certainty: float | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text that belongs together, as far as layout alone can tell.

    `text` is its lines joined by blanks, line-end hyphens mended; a tab or a wide column gap is one tab.
    `marker` is what automatic numbering or a bullet prints in front ('2.1.', 'a)', '•'); a number that was
    typed stays in the text. `heading` is the outline level from 1 where a style or a mark says heading, `list_level`
    the depth from 0 in an automatic list. `bold` and `size` (points) speak of all its visible characters;
    size 0 is unknown.
    """

    lines: tuple[Line, ...]
    text: str
    marker: str | None = None
    heading: int | None = None
    list_level: int | None = None
    bold: bool = False
    size: float = 0.0
    page_break_before: bool = False

    @property
    def origins(self) -> tuple[Origin, ...]:
        return tuple(line.origin for line in self.lines)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at its top left place (from 0) with its spans; `blocks` holds paragraphs and nested tables.

    `shaded` is a fill that sets the cell apart, as section bars have.
    """

    row: int
    column: int
    blocks: tuple[Block, ...]
    origins: tuple[Origin, ...]
    row_span: int = 1
    column_span: int = 1
    shaded: bool = False

    @property
    def text(self) -> str:
        """All text of the cell: one line a paragraph, nested tables cell by cell."""
        if len(self.blocks) == 1 and isinstance(self.blocks[0], Paragraph):  # nearly every cell
            return self.blocks[0].text
        return "\n".join(text for block in self.blocks for text in texts(block))


@dataclass(frozen=True, slots=True)
class Table:
    """Cells in row order; no two cover the same place. A table cut by page breaks is one table."""

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    origin: Origin

    def grid(self) -> list[list[Cell | None]]:
        """Rows x columns; a merged cell stands at each place that it covers."""
        places: list[list[Cell | None]] = [[None] * self.columns for _ in range(self.rows)]
        for cell in self.cells:
            if cell.row_span == cell.column_span == 1:  # nearly every cell
                places[cell.row][cell.column] = cell
                continue
            for row in range(cell.row, min(cell.row + cell.row_span, self.rows)):
                for column in range(cell.column, min(cell.column + cell.column_span, self.columns)):
                    places[row][column] = cell
        return places

    def row_cells(self) -> list[list[Cell]]:
        """For each row the cells that begin in it, from left to right."""
        found: list[list[Cell]] = [[] for _ in range(self.rows)]
        for cell in self.cells:
            found[cell.row].append(cell)
        return found


Block = Paragraph | Table


class Place(StrEnum):
    """Where running text stands."""

    HEADER = "header"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Running:
    """A header or footer, kept apart from the body; `pages` are those it was seen on, () where unknown."""

    place: Place
    blocks: tuple[Block, ...]
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 - the schema's word
    """Something a person should know of; `code` is stable, `message` is English, `origin` its place."""

    code: str
    message: str
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader made of one file."""

    source: str
    format: str
    blocks: tuple[Block, ...]
    running: tuple[Running, ...] = ()
    warnings: tuple[Warning, ...] = ()
    pages: int | None = None


def texts(block: Block) -> Iterator[str]:
    """The texts of a block: itself, or cell by cell."""
    if isinstance(block, Paragraph):
        yield block.text
    else:
        for cell in block.cells:
            for inner in cell.blocks:
                yield from texts(inner)
