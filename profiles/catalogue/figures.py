"""The home screen's figures, and the imports."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session, joinedload

from parsers.profile import UNCERTAIN_BELOW
from profiles.catalogue.shown import shown_ids, visible
from profiles.errors import NotFound
from profiles.models import Company, ImportBatch, ImportEntry, Item, Profile, Revision, RevisionFile
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
    shown = shown_ids()
    base = (
        select(func.count())
        .select_from(Revision)
        .join(shown, shown.c.revision_id == Revision.id)
        .join(Profile, Profile.id == Revision.profile_id)
        .where(*visible(viewer))
    )
    doubtful = base.join(Item, Item.revision_id == Revision.id).where(
        Item.confidence < UNCERTAIN_BELOW, Item.confirmed.is_(False)
    )
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
        .where(ImportEntry.batch_id.in_([batch.id for batch in batches]))
        .group_by(ImportEntry.batch_id, ImportEntry.outcome)
    ):
        counts.setdefault(batch_id, {})[outcome] = count
    return tuple(_row(batch, counts.get(batch.id, {})) for batch in batches)


def import_batch(session: Session, viewer: Viewer, batch_id: int) -> ImportBatch:
    """An import with its entries; raises NotFound."""
    found = session.scalars(
        _batches(viewer)
        .where(ImportBatch.id == batch_id)
        .options(joinedload(ImportBatch.entries).joinedload(ImportEntry.revision))
    ).unique()
    batch = found.one_or_none()
    if batch is None:
        raise NotFound
    return batch


def _batches(viewer: Viewer) -> Select[ImportBatch]:
    query = select(ImportBatch).options(joinedload(ImportBatch.company))
    if viewer.companies is not None:
        query = query.where(ImportBatch.company_id.in_(viewer.companies))
    return query


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
    if viewer.companies is not None:
        query = query.where(ImportBatch.company_id.in_(viewer.companies))
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
