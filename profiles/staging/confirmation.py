"""A person's word lets an upload into the catalogue, a file a transaction."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, selectinload

from parsers.profile import ParsedProfile
from profiles import files
from profiles.acting import Acting
from profiles.errors import StagedIsBeingRead, StagedIsGone
from profiles.files import StoredFile
from profiles.imports import batches
from profiles.imports.commit import Incoming, Reader, commit_file
from profiles.models import ImportBatch, ImportEntry, StagedFile
from profiles.reasons import Reason
from profiles.staging.previews import COMPANY, without_company
from profiles.staging.uploads import data_of, forget, remove, staged_batch, unread
from profiles.viewer import Viewer

Writing = Callable[[], AbstractContextManager[Session]]


def accept(session: Session, viewer: Viewer, batch_id: int, *, in_force: bool) -> ImportBatch:
    """A person's word that an upload may enter the catalogue; raises NotFound, StagedIsBeingRead or StagedIsGone."""
    batch = staged_batch(session, viewer, batch_id)
    if batch.state != "staged":
        raise StagedIsGone(hours=24)
    if unread(session, batch_id):
        raise StagedIsBeingRead
    batch.state, batch.in_force = "running", in_force
    session.flush()
    return batch


def confirm(writing: Writing, viewer: Viewer, home: Path, batch_id: int, acting: Acting) -> None:
    """Enters an upload that `accept` released, a file a transaction; called again after a stop it goes on."""
    while True:
        with writing() as session:
            batch = staged_batch(session, viewer, batch_id)
            if batch.state != "running":
                raise StagedIsGone(hours=24)
            staged = _next(session, batch_id)
            if staged is None:
                batches.finish(session, batch_id, acting)
                forget(session, batch_id)
                break
            _enter(session, home, batch, staged, acting)
    remove(home, batch_id)


def _next(session: Session, batch_id: int) -> StagedFile | None:
    """The first file without an entry."""
    entered = exists().where(ImportEntry.batch_id == batch_id, ImportEntry.path == StagedFile.path)
    return session.scalars(
        select(StagedFile)
        .where(StagedFile.batch_id == batch_id, ~entered)
        .order_by(StagedFile.path)
        .limit(1)
        .options(selectinload(StagedFile.profiles))
    ).one_or_none()


def _enter(session: Session, home: Path, batch: ImportBatch, staged: StagedFile, acting: Acting) -> None:
    if staged.state != "read":
        problem = staged.problem or {"code": "not-there", "values": {}}
        reason = Reason(problem["code"], problem["values"])
        note = batches.note_failed if staged.state == "failed" else batches.note_skipped
        note(session, batch.id, staged.path, staged.sha256, reason)
        return
    left_out = frozenset(one.ordinal for one in staged.profiles if one.left_out)
    if len(left_out) == len(staged.profiles):
        batches.note_skipped(session, batch.id, staged.path, staged.sha256, Reason("left-out"))
        return
    files.put(home, data_of(home, staged))
    first = staged.profiles[0]
    incoming = Incoming(
        path=staged.path,
        file=StoredFile(staged.sha256, staged.size, staged.media_type),
        profiles=tuple(ParsedProfile.from_json(one.content) for one in staged.profiles),
        reader=Reader(first.program_version, first.vocabulary_digest),
        overrides={one.ordinal: without_company(one.overrides) for one in staged.profiles},
        left_out=left_out,
        companies={
            one.ordinal: batches.company_of(session, one.overrides[COMPANY], "").id
            for one in staged.profiles
            if one.overrides.get(COMPANY) and not one.left_out
        },
    )
    commit_file(session, batch.id, incoming, acting)
