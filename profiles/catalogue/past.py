"""The catalogue as it stood on a day: who may look there, and what to say of a profile that was not in force then."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from profiles.catalogue.shown import shown_revision
from profiles.errors import (
    DayIsNotReadable,
    DayIsToCome,
    DomainError,
    NotFound,
    NothingInForceThen,
    PastIsNotShown,
)
from profiles.models import Profile
from profiles.permissions import Permission
from profiles.viewer import Viewer

EARLIEST: Final = dt.date(1800, 1, 1)
"""No company's documents are older; terms are reckoned back from a day, and need room before it."""


def looking_at(viewer: Viewer, day: dt.date, today: dt.date) -> Viewer:
    """The viewer as they look at the catalogue of a day; raises PastIsNotShown, DayIsNotReadable or DayIsToCome."""
    if not viewer.may(Permission.SEE_PAST):
        raise PastIsNotShown
    if day < EARLIEST:
        raise DayIsNotReadable(text=day.isoformat())
    if day > today:
        raise DayIsToCome(day=day.isoformat())
    return replace(viewer, as_of=day)


def read_day(text: str) -> dt.date:
    """A day as it is typed or stands in an address (ISO 8601); raises DayIsNotReadable."""
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        raise DayIsNotReadable(text=text.strip()[:40]) from None


def absence(session: Session, viewer: Viewer, profile_id: int) -> DomainError:
    """Why a profile is not shown: nothing of it was in force on the viewer's day, or it is none of theirs."""
    now = replace(viewer, as_of=None)
    revision = shown_revision(session, now, profile_id)
    if viewer.as_of is None or revision is None:
        return NotFound()
    found = session.scalars(
        select(Profile).where(Profile.id == profile_id).options(joinedload(Profile.company))
    ).one()
    if not now.may(Permission.SEE_PAST, found.company_id):
        return PastIsNotShown()
    name = " ".join(filter(None, (found.code, revision.title)))
    return NothingInForceThen(name=name, day=viewer.as_of.isoformat())
