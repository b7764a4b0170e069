"""What a template puts on paper, whatever the file format: blocks, a running header and a footer."""

from __future__ import annotations

from dataclasses import dataclass, field

UNITS = 24
PAGE, PAGES = "{page}", "{pages}"


@dataclass(frozen=True, slots=True)
class Box:
    """A cell; `rows` is its row span, `width` its share of the page in 24ths; a line end ends a paragraph."""

    text: str
    width: int
    rows: int = 1
    bar: bool = False
    bold: bool = False
    centre: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of boxes, each row with those that begin in it; `heading_rows` are repeated on each page."""

    rows: tuple[tuple[Box, ...], ...]
    heading_rows: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `label` is its number as printed ('4.1.'), automatic in a Word file."""

    text: str
    label: str = ""
    level: int = 1


@dataclass(frozen=True, slots=True)
class Item:
    """A list item; the first of a lettered list restarts it. `label` as printed: '2.1.', 'a.' or '•'."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    bold: bool = False
    centre: bool = False
    size: int = 10


@dataclass(frozen=True, slots=True)
class Break:
    """The next block begins a page."""


Block = Grid | Heading | Item | Text | Break


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file's content; `header` stands on every page, `footer` too; `{page}` and `{pages}` are fields."""

    title: str
    blocks: tuple[Block, ...]
    header: Grid | None = None
    footer: tuple[str, ...] = ()
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A file's bytes, and the number of pages that it states itself."""

    data: bytes
    pages: int | None = field(default=None)


def placed(grid: Grid) -> list[tuple[int, int, Box]]:
    """(row, first unit, box) of each box, with room left for those that reach down from above."""
    taken: set[tuple[int, int]] = set()
    found: list[tuple[int, int, Box]] = []
    for number, row in enumerate(grid.rows):
        unit = 0
        for box in row:
            while (number, unit) in taken:
                unit += 1
            found.append((number, unit, box))
            taken.update(
                (number + down, unit + right) for down in range(box.rows) for right in range(box.width)
            )
            unit += box.width
    return found


def edges(grid: Grid) -> list[int]:
    """Where columns begin and end, in units from the left, both margins included."""
    return sorted({0, UNITS} | {place for _, unit, box in placed(grid) for place in (unit, unit + box.width)})
