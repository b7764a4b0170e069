"""What the worker does for imports: reads uploads, enters confirmed ones, throws forgotten ones away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from app.database import Database
from app.jobs import Work
from app.reading import processes, reader, texts_of
from app.settings import Settings
from profiles import catalogue as reads
from profiles import imports, staging
from profiles.acting import acting
from profiles.errors import StagedIsGone
from profiles.imports.reading import read_all
from profiles.viewer import LOCAL


def read_upload(work: Work, payload: Mapping[str, Any]) -> None:
    """Reads the files of an upload that are not read yet; one that was discarded meanwhile ends the job."""
    chosen, batch_id = work.settings, int(payload["batch"])
    with work.database.reading() as session:
        left = staging.unread(session, batch_id)
        company_id = reads.import_batch(session, work.viewer, batch_id).company_id if left else 0
        texts = texts_of(chosen, session, company_id)
    total = int(payload["total"])
    work.beat(total - len(left), total)
    if not left:
        return
    files = [(one.id, one.path, partial(staging.data_of, chosen.home, one)) for one in left]
    mark = reader(chosen, texts)
    workers = min(processes(chosen), len(files))
    results = read_all(files, chosen.limits, texts, workers, chosen.tools)
    try:
        for done, result in enumerate(results, start=total - len(left) + 1):
            with work.database.writing() as session:
                staging.keep_reading(session, result.key, result.error or result.profiles, mark)
            work.beat(done, total)
    except StagedIsGone:
        return
    finally:
        results.close()


def commit_upload(work: Work, payload: Mapping[str, Any]) -> None:
    """Enters a confirmed upload into the catalogue, a file a transaction."""
    batch_id, total = int(payload["batch"]), int(payload["total"])
    with work.database.reading() as session:
        begun = len(imports.entered(session, batch_id))

    def writing() -> AbstractContextManager[Session]:
        nonlocal begun
        work.beat(min(begun, total), total)
        begun += 1
        return work.database.writing()

    staging.confirm(writing, work.viewer, work.settings.home, batch_id, work.acting())


def purge(settings: Settings, database: Database) -> None:
    """Throws away uploads that nobody confirmed in time."""
    with database.writing() as session:
        staging.purge(
            session,
            settings.home,
            dt.timedelta(hours=settings.staging_hours),
            acting(LOCAL.name, settings.zone),
        )
