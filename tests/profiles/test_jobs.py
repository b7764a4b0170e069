"""The life of a job in its table."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from profiles import jobs
from profiles.jobs import Claim

NOW = dt.datetime(2024, 5, 2, 12, 0, tzinfo=dt.UTC)
SILENT = dt.timedelta(minutes=2)


def test_a_job_is_claimed_once_and_finished(session: Session) -> None:
    job = jobs.enqueue(session, "read", {"batch": 3}, NOW, total=2)
    assert jobs.waiting(session) == [job.id]
    claimed = jobs.claim(session, job.id, "w1", NOW)
    assert claimed is not None
    assert (claimed.state, claimed.attempts, claimed.payload) == ("running", 1, {"batch": 3})
    assert jobs.claim(session, job.id, "w2", NOW) is None
    mine = Claim(job.id, "w1")
    assert jobs.progress(session, mine, NOW, done=1, total=4)
    assert jobs.heartbeat(session, mine, NOW)
    assert not jobs.progress(session, Claim(job.id, "w2"), NOW, done=9)
    assert jobs.finish(session, mine, NOW)
    found = jobs.find(session, job.id)
    assert found is not None
    assert (found.state, found.done, found.total, found.finished_at) == ("done", 1, 4, NOW)
    assert not jobs.finish(session, mine, NOW)


def test_a_job_of_a_dead_worker_is_freed_and_in_the_end_fails(session: Session) -> None:
    job = jobs.enqueue(session, "read", {}, NOW)
    for attempt in range(1, jobs.ATTEMPTS + 1):
        assert jobs.claim(session, job.id, f"w{attempt}", NOW) is not None
        assert jobs.reconcile(session, NOW + SILENT, SILENT) == []
        freed = jobs.reconcile(session, NOW + 2 * SILENT, SILENT)
        assert freed == ([job.id] if attempt < jobs.ATTEMPTS else [])
        assert not jobs.heartbeat(session, Claim(job.id, f"w{attempt}"), NOW)
    found = jobs.find(session, job.id)
    assert found is not None
    assert (found.state, found.attempts) == ("failed", jobs.ATTEMPTS)


def test_a_job_fails_with_its_error(session: Session) -> None:
    job = jobs.enqueue(session, "read", {}, NOW)
    jobs.claim(session, job.id, "w", NOW)
    assert jobs.fail(session, Claim(job.id, "w"), NOW, "no room")
    found = jobs.find(session, job.id)
    assert found is not None
    assert (found.state, found.error) == ("failed", "no room")
