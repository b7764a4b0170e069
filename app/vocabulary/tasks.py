"""What the worker does for a company's vocabulary: reads all its files again, and keeps what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog

from app.jobs import Work
from app.reading import reader, texts_of
from parsers.errors import ReadError
from parsers.isolation import Worker
from profiles import files, wordings
from profiles.acting import acting
from profiles.imports import Reader
from profiles.review.proposals import keep_readings
from profiles.viewer import LOCAL

_log = structlog.stdlib.get_logger("perfilario.worker")


def read_again(work: Work, payload: Mapping[str, Any]) -> None:
    """Reads every file of a company with its present words; nothing is applied. One a transaction."""
    company_id, chosen = int(payload["company"]), work.settings
    with work.database.reading() as session:
        texts = texts_of(chosen, session, company_id)
        every = wordings.files_of(session, company_id)
    mark = reader(chosen, texts)
    with Worker(chosen.limits, texts, chosen.tools) as worker:
        for done, (sha256, name) in enumerate(every):
            work.beat(done, len(every))
            _read(work, worker, mark, (sha256, name))
    work.beat(len(every), len(every))


def _read(work: Work, worker: Worker, mark: Reader, file: tuple[str, str]) -> None:
    sha256, name = file
    data = files.get(work.settings.home, sha256, name)
    try:
        headings = worker.headings(data, name)
        profiles = worker.parse(data, name)
    except ReadError as error:
        _log.warning("not read again", file=sha256, error=type(error).__name__)
        return
    now = acting(LOCAL.name, work.settings.zone).now
    with work.database.writing() as session:
        wordings.keep_headings(session, sha256, mark.vocabulary_digest, headings, now)
        keep_readings(session, sha256, profiles, mark, now)
