"""What a profile's page says of its upkeep: who signed it, when it is due for review, and what was said of its change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from app.current import as_of, today, viewer
from app.transaction import session
from profiles import acknowledging, terms, upkeep
from profiles.acknowledging import Figures, editorial
from profiles.competence.seen import knows_holders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from profiles.acknowledging import Asked
    from profiles.models import EditorialChange, PeriodicReview, Revision


@dataclass(frozen=True, slots=True)
class Upkeep:
    """The upkeep of a revision; `figures` is None where nobody is asked or the viewer may not know the holders.

    `own` is what the viewer is asked about it, `due` the day of its review, None without a term.
    """

    revision: Revision
    knows_holders: bool
    figures: Figures | None
    own: Asked | None
    due: dt.date | None
    is_overdue: bool
    reviews: Sequence[PeriodicReview]
    may_review: bool
    editorial: EditorialChange | None
    most_months: ClassVar[int] = terms.MOST_MONTHS


def of(revision: Revision) -> Upkeep | None:
    """The upkeep of a revision in force, or what was said of the change of one; None of any other, and of the past."""
    said = editorial.said(session(), [revision.id]).get(revision.id)
    in_force = revision.state == "in_force" and as_of() is None
    if not in_force:
        empty = Upkeep(
            revision,
            knows_holders=False,
            figures=None,
            own=None,
            due=None,
            is_overdue=False,
            reviews=(),
            may_review=False,
            editorial=said,
        )
        return empty if said else None
    ids = [revision.profile_id]
    asked = revision.profile.company.acknowledge_days is not None
    figures = acknowledging.figures(session(), viewer(), ids, today()) if asked else {}
    due = upkeep.next_reviews(session(), viewer(), ids, today()).get(revision.profile_id)
    holds = asked and viewer().employee_ids
    profile = revision.profile
    return Upkeep(
        revision,
        knows_holders=knows_holders(session(), viewer(), profile.company_id, profile.position_id),
        figures=figures.get(revision.profile_id),
        own=acknowledging.asked_of_viewer(session(), viewer(), revision.id, today()) if holds else None,
        due=due,
        is_overdue=due is not None and due < today(),
        reviews=upkeep.reviews_of(session(), revision.id),
        may_review=upkeep.may_review(session(), viewer(), revision),
        editorial=said,
    )
