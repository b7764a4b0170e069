"""What somebody had put out: who finds and stops it, and how long it is kept."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from profiles import jobs
from profiles.errors import NotAllowed, NotFound, StateForbids
from profiles.models import Job
from profiles.registers import outputs
from tests.profiles.lifecycle.cast import NOON, Cast, cast


@pytest.fixture
def played(session: Session) -> Cast:
    return cast(session)


def asked(played: Cast, who: str, token: str = "t") -> Job:
    payload = outputs.request([3, 1, 3], "pdf", played.company.id, token, None)
    viewer = played.viewer(who)
    return jobs.ask(played.session, viewer, outputs.KIND, payload, played.acting(who), total=2)


def test_what_a_job_is_told() -> None:
    assert outputs.request([3, 1, 3], "odd", None, "t", dt.date(2024, 3, 1)) == {
        "company": None,
        "token": "t",
        "format": "pdf",
        "revisions": [3, 1],
        "as_of": "2024-03-01",
    }
    with pytest.raises(outputs.NothingChosen):
        outputs.request([], "pdf", None, "t", None)


def test_it_is_its_owners(played: Cast) -> None:
    job = asked(played, "quela")
    assert outputs.own(played.session, played.viewer("quela")) == [job]
    assert outputs.own(played.session, played.viewer("olga")) == []
    with pytest.raises(NotFound):
        outputs.find(played.session, played.viewer("olga"), job.id)
    with pytest.raises(NotFound):
        outputs.stop(played.session, played.viewer("olga"), job.id, played.acting("olga"))
    outputs.stop(played.session, played.viewer("quela"), job.id, played.acting("quela"))
    assert job.state == "cancelled"
    with pytest.raises(StateForbids):
        outputs.stop(played.session, played.viewer("quela"), job.id, played.acting("quela"))


def test_who_may_not_export_asks_in_vain(played: Cast) -> None:
    with pytest.raises(NotAllowed):
        asked(played, "elmer")


def test_what_is_at_work_or_was_done_lately_is_kept(played: Cast) -> None:
    states = ("waiting", "running", "done", "old", "failed", "cancelled")
    for state in states:
        job = asked(played, "quela", token=state)
        job.state = "done" if state == "old" else state
        job.finished_at = NOON - dt.timedelta(hours=80 if state == "old" else 1)
    played.session.flush()
    kept = outputs.kept(played.session, NOON - dt.timedelta(hours=72))
    assert kept == {"waiting", "running", "done"}
