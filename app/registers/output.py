"""Many documents in one archive: made by the worker one after another, and kept until it expires."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from app.registers.making import Making
from profiles.registers import outputs

if TYPE_CHECKING:
    from pathlib import Path

    from app.database import Database
    from app.jobs import Work
    from app.settings import Settings

ARCHIVE: Final = "documents.zip"


def folder(settings: Settings, token: str = "") -> Path:
    """Where archives lie, each in a folder of its own."""
    return settings.home / "outputs" / token


def archive(settings: Settings, payload: Mapping[str, Any]) -> Path:
    """The archive of a job; raises OutputIsGone."""
    if not is_there(settings, payload):
        raise outputs.OutputIsGone(hours=settings.output_hours)
    return folder(settings, str(payload["token"])) / ARCHIVE


def is_there(settings: Settings, payload: Mapping[str, Any]) -> bool:
    """Whether the archive of a job was made and is kept still."""
    return (folder(settings, str(payload["token"])) / ARCHIVE).is_file()


def put_out(work: Work, payload: Mapping[str, Any]) -> None:
    """Makes every document that is not made yet, then the archive of all; one that fails is told in its list."""
    place = folder(work.settings, str(payload["token"]))
    if (place / ARCHIVE).is_file():
        return
    chosen: Sequence[int] = payload["revisions"]
    making = Making.of(work, payload, place)
    work.beat(0, len(chosen))
    lines = []
    for done, revision_id in enumerate(chosen, start=1):
        lines.append(making.line(revision_id))
        work.beat(done, len(chosen))
    fresh = place / f"{ARCHIVE}.new"
    made = making.pack(lines, fresh)
    with work.database.writing() as session:
        outputs.note(session, payload, made, work.acting())
    fresh.replace(place / ARCHIVE)
    for part in place.glob("*.part"):
        part.unlink()


def purge(settings: Settings, database: Database, now: dt.datetime) -> None:
    """Throws away archives that have expired, and what is left of work that was stopped."""
    place = folder(settings)
    if not place.is_dir():
        return
    with database.reading() as session:
        kept = outputs.kept(session, now - dt.timedelta(hours=settings.output_hours))
    for found in place.iterdir():
        if found.name not in kept:
            shutil.rmtree(found, ignore_errors=True)
