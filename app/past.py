"""Pages as of a day of the past: the address carries the day, and everything that a page links to keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from flask import g, request

from app import current
from profiles import catalogue

if TYPE_CHECKING:
    from flask import Flask

NAME: Final = "as_of"
"""What the day is called in addresses."""
SCREENS: Final = frozenset(
    {"catalogue.index", "catalogue.profile", "chart.index", "search.index", "registers.master"}
)
"""The screens that show a day of the past."""
ENDPOINTS: Final = SCREENS | {
    "catalogue.export",
    "catalogue.item_origin",
    "catalogue.field_origin",
    "catalogue.page_picture",
    "catalogue.original",
    "chart.file",
    "registers.master_xlsx",
    "registers.master_pdf",
    "outputs.ask",
}
"""Every address that takes a day: the screens, and what they lead to."""


def keep(flask: Flask) -> None:
    """Has requests look at the day that their address names, and addresses built on such pages name it too."""
    flask.before_request(_look)
    flask.url_defaults(_carry)
    flask.jinja_env.globals.update(
        as_of=current.as_of, this_day=current.today, other_day=other_day, of_today=of_today
    )


def other_day() -> dict[str, str]:
    """What the address of this screen says beside the day: with another day, or without one, it is the same screen."""
    return {name: value for name, value in request.args.items() if name not in {NAME, "page"}}


def of_today() -> str:
    """The address of this page without the day that was asked for; '' where none was, or where nothing is shown."""
    if NAME not in request.args or request.endpoint not in ENDPOINTS or request.method != "GET":
        return ""
    return request.path + ("?" + urlencode(kept) if (kept := other_day()) else "")


def _look() -> None:
    """Raises DayIsNotReadable, DayIsToCome or PastIsNotShown."""
    text = request.args.get(NAME, "").strip()
    if not text or request.endpoint not in ENDPOINTS:
        return
    day = catalogue.read_day(text)
    g.looking = catalogue.looking_at(current.now_viewer(), day, current.today())


def _carry(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint in ENDPOINTS and "looking" in g and NAME not in values:
        values[NAME] = g.looking.as_of.isoformat()
