"""What the worker does for a company's vocabulary: reads all its files again, and keeps what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import structlog

from app.jobs import Work
from app.reading import processes, reader, texts_of
from profiles import files, wordings
from profiles.imports import Reader
from profiles.imports.reading import Read, read_all
from profiles.review.proposals import keep_readings

_log = structlog.stdlib.get_logger("perfilario.worker")


def read_again(work: Work, payload: Mapping[str, Any]) -> None:
    """Reads every file of a company that was not read with its present words; nothing is applied. One a transaction."""
    company_id, chosen = int(payload["company"]), work.settings
    with work.database.reading() as session:
        texts = texts_of(chosen, session, company_id)
        mark = reader(chosen, texts)
        every = wordings.files_of(session, company_id)
        left = wordings.unread(session, every, mark)
    total = len(every)
    work.beat(total - len(left), total)
    if not left:
        return
    found = [(sha256, name, partial(files.get, chosen.home, sha256, name)) for sha256, name in left]
    workers = min(processes(chosen), len(found))
    results = read_all(found, chosen.limits, texts, workers, chosen.tools, with_headings=True)
    try:
        for done, result in enumerate(results, start=total - len(left) + 1):
            _keep(work, mark, result)
            work.beat(done, total)
    finally:
        results.close()


def _keep(work: Work, mark: Reader, result: Read[str]) -> None:
    if result.error is not None:
        _log.warning("not read again", file=result.key, error=type(result.error).__name__)
        return
    now = work.acting().now
    with work.database.writing() as session:
        wordings.keep_headings(session, result.key, mark.vocabulary_digest, result.headings, now)
        keep_readings(session, result.key, result.profiles, mark, now)
