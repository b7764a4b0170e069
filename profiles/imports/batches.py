"""Import batches: begun, gone on with after a stop, finished; and what became of files that were not read."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import trail
from profiles.acting import Acting
from profiles.models import ImportBatch, ImportEntry
from profiles.permissions import Permission
from profiles.reasons import Reason
from profiles.trail import Change, Subject
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Request:
    """What an import was asked to do; `files` are its paths with the hash of each, None for one not readable."""

    company_id: int
    in_force: bool
    files: tuple[tuple[str, str | None], ...]

    @property
    def digest(self) -> str:
        packed = json.dumps([self.company_id, self.in_force, self.files], ensure_ascii=False)
        return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


def begin(session: Session, viewer: Viewer, request: Request, acting: Acting) -> ImportBatch:
    """A new batch, or the one of the same request that was stopped in the middle; other stopped ones are closed.

    Raises NotAllowed.
    """
    viewer.need(Permission.IMPORT, request.company_id)
    stopped = session.scalars(
        select(ImportBatch)
        .where(ImportBatch.state == "running", ImportBatch.request.is_not(None))
        .order_by(ImportBatch.id.desc())
    ).all()
    found = next((batch for batch in stopped if batch.request == request.digest), None)
    for batch in stopped:
        if batch is not found:
            batch.state, batch.finished_at = "interrupted", acting.now
    if found is None:
        found = ImportBatch(
            company_id=request.company_id,
            state="running",
            in_force=request.in_force,
            request=request.digest,
            actor=acting.actor,
            created_at=acting.now,
        )
        session.add(found)
        session.flush()
        change = Change(after={"in_force": request.in_force, "files": len(request.files)})
        about = Subject("import_batch", found.id, found.company_id)
        trail.record(session, acting, "import.begun", about, change)
    session.flush()
    return found


def entered(session: Session, batch_id: int) -> set[str]:
    """The paths that a batch has dealt with already."""
    return set(session.scalars(select(ImportEntry.path).where(ImportEntry.batch_id == batch_id)))


def finish(session: Session, viewer: Viewer, batch_id: int, acting: Acting) -> list[ImportEntry]:
    """Closes a batch and gives its entries in order of path; raises NotAllowed."""
    batch = session.get_one(ImportBatch, batch_id)
    viewer.need(Permission.IMPORT, batch.company_id)
    batch.state, batch.finished_at = "done", acting.now
    query = select(ImportEntry).where(ImportEntry.batch_id == batch_id)
    entries = list(session.scalars(query.order_by(ImportEntry.path, ImportEntry.ordinal)))
    about = Subject("import_batch", batch.id, batch.company_id)
    change = Change(after={"outcomes": dict(sorted(Counter(one.outcome for one in entries).items()))})
    trail.record(session, acting, "import.finished", about, change)
    return entries


def note_failed(session: Session, batch_id: int, path: str, sha256: str | None, reason: Reason) -> None:
    """Enters a file that could not be read."""
    _note(session, batch_id, path, sha256, ("failed", reason))


def note_skipped(session: Session, batch_id: int, path: str, sha256: str | None, reason: Reason) -> None:
    """Enters a file that was left alone."""
    _note(session, batch_id, path, sha256, ("skipped", reason))


def _note(session: Session, batch_id: int, path: str, sha256: str | None, what: tuple[str, Reason]) -> None:
    outcome, reason = what
    session.add(
        ImportEntry(batch_id=batch_id, path=path, sha256=sha256, outcome=outcome, reasons=[reason.to_json()])
    )
    session.flush()
