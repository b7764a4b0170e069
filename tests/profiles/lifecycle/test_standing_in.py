"""Deputies are told of what waits for them, also where the absence came after the asking."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import appointments
from profiles.lifecycle.standing_in import tell_deputies, untold
from profiles.models import Notice, Revision
from profiles.viewer import LOCAL
from tests.profiles.lifecycle.cast import Cast, draft

TODAY = dt.date(2024, 5, 2)


@pytest.fixture
def sent(played: Cast) -> Revision:
    """In review: quela reviews, hugo deputises for berta who approves."""
    played.name("berta", "approved", deputy="hugo")
    return played.does("hilda", "send_to_review", draft(played), reason="Nueva ley")


def _notices(session: Session, kind: str) -> list[str]:
    told = session.scalars(select(Notice).where(Notice.kind == kind).order_by(Notice.id))
    return [one.account.login for one in told]


def _is_away(session: Session, played: Cast, since: dt.date) -> None:
    berta = played.people["berta"].id
    appointments.add_absence(session, LOCAL, berta, (since, since + dt.timedelta(days=9)), played.acting())


def test_an_absence_after_the_asking(session: Session, played: Cast, sent: Revision) -> None:
    played.does("quela", "review", sent)
    assert _notices(session, "to_approve") == ["berta"]
    _is_away(session, played, TODAY + dt.timedelta(days=3))
    assert untold(session, TODAY) == []
    played.day = 3
    today = played.acting().today
    assert untold(session, today) == [sent.id]
    tell_deputies(session, untold(session, today), played.acting())
    assert _notices(session, "to_approve") == ["berta", "hugo"]
    assert untold(session, today) == []


def test_a_step_that_is_still_to_come_waits(session: Session, played: Cast, sent: Revision) -> None:
    _is_away(session, played, TODAY)
    assert untold(session, TODAY) == []
    played.does("quela", "review", sent)
    assert sorted(_notices(session, "to_approve")) == ["berta", "hugo"]
    assert untold(session, TODAY) == []
