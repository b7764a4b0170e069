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
    """Tells what is due and settles what is over; gives how many notices that made.

    Acknowledgements and reviews in a transaction of their own each: what fails is logged and tried again.
    """
    count = 0
    for one in (acknowledgements, reviews):
        try:
            with database.reading() as session:
                due = one.due(session, acting.today)
            if due is not None:
                with database.writing() as session:
                    count += one.tell(session, acting)
        except Exception as error:  # noqa: BLE001 - it is logged, and the mails must not wait for its cause
            _log.exception("reminders failed", of=one.__name__, error=type(error).__name__)
    if count:
        _log.info("reminders", notices=count)
    return count
