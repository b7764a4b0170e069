"""What goes on beside the screens, who sees it, and what may be done about it."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import jobs, mail, work
from profiles.acting import Acting
from profiles.errors import NotAllowed, NotFound, StateForbids
from profiles.models import Account, Company, ImportBatch, Job, Mail, TrailEntry
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer

EMPLOYEE = Viewer("leo", frozenset({Holding(Role.EMPLOYEE)}))
HOUR = dt.timedelta(hours=1)


@pytest.fixture(autouse=True)
def _ana(session: Session, acting: Acting) -> None:
    session.add(Account(id=1, login="ana", name="Ana Ruiz", failures=0, created_at=acting.now))
    session.flush()


def _job(session: Session, acting: Acting, **payload: int) -> Job:
    job = jobs.enqueue(session, "read", payload, acting.now)
    job.account_id = 1
    return job


def test_a_job_is_cancelled_and_started_again(session: Session, acting: Acting) -> None:
    job = _job(session, acting)
    claim = jobs.Claim(job.id, "w")
    jobs.claim(session, job.id, "w", acting.now)
    work.cancel(session, LOCAL, job.id, acting)
    assert (job.state, job.finished_at) == ("cancelled", acting.now)
    assert not jobs.progress(session, claim, acting.now, done=1)  # its worker is told to stop
    assert not jobs.release(session, claim)
    with pytest.raises(StateForbids):
        work.cancel(session, LOCAL, job.id, acting)
    work.retry(session, LOCAL, job.id, acting)
    assert jobs.waiting(session) == [job.id]
    assert (job.attempts, job.error, job.finished_at) == (0, None, None)


def test_those_at_work_come_first_with_who_asked(session: Session, acting: Acting) -> None:
    waiting, done = _job(session, acting), _job(session, acting)
    done.state = "done"
    session.flush()
    found = work.jobs(session, LOCAL)
    assert [(row.job.id, row.asked_by) for row in found.rows] == [
        (waiting.id, "Ana Ruiz"),
        (done.id, "Ana Ruiz"),
    ]


def test_of_another_company_nothing_is_seen(session: Session, acting: Acting) -> None:
    for number in (1, 2):
        session.add(Company(id=number, name=f"C{number}"))
        session.flush()
        session.add(
            ImportBatch(
                id=number, company_id=number, state="done", actor="ana", created_at=acting.now, in_force=False
            )
        )
        session.flush()
    own = _job(session, acting, batch=1)
    other = _job(session, acting, batch=2)
    again = _job(session, acting, company=1)
    viewer = Viewer("eva", frozenset({Holding(Role.HR, 1)}))
    assert {row.job.id: row.batch_id for row in work.jobs(session, viewer).rows} == {
        own.id: 1,
        again.id: None,
    }
    assert work.scheduled(session, viewer) == []
    with pytest.raises(NotAllowed):
        work.cancel(session, viewer, other.id, acting)
    work.cancel(session, viewer, own.id, acting)
    again.state = "failed"
    work.retry(session, viewer, again.id, acting)
    told = session.execute(select(TrailEntry.action, TrailEntry.company_id).order_by(TrailEntry.id))
    assert [tuple(row) for row in told] == [("job.cancelled", 1), ("job.retried", 1)]


def test_an_employee_sees_and_does_nothing(session: Session, acting: Acting) -> None:
    job = _job(session, acting)
    for read in (work.jobs, work.scheduled, work.mails):
        with pytest.raises(NotAllowed):
            read(session, EMPLOYEE)
    with pytest.raises(NotAllowed):
        work.cancel(session, EMPLOYEE, job.id, acting)
    with pytest.raises(NotFound):
        work.cancel(session, LOCAL, 99, acting)


def test_mails_are_cancelled_and_sent_again(session: Session, acting: Acting) -> None:
    letters = [mail.queue(session, 1, mail.Letter("link", "A", "secret"), acting) for _ in range(2)]
    first, second = letters
    mail.failed(session, first.id, "refused", acting.now)
    assert mail.due(session, acting.now) == [second.id]
    mail.retry(session, LOCAL, first.id, acting)
    assert mail.due(session, acting.now) == [first.id, second.id]
    mail.cancel(session, LOCAL, second.id, acting)
    assert (second.state, second.text, mail.due(session, acting.now + HOUR)) == ("cancelled", "", [first.id])
    with pytest.raises(StateForbids):
        mail.retry(session, LOCAL, second.id, acting)
    with pytest.raises(NotFound):
        mail.cancel(session, LOCAL, 99, acting)
    with pytest.raises(NotAllowed):
        mail.cancel(session, EMPLOYEE, first.id, acting)
    assert [one.id for one in work.mails(session, LOCAL).rows] == [first.id, second.id]
    assert session.query(Mail).count() == 2
