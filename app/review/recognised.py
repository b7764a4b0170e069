"""Words of pages that are pictures: recognised by the worker once, and kept in the home by the file's hash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from parsers.isolation import Worker
from parsers.passage import PageText
from profiles import files, jobs

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from app.jobs import Work

KIND = "page_words"
MISSING, OFFERED, WAITING, FAILED, NOTHING, DONE = (
    "missing",
    "offered",
    "waiting",
    "failed",
    "nothing",
    "done",
)
"""No program is there; may be asked for; under way; went wrong; no words were found; words are there."""


def kept(home: Path, sha256: str, page: int) -> PageText | None:
    """The page with its recognised words, None where that was not done."""
    try:
        return PageText.from_json(json.loads(_place(home, sha256, page).read_bytes()))
    except FileNotFoundError:
        return None


def about(sha256: str, page: int) -> dict[str, Any]:
    """What a job for a page is noted with."""
    return {"sha256": sha256, "page": page}


def state(session: Session, found: PageText | None, asked: Mapping[str, Any], *, program: bool) -> str:
    """How it stands with the words of a page; `found` is what `kept` gives, `asked` what `about` gives."""
    if found is not None:
        return DONE if found.words else NOTHING
    job = jobs.newest(session, KIND, asked)
    if job is not None and job.state in {"waiting", "running"}:
        return WAITING
    if not program:
        return MISSING
    return OFFERED if job is None or job.state == "done" else FAILED


def recognise(work: Work, payload: Mapping[str, Any]) -> None:
    """What the worker does: the words of one page; raises as `Worker.page_words` does."""
    sha256, page, chosen = str(payload["sha256"]), int(payload["page"]), work.settings
    if kept(chosen.home, sha256, page) is not None:
        return
    with Worker(chosen.limits, (), chosen.tools) as worker:
        found = worker.page_words(files.get(chosen.home, sha256), page)
    files.write_whole(
        _place(chosen.home, sha256, page), json.dumps(asdict(found), ensure_ascii=False).encode()
    )


def _place(home: Path, sha256: str, page: int) -> Path:
    return home / "recognised" / sha256[:2] / f"{sha256}.{page}.json"
