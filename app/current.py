"""What a request works with: the settings of the application, who is in, and who acts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from flask import current_app, g, request

from parsers import vocabulary
from profiles.acting import Acting
from profiles.viewer import Viewer

if TYPE_CHECKING:
    from app.settings import Settings
    from parsers.vocabulary import Vocabulary
    from profiles.accounts import Entered

SETTINGS = "perfilario.settings"
CLOCK = "perfilario.clock"
STRANGER: Final = "—"
NOBODY: Final = Viewer(STRANGER)
"""Whoever has not logged in."""


def settings() -> Settings:
    return cast("Settings", current_app.extensions[SETTINGS])


def now() -> dt.datetime:
    """This moment in the time zone of the installation, by the application's clock."""
    clock = cast("Callable[[], dt.datetime]", current_app.extensions[CLOCK])
    return clock().astimezone(settings().zone)


def today() -> dt.date:
    return now().date()


def entered() -> Entered | None:
    """Who is in, None where nobody has logged in."""
    return cast("Entered | None", g.get("entered"))


def person() -> Entered:
    """Who is in, on screens that nobody sees without."""
    found = entered()
    assert found is not None
    return found


def viewer() -> Viewer:
    """Who looks, with the roles held, and as of which day of the past (app.past)."""
    return cast("Viewer", g.get("looking")) if "looking" in g else now_viewer()


def now_viewer() -> Viewer:
    """Who looks, at what is so today."""
    found = entered()
    return found.viewer if found else NOBODY


def as_of() -> dt.date | None:
    """The day of the past that the page shows, None for today."""
    return viewer().as_of


def actor() -> Acting:
    """Who acts, at this moment, from the browser's address."""
    found, moment = entered(), now()
    return Acting(
        found.login if found else STRANGER,
        moment.astimezone(dt.UTC),
        moment.date(),
        account_id=found.account_id if found else None,
        source=request.remote_addr or "",
    )


def judging() -> tuple[Vocabulary, dt.date]:
    """What gaps are judged by: the installation's vocabulary, today."""
    return vocabulary.load(*settings().vocabulary_texts), today()
