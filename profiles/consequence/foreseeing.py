"""All consequences of a revision together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from parsers.vocabulary import Vocabulary
from profiles.consequence.facing import facing
from profiles.consequence.lines import Lines, lines
from profiles.consequence.people import People, people
from profiles.consequence.titles import Titles, titles
from profiles.models import EditorialChange, Revision
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Consequence:
    """What follows if `revision` takes the place of `in_force`, None where nothing is in force.

    `editorial` is why HR lets the signatures stand that were given under the one in force, None where they do not.
    """

    revision: Revision
    in_force: Revision | None
    people: People
    titles: Titles
    lines: Lines
    editorial: str | None


def foresee(
    session: Session, viewer: Viewer, revision_id: int, judging: tuple[Vocabulary, dt.date]
) -> Consequence:
    """The consequences of an open or approved revision; `judging` is the vocabulary and the day of the gap check.

    A constant number of queries. Raises NotFound, or StateForbids for a revision that is not to come into force.
    """
    case = facing(session, viewer, revision_id)
    editorial = session.get(EditorialChange, revision_id)
    return Consequence(
        case.revision,
        case.in_force,
        people(session, viewer, case, judging),
        titles(case),
        lines(case),
        editorial.reason if editorial else None,
    )
