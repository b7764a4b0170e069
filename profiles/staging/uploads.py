"""Uploaded files lie apart from the catalogue until a person confirms them."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from parsers.errors import ReadError
from parsers.limits import Limits
from parsers.profile import ParsedProfile
from profiles import files, trail
from profiles.acting import Acting
from profiles.errors import NotFound, NothingStaged, StagedIsGone
from profiles.imports import sources
from profiles.imports.commit import Reader
from profiles.imports.sources import Source
from profiles.models import Company, ImportBatch, StagedFile, StagedProfile
from profiles.permissions import Permission
from profiles.reasons import Reason
from profiles.trail import Subject
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came from the browser."""

    name: str
    data: bytes


def folder(home: Path, batch_id: int) -> Path:
    """Where the bytes of an upload wait."""
    return home / "staging" / str(batch_id)


def open_batch(session: Session, viewer: Viewer, company: Company, acting: Acting) -> ImportBatch:
    """A new, empty upload; raises NotAllowed."""
    viewer.need(Permission.IMPORT, company.id)
    batch = ImportBatch(
        company_id=company.id, state="staged", in_force=False, actor=acting.actor, created_at=acting.now
    )
    session.add(batch)
    session.flush()
    trail.record(session, acting, "import.uploaded", Subject("import_batch", batch.id, company.id))
    return batch


def stage(
    session: Session, home: Path, uploads: Iterable[Upload], limits: Limits, batch: ImportBatch
) -> ImportBatch:
    """Lays uploaded files apart, archives opened; `batch` comes from `open_batch`. Raises NothingStaged."""
    found: dict[str, Source] = {}
    for upload in uploads:
        for source in sources.unpack(upload.name, upload.data, limits):
            found.setdefault(_free_path(source, found), source)
    if not found:
        raise NothingStaged
    place = folder(home, batch.id)
    for path in sorted(found):
        session.add(_laid(place, batch.id, path, found[path], limits))
    session.flush()
    return batch


def unread(session: Session, batch_id: int) -> list[StagedFile]:
    """The files of an upload that are still to be read, in order."""
    query = select(StagedFile).where(StagedFile.batch_id == batch_id, StagedFile.state == "waiting")
    return list(session.scalars(query.order_by(StagedFile.path)))


def staged_files(session: Session, batch_id: int) -> list[StagedFile]:
    """All files of an upload, in order."""
    return list(
        session.scalars(select(StagedFile).where(StagedFile.batch_id == batch_id).order_by(StagedFile.path))
    )


def data_of(home: Path, staged: StagedFile) -> bytes:
    """The bytes of a staged file; raises StagedIsGone."""
    try:
        return (folder(home, staged.batch_id) / staged.sha256).read_bytes()
    except FileNotFoundError as error:
        raise StagedIsGone(hours=24) from error


def keep_reading(
    session: Session, file_id: int, found: tuple[ParsedProfile, ...] | ReadError, reader: Reader
) -> None:
    """Keeps what was read from a staged file, or why it could not be read; once only."""
    staged = session.get(StagedFile, file_id)
    if staged is None or staged.state != "waiting":
        return
    if isinstance(found, ReadError):
        staged.state, staged.problem = "failed", Reason.of(found).to_json()
    else:
        staged.state = "read"
        staged.profiles = [
            StagedProfile(
                ordinal=ordinal,
                content=parsed.to_json(),
                program_version=reader.program_version,
                vocabulary_digest=reader.vocabulary_digest,
            )
            for ordinal, parsed in enumerate(found, start=1)
        ]
    session.flush()


def discard(session: Session, viewer: Viewer, home: Path, batch_id: int, acting: Acting) -> None:
    """Throws an upload away; raises NotFound or StagedIsGone."""
    batch = staged_batch(session, viewer, batch_id)
    if batch.state != "staged":
        raise StagedIsGone(hours=24)
    _let_go(session, batch, acting)
    remove(home, batch_id)


def waiting(session: Session, viewer: Viewer) -> list[ImportBatch]:
    """The uploads that wait for a person's word, newest first."""
    query = select(ImportBatch).where(ImportBatch.state == "staged").options(joinedload(ImportBatch.company))
    companies = viewer.where(Permission.IMPORT)
    if companies is not None:
        query = query.where(ImportBatch.company_id.in_(companies))
    return list(session.scalars(query.order_by(ImportBatch.id.desc())))


def purge(session: Session, home: Path, older_than: dt.timedelta, acting: Acting) -> int:
    """Throws away uploads that waited too long, and folders that no upload has; gives the number of uploads."""
    old = session.scalars(
        select(ImportBatch).where(
            ImportBatch.state == "staged", ImportBatch.created_at < acting.now - older_than
        )
    ).all()
    for batch in old:
        _let_go(session, batch, acting)
    session.flush()
    kept = {
        str(one)
        for one in session.scalars(select(ImportBatch.id).where(ImportBatch.state.in_(("staged", "running"))))
    }
    place = home / "staging"
    for found in place.iterdir() if place.is_dir() else ():
        if found.name not in kept:
            shutil.rmtree(found, ignore_errors=True)
    return len(old)


def staged_batch(session: Session, viewer: Viewer, batch_id: int) -> ImportBatch:
    """The batch of an upload in which the viewer may work; raises NotFound."""
    batch = session.get(ImportBatch, batch_id)
    if batch is None or not viewer.may(Permission.IMPORT, batch.company_id):
        raise NotFound
    return batch


def forget(session: Session, batch_id: int) -> None:
    """Deletes the rows of an upload."""
    session.execute(delete(StagedFile).where(StagedFile.batch_id == batch_id))
    session.flush()


def remove(home: Path, batch_id: int) -> None:
    """Deletes the bytes of an upload; what is left over goes with the next purge."""
    shutil.rmtree(folder(home, batch_id), ignore_errors=True)


def _let_go(session: Session, batch: ImportBatch, acting: Acting) -> None:
    batch.state, batch.finished_at = "discarded", acting.now
    trail.record(session, acting, "import.discarded", Subject("import_batch", batch.id, batch.company_id))
    forget(session, batch.id)


def _laid(place: Path, batch_id: int, path: str, source: Source, limits: Limits) -> StagedFile:
    data = source.load()
    described = files.describe(data, limits)
    if source.outcome is None:
        files.write_whole(place / described.sha256, data)
    return StagedFile(
        batch_id=batch_id,
        path=path,
        sha256=described.sha256,
        size=described.size,
        media_type=described.media_type,
        state=source.outcome or "waiting",
        problem=source.problem.to_json() if source.problem else None,
    )


def _free_path(source: Source, taken: Mapping[str, Source]) -> str:
    """Two different files of one name are both kept, the second under a number."""
    path, number = source.path, 1
    while path in taken and taken[path].sha256 != source.sha256:
        number += 1
        pure = PurePosixPath(source.path)
        path = str(pure.with_name(f"{pure.stem} ({number}){pure.suffix}"))
    return path
