"""A person's word lets an upload into the catalogue, a file a transaction."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, selectinload

from parsers.profile import ParsedProfile
from profiles import companies, files, trail
from profiles.acting import Acting
from profiles.errors import StagedIsBeingRead, StagedIsGone
from profiles.files import StoredFile
from profiles.imports import batches
from profiles.imports.commit import Incoming, Reader, commit_file
from profiles.models import ImportBatch, ImportEntry, StagedFile, StagedProfile
from profiles.permissions import Permission
from profiles.reasons import Reason
from profiles.staging.previews import COMPANY, without_company
from profiles.staging.uploads import data_of, forget, remove, staged_batch, staged_files, unread
from profiles.trail import Change, Subject
from profiles.viewer import Viewer

Writing = Callable[[], AbstractContextManager[Session]]


def accept(session: Session, viewer: Viewer, batch_id: int, acting: Acting, *, in_force: bool) -> ImportBatch:
    """A person's word that an upload may enter the catalogue; raises NotFound, StagedIsBeingRead or StagedIsGone."""
    batch = staged_batch(session, viewer, batch_id)
    if batch.state != "staged":
        raise StagedIsGone(hours=24)
    if unread(session, batch_id):
        raise StagedIsBeingRead
    if in_force:
        viewer.need(Permission.ADOPT, batch.company_id)
    _check_companies(session, viewer, batch_id)
    batch.state, batch.in_force = "running", in_force
    session.flush()
    change = Change(after={"in_force": in_force, "files": len(staged_files(session, batch_id))})
    about = Subject("import_batch", batch.id, batch.company_id)
    trail.record(session, acting, "import.confirmed", about, change)
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
                batches.finish(session, viewer, batch_id, acting)
                forget(session, batch_id)
                break
            _enter(session, viewer, home, staged, replace(acting, batch_id=batch_id))
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


def _check_companies(session: Session, viewer: Viewer, batch_id: int) -> None:
    """A person may say that a profile is another company's only where they may import for that one too."""
    typed = session.scalars(
        select(StagedProfile.overrides)
        .join(StagedProfile.file)
        .where(StagedFile.batch_id == batch_id, StagedProfile.left_out.is_(False))
    )
    for name in {one.get(COMPANY) for one in typed} - {None, ""}:
        companies.allowed(session, viewer, Permission.IMPORT, name, "")


def _enter(session: Session, viewer: Viewer, home: Path, staged: StagedFile, acting: Acting) -> None:
    batch_id = staged.batch_id
    if staged.state != "read":
        problem = staged.problem or {"code": "not-there", "values": {}}
        reason = Reason(problem["code"], problem["values"])
        note = batches.note_failed if staged.state == "failed" else batches.note_skipped
        note(session, batch_id, staged.path, staged.sha256, reason)
        return
    left_out = frozenset(one.ordinal for one in staged.profiles if one.left_out)
    if len(left_out) == len(staged.profiles):
        batches.note_skipped(session, batch_id, staged.path, staged.sha256, Reason("left-out"))
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
            one.ordinal: companies.for_work(
                session, viewer, Permission.IMPORT, one.overrides[COMPANY], "", acting
            ).id
            for one in staged.profiles
            if one.overrides.get(COMPANY) and not one.left_out
        },
    )
    commit_file(session, viewer, batch_id, incoming, acting)
