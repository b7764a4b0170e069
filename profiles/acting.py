"""Who changes the catalogue, when, and from where."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Acting:
    """A person at work: `now` has its time zone, `today` is the date in theirs, `batch_id` the import they work for.

    `actor` is the account's login, or for the console and the program itself their names; then `account_id` is null.
    `source` says from where: the browser's address, "console" or "schedule".
    """

    actor: str
    now: dt.datetime
    today: dt.date
    batch_id: int | None = None
    account_id: int | None = None
    source: str = "console"


def acting(actor: str, zone: dt.tzinfo, *, account_id: int | None = None, source: str = "console") -> Acting:
    """The actor at this moment."""
    now = dt.datetime.now(zone)
    return Acting(actor, now.astimezone(dt.UTC), now.date(), account_id=account_id, source=source)
