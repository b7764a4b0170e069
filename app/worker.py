"""The worker process of a home: jobs, and what is due each minute; it alone writes the search index."""

from __future__ import annotations

import datetime as dt
import logging
import signal
import threading
from collections.abc import Callable, Mapping
from typing import Any

import structlog
from filelock import FileLock, Timeout

from app import indexing, mail
from app.approval.schedule import make_effective, tell_deputies
from app.database import Database, open_catalogue
from app.jobs import Task, Workshop, library, queue_of, waking, worker_name
from app.notices import digest
from app.settings import Settings
from app.upkeep.schedule import remind
from parsers.wording import N_
from profiles import notices
from profiles.acting import acting
from profiles.errors import DomainError
from profiles.registers import outputs
from profiles.trail import anchors


class WorkerIsRunning(DomainError):
    """The home has its worker already."""

    problem = N_("A worker already works for {home}.")
    remedy = N_("One is enough; stop it first if you want to start another.")


SILENT = dt.timedelta(minutes=5)
SCHEDULE = "schedule"  # who acts where nobody asked

_log = structlog.stdlib.get_logger("perfilario.worker")


def tasks() -> Mapping[str, Task]:
    """What each kind of job does."""
    from app.imports import tasks as imports
    from app.registers import output
    from app.review import recognised
    from app.vocabulary import tasks as vocabulary

    return {
        "read": imports.read_upload,
        "commit": imports.commit_upload,
        "read_again": vocabulary.read_again,
        recognised.KIND: recognised.recognise,
        outputs.KIND: output.put_out,
    }


def run(settings: Settings) -> None:
    """Works until SIGINT or SIGTERM; raises WorkerIsRunning where another process works for this home."""
    lock = FileLock(settings.home / "worker.lock")
    try:
        with lock.acquire(timeout=0):
            database = open_catalogue(settings)
            try:
                _work(settings, database)
            finally:
                database.close()
    except Timeout as error:
        raise WorkerIsRunning(home=str(settings.home)) from error


def _work(settings: Settings, database: Database) -> None:
    logging.getLogger("huey").setLevel(logging.WARNING)
    stop = threading.Event()
    shop = Workshop(settings, database, tasks(), stop.is_set, worker_name())
    shop.reconcile(dt.timedelta(0))  # the lock is ours: whoever held these jobs is gone
    make_effective(database, acting(SCHEDULE, settings.zone, source=SCHEDULE))

    def look() -> None:
        shop.do_all()
        indexing.catch_up(database, settings)

    consumer = _consumer(settings, look, lambda: _tend(settings, shop))
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    consumer.start()
    for number in (signal.SIGINT, signal.SIGTERM):  # the queue's own handlers would cut a job short
        signal.signal(number, lambda *_: stop.set())
    _log.info("worker started", worker=shop.name)
    stop.wait()
    consumer.stop(graceful=True)
    _log.info("worker stopped")


def _consumer(settings: Settings, look: Callable[[], None], tend: Callable[[], None]) -> Any:
    queue = queue_of(settings.home)
    queue.flush()  # what is to be done stands in the Job table
    wake = waking(queue, look)
    queue.periodic_task(library.crontab(), name="tend")(tend)
    queue.periodic_task(library.crontab(), name="look")(look)
    wake()
    return queue.create_consumer(workers=1, periodic=True, max_delay=1.0, scheduler_interval=10)


def _tend(settings: Settings, shop: Workshop) -> None:
    """What is due each minute beside the jobs: those of workers that are gone, uploads that nobody confirmed."""
    from app.imports import tasks as imports
    from app.registers import output

    shop.reconcile(SILENT)
    now = acting(SCHEDULE, settings.zone, source=SCHEDULE)
    make_effective(shop.database, now)
    tell_deputies(shop.database, now)
    imports.purge(settings, shop.database)
    output.purge(settings, shop.database, now.now)
    remind(shop.database, now)
    post(settings, shop.database)


def post(settings: Settings, database: Database) -> None:
    """Notes the trail's head outside the database, then writes and sends the mails that are due."""
    now = acting(SCHEDULE, settings.zone, source=SCHEDULE)
    with database.reading() as session:
        anchors.anchor(settings.home, session, now.now)
        news = bool(settings.smtp and notices.unmailed(session))
    if news:
        with database.writing() as session:
            digest.queue_digests(session, settings, now)
    mail.send_waiting(settings, database, now.now)
