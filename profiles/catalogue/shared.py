"""Originals that several profiles share: who sees only some of them sees those pages, not the whole file."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from profiles.catalogue.shown import visible
from profiles.models import Item, Profile, Revision, RevisionFile
from profiles.viewer import Viewer


def shared(session: Session, viewer: Viewer, files: Collection[str]) -> frozenset[str]:
    """Those of the files that hold also a profile of the viewer's companies of which they see nothing, whatever the day."""
    conditions = visible(replace(viewer, as_of=None))
    if not conditions:
        return frozenset()
    every = (
        select(RevisionFile.sha256, RevisionFile.ordinal)
        .join(RevisionFile.revision)
        .join(Revision.profile)
        .where(RevisionFile.sha256.in_(files))
        .distinct()
    )
    if viewer.companies is not None:
        every = every.where(Profile.company_id.in_(viewer.companies))
    seen = {tuple(row) for row in session.execute(every.where(*conditions))}
    return frozenset(row.sha256 for row in session.execute(every) if tuple(row) not in seen)


def tells_of(session: Session, viewer: Viewer, sha256: str, page: int) -> bool:
    """Whether something that the viewer sees, an item or a field, was read on a page of a file."""
    earlier = aliased(RevisionFile)
    read_from = ~exists().where(earlier.revision_id == RevisionFile.revision_id, earlier.id < RevisionFile.id)
    revisions = session.execute(
        select(Revision.id, Revision.origins)
        .join(Revision.profile)
        .join(RevisionFile, RevisionFile.revision_id == Revision.id)
        .where(RevisionFile.sha256 == sha256, read_from, *visible(viewer))
    ).all()
    items = session.scalars(select(Item.origins).where(Item.revision_id.in_(one.id for one in revisions)))
    fields = (origins for one in revisions for origins in one.origins.values())
    return any(one.get("page") == page for origins in (*items, *fields) for one in origins)
