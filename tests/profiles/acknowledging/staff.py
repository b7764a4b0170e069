"""Holders of the bakery's positions, and what they sign."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import acknowledging
from profiles.acknowledging import Asked, Noting, Word
from profiles.acknowledging.asked import asked
from profiles.models import Acknowledgement, Assignment, Employee, Notice, Revision
from tests.profiles.lifecycle.cast import PROOF, Cast

TODAY = dt.date(2024, 5, 2)


def hire(played: Cast, who: str, revision: Revision, **held: object) -> Employee:
    """Somebody holds the position of a revision's profile; with an account where one has the login."""
    account = played.people.get(who)
    made = Employee(
        company_id=played.company.id,
        number=f"N-{who}",
        name=who.title(),
        account_id=account.id if account else None,
        created_at=played.acting().now,
    )
    position_id = revision.profile.position_id
    made.assignments = [Assignment(position_id=position_id, **{"since": TODAY, **held})]
    played.session.add(made)
    played.session.flush()
    return made


def signs(played: Cast, who: str, revision: Revision, reason: str = "") -> Acknowledgement:
    """Somebody signs what is in force, or refuses to for a reason."""
    word = Word(revision.stamp, "Tomo nota.", PROOF, refuses=bool(reason), reason=reason)
    return acknowledging.give(played.session, played.viewer(who), revision.id, word, played.acting(who))


def noted(
    played: Cast, revision: Revision, people: list[Employee], outcome: str = "on_paper", **more: object
) -> list[Acknowledgement]:
    """HR notes what was given on paper, or refused."""
    noting = Noting(outcome, more.pop("day", TODAY), [one.id for one in people], str(more.pop("reason", "")))  # type: ignore[arg-type]
    return acknowledging.note(
        played.session, played.viewer("hilda"), revision.id, noting, played.acting("hilda")
    )


def standing(played: Cast, day: int = 0) -> list[tuple[str, str, dt.date | None]]:
    """Everybody who is asked: name, state and the day of the term, so many days after the beginning."""
    found: list[Asked] = asked(played.session, TODAY + dt.timedelta(days=day))
    return [(one.name, one.state.value, one.due) for one in found]


def notices(session: Session) -> list[tuple[str, str, bool]]:
    """Whom what was told of, and whether it is still to do."""
    found = session.scalars(select(Notice).order_by(Notice.id))
    return [(one.account.login, one.kind, one.done_at is None) for one in found]
