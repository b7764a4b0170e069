"""The trail's filters in its address, read leniently."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from profiles.trail.reading import TrailFilters


def read(args: Mapping[str, str]) -> TrailFilters:
    """The filters that an address asks for; values that mean nothing are left out."""
    return TrailFilters(
        account_id=_number(args.get("who")),
        action=args.get("deed") or None,
        subject=args.get("subject") or None,
        subject_id=_number(args.get("id")),
        since=_day(args.get("since")),
        until=_day(args.get("until")),
    )


def args(filters: TrailFilters) -> dict[str, str]:
    """The address again."""
    values = {
        "who": filters.account_id,
        "deed": filters.action,
        "subject": filters.subject,
        "id": filters.subject_id,
        "since": filters.since,
        "until": filters.until,
    }
    return {name: str(value) for name, value in values.items() if value is not None}


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else None


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None
