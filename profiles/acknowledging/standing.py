"""Which earlier revisions' acknowledgements stand for a later one: while each since was an editorial change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from profiles.catalogue.shown import ONCE_IN_FORCE
from profiles.models import EditorialChange, Revision


def bearers(session: Session, profiles: Select[int]) -> Mapping[int, Sequence[int]]:
    """For each editorial revision of the profiles the ids of the earlier ones that stand for it, the latest first.

    `profiles` selects their ids. Two queries, one where there is no editorial change.
    """
    said = set(
        session.scalars(
            select(EditorialChange.revision_id)
            .join(EditorialChange.revision)
            .where(Revision.profile_id.in_(profiles))
        )
    )
    if not said:
        return {}
    touched = select(Revision.profile_id).join(EditorialChange, EditorialChange.revision_id == Revision.id)
    every = session.execute(
        select(Revision.profile_id, Revision.id)
        .where(
            Revision.profile_id.in_(profiles),
            Revision.profile_id.in_(touched),
            Revision.state.in_((*ONCE_IN_FORCE, "approved")),
            Revision.effective_from.is_not(None),
        )
        .order_by(Revision.profile_id, Revision.effective_from, Revision.id)
    ).all()
    found: dict[int, list[int]] = {}
    for _, rows in groupby(every, key=lambda row: row.profile_id):
        before: list[int] = []
        for row in rows:
            if row.id not in said:
                before = []
            elif before:
                found[row.id] = before
            before = [row.id, *before]
    return found
