"""Rows of lists."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from parsers.readers.tabular import Row, rows

LIMITS = Limits()


def workbook(*sheets: tuple[str, list[list[object]]], hidden: tuple[str, ...] = ()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, content in sheets:
        sheet = book.create_sheet(name)
        for row in content:
            sheet.append(row)
        if name in hidden:
            sheet.sheet_state = "hidden"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_encodings_and_separators_are_told_by_content(encoding: str, separator: str) -> None:
    text = separator.join(("Número", "Nombre")) + "\r\n" + separator.join(("1", " Íñigo ")) + "\r\n"
    assert rows(text.encode(encoding), LIMITS) == (Row(1, ("Número", "Nombre")), Row(2, ("1", "Íñigo")))


def test_quoted_cells_may_hold_separators_and_line_ends() -> None:
    data = b'a;b\n"x;\ny";"1, 2"\n;;\n3;4\n'
    assert rows(data, LIMITS) == (Row(1, ("a", "b")), Row(3, ("x;\ny", "1, 2")), Row(5, ("3", "4")))


def test_a_spreadsheets_own_note_of_its_separator_is_heeded() -> None:
    assert rows(b"sep=|\na;b|c\n", LIMITS) == (Row(2, ("a;b", "c")),)


def test_one_column_is_a_list_too() -> None:
    assert rows(b"Nombre\nEva\n", LIMITS) == (Row(1, ("Nombre",)), Row(2, ("Eva",)))


def test_the_first_visible_sheet_with_content_is_read() -> None:
    data = workbook(
        ("old", [["hidden"]]), ("empty", []),
        ("people", [["No", "Since"], [], [1.0, dt.date(2024, 1, 2)], [2.5, True]]), ("more", [["not this"]]),
        hidden=("old",),
    )  # fmt: skip
    assert rows(data, LIMITS) == (
        Row(1, ("No", "Since")),
        Row(3, ("1", "2024-01-02")),
        Row(4, ("2.5", "True")),
    )


@pytest.mark.volume
def test_a_far_cell_costs_no_memory() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].cell(1, 1, "a")
    book.worksheets[0].cell(1_000_000, 3, "z")
    target = io.BytesIO()
    book.save(target)
    assert [row.number for row in rows(target.getvalue(), LIMITS)] == [1, 1_000_000]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", FileIsEmpty),
        (b"\n \n", FileHasNoText),
        (workbook(("empty", [])), FileHasNoText),
        (b"%PDF-1.4\n", UnknownFormat),
        (b"PK\x03\x04cut", FileIsDamaged),
        (workbook(("a", [["x"]])).replace(b"xl/workbook.xml", b"xl/workbooo.xml"), ReadError),
        (b'a;b\n"' + b"x" * 200_000 + b'";1\n', FileIsDamaged),
    ],
)
def test_what_is_no_list_is_refused(data: bytes, error: type[ReadError]) -> None:
    with pytest.raises(error):
        rows(data, LIMITS)


def test_limits_are_kept() -> None:
    with pytest.raises(FileIsTooLarge):
        rows(b"a;b\n" * 100, Limits(bytes=100))
    with pytest.raises(TooManyCells):
        rows(b"a;b\n" * 100, Limits(cells=50))


@given(st.binary(max_size=200))
def test_any_bytes_are_rows_or_a_named_error(data: bytes) -> None:
    try:
        found = rows(data, LIMITS)
    except ReadError:
        return
    assert all(any(row.cells) for row in found)
