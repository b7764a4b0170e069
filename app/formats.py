"""Values as text in the reader's language: dates, moments, numbers, sizes and lengths of time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from flask_babel import format_date, format_datetime, format_decimal, gettext, ngettext

if TYPE_CHECKING:
    from flask import Flask


def day(value: dt.date | str | None) -> str:
    """A date, also one written as ISO 8601; a text that is no date as it is."""
    if isinstance(value, str):
        try:
            value = dt.date.fromisoformat(value)
        except ValueError:
            return str(value)
    return "" if value is None else str(format_date(value, "medium"))  # type: ignore[no-untyped-call]


def long_day(value: dt.date) -> str:
    """A date with the name of its month."""
    return str(format_date(value, "long"))  # type: ignore[no-untyped-call]


def moment(value: dt.datetime | None) -> str:
    """A date as all dates are written, and the time to the minute, where the installation is."""
    if value is None:
        return ""
    return f"{format_date(value, 'medium')}, {format_datetime(value, 'HH:mm')}"  # type: ignore[no-untyped-call]


def number(value: float | None) -> str:
    return "" if value is None else str(format_decimal(value))


def size(value: int) -> str:
    """A number of bytes in the unit that reads best."""
    if value < 1000:
        return str(gettext("%(size)s bytes", size=value))
    if value < 1_000_000:
        return f"{number(round(value / 1000))} kB"
    return f"{number(round(value / 1_000_000, 1))} MB"


def duration(months: int) -> str:
    """A length of time given in months: in years where they are whole."""
    if months and months % 12 == 0:
        return str(ngettext("%(num)s year", "%(num)s years", months // 12))
    return str(ngettext("%(num)s month", "%(num)s months", months))


def teach(flask: Flask) -> None:
    """Makes these the templates' filters of the same names."""
    for filter_ in (day, long_day, moment, number, size, duration):
        flask.add_template_filter(filter_)
