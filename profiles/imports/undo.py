"""Undoes a whole import while nothing was built on it; the files stay in the store."""

from __future__ import annotations

from sqlalchemy import Select, delete, or_, select, update
from sqlalchemy.orm import Session

from profiles import lifecycle, outbox, positions, trail
from profiles.acting import Acting
from profiles.catalogue.figures import import_batch
from profiles.errors import (
    CopyIsGivenOut,
    FurtherOriginalWasImported,
    ImportIsNotDone,
    ImportWasBuiltOn,
    LaterEditionWasImported,
    PersonWorkedOnIt,
    SomebodySigned,
    StateWasChanged,
)
from profiles.models import (
    Acknowledgement,
    ControlledCopy,
    EditorialChange,
    ImportBatch,
    ImportEntry,
    PeriodicReview,
    Position,
    Profile,
    Revision,
    RevisionFile,
    Transition,
)
from profiles.permissions import Permission
from profiles.trail import Change, Subject
from profiles.viewer import Viewer


def undo(session: Session, viewer: Viewer, batch_id: int, acting: Acting) -> ImportBatch:
    """Takes back what an import entered and changed.

    Raises NotFound, NotAllowed, ImportIsNotDone or ImportWasBuiltOn.
    """
    batch = import_batch(session, viewer, batch_id)
    viewer.need(Permission.IMPORT, batch.company_id)
    if batch.state not in ("done", "interrupted"):
        raise ImportIsNotDone
    touched = _profiles(session, batch_id)
    _refuse_if_built_on(session, batch, touched)
    changed = list(
        session.scalars(
            select(Transition)
            .join(Transition.revision)
            .where(Transition.batch_id == batch_id, Revision.batch_id.is_distinct_from(batch_id))
            .order_by(Transition.id.desc())
        )
    )
    _remove(session, batch, acting)
    for transition in changed:
        lifecycle.take_back(session, transition, acting)
    for profile_id in touched:
        _settle(session, profile_id, acting)
    batch.state, batch.undone_at = "undone", acting.now
    session.flush()
    return batch


def _remove(session: Session, batch: ImportBatch, acting: Acting) -> None:
    """What a batch entered goes."""
    entered = Revision.batch_id == batch.id
    gone = list(session.scalars(select(Revision.id).where(entered).order_by(Revision.id)))
    session.execute(delete(RevisionFile).where(RevisionFile.batch_id == batch.id))
    session.execute(
        update(ImportEntry)
        .where(ImportEntry.revision_id.in_(select(Revision.id).where(entered)))
        .values(revision_id=None)
    )
    session.execute(delete(Revision).where(entered))
    session.expire_all()
    about = Subject("import_batch", batch.id, batch.company_id)
    trail.record(session, acting, "import.undone", about, Change({"revisions": gone}))
    for revision_id in gone:
        about = Subject("revision", revision_id, batch.company_id)
        trail.record(session, acting, "revision.removed", about, Change(after={"removed": True}))


def _profiles(session: Session, batch_id: int) -> list[int]:
    """The profiles that a batch gave a revision, an original or another state."""
    query = (
        select(Revision.profile_id)
        .outerjoin(RevisionFile, RevisionFile.revision_id == Revision.id)
        .outerjoin(Transition, Transition.revision_id == Revision.id)
        .where(
            or_(
                Revision.batch_id == batch_id,
                RevisionFile.batch_id == batch_id,
                Transition.batch_id == batch_id,
            )
        )
        .distinct()
        .order_by(Revision.profile_id)
    )
    return list(session.scalars(query))


def _refuse_if_built_on(session: Session, batch: ImportBatch, profile_ids: list[int]) -> None:
    """A later import, a change of state or a person's confirmation of these profiles builds on the import."""
    own = Revision.profile_id.in_(profile_ids)
    last = session.scalar(
        select(Transition.id).where(Transition.batch_id == batch.id).order_by(Transition.id.desc()).limit(1)
    )
    checks: tuple[tuple[type[ImportWasBuiltOn], Select[int]], ...] = (
        (LaterEditionWasImported, select(Revision.id).where(own, Revision.batch_id > batch.id)),
        (
            FurtherOriginalWasImported,
            select(RevisionFile.id)
            .join(RevisionFile.revision)
            .where(Revision.batch_id == batch.id, RevisionFile.batch_id > batch.id),
        ),
        (
            StateWasChanged,
            select(Transition.id)
            .join(Transition.revision)
            .where(own, Transition.id > (last or 0), Transition.batch_id.is_distinct_from(batch.id)),
        ),
        (PersonWorkedOnIt, select(Revision.id).where(Revision.batch_id == batch.id, Revision.touched)),
        (
            CopyIsGivenOut,
            select(ControlledCopy.id).join(ControlledCopy.revision).where(Revision.batch_id == batch.id),
        ),
        *(
            (SomebodySigned, select(said.revision_id).join(said.revision).where(own))
            for said in (Acknowledgement, PeriodicReview, EditorialChange)
        ),
    )
    for refusal, query in checks:
        if session.scalar(query.limit(1)) is not None:
            raise refusal


def _settle(session: Session, profile_id: int, acting: Acting) -> None:
    left = session.scalars(select(Revision).where(Revision.profile_id == profile_id)).all()
    for revision in left:
        lifecycle.says_anew(session, revision, acting)
    if left:
        lifecycle.follow(session, profile_id, acting)
        return
    profile = session.get_one(Profile, profile_id)
    position = session.get(Position, profile.position_id) if profile.position_id else None
    session.delete(profile)
    session.flush()
    if position is not None:
        positions.drop_if_orphan(session, position)
    outbox.note_delete(session, profile_id, acting)
