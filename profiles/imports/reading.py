"""Reads many files in limited processes at once and gives the results in their order."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, TypeVar

from parsers.errors import ReadError
from parsers.isolation import Worker
from parsers.limits import Limits
from parsers.passage import UnknownHeading
from parsers.profile import ParsedProfile
from parsers.tools import NO_TOOLS, Tools

Key = TypeVar("Key")
AHEAD = 4  # files in memory for each process, so that none waits for a slow one in front


@dataclass(frozen=True, slots=True)
class Read(Generic[Key]):
    """What came of one file: profiles, with the headings that nobody explained where asked for, or why there are none."""

    key: Key
    data: bytes
    profiles: tuple[ParsedProfile, ...] = ()
    error: ReadError | None = None
    headings: tuple[UnknownHeading, ...] = ()


def read_all(  # noqa: PLR0913 - what, with what, how
    files: Iterable[tuple[Key, str, Callable[[], bytes]]],
    limits: Limits,
    vocabulary_texts: tuple[str, ...],
    processes: int,
    tools: Tools = NO_TOOLS,
    *,
    with_headings: bool = False,
) -> Generator[Read[Key], None, None]:
    """Reads files given as key, name and a way to load them; results come in the same order.

    Raises OSError where a file cannot be loaded.
    """
    local = threading.local()
    workers: list[Worker] = []

    def read(key: Key, name: str, load: Callable[[], bytes]) -> Read[Key]:
        if not hasattr(local, "worker"):
            local.worker = Worker(limits, vocabulary_texts, tools).__enter__()
            workers.append(local.worker)
        data = load()
        try:
            if not with_headings:
                return Read(key, data, local.worker.parse(data, name))
            profiles, headings = local.worker.parse_with_headings(data, name)
            return Read(key, data, profiles, headings=headings)
        except ReadError as error:
            return Read(key, data, error=error)

    pending: deque[Future[Read[Key]]] = deque()
    with ThreadPoolExecutor(processes) as pool:
        try:
            for file in files:
                pending.append(pool.submit(read, *file))
                if len(pending) >= processes * AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            _end(workers)  # what is being read is of no use any more
            pool.shutdown()
            _end(workers)  # of those that had just begun with a file


def _end(workers: Iterable[Worker]) -> None:
    for worker in workers:
        worker.__exit__(None, None, None)
