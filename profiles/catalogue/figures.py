"""The home screen's figures, and the imports."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload
from sqlalchemy.orm.attributes import set_committed_value

from profiles.catalogue.shown import shown_ids, visible
from profiles.errors import NotFound
from profiles.models import Company, ImportBatch, ImportEntry, Item, Profile, Revision, RevisionFile
from profiles.permissions import Permission
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class ImportRow:
    """An import in a list, with the number of its entries by outcome."""

    id: int
    company: str
    state: str
    in_force: bool
    actor: str
    created_at: dt.datetime
    finished_at: dt.datetime | None
    outcomes: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.outcomes.values())


@dataclass(frozen=True, slots=True)
class Home:
    """Figures of the home screen; `warnings` counts shown revisions with any, `uncertain` items to confirm."""

    profiles: int
    in_force: int
    drafts: int
    warnings: int
    uncertain: int
    waiting: int
    conflicts: int
    imports: tuple[ImportRow, ...]

    @property
    def empty(self) -> bool:
        return self.profiles == 0 and not self.imports


def home(session: Session, viewer: Viewer, latest: int = 5) -> Home:
    """What is in force, what is a draft, what warns, and the latest imports."""
    states = dict(
        session.execute(
            select(Revision.state, func.count())
            .join(Revision.profile)
            .where(*visible(viewer))
            .group_by(Revision.state)
        ).all()
    )
    shown = shown_ids(viewer)
    base = select(func.count()).select_from(Revision).join(shown, shown.c.revision_id == Revision.id)
    doubtful = base.join(Item, Item.revision_id == Revision.id).where(Item.uncertain)
    outcomes = _open_outcomes(session, viewer)
    return Home(
        profiles=session.scalar(base) or 0,
        in_force=states.get("in_force", 0),
        drafts=states.get("draft", 0) + states.get("in_review", 0),
        warnings=session.scalar(base.where(func.json_array_length(Revision.warnings) > 0)) or 0,
        uncertain=session.scalar(doubtful) or 0,
        waiting=outcomes.get("waiting", 0),
        conflicts=outcomes.get("conflict", 0),
        imports=imports(session, viewer, latest),
    )


def imports(session: Session, viewer: Viewer, latest: int = 50) -> tuple[ImportRow, ...]:
    """The latest imports, newest first; uploads that still wait for confirmation or were discarded are none."""
    batches = session.scalars(
        _batches(viewer)
        .where(ImportBatch.state.in_(("running", "done", "undone")))
        .order_by(ImportBatch.id.desc())
        .limit(latest)
    ).all()
    counts: dict[int, dict[str, int]] = {}
    for batch_id, outcome, count in session.execute(
        select(ImportEntry.batch_id, ImportEntry.outcome, func.count())
        .join(ImportEntry.batch)
        .where(ImportEntry.batch_id.in_([batch.id for batch in batches]), *_entries(viewer))
        .group_by(ImportEntry.batch_id, ImportEntry.outcome)
    ):
        counts.setdefault(batch_id, {})[outcome] = count
    told = [
        batch
        for batch in batches
        if batch.id in counts or viewer.may(Permission.SEE_DRAFTS, batch.company_id)
    ]
    return tuple(_row(batch, counts.get(batch.id, {})) for batch in told)


def import_batch(session: Session, viewer: Viewer, batch_id: int) -> ImportBatch:
    """An import with the entries that the viewer sees; raises NotFound."""
    batch = session.scalars(_batches(viewer).where(ImportBatch.id == batch_id)).one_or_none()
    if batch is None:
        raise NotFound
    query = (
        select(ImportEntry)
        .join(ImportEntry.batch)
        .where(ImportEntry.batch_id == batch_id, *_entries(viewer))
        .options(joinedload(ImportEntry.revision))
        .order_by(ImportEntry.id)
    )
    set_committed_value(batch, "entries", session.scalars(query).all())
    return batch


def _batches(viewer: Viewer) -> Select[ImportBatch]:
    """Imports are seen by who sees the past; what waits for a word or was thrown away by who gives such a word."""
    query = select(ImportBatch).options(joinedload(ImportBatch.company))
    seen, importing = viewer.where(Permission.SEE_PAST), viewer.where(Permission.IMPORT)
    if seen is not None:
        query = query.where(ImportBatch.company_id.in_(seen))
    if importing is not None:
        entered = ImportBatch.state.not_in(("staged", "discarded"))
        query = query.where(or_(entered, ImportBatch.company_id.in_(importing)))
    return query


def _entries(viewer: Viewer) -> list[ColumnElement[bool]]:
    """The conditions that keep a query on entries and their batches to what the viewer sees: else a label tells of drafts."""
    seen = visible(viewer)
    drafts = viewer.where(Permission.SEE_DRAFTS)
    if not seen or drafts is None:
        return []
    own = exists(
        select(Revision.id).join(Revision.profile).where(Revision.id == ImportEntry.revision_id, *seen)
    )
    return [or_(ImportBatch.company_id.in_(drafts), own)]


def _open_outcomes(session: Session, viewer: Viewer) -> dict[str, int]:
    """How many different files of done imports wait or are in conflict, however often they were imported."""
    settled = exists().where(
        RevisionFile.sha256 == ImportEntry.sha256,
        RevisionFile.ordinal == ImportEntry.ordinal,
        RevisionFile.revision_id == Revision.id,
        Revision.profile_id == Profile.id,
        Profile.company_id == ImportBatch.company_id,
    )
    query = (
        select(ImportEntry.outcome, func.count(func.distinct(ImportEntry.sha256)))
        .join(ImportEntry.batch)
        .join(Company, Company.id == ImportBatch.company_id)
        .where(
            ImportBatch.state != "undone",
            ImportEntry.outcome.in_(("waiting", "conflict")),
            ~settled,
        )
        .group_by(ImportEntry.outcome)
    )
    drafts = viewer.where(Permission.SEE_DRAFTS)
    if drafts is not None:
        query = query.where(ImportBatch.company_id.in_(drafts))
    return dict(session.execute(query).all())


def _row(batch: ImportBatch, outcomes: dict[str, int]) -> ImportRow:
    return ImportRow(
        batch.id,
        batch.company.name,
        batch.state,
        batch.in_force,
        batch.actor,
        batch.created_at,
        batch.finished_at,
        outcomes,
    )
