"""Long work: requests note it in the Job table, one worker a home does it; the queue only wakes the worker."""

from __future__ import annotations

import datetime as dt
import os
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import huey
import structlog
from flask import g
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.current import actor, settings
from app.transaction import session
from profiles import jobs

if TYPE_CHECKING:
    from pathlib import Path

    from app.database import Database
    from app.settings import Settings
    from profiles.models import Job

_log = structlog.stdlib.get_logger("perfilario.worker")

WAKE = "wake"
library: Any = huey  # it has no types


class Stopping(Exception):
    """The worker is asked to stop: the job goes on at the next start."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a job works with; `beat(done, total)` notes its progress and raises Stopping where it is to stop."""

    settings: Settings
    database: Database
    beat: Callable[[int, int], None]


Task = Callable[[Work, Mapping[str, Any]], None]


def queue_of(home: Path) -> Any:
    """The queue of a home; its rows say only that there is something to do."""
    return library.SqliteHuey("perfilario", filename=str(home / "queue.db"), results=False, timeout=30)


def ask(kind: str, payload: dict[str, Any], total: int = 0) -> Job:
    """Notes a job in this request's transaction and wakes the worker once it is committed."""
    asking = actor()
    job = jobs.enqueue(session(), kind, payload, asking.now, total=total)
    job.account_id = asking.account_id
    wake_after_commit()
    return job


def wake_after_commit() -> None:
    """Wakes the worker once what this request wrote is there."""
    if "waking" not in g:
        g.waking = True
        home = settings().home
        event.listen(session(), "after_commit", lambda _session: wake(home), once=True)


def wake(home: Path) -> None:
    """Tells the worker of a home to look for work; it looks by itself each minute too."""
    queue = queue_of(home)
    waking(queue, _nothing)()
    queue.storage.close()


def waking(queue: Any, do: Callable[[], None]) -> Any:
    """The task that wakes the worker: called it enters the queue, taken out of it it does `do`.

    The library names tasks by their function's module, so both sides make theirs here.
    """

    def look() -> None:
        do()

    return queue.task(name=WAKE)(look)


def _nothing() -> None:
    """What the side does that only wakes."""


def worker_name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


@dataclass(frozen=True, slots=True)
class Workshop:
    """The worker's side: does what waits, one job after another."""

    settings: Settings
    database: Database
    tasks: Mapping[str, Task]
    stopping: Callable[[], bool]
    name: str

    def do_all(self) -> None:
        """Does every job that waits, until there is none or the worker is to stop."""
        while not self.stopping():
            with self.database.reading() as held:
                waiting = jobs.waiting(held)
            if not waiting:
                return
            self._do(waiting[0])

    def reconcile(self, silent: dt.timedelta) -> None:
        """Frees the jobs of workers that are gone."""
        with self.database.writing() as held:
            freed = jobs.reconcile(held, _now(), silent)
        if freed:
            _log.info("jobs resumed", jobs=freed)

    def _do(self, job_id: int) -> None:
        with self.database.writing() as held:
            job = jobs.claim(held, job_id, self.name, _now())
            if job is None:
                return
            kind, payload = job.kind, dict(job.payload)
        claim = jobs.Claim(job_id, self.name)
        with structlog.contextvars.bound_contextvars(job=job_id, kind=kind):
            try:
                self.tasks[kind](Work(self.settings, self.database, self._beat(claim)), payload)
            except Stopping:
                self._change(lambda held: jobs.release(held, claim))
                _log.info("job set aside")
            except Exception as error:  # noqa: BLE001 - one job's failure must not end the worker; it is logged
                _log.exception("job failed")
                name = type(error).__name__
                self._change(lambda held: jobs.fail(held, claim, _now(), name))
            else:
                self._change(lambda held: jobs.finish(held, claim, _now()))
                _log.info("job done")

    def _beat(self, claim: jobs.Claim) -> Callable[[int, int], None]:
        def beat(done: int, total: int) -> None:
            with self.database.writing() as held:
                kept = jobs.progress(held, claim, _now(), done=done, total=total)
            if self.stopping() or not kept:
                raise Stopping

        return beat

    def _change(self, change: Callable[[Session], object]) -> None:
        with self.database.writing() as held:
            change(held)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
