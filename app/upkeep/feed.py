"""Reviews that are due as a calendar (RFC 5545), one all-day event a profile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from urllib.parse import urlsplit

from flask_babel import gettext
from icalendar import Calendar, Event

from app.labels import label
from profiles.upkeep import Due

MEDIA_TYPE = "text/calendar"
_REFRESH = dt.timedelta(hours=12)


def calendar(reviews: Iterable[Due], address: str, now: dt.datetime) -> bytes:
    """The calendar's text in the reader's language; `address` is where this installation is reached."""
    made = Calendar()
    made.add("prodid", "-//Perfilario//ES")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", gettext("Profiles due for review"))
    made.add("refresh-interval", _REFRESH, parameters={"value": "DURATION"})
    host = urlsplit(address).hostname or "perfilario"
    for one in reviews:
        if one.due is not None:
            made.add_component(_event(one, one.due, f"{address}/profiles/{one.profile_id}", host, now))
    return bytes(made.to_ical())


def _event(one: Due, due: dt.date, page: str, host: str, now: dt.datetime) -> Event:
    name = " · ".join(filter(None, (one.code, one.title))) or "–"
    event = Event()
    # the same profile is the same event, whenever it is due
    event.add("uid", f"review-{one.profile_id}@{host}")
    event.add("dtstamp", now)
    event.add("dtstart", due)
    event.add("dtend", due + dt.timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", gettext("Review due: %(name)s", name=name))
    event.add("description", "\n".join(_lines(one)))
    event.add("url", page)
    return event


def _lines(one: Due) -> Iterable[str]:
    if one.version:
        yield gettext("version %(version)s", version=one.version)
    yield one.company
    if one.area:
        yield one.area
    if one.open_state:
        yield gettext("Being revised: %(state)s", state=label(one.open_state, "state"))
