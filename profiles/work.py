"""Jobs: long work that a request asks for and the worker does; the rows are the queue's truth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from profiles.models.work import Job

MOST_ATTEMPTS = 3


def enqueue(session: Session, kind: str, payload: Mapping[str, Any], now: dt.datetime) -> Job:
    """A new job that waits for the worker."""
    job = Job(kind=kind, payload=dict(payload), created_at=now)
    session.add(job)
    session.flush()
    return job


def claim(session: Session, job_id: int, worker: str, now: dt.datetime) -> Job | None:
    """The job, now `worker`'s; None where it is not waiting any more."""
    taken = session.scalar(
        update(Job)
        .where(Job.id == job_id, Job.state == "waiting")
        .values(state="running", claimed_by=worker, heartbeat=now, attempts=Job.attempts + 1)
        .returning(Job)
    )
    return taken


def beat(session: Session, job_id: int, done: int, total: int, now: dt.datetime) -> None:
    """Notes how far a running job is."""
    session.execute(update(Job).where(Job.id == job_id).values(done=done, total=total, heartbeat=now))


def finish(session: Session, job_id: int, now: dt.datetime) -> None:
    session.execute(
        update(Job).where(Job.id == job_id).values(state="done", done=Job.total, error=None, finished_at=now)
    )


def fail(session: Session, job_id: int, error: str, now: dt.datetime) -> None:
    """Ends a job for good, with what went wrong."""
    session.execute(update(Job).where(Job.id == job_id).values(state="failed", error=error, finished_at=now))


def resume(session: Session, worker: str, now: dt.datetime) -> None:
    """Puts back what another worker had claimed: it is gone, as there is one a home. What failed it thrice ends."""
    left = (Job.state == "running", Job.claimed_by.is_distinct_from(worker))
    lost = {"state": "failed", "error": "WorkerStopped", "finished_at": now}
    session.execute(update(Job).where(*left, Job.attempts >= MOST_ATTEMPTS).values(**lost))
    session.execute(update(Job).where(*left).values(state="waiting", claimed_by=None))


def waiting(session: Session) -> list[int]:
    """The ids of the jobs that wait, the oldest first."""
    return list(session.scalars(select(Job.id).where(Job.state == "waiting").order_by(Job.id)))


def latest(session: Session, kind: str, key: str, value: Any) -> Job | None:
    """The newest job of a kind whose payload says `key` is `value`."""
    found = select(Job).where(Job.kind == kind, Job.payload[key].as_integer() == value)
    return session.scalar(found.order_by(Job.id.desc()).limit(1))


def forget(session: Session, before: dt.datetime) -> None:
    """Removes jobs that ended before a moment."""
    for job in session.scalars(select(Job).where(Job.finished_at < before)):
        session.delete(job)
