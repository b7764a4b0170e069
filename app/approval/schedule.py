"""What the worker does about approval: at its start and each minute it makes effective whose day has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from profiles import lifecycle

if TYPE_CHECKING:
    from app.database import Database
    from profiles.acting import Acting

_log = structlog.stdlib.get_logger("perfilario.worker")


def make_effective(database: Database, acting: Acting) -> list[int]:
    """Puts in force what was approved for today or a day that passed; gives the ids of the revisions."""
    with database.reading() as session:
        if not lifecycle.is_due(session, acting.today):
            return []
    with database.writing() as session:
        began = lifecycle.due(session, acting)
    if began:
        _log.info("revisions in force", revisions=began)
    return began
