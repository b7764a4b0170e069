"""What a request works with: the settings of the application, and who acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import current_app

from profiles import acting
from profiles.viewer import LOCAL

if TYPE_CHECKING:
    from app.settings import Settings

SETTINGS = "perfilario.settings"


def settings() -> Settings:
    return cast("Settings", current_app.extensions[SETTINGS])


def actor() -> acting.Acting:
    """The local person at this moment."""
    return acting.acting(LOCAL.name, settings().zone)
