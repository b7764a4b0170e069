"""How many took note of the revision in force, by profile, for lists of many profiles."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Select
from sqlalchemy.orm import Session

from profiles.acknowledging.asked import State, asked
from profiles.competence.seen import places_seen
from profiles.models import Profile
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
    too. A viewer of a past day is given those of that day, by the terms of today. Four queries whatever the number.
    """
    chosen = [] if profile_ids is None else [Profile.id.in_(profile_ids)]
    tallies: dict[int, Counter[State]] = {}
    for one in asked(session, viewer.as_of or today, *places_seen(viewer), *chosen):
        tallies.setdefault(one.profile_id, Counter())[one.state] += 1
    return {profile_id: _figures(tally) for profile_id, tally in tallies.items()}


def _figures(tally: Counter[State]) -> Figures:
    return Figures(
        tally.total(),
        tally[State.SIGNED] + tally[State.KEPT],
        tally[State.PENDING],
        tally[State.OVERDUE],
        tally[State.REFUSED],
    )
