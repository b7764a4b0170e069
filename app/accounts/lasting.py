"""How long sessions and links last, by the settings."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from profiles.accounts import Lasting
from profiles.accounts.links import Lasts

if TYPE_CHECKING:
    from app.settings import Settings


def of_sessions(settings: Settings) -> Lasting:
    return Lasting(timedelta(minutes=settings.session_idle_minutes), timedelta(hours=settings.session_hours))


def of_links(settings: Settings) -> Lasts:
    return Lasts(timedelta(hours=settings.invitation_hours), timedelta(hours=settings.reset_hours))
