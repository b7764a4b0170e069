"""For how long acknowledgements stand: until the next revision in force, unless that was an editorial change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from profiles.catalogue.shown import ONCE_IN_FORCE
from profiles.models import EditorialChange, Revision


def bearers(session: Session, profiles: Select[int]) -> Mapping[int, Sequence[int]]:
    """For each editorial revision of the profiles the ids of the earlier ones that stand for it, the latest first.

    `profiles` selects their ids. Two queries, one where there is no editorial change.
    """
    said = _editorial(session, profiles)
    if not said:
        return {}
    touched = select(Revision.profile_id).join(EditorialChange, EditorialChange.revision_id == Revision.id)
    found: dict[int, list[int]] = {}
    for _, rows in groupby(_chain(session, profiles, touched), key=lambda row: row.profile_id):
        earlier: list[int] = []
        for row in rows:
            if row.id not in said:
                earlier = []
            elif earlier:
                found[row.id] = earlier
            earlier = [row.id, *earlier]
    return found


def void_since(session: Session, profiles: Select[int], today: dt.date) -> Mapping[int, dt.date]:
    """Of each revision that was in force the day since when what was signed for it no longer stands.

    Revisions of which it stands are left out. Two queries.
    """
    said = _editorial(session, profiles)
    found: dict[int, dt.date] = {}
    for _, rows in groupby(_chain(session, profiles), key=lambda row: row.profile_id):
        standing: list[int] = []
        for row in rows:
            if row.effective_from > today:
                break
            if row.id not in said:
                found |= dict.fromkeys(standing, row.effective_from)
                standing = []
            standing.append(row.id)
            if row.state == "withdrawn" and row.effective_to is not None:
                found |= dict.fromkeys(standing, row.effective_to)
                standing = []
    return found


def before(session: Session, revision: Revision) -> int | None:
    """The id of the revision that was in force before another one, None where there was none."""
    own = select(Revision.profile_id).where(Revision.id == revision.id)
    ids = [row.id for row in _chain(session, own)]
    place = ids.index(revision.id) if revision.id in ids else 0
    return ids[place - 1] if place else None


def _editorial(session: Session, profiles: Select[int]) -> set[int]:
    query = (
        select(EditorialChange.revision_id)
        .join(EditorialChange.revision)
        .where(Revision.profile_id.in_(profiles))
    )
    return set(session.scalars(query))


def _chain(session: Session, profiles: Select[int], touched: Select[int] | None = None) -> Sequence[Any]:
    """What was, is or will be in force of profiles, in the order of its days."""
    query = select(
        Revision.profile_id, Revision.id, Revision.state, Revision.effective_from, Revision.effective_to
    ).where(
        Revision.profile_id.in_(profiles),
        Revision.state.in_((*ONCE_IN_FORCE, "approved")),
        Revision.effective_from.is_not(None),
    )
    if touched is not None:
        query = query.where(Revision.profile_id.in_(touched))
    return session.execute(query.order_by(Revision.profile_id, Revision.effective_from, Revision.id)).all()
