"""Physical lines of a text file, and the tables that tabs or pipes make of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers.document import Cell, Line, Origin, Paragraph, Table
from parsers.readers.spacing import columns
from parsers.readers.text.marks import BREAK, front, is_mark, is_rule, plain

_ENDS = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_PIPE = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(r"[ \t|:+=-]*-{2}[ \t|:+=-]*$")


@dataclass(frozen=True, slots=True)
class Source:
    """A physical line: its number from 1, its text without outer blanks, its left edge and end in columns."""

    number: int
    text: str
    indent: int
    end: int
    new_page: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.text.split("\t"))

    @property
    def is_row(self) -> bool:
        """Whether tabs divide the line, other than a tab behind its number or bullet."""
        if "\t" not in self.text:
            return False
        filled = [cell for cell in self.cells if cell]
        return not (len(filled) <= 2 and filled and is_mark(filled[0]) and not filled[0].isdigit())

    @property
    def origin(self) -> Origin:
        return Origin(line=self.number)


def sources(text: str) -> Iterator[Source]:
    """Every line of `text` in order, empty ones too; form feeds become `new_page` of the line behind them."""
    for number, raw in enumerate(_ENDS.split(text), 1):
        line = raw.replace("\f", "")
        body = line.strip(" ")
        indent = len(line) - len(line.lstrip(" "))
        yield Source(number, columns(body), indent, indent + len(body.rstrip()), new_page="\f" in raw)


def tab_table(rows: Sequence[Source]) -> Table:
    """The rows as a table, one cell a tab stop, empty ones too."""
    return _table([(row.origin, row.cells) for row in rows])


def is_piped(line: Source) -> bool:
    """Whether the line is a row of a Markdown table."""
    return line.text.startswith("|") and line.text.count("|") > 1


def pipe_table(rows: Sequence[Source]) -> Table:
    """The rows of a Markdown table without the line of dashes under its head."""
    kept = [row for row in rows if not _DASHES.match(row.text)]
    return _table([(row.origin, _piped(row.text)) for row in kept])


def _piped(text: str) -> tuple[str, ...]:
    inner = text.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return tuple(cell.strip() for cell in _PIPE.split(inner))


def _table(rows: Sequence[tuple[Origin, tuple[str, ...]]]) -> Table:
    cells = tuple(
        Cell(row, column, _blocks(text, origin), (origin,))
        for row, (origin, texts) in enumerate(rows)
        for column, text in enumerate(texts)
    )
    width = max(len(texts) for _, texts in rows)
    return Table(cells, len(rows), width, rows[0][0])


def _blocks(text: str, origin: Origin) -> tuple[Paragraph, ...]:
    return tuple(paragraph(part.strip(), origin) for part in BREAK.split(text) if part.strip())


def paragraph(text: str, origin: Origin) -> Paragraph:
    """A paragraph of one line, its marks stripped."""
    start = front(text)
    words, bold = plain(start.text)
    return Paragraph((Line(words, origin),), words, marker=start.bullet, heading=start.heading, bold=bold)


def is_drawn(line: Source) -> bool:
    """Whether the line is only drawn, or opens or closes a block of code."""
    return is_rule(line.text) or line.text.startswith("```")
