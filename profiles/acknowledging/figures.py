"""How many took note of the revision in force, by profile, for lists of many profiles."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    and_,
    case,
    exists,
    func,
    literal,
    null,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from profiles.acknowledging.asked import Asked, State, asked
from profiles.catalogue.shown import in_force_on
from profiles.competence.seen import places_seen
from profiles.models import (
    Acknowledgement,
    Assignment,
    Company,
    EditorialChange,
    Position,
    Profile,
    Revision,
)
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Figures:
    """Who holds the position of a profile: how many signed, are still to sign, are late with it, refused.

    Where the company asks nobody, `holders` may be more than the others together.
    """

    holders: int = 0
    signed: int = 0
    pending: int = 0
    overdue: int = 0
    refused: int = 0


def figures(
    session: Session, viewer: Viewer, profile_ids: Collection[int] | Select[int] | None, today: dt.date
) -> Mapping[int, Figures]:
    """The figures of profiles with a revision in force whose position somebody holds; the others are left out.

    `profile_ids` are ids, a query of them, or None for all. Those whose holders the viewer may not know are left out
    too. A viewer of a past day is given those of that day, by the terms of today. Six queries at most, whatever the
    number: the database counts, save for profiles whose last change was editorial.
    """
    day = viewer.as_of or today
    chosen = [] if profile_ids is None else [Profile.id.in_(profile_ids)]
    conditions = [*places_seen(viewer), *chosen]
    found = {
        row.profile_id: Figures(row.holders, row.signed, row.pending, row.overdue, row.refused)
        for row in session.execute(_counted(session, day, conditions))
    }
    editorial = exists().where(EditorialChange.revision_id == Revision.id)
    return found | tallied(asked(session, day, *conditions, editorial))


def tallied(every: Iterable[Asked]) -> dict[int, Figures]:
    """The figures of those who are asked, by profile."""
    tallies: dict[int, Counter[State]] = {}
    for one in every:
        tallies.setdefault(one.profile_id, Counter())[one.state] += 1
    return {
        profile_id: Figures(
            tally.total(),
            tally[State.SIGNED] + tally[State.KEPT],
            tally[State.PENDING],
            tally[State.OVERDUE],
            tally[State.REFUSED],
        )
        for profile_id, tally in tallies.items()
    }


def _counted(session: Session, day: dt.date, conditions: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """The figures by profile, counted by the database: by nobody's word on editorial changes."""
    held = _held(session, day, conditions).subquery()
    signed, refused = (_gave(held, day, refused=refused) for refused in (False, True))
    one = select(
        held.c.profile_id,
        held.c.asked,
        held.c.late,
        case((signed, 1), else_=0).label("signed"),
        case((refused, 1), else_=0).label("refused"),
    ).subquery()
    open_ = and_(one.c.asked == 1, one.c.signed == 0, one.c.refused == 0)
    return select(
        one.c.profile_id,
        func.count().label("holders"),
        func.sum(one.c.signed).label("signed"),
        _sum(and_(open_, one.c.late == 0)).label("pending"),
        _sum(and_(open_, one.c.late == 1)).label("overdue"),
        _sum(and_(one.c.asked == 1, one.c.signed == 0, one.c.refused == 1)).label("refused"),
    ).group_by(one.c.profile_id)


def _held(session: Session, day: dt.date, conditions: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """Everybody who holds the position of a profile in force, once each; `late` is whether the term has passed."""
    terms = session.execute(
        select(Company.id, Company.acknowledge_days, Company.acknowledge_since).where(
            Company.acknowledge_days.is_not(None)
        )
    ).all()
    limits = {one.id: _limit(day, one.acknowledge_days or 0, one.acknowledge_since) for one in terms}
    limit: Any = case(limits, value=Profile.company_id) if limits else type_coerce(null(), Date)
    since = func.min(func.coalesce(Assignment.since, Revision.effective_from))
    late = and_(Revision.effective_from < limit, since < limit)
    return (
        select(
            Revision.profile_id,
            Revision.id.label("revision_id"),
            Assignment.employee_id,
            case((limit.is_not(None), literal(1)), else_=0).label("asked"),
            case((late, 1), else_=0).label("late"),
        )
        .select_from(Revision)
        .join(Revision.profile)
        .join(Profile.position)
        .join(Assignment, Assignment.position_id == Position.id)
        .where(in_force_on(day), Assignment.held_on(day), *conditions)
        .group_by(
            Revision.profile_id,
            Revision.id,
            Revision.effective_from,
            Profile.company_id,
            Assignment.employee_id,
        )
    )


def _limit(day: dt.date, days: int, since: dt.date | None) -> dt.date:
    """Who began before this day is late; nobody is where the company itself began to ask later."""
    found = day - dt.timedelta(days=days)
    return found if since is None or since < found else dt.date.min


def _gave(held: Any, day: dt.date, *, refused: bool) -> ColumnElement[bool]:
    """Whether somebody signed, or refused to, until a day."""
    outcome = Acknowledgement.outcome == "refused" if refused else Acknowledgement.outcome != "refused"
    return exists().where(
        Acknowledgement.revision_id == held.c.revision_id,
        Acknowledgement.employee_id == held.c.employee_id,
        Acknowledgement.on_date <= day,
        outcome,
    )


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))
