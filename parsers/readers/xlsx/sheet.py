"""The cells of a worksheet that print something, with their merged ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from parsers.document import Origin, Warning
from parsers.readers.xlsx.styles import Style
from parsers.readers.xlsx.values import TRUTH, printed, rich_text

ADDRESS = re.compile(r"^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$")
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
MOST_MERGED = 100_000
MOST_COVERED = 2_000_000


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell that stands at row and column (from 0), covering its spans."""

    row: int
    column: int
    text: str
    style: Style
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Book:
    """What all sheets of a workbook share."""

    strings: list[str]
    styles: list[Style]
    from_1904: bool


@dataclass(slots=True)
class Sheet:
    """What a worksheet shows; `cells` by row and column, those that a merged range hides left out."""

    name: str
    hidden_rows: set[int]
    cells: dict[tuple[int, int], SheetCell] = field(default_factory=dict)
    warnings: list[Warning] = field(default_factory=list)

    def warn(self, code: str, message: str, cell: str | None = None) -> None:
        self.warnings.append(Warning(code, message, Origin(sheet=self.name, cell=cell)))


def read_sheet(root: etree._Element, name: str, book: Book) -> Sheet:
    """The visible cells of a worksheet; empty ones are there where they are merged or filled."""
    rows = _hidden_rows(root)
    sheet = Sheet(name, rows)
    columns = _hidden_columns(root)
    merged = dict(_merged(root))
    covered = _covered(merged)
    for row, column, element in _elements(root):
        spans = merged.get((row, column), (1, 1))
        if _is_hidden(row, spans[0], rows) or _is_hidden(column, spans[1], columns):
            _note_hidden(sheet, element, row in rows)
            continue
        if (row, column) in covered:
            continue
        style = _style(element, book)
        text = _text(element, style, book, sheet, address(row, column))
        if text or style.filled or spans != (1, 1):
            sheet.cells[row, column] = SheetCell(row, column, text, style, *spans)
    return sheet


def _is_hidden(start: int, span: int, hidden: set[int]) -> bool:
    return all(index in hidden for index in range(start, start + min(span, 64)))


def _note_hidden(sheet: Sheet, element: etree._Element, in_row: bool) -> None:
    code = "hidden-rows" if in_row else "hidden-columns"
    if element.find("{*}v") is None and element.find("{*}is") is None:
        return
    if all(warning.code != code for warning in sheet.warnings):
        sheet.warn(code, f"The sheet has {code.replace('-', ' ')}, which were left out.")


def _elements(root: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Each cell with its row and column from 0; those without an address follow the one before."""
    row = -1
    for line in root.iterfind("{*}sheetData/{*}row"):
        row = _number(line.get("r"), row + 2) - 1
        column = -1
        for element in line.iterfind("{*}c"):
            found = position(element.get("r", ""))
            row, column = found if found is not None else (row, column + 1)
            if row < LAST_ROW and column < LAST_COLUMN:
                yield row, column, element


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 8 else default


def position(text: str) -> tuple[int, int] | None:
    """Row and column from 0 of an A1 address."""
    match = ADDRESS.match(text)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1


def address(row: int, column: int) -> str:
    """The A1 address of row and column from 0."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row + 1}"


def _merged(root: etree._Element) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Top left place and spans of each merged range."""
    for count, element in enumerate(root.iterfind("{*}mergeCells/{*}mergeCell")):
        first, _, last = element.get("ref", "").partition(":")
        start, end = position(first), position(last)
        if (
            count < MOST_MERGED
            and start is not None
            and end is not None
            and end >= start
            and end[1] >= start[1]
        ):
            yield start, (end[0] - start[0] + 1, end[1] - start[1] + 1)


def _covered(merged: dict[tuple[int, int], tuple[int, int]]) -> set[tuple[int, int]]:
    """Places inside merged ranges, their first one left out; ranges of whole columns count by their first rows."""
    found: set[tuple[int, int]] = set()
    work = 0
    for (row, column), (height, width) in merged.items():
        rows, columns = min(height, 500), min(width, 500)
        work += rows * columns
        if work > MOST_COVERED:
            break
        for below in range(rows):
            found.update((row + below, column + beside) for beside in range(columns))
        found.discard((row, column))
    return found - set(merged)


def _hidden_rows(root: etree._Element) -> set[int]:
    hidden = root.iterfind("{*}sheetData/{*}row[@hidden]")
    return {_number(row.get("r"), 0) - 1 for row in hidden if row.get("hidden") in {"1", "true"}}


def _hidden_columns(root: etree._Element) -> set[int]:
    found: set[int] = set()
    for element in root.iterfind("{*}cols/{*}col"):
        if element.get("hidden") in {"1", "true"}:
            first, last = _number(element.get("min"), 1), _number(element.get("max"), 0)
            found.update(range(first - 1, min(last, LAST_COLUMN)))
    return found


def _style(element: etree._Element, book: Book) -> Style:
    index = _number(element.get("s"), 0)
    return book.styles[index] if index < len(book.styles) else Style()


def _text(element: etree._Element, style: Style, book: Book, sheet: Sheet, cell: str) -> str:
    kind = element.get("t", "n")
    inline = element.find("{*}is")
    if kind == "inlineStr" and inline is not None:
        return rich_text(inline)
    value = element.findtext("{*}v") or ""
    if kind == "e":
        sheet.warn("formula-error", "A formula gave an error; the cell was left empty.", cell)
        return ""
    if not value:
        if element.find("{*}f") is not None and element.find("{*}v") is None:
            sheet.warn(
                "formula-without-value", "The formula has no saved value; the cell was left empty.", cell
            )
        return ""
    if kind == "s":
        index = _number(value.strip(), -1)
        return book.strings[index] if 0 <= index < len(book.strings) else ""
    if kind == "b":
        return TRUTH.get(value.strip(), value)
    return value if kind in {"str", "inlineStr"} else _number_text(value, kind, style, book)


def _number_text(value: str, kind: str, style: Style, book: Book) -> str:
    if kind == "d":
        year, month, day = value[:10].split("-") if value[:10].count("-") == 2 else ("", "", "")
        return f"{day}/{month}/{year}" if day else value
    return printed(value.strip(), style, from_1904=book.from_1904)
