"""Which revision of a profile is shown: the one in force, else the draft, else the last."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Subquery, case, func, select
from sqlalchemy.orm import Session, contains_eager, selectinload

from profiles.models import Item, Profile, Revision
from profiles.viewer import Viewer


def visible(viewer: Viewer) -> list[ColumnElement[bool]]:
    """The conditions that keep a query on profiles to what the viewer may see."""
    return [] if viewer.companies is None else [Profile.company_id.in_(viewer.companies)]


def shown_ids() -> Subquery:
    """One row a profile: `profile_id` and the `revision_id` that is shown."""
    rank = case(
        (Revision.state == "in_force", 0),
        (Revision.state.in_(("draft", "in_review", "approved")), 1),
        (Revision.state == "superseded", 2),
        else_=3,
    )
    order = func.row_number().over(
        partition_by=Revision.profile_id,
        order_by=(rank, Revision.dated_on.desc().nulls_last(), Revision.id.desc()),
    )
    ranked = select(Revision.profile_id, Revision.id.label("revision_id"), order.label("place")).subquery()
    return select(ranked.c.profile_id, ranked.c.revision_id).where(ranked.c.place == 1).subquery("shown")


def shown_revision(session: Session, viewer: Viewer, profile_id: int) -> Revision | None:
    """The revision that is shown of one profile, None where the viewer sees none."""
    shown = shown_ids()
    return session.scalars(
        select(Revision)
        .join(shown, shown.c.revision_id == Revision.id)
        .join(Revision.profile)
        .where(Profile.id == profile_id, *visible(viewer))
    ).one_or_none()


def shown_revisions(
    session: Session,
    viewer: Viewer,
    *,
    company_id: int | None = None,
    profile_ids: Collection[int] | None = None,
    sections: Sequence[str] = (),
) -> list[Revision]:
    """The shown revision of every profile, or of those named, with its profile and position, in order of id.

    `sections` names those whose items are loaded with them (`revision.items`); three queries whatever the number.
    """
    shown = shown_ids()
    query = (
        select(Revision)
        .join(shown, shown.c.revision_id == Revision.id)
        .join(Revision.profile)
        .outerjoin(Profile.position)
        .options(contains_eager(Revision.profile).contains_eager(Profile.position))
        .where(*visible(viewer))
        .order_by(Revision.id)
    )
    if company_id is not None:
        query = query.where(Profile.company_id == company_id)
    if profile_ids is not None:
        query = query.where(Profile.id.in_(profile_ids))
    if sections:
        wanted: Any = Revision.items.and_(Item.section.in_(sections))
        query = query.options(selectinload(wanted))
    return list(session.scalars(query.execution_options(populate_existing=True)))
