"""Long work: requests note it in the Job table, one worker a home does it; the queue only wakes the worker."""

from __future__ import annotations

import datetime as dt
import os
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import huey
import structlog
from flask import g
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.current import actor, settings, viewer
from app.pace import Pace
from app.transaction import session
from profiles import accounts, jobs
from profiles.acting import Acting, acting
from profiles.models import Account
from profiles.viewer import LOCAL, Viewer

if TYPE_CHECKING:
    from pathlib import Path

    from app.database import Database
    from app.settings import Settings
    from profiles.models import Job

_log = structlog.stdlib.get_logger("perfilario.worker")

WAKE = "wake"
STOP_POLLING = 286
"""The status, of htmx, by which a page that follows work is told to ask no further."""
LEFT = "seconds_left"
"""What a job's payload says of the time that it still takes."""
NOTED_EVERY = 0.5  # seconds
SOURCE = "job"  # from where somebody acts whose job is done
library: Any = huey  # it has no types


class Stopping(Exception):
    """The worker is asked to stop: the job goes on at the next start."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a job works with; `beat(done, total)` notes its progress and raises Stopping where it is to stop.

    `viewer` is whoever asked for it, with the rights held when it began; `account_id` and `login` say who.
    """

    settings: Settings
    database: Database
    beat: Callable[[int, int], None]
    viewer: Viewer = LOCAL
    login: str = LOCAL.name
    account_id: int | None = None

    def acting(self) -> Acting:
        """Whoever asked, at this moment."""
        return acting(self.login, self.settings.zone, account_id=self.account_id, source=SOURCE)


Task = Callable[[Work, Mapping[str, Any]], None]


def queue_of(home: Path) -> Any:
    """The queue of a home; its rows say only that there is something to do."""
    return library.SqliteHuey("perfilario", filename=str(home / "queue.db"), results=False, timeout=30)


def ask(kind: str, payload: dict[str, Any], total: int = 0) -> Job:
    """Notes a job in this request's transaction and wakes the worker once it is committed."""
    job = jobs.ask(session(), viewer(), kind, payload, actor(), total=total)
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
            asked = self._asked(held, job.account_id)
        claim = jobs.Claim(job_id, self.name)
        with structlog.contextvars.bound_contextvars(job=job_id, kind=kind):
            try:
                work = Work(self.settings, self.database, self._beat(claim, payload), *asked)
                self.tasks[kind](work, payload)
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

    def _asked(self, held: Session, account_id: int | None) -> tuple[Viewer, str, int | None]:
        """Whoever asked for a job, as they may act now; what nobody with an account asked for is the program's own."""
        if account_id is None:
            return LOCAL, LOCAL.name, None
        account = held.get_one(Account, account_id)
        today = dt.datetime.now(self.settings.zone).date()
        return accounts.viewer_of(held, account, today), account.login, account_id

    def _beat(self, claim: jobs.Claim, payload: dict[str, Any]) -> Callable[[int, int], None]:
        """Notes the first and last step, and not every one between them: each note is a transaction."""
        pace, noted = Pace(), -NOTED_EVERY

        def beat(done: int, total: int) -> None:
            nonlocal noted
            left, now = pace.left(done, total), time.monotonic()
            stopping = self.stopping()
            if done < total and now - noted < NOTED_EVERY and not stopping:
                return
            noted = now
            with self.database.writing() as held:
                told = {**payload, LEFT: None if left is None else round(left)}
                kept = jobs.progress(held, claim, _now(), done=done, total=total, payload=told)
            if stopping or not kept:
                raise Stopping

        return beat

    def _change(self, change: Callable[[Session], object]) -> None:
        with self.database.writing() as held:
            change(held)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
