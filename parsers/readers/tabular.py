"""Lists: the rows of a CSV file or of a workbook's first sheet with content, as texts."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from parsers.errors import (
    FileHasNoText,
    FileIsDamaged,
    FileIsEmpty,
    FileIsTooLarge,
    ReadError,
    TooManyCells,
    UnknownFormat,
)
from parsers.limits import Limits
from parsers.readers.archive import Archive
from parsers.readers.detect import Format, detect
from parsers.readers.encoding import decode

_SEPARATORS = (";", ",", "\t", "|")
_SAMPLE_LINES = 20


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not empty; `number` counts from 1 as the spreadsheet program shows it."""

    number: int
    cells: tuple[str, ...]


def rows(data: bytes, limits: Limits) -> tuple[Row, ...]:
    """The rows of a CSV or XLSX file, told by content; cells without blanks around them. Raises a ReadError."""
    if not data:
        raise FileIsEmpty
    if len(data) > limits.bytes:
        raise FileIsTooLarge.of(len(data), limits.bytes)
    kind = detect(data, limits)
    if kind is Format.XLSX:
        found = _workbook_rows(data, limits)
    elif kind is Format.TEXT:
        found = tuple(_kept(_separated_rows(data), limits))
    else:
        raise UnknownFormat
    if not found:
        raise FileHasNoText
    return found


def _separated_rows(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """A row's number is that of its last line: quoted cells may run over several."""
    text, _ = decode(data)
    lines = text.splitlines(keepends=True)
    first = lines[0].strip().lower() if lines else ""
    separator = _separator(lines)
    if first.startswith("sep=") and len(first) == 5:  # how spreadsheet programs are told
        separator, lines[0] = first[4], "\n"
    reader = csv.reader(io.StringIO("".join(lines), newline=""), delimiter=separator)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise FileIsDamaged from error


def _separator(lines: list[str]) -> str:
    """The separator that gives the most cells alike in the first lines; a comma for one column."""

    def score(separator: str) -> tuple[int, int]:
        sample = csv.reader([line for line in lines[:_SAMPLE_LINES] if line.strip()], delimiter=separator)
        try:
            widths = [len(cells) for cells in sample]
        except csv.Error:
            return 0, 0
        return (widths.count(widths[0]), widths[0]) if widths and widths[0] > 1 else (0, 0)

    return max((",", *_SEPARATORS), key=score)


def _workbook_rows(data: bytes, limits: Limits) -> tuple[Row, ...]:
    import openpyxl

    archive = Archive.open(data, limits)
    for name in archive.names:
        if name.startswith("xl/") and name.endswith(".xml"):
            archive.xml(name)  # refuses entities and what inflates beyond the limits
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                sheet.reset_dimensions()  # what the file says of its size may be wrong
                found = tuple(_kept(enumerate(_texts(sheet.iter_rows(values_only=True)), 1), limits))
                if found:
                    return found
    except ReadError:
        raise
    except Exception as error:  # the library raises whatever a broken part leads it to
        raise FileIsDamaged from error
    return ()


def _texts(sheet: Iterable[tuple[Any, ...]]) -> Iterator[list[str]]:
    for cells in sheet:
        yield [_text(value) for value in cells]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return str(value)


def _kept(numbered: Iterable[tuple[int, list[str]]], limits: Limits) -> Iterator[Row]:
    cells_read = 0
    for number, cells in numbered:
        cells_read += len(cells)
        if cells_read > limits.cells:
            raise TooManyCells(limit=limits.cells)
        bare = tuple(cell.strip() for cell in cells)
        if any(bare):
            yield Row(number, bare)
