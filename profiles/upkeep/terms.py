"""When a profile is due for review: months after it came into force or was last reviewed without change."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from profiles.catalogue.shown import in_force_on, visible
from profiles.models import Company, PeriodicReview, Profile, Revision
from profiles.viewer import Viewer


def next_reviews(
    session: Session, viewer: Viewer, profile_ids: Collection[int] | Select[int] | None, today: dt.date
) -> Mapping[int, dt.date]:
    """The day on which each profile in force is due for review; profiles without a term are left out.

    `profile_ids` are ids, a query of them, or None for all that the viewer sees. A viewer of a past day is given what
    was due then, by the terms of today. One query whatever the number.
    """
    chosen = [] if profile_ids is None else [Profile.id.in_(profile_ids)]
    day = viewer.as_of or today
    term = func.coalesce(Profile.review_months, Company.review_months)
    query = (
        select(
            Revision.profile_id, Revision.effective_from, last_review(day).label("last"), term.label("months")
        )
        .join(Revision.profile)
        .join(Profile.company)
        .where(in_force_on(day), term.is_not(None), *visible(viewer), *chosen)
    )
    return {
        profile_id: months_after(last or began, months)
        for profile_id, began, last, months in session.execute(query)
        if began is not None
    }


def last_review(day: dt.date) -> ColumnElement[Any]:
    """The day on which a revision was last reviewed without change until a day, for a query on Revision."""
    return (
        select(func.max(PeriodicReview.reviewed_on))
        .where(PeriodicReview.revision_id == Revision.id, PeriodicReview.reviewed_on <= day)
        .correlate(Revision)
        .scalar_subquery()
    )


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of the month so many months later, or the last of a shorter month; the last day that there is."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        return dt.date.max
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
