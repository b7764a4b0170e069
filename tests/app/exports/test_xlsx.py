"""Nothing in a workbook is run as a formula."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import openpyxl

from app.exports.xlsx import Column, workbook

HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "http://evil.example",
    '=HYPERLINK("x")',
    "007",
    "x" * 40_000,
)


def test_texts_stay_texts() -> None:
    data = workbook("Lista", [Column("Texto", lambda row: row)], HOSTILE)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["s"] * len(HOSTILE)
    assert [cell.value for cell in cells][:8] == list(HOSTILE[:8])
    written = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in written


def test_dates_and_numbers_stay_what_they_are() -> None:
    data = workbook(
        "Lista", [Column("A", lambda row: row), Column("B", lambda _row: 3)], [dt.date(2024, 5, 2), None]
    )
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    assert list(sheet.values) == [("A", "B"), (dt.datetime(2024, 5, 2), 3), (None, 3)]  # noqa: DTZ001 - Excel knows no zones
