"""The trail's filters in its address, read leniently."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields

from app import typed
from profiles.trail.reading import TrailFilters, of_days


@dataclass(frozen=True, slots=True)
class TrailAddress:
    """What the address asks of the trail; values that mean nothing are left out. The days both count."""

    who: int | None = None
    deed: str | None = None
    subject: str | None = None
    id: int | None = None
    since: dt.date | None = None
    until: dt.date | None = None

    def filters(self, zone: dt.tzinfo) -> TrailFilters:
        """The filters, the days as those of a time zone."""
        named = TrailFilters(account_id=self.who, action=self.deed, subject=self.subject, subject_id=self.id)
        return of_days(named, self.since, self.until, zone)

    @property
    def args(self) -> dict[str, str]:
        """The address again."""
        values = {part.name: getattr(self, part.name) for part in fields(self)}
        return {name: str(value) for name, value in values.items() if value is not None}


def read(args: Mapping[str, str]) -> TrailAddress:
    """What an address asks for."""
    return TrailAddress(
        who=typed.number(args.get("who")),
        deed=args.get("deed") or None,
        subject=args.get("subject") or None,
        id=typed.number(args.get("id")),
        since=typed.day(args.get("since")),
        until=typed.day(args.get("until")),
    )
