"""What the worker does about approval: at its start and each minute it makes effective whose day has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from profiles import lifecycle
from profiles.lifecycle import standing_in

if TYPE_CHECKING:
    from app.database import Database
    from profiles.acting import Acting

_log = structlog.stdlib.get_logger("perfilario.worker")


def make_effective(database: Database, acting: Acting) -> list[int]:
    """Puts in force what was approved for today or a day that passed; gives the ids of the revisions.

    Each in a transaction of its own: one that fails is logged and tried again, and keeps none of the others.
    """
    with database.reading() as session:
        waiting = lifecycle.waiting(session, acting.today)
    began: list[int] = []
    for revision_id in waiting:
        try:
            with database.writing() as session:
                began += lifecycle.due(session, acting, revision_id)
        except Exception as error:  # noqa: BLE001 - it is logged, and what else is due must not wait for its cause
            _log.exception(
                "a revision could not take effect", revision=revision_id, error=type(error).__name__
            )
    if began:
        _log.info("revisions in force", revisions=began)
    return began


def tell_deputies(database: Database, acting: Acting) -> None:
    """Tells who deputises, since an absence began or was noted, what waits for them."""
    with database.reading() as session:
        untold = standing_in.untold(session, acting.today)
    if untold:
        with database.writing() as session:
            standing_in.tell_deputies(session, untold, acting)
