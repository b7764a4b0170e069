"""What goes on beside the screens: jobs, changes that are scheduled, and mails, with what may be done about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from profiles import jobs as queue
from profiles import paging, trail
from profiles.acting import Acting
from profiles.errors import NotFound, StateForbids
from profiles.models import Account, ImportBatch, Job, Mail, Profile, Revision
from profiles.paging import Page
from profiles.permissions import Permission
from profiles.trail import Subject
from profiles.viewer import Viewer

SIZE = 25


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job with who asked for it and the import it works for."""

    job: Job
    asked_by: str | None
    batch_id: int | None


def jobs(session: Session, viewer: Viewer, number: int = 1) -> Page[JobRow]:
    """A page of jobs, those at work or waiting first, then the newest; raises NotAllowed."""
    viewer.need(Permission.SEE_WORK)
    query = select(Job)
    companies = viewer.where(Permission.SEE_WORK)
    if companies is not None:
        batches = select(ImportBatch.id).where(ImportBatch.company_id.in_(companies))
        query = query.where(
            or_(
                Job.payload["company"].as_integer().in_(companies),
                Job.payload["batch"].as_integer().in_(batches),
            )
        )
    at_work = Job.state.in_(("running", "waiting"))
    query = query.order_by(at_work.desc(), Job.id.desc())
    return paging.page(session, query, number, SIZE, lambda part: _rows(session, list(session.scalars(part))))


def scheduled(session: Session, viewer: Viewer) -> list[Revision]:
    """The approved revisions that come into force on a later day, by that day; raises NotAllowed."""
    viewer.need(Permission.SEE_WORK)
    companies = viewer.where(Permission.SEE_WORK)
    query = (
        select(Revision)
        .join(Revision.profile)
        .options(joinedload(Revision.profile).joinedload(Profile.company))
        .where(Revision.state == "approved")
        .order_by(Revision.effective_from, Revision.id)
    )
    if companies is not None:
        query = query.where(Profile.company_id.in_(companies))
    return list(session.scalars(query))


def mails(session: Session, viewer: Viewer, number: int = 1) -> Page[Mail]:
    """A page of mails, those that wait or failed first, then the newest; raises NotAllowed. Their texts are private."""
    viewer.need(Permission.SEE_WORK)
    open_first = Mail.state.in_(("waiting", "failed"))
    query = select(Mail).options(joinedload(Mail.account)).order_by(open_first.desc(), Mail.id.desc())
    return paging.page(session, query, number, SIZE, session.scalars)


def cancel(session: Session, viewer: Viewer, job_id: int, acting: Acting) -> Job:
    """Takes a job that waits or runs off the list; raises NotFound, NotAllowed or StateForbids."""
    job = _job(session, viewer, job_id, ("waiting", "running"))
    queue.cancel(session, job, acting)
    return job


def retry(session: Session, viewer: Viewer, job_id: int, acting: Acting) -> Job:
    """Puts a job that failed or was cancelled back; it goes on where it stood. Raises as `cancel` does."""
    job = _job(session, viewer, job_id, ("failed", "cancelled"))
    job.state, job.finished_at, job.error, job.attempts = "waiting", None, None, 0
    job.claimed_by = job.heartbeat = None
    about = Subject("job", job.id, queue.company_of(session, job.payload))
    trail.record(session, acting, "job.retried", about)
    return job


def _job(session: Session, viewer: Viewer, job_id: int, states: Sequence[str]) -> Job:
    viewer.need(Permission.KEEP_WORK)
    job = session.get(Job, job_id)
    if job is None:
        raise NotFound
    viewer.need(Permission.KEEP_WORK, queue.company_of(session, job.payload))
    if job.state not in states:
        raise StateForbids
    return job


def _rows(session: Session, found: Sequence[Job]) -> list[JobRow]:
    wanted = {one.account_id for one in found}
    query = select(Account.id, Account.name).where(Account.id.in_(wanted))
    names = {row.id: row.name for row in session.execute(query)}
    return [JobRow(one, names.get(one.account_id), one.payload.get("batch")) for one in found]
