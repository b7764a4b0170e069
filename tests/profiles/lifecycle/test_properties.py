"""Whatever anybody does in whatever order, what must hold holds."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import Database
from profiles import lifecycle, review
from profiles.errors import DomainError
from profiles.lifecycle import TABLE
from profiles.models import OPEN_STATES, Correction, Revision, Signature, Transition
from profiles.review import Destination, Selection
from profiles.revisions.sealing import seal
from profiles.trail.agreement import revisions
from profiles.trail.testimony import signatures
from profiles.trail.verification import chain
from profiles.viewer import LOCAL
from tests.profiles.builders import parsed
from tests.profiles.lifecycle.cast import ROLES, Cast, brought, cast, in_force

RIGHT = [
    ("write", "hugo"),
    ("send_to_review", "hilda"),
    ("send_to_review", "hugo"),
    ("review", "quela"),
    ("review", "quela"),
    ("approve", "berta"),
    ("approve", "berta"),
    ("approve_later", "berta"),
    ("due", "schedule"),
]
SOURCES = {
    "send_to_review": "draft",
    "adopt_signed": "draft",
    "correct": "draft",
    "add": "draft",
    "review": "in_review",
    "approve": "in_review",
    "approve_later": "in_review",
    "return_to_draft": "in_review",
    "recall": "in_review",
    "close": "in_review",
    "withdraw": "in_force",
}
DEEDS = [*SOURCES, "write", "import", "import_in_force", "due"]
deeds = st.one_of(
    st.sampled_from(RIGHT),
    st.sampled_from(RIGHT),
    st.tuples(st.sampled_from(DEEDS), st.sampled_from(sorted(ROLES))),
)


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(deeds, st.integers(0, 3)), min_size=15, max_size=24))
def test_any_sequence_of_steps(database: Database, played: list[tuple[tuple[str, str], int]]) -> None:
    with database.writers() as session:
        people = cast(session)
        in_force(people)
        for number, ((deed, who), back) in enumerate(played):
            try:
                with session.begin_nested():
                    _do(people, deed, who, _aim(session, deed, back), number)
            except DomainError:
                session.expire_all()
            _holds(session)
        assert list(chain(session)) == []
        assert list(signatures(session)) == []
        assert list(revisions(session)) == []


def _aim(session: Session, deed: str, back: int) -> Revision:
    """Mostly a revision in the state that the step begins from, now and then any other."""
    every = session.scalars(select(Revision).order_by(Revision.id.desc())).all()
    fit = [one for one in every if one.state == SOURCES.get(deed)]
    return fit[0] if fit and back else every[min(back, len(every) - 1)]


def _do(people: Cast, deed: str, who: str, revision: Revision, number: int) -> None:
    session, acting = people.session, people.acting(who)
    viewer = people.viewer(who) if who in ROLES else LOCAL
    today = acting.today.isoformat()
    if deed.startswith("import"):
        paper = parsed(version=f"{number + 2:02}", date=today, text=f"Hacer {number}")
        brought(people, who, {f"{number}.docx": paper}, in_force=deed == "import_in_force")
    elif deed == "write":
        made = lifecycle.begin_revision(session, viewer, revision.profile_id, acting)
        review.correct_field(session, viewer, made.id, "/control/issued_on", today, acting)
    elif deed == "correct":
        review.correct_field(session, viewer, revision.id, "/area", f"Área {number}", acting)
    elif deed == "add":
        there = Destination("functions")
        review.add(session, viewer, revision.id, there, Selection(f"Otra {number}"), acting)
    elif deed == "due":
        people.day += 1
        lifecycle.due(session, people.acting())
    else:
        later = dt.timedelta(days=1 if deed == "approve_later" else 0)
        step = "approve" if deed == "approve_later" else deed
        people.does(who, step, revision, reason="Porque sí", effective_from=acting.today + later)


MOVES = {(one.source, one.target) for one in TABLE}


def _holds(session: Session) -> None:
    """One in force and one open at most, no step that is not in the table, no author decides, what was sent stays."""
    every = session.scalars(select(Revision)).all()
    states = Counter(one.state for one in every)
    assert states["in_force"] <= 1
    assert sum(states[one] for one in OPEN_STATES) <= 1
    moves = session.execute(
        select(Transition.from_state, Transition.to_state).where(Transition.from_state.is_not(None))
    )
    assert {(before, after) for before, after in moves} <= MOVES
    decided = select(Signature).where(Signature.meaning.in_(("reviewed", "approved")))
    for signature in session.scalars(decided):
        assert signature.account_id not in lifecycle.authors(session, signature.revision)
    for revision in every:
        if revision.state == "draft":
            continue
        assert revision.sealed == seal(revision)
        sent = session.scalars(
            select(Transition.at)
            .where(Transition.revision_id == revision.id, Transition.to_state == "in_review")
            .order_by(Transition.id.desc())
        ).first()
        last = session.scalars(
            select(Correction.made_at)
            .where(Correction.revision_id == revision.id)
            .order_by(Correction.id.desc())
        ).first()
        assert sent is None or last is None or last < sent
