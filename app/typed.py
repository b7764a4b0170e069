"""What stands in addresses and forms, read leniently: what means nothing is None."""

from __future__ import annotations

import datetime as dt

DIGITS = 9
"""No id or count that the application gives has more."""


def number(text: str | None) -> int | None:
    """A whole number without a sign."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= DIGITS else None


def day(text: str | None) -> dt.date | None:
    """A date as ISO 8601."""
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None
