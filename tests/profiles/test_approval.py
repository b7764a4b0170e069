"""What people are shown of approval."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from profiles import appointments, approval
from profiles.viewer import LOCAL
from tests.profiles.lifecycle.cast import Cast, cast, draft

TODAY = dt.date(2024, 5, 2)


@pytest.fixture
def played(session: Session) -> Cast:
    return cast(session)


def waiting(session: Session, played: Cast, who: str) -> list[tuple[str, str | None, bool]]:
    return [
        (one.step, one.instead_of, one.ready)
        for one in approval.waiting_for(session, played.viewer(who), TODAY)
    ]


def test_what_waits_for_whom(session: Session, played: Cast) -> None:
    played.name("berta", "approved", deputy="quico")
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    assert waiting(session, played, "quela") == [("reviewed", None, True)]
    assert waiting(session, played, "berta") == [("approved", None, False)]
    assert waiting(session, played, "quico") == []
    assert approval.waiting_for(session, LOCAL, TODAY) == []
    played.does("quela", "review", revision)
    berta = played.people["berta"].id
    appointments.add_absence(session, LOCAL, berta, (TODAY, TODAY), played.acting())
    assert waiting(session, played, "quico") == [("approved", "Berta", True)]
    seen = approval.sheet(session, played.viewer("quico"), revision.id, played.acting("quico"))
    assert [(one.step, one.name, one.outcome, one.open, one.away) for one in seen.steps] == [
        ("prepared", "Hilda", "signed", False, False),
        ("reviewed", "Quela", "signed", False, False),
        ("approved", "Berta", None, True, True),
    ]
    offered = {one.action.name for one in seen.offers}
    assert offered == {"APPROVE", "RETURN", "CLOSE", "RECALL"}


def test_a_draft_tells_who_of_those_asked_is_away(session: Session, played: Cast) -> None:
    played.name("berta", "approved", deputy="quico")
    revision = draft(played)
    berta = played.people["berta"].id
    for day in (TODAY - dt.timedelta(days=1), TODAY):
        assert (
            approval.sheet(session, played.viewer("hilda"), revision.id, played.acting("hilda")).away == set()
        )
        appointments.add_absence(session, LOCAL, berta, (day, day), played.acting())
    seen = approval.sheet(session, played.viewer("hilda"), revision.id, played.acting("hilda"))
    assert seen.away == {berta}


def test_what_came_back_and_what_is_to_come(session: Session, played: Cast) -> None:
    assert approval.sent_back(session, LOCAL) == []
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    played.does("quela", "return_to_draft", revision, reason="Falta un dato")
    [(found, moved)] = approval.sent_back(session, played.viewer("hilda"))
    assert (found.id, moved.reason) == (revision.id, "Falta un dato")
    seen = approval.sheet(session, played.viewer("hilda"), revision.id, played.acting("hilda"))
    assert seen.sent_back is moved
    assert seen.offer("approve") is None
    played.through(revision, TODAY + dt.timedelta(days=4))
    assert [one.id for one in approval.coming(session, played.viewer("olga"))] == [revision.id]
    assert approval.coming(session, played.viewer("elmer")) == []
    names = [
        (one.actor, one.signature and one.signature.meaning)
        for one in approval.events(session, LOCAL, revision.id)
    ]
    assert names[-2:] == [("", "approved"), ("Berta", None)]
