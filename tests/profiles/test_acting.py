"""Who acts, and when."""

from __future__ import annotations

import datetime as dt

from profiles.acting import acting


def test_acting_is_in_utc_with_the_day_of_the_zone() -> None:
    zone = dt.timezone(dt.timedelta(hours=14))
    found = acting("ana", zone)
    assert found.now.tzinfo is dt.UTC
    assert found.today == found.now.astimezone(zone).date()
