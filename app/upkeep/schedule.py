"""What the worker does each minute about acknowledgements and reviews: whoever should be told is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from profiles.acknowledging import reminding as acknowledgements
from profiles.upkeep import reminding as reviews

if TYPE_CHECKING:
    from app.database import Database
    from profiles.acting import Acting

_log = structlog.stdlib.get_logger("perfilario.worker")


def remind(database: Database, acting: Acting) -> int:
    """Tells what is due and settles what is over; gives how many notices that made."""
    with database.reading() as session:
        due = (
            acknowledgements.due(session, acting.today) is not None
            or reviews.due(session, acting.today) is not None
        )
    if not due:
        return 0
    with database.writing() as session:
        count = acknowledgements.tell(session, acting) + reviews.tell(session, acting)
    if count:
        _log.info("reminders", notices=count)
    return count
