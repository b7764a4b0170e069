"""What stands in addresses and forms, read leniently: what means nothing is None."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from werkzeug.routing import IntegerConverter

if TYPE_CHECKING:
    from flask import Flask

DIGITS = 9
"""No id or count that the application gives has more."""


class Number(IntegerConverter):
    """A number within an address; one that no database could hold leads nowhere."""

    regex = rf"[0-9]{{1,{DIGITS}}}"


def keep(flask: Flask) -> None:
    """Has addresses take only numbers that can be ids; before routes are added."""
    flask.url_map.converters["int"] = Number


def number(text: str | None) -> int | None:
    """A whole number without a sign."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= DIGITS else None


def day(text: str | None) -> dt.date | None:
    """A date as ISO 8601."""
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None
