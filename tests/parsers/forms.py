"""Builds documents with forms for the tests, and reads profiles out of texts."""

from dataclasses import dataclass

from parsers.document import Block, Cell, Document, Line, Origin, Paragraph, Table
from parsers.limits import Limits
from parsers.profile import ParsedProfile
from parsers.readers.text import read as read_text
from parsers.recognise import recognise
from parsers.vocabulary import load


@dataclass(frozen=True)
class C:
    """A cell with its spans and looks."""

    text: str
    wide: int = 1
    high: int = 1
    bold: bool = False
    shaded: bool = False


def bar(text: str, wide: int) -> C:
    return C(text, wide, bold=True, shaded=True)


def form(*rows: list[C | str | None]) -> Table:
    """Rows of cells; None stands where a cell from above reaches into the row."""
    cells, width = [], 0
    for index, row in enumerate(rows):
        column = 0
        for each in row:
            if each is None:
                column += 1
                continue
            spec = each if isinstance(each, C) else C(each)
            cells.append(_cell(spec, index, column))
            column += spec.wide
        width = max(width, column)
    return Table(tuple(cells), len(rows), width, Origin(cell="1"))


def _cell(spec: C, row: int, column: int) -> Cell:
    origin = Origin(cell=f"1.{row + 1}.{column + 1}")
    lines = [line for line in spec.text.split("\n") if line]
    blocks = tuple(Paragraph((Line(line, origin),), line, bold=spec.bold) for line in lines)
    return Cell(row, column, blocks, (origin,), spec.high, spec.wide, spec.shaded)


def paragraph(
    text: str, marker: str | None = None, *, bold: bool = False, heading: int | None = None
) -> Paragraph:
    lines = tuple(Line(line, Origin(paragraph=1)) for line in text.split("\n"))
    return Paragraph(lines, " ".join(text.split("\n")), marker, heading, None, bold)


def profiles(*blocks: Block | str) -> tuple[ParsedProfile, ...]:
    whole = tuple(paragraph(each) if isinstance(each, str) else each for each in blocks)
    return recognise(Document("sample.docx", "docx", whole), load())


def profile(*blocks: Block | str) -> ParsedProfile:
    (found,) = profiles(*blocks)
    return found


def texts(text: str) -> tuple[ParsedProfile, ...]:
    """The profiles in a plain text or Markdown document."""
    return recognise(read_text(text.encode(), "sample.txt", Limits()), load())


def text(source: str) -> ParsedProfile:
    (found,) = texts(source)
    return found
