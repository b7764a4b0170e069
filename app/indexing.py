"""The search index of a home: where it lies, and bringing it up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.database import Database
    from app.settings import Settings


def folder(settings: Settings) -> Path:
    return settings.home / "index"


def catch_up(database: Database, settings: Settings) -> bool:
    """Brings the index up to date; False where another process writes it, which will do this work."""
    import search_index

    try:
        search_index.catch_up(database.reading, database.writing, folder(settings))
    except search_index.IndexIsBusy:
        return False
    return True
