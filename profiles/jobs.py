"""Long work: the Job table says what is to be done, by whom it is done, and how far it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from profiles import trail
from profiles.acting import Acting
from profiles.errors import NotFound
from profiles.models import ImportBatch, Job
from profiles.permissions import Permission
from profiles.trail import Change, Subject
from profiles.viewer import Viewer

ATTEMPTS = 3
NEEDED: Final[Mapping[str, Permission]] = {
    "read": Permission.IMPORT,
    "commit": Permission.IMPORT,
    "read_again": Permission.CORRECT,
    "page_words": Permission.CORRECT,
    "put_out": Permission.EXPORT,
}
"""What somebody needs who asks for a kind of job."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A job in the hands of a worker."""

    job_id: int
    worker: str


def enqueue(session: Session, kind: str, payload: dict[str, Any], now: dt.datetime, *, total: int = 0) -> Job:
    """Notes a job that waits for a worker."""
    job = Job(kind=kind, payload=payload, state="waiting", done=0, total=total, attempts=0, created_at=now)
    session.add(job)
    session.flush()
    return job


def ask(  # noqa: PLR0913 - who, for what, by whom
    session: Session,
    viewer: Viewer,
    kind: str,
    payload: dict[str, Any],
    acting: Acting,
    *,
    total: int = 0,
) -> Job:
    """Notes a job that somebody asks for; the worker does it as that person. Raises NotAllowed.

    `payload` names the `company` or the `batch` that it is for.
    """
    company_id = company_of(session, payload)
    viewer.need(NEEDED[kind], company_id)
    job = enqueue(session, kind, payload, acting.now, total=total)
    job.account_id = acting.account_id
    session.flush()
    change = Change(after={"kind": kind, **payload})
    trail.record(session, acting, "job.asked", Subject("job", job.id, company_id), change)
    return job


def company_of(session: Session, payload: Mapping[str, Any]) -> int | None:
    """The id of the company that a job's payload names, itself or by an import; None for work of no company."""
    if "batch" in payload:
        batch = session.get(ImportBatch, payload["batch"])
        return batch.company_id if batch is not None else None
    found: int | None = payload.get("company")
    return found


def waiting(session: Session) -> list[int]:
    """The jobs that nobody has claimed, oldest first."""
    return list(session.scalars(select(Job.id).where(Job.state == "waiting").order_by(Job.id)))


def claim(session: Session, job_id: int, worker: str, now: dt.datetime) -> Job | None:
    """Takes a waiting job for `worker`; None where another was faster or nothing is to be done."""
    taken = _change(
        session,
        (Job.id == job_id, Job.state == "waiting"),
        {
            "state": "running",
            "claimed_by": worker,
            "heartbeat": now,
            "attempts": Job.attempts + 1,
            "error": None,
        },
    )
    return session.get(Job, job_id, populate_existing=True) if taken else None


def progress(  # noqa: PLR0913 - what a step tells
    session: Session,
    claim: Claim,
    now: dt.datetime,
    *,
    done: int,
    total: int | None = None,
    payload: Mapping[str, Any] | None = None,
) -> bool:
    """Notes how far a job is, which is a sign of life too; False where it was taken away from the worker."""
    values: dict[str, Any] = {"done": done, "heartbeat": now}
    if payload is not None:
        values["payload"] = dict(payload)
    if total is not None:
        values["total"] = total
    return _change(session, _held(claim), values)


def heartbeat(session: Session, claim: Claim, now: dt.datetime) -> bool:
    """A sign of life; False where the job was taken away from the worker."""
    return _change(session, _held(claim), {"heartbeat": now})


def finish(session: Session, claim: Claim, now: dt.datetime) -> bool:
    """The job is done; False where it was taken away from the worker."""
    return _change(session, _held(claim), {"state": "done", "finished_at": now, "heartbeat": now})


def fail(session: Session, claim: Claim, now: dt.datetime, error: str) -> bool:
    """The job ended with an error that trying again would not mend."""
    return _change(
        session,
        _held(claim),
        {"state": "failed", "error": error, "finished_at": now, "heartbeat": now},
    )


def release(session: Session, claim: Claim) -> bool:
    """Puts a job back that its worker set aside in order; this is no failed attempt."""
    values = {"state": "waiting", "claimed_by": None, "heartbeat": None, "attempts": Job.attempts - 1}
    return _change(session, _held(claim), values)


def reconcile(session: Session, now: dt.datetime, silent: dt.timedelta) -> list[int]:
    """Frees the jobs whose worker gave no sign of life for `silent`; after some attempts they fail. Gives those freed."""
    dead = (Job.state == "running", Job.heartbeat < now - silent)
    _change(
        session,
        (*dead, Job.attempts >= ATTEMPTS),
        {"state": "failed", "error": "The worker ended before the job did.", "finished_at": now},
    )
    freed = list(session.scalars(select(Job.id).where(*dead).order_by(Job.id)))
    _change(session, dead, {"state": "waiting", "claimed_by": None, "heartbeat": None})
    return freed


def find(session: Session, job_id: int) -> Job | None:
    """A job with its present figures."""
    return session.get(Job, job_id, populate_existing=True)


def latest(session: Session, batch_id: int) -> Job | None:
    """The newest job of an import (its payload names the `batch`)."""
    own = Job.payload["batch"].as_integer() == batch_id
    return session.scalars(select(Job).where(own).order_by(Job.id.desc()).limit(1)).one_or_none()


def newest(session: Session, kind: str, about: Mapping[str, int | str]) -> Job | None:
    """The newest job of a kind whose payload has the values of `about`, such as the `company`."""
    own = [
        (Job.payload[name].as_integer() if isinstance(value, int) else Job.payload[name].as_string()) == value
        for name, value in about.items()
    ]
    query = select(Job).where(Job.kind == kind, *own).order_by(Job.id.desc()).limit(1)
    return session.scalars(query).one_or_none()


def call_off(session: Session, viewer: Viewer, batch_id: int, acting: Acting) -> None:
    """Has the work on an import stop at its next step, where there is any; raises NotFound or NotAllowed."""
    batch = session.get(ImportBatch, batch_id)
    if batch is None:
        raise NotFound
    viewer.need(Permission.IMPORT, batch.company_id)
    job = latest(session, batch_id)
    if job is not None and job.state in {"waiting", "running"}:
        cancel(session, job, acting)


def cancel(session: Session, job: Job, acting: Acting) -> None:
    """Takes a job off the list; its worker stops at its next step, what is done stays done."""
    job.state, job.finished_at, job.claimed_by = "cancelled", acting.now, None
    about = Subject("job", job.id, company_of(session, job.payload))
    trail.record(session, acting, "job.cancelled", about)
    session.flush()


def _held(claim: Claim) -> tuple[Any, ...]:
    return (Job.id == claim.job_id, Job.state == "running", Job.claimed_by == claim.worker)


def _change(session: Session, conditions: tuple[Any, ...], values: dict[str, Any]) -> bool:
    statement = update(Job).where(*conditions).values(values).execution_options(synchronize_session=False)
    result = session.execute(statement)
    assert isinstance(result, CursorResult)
    return result.rowcount > 0
