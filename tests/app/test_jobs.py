"""The worker's side: progress, stops, failures, and what a dead worker left."""

from __future__ import annotations

import datetime as dt

from flask import Flask, Response, g
from sqlalchemy import select

from app import settings
from app.accounts import lasting
from app.database import Database
from app.jobs import Task, Work, Workshop, ask, queue_of
from profiles import jobs
from profiles.accounts import sessions
from profiles.models import Job, TrailEntry
from tests.app import people
from tests.app.seeding import ACTING


def states(store: Database) -> list[tuple[str, str, int, int]]:
    with store.reading() as session:
        rows = session.scalars(select(Job).order_by(Job.id))
        return [(job.kind, job.state, job.done, job.attempts) for job in rows]


def noted(store: Database, *kinds: str) -> None:
    with store.writing() as session:
        for kind in kinds:
            jobs.enqueue(session, kind, {"batch": 1}, ACTING.now, total=3)


def workshop(
    home: settings.Settings, store: Database, task: Task, stop: list[bool] | None = None
) -> Workshop:
    return Workshop(home, store, {"count": task}, lambda: bool(stop), "tests")


def test_jobs_are_done_in_order_and_failures_kept(home: settings.Settings, store: Database) -> None:
    noted(store, "count", "unknown", "count")
    seen: list[object] = []

    def count(work: Work, payload: object) -> None:
        seen.append(payload)
        work.beat(2, 3)

    workshop(home, store, count).do_all()
    assert seen == [{"batch": 1}, {"batch": 1}]
    assert states(store) == [("count", "done", 2, 1), ("unknown", "failed", 0, 1), ("count", "done", 2, 1)]
    with store.reading() as session:
        found = jobs.latest(session, 1)
        assert found is not None
        assert found.id == 3
        assert session.scalars(select(Job.error).where(Job.state == "failed")).one() == "KeyError"


def test_a_stop_sets_the_job_aside(home: settings.Settings, store: Database) -> None:
    noted(store, "count")
    stop: list[bool] = []

    def count(work: Work, _payload: object) -> None:
        stop.append(True)
        work.beat(1, 3)

    workshop(home, store, count, stop).do_all()
    assert states(store) == [("count", "waiting", 1, 0)]


def test_the_jobs_of_a_dead_worker_are_resumed(home: settings.Settings, store: Database) -> None:
    noted(store, "count")
    with store.writing() as session:
        jobs.claim(session, 1, "gone", ACTING.now)
    done: list[int] = []
    shop = workshop(home, store, lambda _work, _payload: done.append(1))
    shop.do_all()
    assert done == []
    shop.reconcile(dt.timedelta(0))
    shop.do_all()
    assert done == [1]
    assert states(store) == [("count", "done", 0, 2)]


def test_asking_wakes_the_worker_after_the_commit(
    application: Flask, home: settings.Settings, store: Database
) -> None:
    token = people.token(store, people.account(store, "ana", "hr"))
    now = dt.datetime.now(dt.UTC)
    with store.reading() as session:
        entered = sessions.entered(session, token, now, now.date(), lasting.of_sessions(home))

    def request(status: int) -> None:
        with application.test_request_context("/import", method="POST"):
            g.entered = entered
            ask("read", {"company": 1})
            ask("read_again", {"company": 1})
            application.process_response(Response(status=status))

    request(409)
    assert states(store) == []
    assert queue_of(home.home).pending_count() == 0
    request(200)
    with store.reading() as session:
        assert set(session.scalars(select(Job.account_id))) == {1}
        deeds = select(TrailEntry.action, TrailEntry.company_id).order_by(TrailEntry.id)
        assert session.execute(deeds).all()[-2:] == [("job.asked", 1), ("job.asked", 1)]
    assert [state for _, state, *_ in states(store)] == ["waiting", "waiting"]
    assert queue_of(home.home).pending_count() == 1


def test_a_job_is_done_as_whoever_asked_for_it(home: settings.Settings, store: Database) -> None:
    account_id = people.account(store, "ana", "hr")
    noted(store, "count", "count")
    with store.writing() as session:
        session.get_one(Job, 2).account_id = account_id
    seen: list[tuple[str, int | None, bool, str]] = []

    def count(work: Work, _payload: object) -> None:
        who = work.acting()
        seen.append((who.actor, who.account_id, work.viewer.trusted, who.source))

    workshop(home, store, count).do_all()
    assert seen == [("local", None, True, "job"), ("ana", account_id, False, "job")]
