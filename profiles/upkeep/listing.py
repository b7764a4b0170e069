"""The profiles in force by the day on which they are due for review."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from profiles.catalogue.shown import in_force_on, visible
from profiles.competence.seen import places_seen
from profiles.models import OPEN_STATES, Company, Position, Profile, Revision
from profiles.permissions import Permission
from profiles.upkeep.terms import last_review, months_after
from profiles.viewer import Viewer

NEAR: Final = dt.timedelta(days=30)
AHEAD: Final = dt.timedelta(days=90)


class When(StrEnum):
    """How far off a review is: past its day, within 30 or 90 days, later, or never asked for."""

    OVERDUE = "overdue"
    NEAR = "near"
    AHEAD = "ahead"
    LATER = "later"
    NEVER = "never"


WITHIN: Final = {
    "overdue": (When.OVERDUE,),
    "30": (When.OVERDUE, When.NEAR),
    "90": (When.OVERDUE, When.NEAR, When.AHEAD),
    "all": tuple(When),
}
"""What a list may be narrowed to; what is overdue is due within 30 days too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueFilters:
    """What the list of reviews is narrowed to; `within` is of WITHIN."""

    company_id: int | None = None
    area_key: str = ""
    within: str = "90"


@dataclass(frozen=True, slots=True)
class Due:
    """A profile in force with the day on which it is due for review, None where it has no term.

    `months` is the term, `own` whether it is the profile's own; `open_state` is the state of the revision that is
    being worked on or will come into force, if any.
    """

    profile_id: int
    revision_id: int
    company_id: int
    company: str
    code: str | None
    title: str | None
    version: str | None
    area: str | None
    in_force_since: dt.date
    reviewed_on: dt.date | None
    months: int | None
    own: bool
    due: dt.date | None
    when: When
    open_state: str | None


def reviews(session: Session, viewer: Viewer, filters: DueFilters, today: dt.date) -> list[Due]:
    """The profiles in force that the viewer answers for or audits, what is due first first. One query.

    Who heads an area is given those of the area.
    """
    conditions = [*visible(viewer), *places_seen(viewer, Permission.EXPORT)]
    if filters.company_id is not None:
        conditions.append(Profile.company_id == filters.company_id)
    if filters.area_key:
        conditions.append(Position.area_key == filters.area_key)
    kept = WITHIN.get(filters.within, WITHIN["all"])
    return [one for one in every(session, today, conditions) if one.when in kept]


def every(session: Session, today: dt.date, conditions: Sequence[ColumnElement[bool]] = ()) -> list[Due]:
    """Every profile in force by the day of its review, those without one last; it asks nobody's rights."""
    found = [_due(row, today) for row in session.execute(_query(today, conditions))]
    return sorted(found, key=lambda one: (one.due or dt.date.max, one.code or "", one.profile_id))


def _query(today: dt.date, conditions: Sequence[ColumnElement[bool]]) -> Any:
    other = aliased(Revision)
    open_state = (
        select(func.min(other.state))
        .where(other.profile_id == Revision.profile_id, other.state.in_((*OPEN_STATES, "approved")))
        .scalar_subquery()
    )
    return (
        select(
            Revision.profile_id,
            Revision.id.label("revision_id"),
            Profile.company_id,
            Company.name.label("company"),
            Profile.code,
            Revision.title,
            Revision.version,
            Revision.area,
            Revision.effective_from,
            last_review(today).label("reviewed_on"),
            Profile.review_months.label("own_months"),
            Company.review_months,
            open_state.label("open_state"),
        )
        .join(Revision.profile)
        .join(Profile.company)
        .outerjoin(Profile.position)
        .where(in_force_on(today), *conditions)
    )


def _due(row: Any, today: dt.date) -> Due:
    months = row.own_months or row.review_months
    due = months_after(row.reviewed_on or row.effective_from, months) if months else None
    return Due(
        row.profile_id,
        row.revision_id,
        row.company_id,
        row.company,
        row.code,
        row.title,
        row.version,
        row.area,
        row.effective_from,
        row.reviewed_on,
        months,
        row.own_months is not None,
        due,
        _when(due, today),
        row.open_state,
    )


def _when(due: dt.date | None, today: dt.date) -> When:
    if due is None:
        return When.NEVER
    if due < today:
        return When.OVERDUE
    if due <= today + NEAR:
        return When.NEAR
    return When.AHEAD if due <= today + AHEAD else When.LATER
