"""What HR and heads of areas are shown: who is to sign what, overdue first, and what was given."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from parsers.vocabulary import fold
from profiles.acknowledging.asked import TO_NOTE, Asked, State, asked
from profiles.acknowledging.standing import void_since
from profiles.catalogue.shown import shown_revision
from profiles.competence.seen import places_seen
from profiles.errors import NotFound
from profiles.models import Acknowledgement, Company, Position, Profile, Revision
from profiles.viewer import Viewer

SHOWN: Final[Mapping[str, frozenset[State]]] = {
    "open": TO_NOTE,
    "overdue": frozenset({State.OVERDUE}),
    "pending": frozenset({State.PENDING}),
    "refused": frozenset({State.REFUSED}),
    "signed": frozenset({State.SIGNED, State.KEPT}),
    "all": frozenset(State),
}
"""What the list may be narrowed to."""
_ORDER: Final = tuple(State)
MOST: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFilters:
    """What the list is narrowed to; `state` is of SHOWN, `text` stands in name or number."""

    company_id: int | None = None
    area_key: str = ""
    profile_id: int | None = None
    state: str = "open"
    text: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """Everybody who is asked, overdue first, and how many there are in each state whatever is shown."""

    found: tuple[Asked, ...]
    tally: Mapping[State, int]


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody in the list, with the revision; `earlier` is what they gave last for one before, which no longer stands."""

    asked: Asked
    revision: Revision
    earlier: Acknowledgement | None


@dataclass(frozen=True, slots=True)
class Record:
    """Something that was given; void since a day where it no longer stands."""

    given: Acknowledgement
    void_since: dt.date | None


def overview(session: Session, viewer: Viewer, filters: AskedFilters, today: dt.date) -> Overview:
    """Who is to sign what, of the positions whose holders the viewer may know, in companies that have a term."""
    conditions: list[ColumnElement[bool]] = [
        *places_seen(viewer),
        Company.acknowledge_days.is_not(None),
    ]
    if filters.company_id is not None:
        conditions.append(Profile.company_id == filters.company_id)
    if filters.area_key:
        conditions.append(Position.area_key == filters.area_key)
    if filters.profile_id is not None:
        conditions.append(Profile.id == filters.profile_id)
    words = fold(filters.text).split()
    every = [
        one
        for one in asked(session, today, *conditions)
        if all(word in f"{fold(one.name)} {one.number.casefold()}" for word in words)
    ]
    kept = SHOWN.get(filters.state, SHOWN["open"])
    found = sorted(
        (one for one in every if one.state in kept),
        key=lambda one: (_ORDER.index(one.state), one.due or dt.date.max, fold(one.name), one.profile_id),
    )
    return Overview(tuple(found), Counter(one.state for one in every))


def rows(session: Session, part: Sequence[Asked]) -> list[Row]:
    """The rows of a list with their revisions; two queries whatever the number."""
    ids = {one.revision_id for one in part}
    query = (
        select(Revision)
        .where(Revision.id.in_(ids))
        .options(joinedload(Revision.profile).joinedload(Profile.company))
    )
    revisions = {one.id: one for one in session.scalars(query)}
    earlier = _earlier(session, part)
    return [
        Row(one, revisions[one.revision_id], earlier.get((one.profile_id, one.employee_id))) for one in part
    ]


def records(session: Session, viewer: Viewer, profile_id: int, today: dt.date) -> list[Record]:
    """Everything that was given for a profile, newest first, the latest 500; raises NotFound.

    Empty where the viewer may not know the holders of its position.
    """
    if shown_revision(session, viewer, profile_id) is None:
        raise NotFound
    query = (
        select(Acknowledgement)
        .join(Acknowledgement.revision)
        .join(Revision.profile)
        .join(Profile.position)
        .where(Profile.id == profile_id, *places_seen(viewer))
        .options(joinedload(Acknowledgement.employee), joinedload(Acknowledgement.account))
        .order_by(Acknowledgement.id.desc())
        .limit(MOST)
    )
    found = list(session.scalars(query))
    void = void_since(session, select(Profile.id).where(Profile.id == profile_id), today)
    return [Record(one, void.get(one.revision_id)) for one in found]


def _earlier(session: Session, part: Sequence[Asked]) -> dict[tuple[int, int], Acknowledgement]:
    """By profile and employee the last that was signed for an earlier revision, where nothing stands for this one."""
    wanted = [one for one in part if one.given is None]
    query = (
        select(Acknowledgement)
        .join(Acknowledgement.revision)
        .where(
            Revision.profile_id.in_({one.profile_id for one in wanted}),
            Acknowledgement.employee_id.in_({one.employee_id for one in wanted}),
            Acknowledgement.outcome != "refused",
        )
        .options(joinedload(Acknowledgement.revision))
        .order_by(Acknowledgement.id)
    )
    return {
        (one.revision.profile_id, one.employee_id): one
        for one in session.scalars(query)
        if one.employee_id is not None
    }
