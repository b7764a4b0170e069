"""Originals that several profiles share: who sees only some of them sees those pages, not the whole file."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.catalogue.shown import visible
from profiles.models import Item, Profile, Revision, RevisionFile
from profiles.viewer import Viewer


def shared(session: Session, viewer: Viewer, files: Collection[str]) -> frozenset[str]:
    """Those of the files that hold also a profile of the viewer's companies of which they see nothing."""
    conditions = visible(viewer)
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
    """Whether something that the viewer sees was read on a page of a file."""
    origins = session.scalars(
        select(Item.origins)
        .join(Item.revision)
        .join(Revision.profile)
        .join(RevisionFile, RevisionFile.revision_id == Revision.id)
        .where(RevisionFile.sha256 == sha256, *visible(viewer))
    )
    return any(one.get("page") == page for found in origins for one in found)
