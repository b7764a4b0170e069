"""What somebody had put out of many documents at once: their jobs, and the note of it in the trail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.wording import N_
from profiles import jobs, trail
from profiles.acting import Acting
from profiles.errors import DomainError, NotFound, StateForbids
from profiles.models import Job
from profiles.trail import Change, Subject
from profiles.viewer import Viewer

KIND: Final = "put_out"
FORMATS: Final = ("pdf", "docx")
SHOWN: Final = 20


class NothingChosen(DomainError):
    problem = N_("No profile was chosen.")
    remedy = N_("Tick the ones that you want, or take the whole list.")


class OutputIsGone(NotFound):
    problem = N_("The file is no longer there.")
    remedy = N_("It is kept for {hours} hours; have it made again.")


def request(
    revision_ids: Sequence[int], made_as: str, company_id: int | None, token: str, day: dt.date | None
) -> dict[str, Any]:
    """What a job is told: which revisions, as what, of which day of the catalogue; raises NothingChosen.

    `token` names the folder in which they are gathered.
    """
    if not revision_ids:
        raise NothingChosen
    return {
        "company": company_id,
        "token": token,
        "format": made_as if made_as in FORMATS else FORMATS[0],
        "revisions": list(dict.fromkeys(revision_ids)),
        "as_of": None if day is None else day.isoformat(),
    }


def own(session: Session, viewer: Viewer) -> list[Job]:
    """The newest that the viewer asked for, newest first."""
    if viewer.account_id is None:
        return []
    query = select(Job).where(Job.kind == KIND, Job.account_id == viewer.account_id)
    return list(session.scalars(query.order_by(Job.id.desc()).limit(SHOWN)))


def find(session: Session, viewer: Viewer, job_id: int) -> Job:
    """One that the viewer asked for; raises NotFound."""
    job = session.get(Job, job_id)
    if job is None or job.kind != KIND or viewer.account_id is None or job.account_id != viewer.account_id:
        raise NotFound
    return job


def stop(session: Session, viewer: Viewer, job_id: int, acting: Acting) -> None:
    """Takes one's own off the list; raises NotFound or StateForbids."""
    job = find(session, viewer, job_id)
    if job.state not in {"waiting", "running"}:
        raise StateForbids
    jobs.cancel(session, job, acting)


def kept(session: Session, since: dt.datetime) -> frozenset[str]:
    """The tokens of what is still at work, or was done since a moment."""
    found = session.scalars(select(Job).where(Job.kind == KIND))
    return frozenset(
        str(job.payload["token"])
        for job in found
        if job.state in {"waiting", "running"}
        or (job.state == "done" and job.finished_at is not None and job.finished_at >= since)
    )


def note(session: Session, payload: Mapping[str, Any], made: Mapping[str, Any], acting: Acting) -> None:
    """Notes in the trail what was put out: `made` says how many, what failed, and the digest of the archive."""
    after = {name: payload[name] for name in ("format", "as_of", "revisions")}
    about = Subject("job", None, payload["company"])
    trail.record(session, acting, "documents.put_out", about, Change(after={**after, **made}))
