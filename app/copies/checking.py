"""The means of a check: files are read by a limited process, and our own output is made as any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.copies.output import Order, outputs
from profiles.copies.checking import Means
from profiles.copies.likeness import Read

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.orm import Session

    from app.settings import Settings
    from parsers.isolation import Worker
    from profiles.models import Revision

NOBODY = "—"
"""Whose copy the program's own is that a copy is held against: the mark is not compared."""


def means(settings: Settings, worker: Worker, today: dt.date) -> Means:
    """What a check of this installation works with."""

    def read(data: bytes, name: str) -> Read:
        return Read(*worker.read_copy(data, name))

    def made(session: Session, revision: Revision, kind: str) -> list[bytes]:
        return outputs(session, settings, revision, Order(kind, NOBODY, today))

    return Means(settings.home, read, made)
