"""Who changes the catalogue, and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Acting:
    """A person at work: `now` has its time zone, `today` is the date in theirs, `batch_id` the import they work for."""

    actor: str
    now: dt.datetime
    today: dt.date
    batch_id: int | None = None


def acting(actor: str, zone: dt.tzinfo) -> Acting:
    """The actor at this moment."""
    now = dt.datetime.now(zone)
    return Acting(actor, now.astimezone(dt.UTC), now.date())
