"""Lists as Excel workbooks in which every text is a text: nothing in them is run as a formula."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import xlsxwriter
from flask import send_file
from flask_babel import gettext

from app.labels import label

if TYPE_CHECKING:
    from flask import Response

    from profiles.catalogue import ProfileRow
    from profiles.models import Assignment, Employee

Row = TypeVar("Row")

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_TEXT = 32_767  # a cell of Excel holds no more


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its heading, its value for a row, and its width in characters."""

    heading: str
    value: Callable[[Row], str | float | dt.date | None]
    width: int = 18


def profile_columns() -> tuple[Column[ProfileRow], ...]:
    """The columns of the catalogue's list, headed in the reader's language."""
    return (
        Column(gettext("Code"), lambda row: row.code or row.form_code),
        Column(gettext("Position"), lambda row: row.title, 42),
        Column(gettext("Area"), lambda row: row.area, 30),
        Column(gettext("Company"), lambda row: row.company, 26),
        Column(gettext("Version"), lambda row: row.version, 10),
        Column(gettext("State"), lambda row: label(row.state, "state"), 14),
        Column(gettext("In force since"), lambda row: row.effective_from, 16),
        Column(gettext("Warnings"), lambda row: row.warnings, 14),
        Column(gettext("To be confirmed"), lambda row: row.uncertain, 14),
    )


def employee_columns() -> tuple[Column[tuple[Employee, Assignment | None]], ...]:
    """The columns of the employees' list, headed so that the import understands them."""
    return (
        Column(gettext("Number"), lambda row: row[0].number, 12),
        Column(gettext("Name"), lambda row: row[0].name, 34),
        Column(gettext("Mail"), lambda row: row[0].mail, 30),
        Column(gettext("Account"), lambda row: row[0].account.login if row[0].account else None),
        Column(gettext("Position"), lambda row: row[1].position.title if row[1] else None, 42),
        Column(gettext("Area"), lambda row: row[1].position.area if row[1] else None, 30),
        Column(gettext("From"), lambda row: row[1].since if row[1] else None, 14),
        Column(gettext("Until"), lambda row: row[1].until if row[1] else None, 14),
        Column(gettext("Acting"), lambda row: gettext("yes") if row[1] and row[1].acting else None, 12),
    )


def workbook(title: str, columns: Sequence[Column[Row]], rows: Iterable[Row]) -> bytes:
    """One sheet with a heading row, filters and the rows."""
    target = io.BytesIO()
    # what begins with '=', or looks like a link or a number, stays the text that it is
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(target, options) as book:
        sheet = book.add_worksheet(title[:31])
        _fill(book, sheet, columns, rows)
    return target.getvalue()


def download(title: str, columns: Sequence[Column[Row]], rows: Iterable[Row]) -> Response:
    """The workbook as an attachment named after its title."""
    return send_file(
        io.BytesIO(workbook(title, columns, rows)),
        mimetype=MEDIA_TYPE,
        as_attachment=True,
        download_name=f"{title}.xlsx",
        max_age=0,
    )


def _fill(book: Any, sheet: Any, columns: Sequence[Column[Row]], rows: Iterable[Row]) -> None:
    heading = book.add_format({"bold": True, "bottom": 1})
    date = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column.heading, heading)
        sheet.set_column(place, place, column.width)
    last = 0
    for last, row in enumerate(rows, start=1):
        for place, column in enumerate(columns):
            _write(sheet, last, place, column.value(row), date)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)


def _write(sheet: Any, row: int, place: int, value: str | float | dt.date | None, date: Any) -> None:
    if isinstance(value, dt.date):
        sheet.write_datetime(row, place, dt.datetime(value.year, value.month, value.day), date)  # noqa: DTZ001 - Excel knows no zones
    elif isinstance(value, str):
        sheet.write_string(row, place, value[:LONGEST_TEXT])
    elif value is not None:
        sheet.write_number(row, place, value)
