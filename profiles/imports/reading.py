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
    workers = _Workers(lambda: Worker(limits, vocabulary_texts, tools), with_headings)
    pending: deque[Future[Read[Key]]] = deque()
    with ThreadPoolExecutor(processes) as pool:
        try:
            for key, name, load in files:
                pending.append(pool.submit(workers.read, key, name, load))
                if len(pending) >= processes * AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            workers.end()  # what is being read is of no use any more
            pool.shutdown()
            workers.end()  # of those that had just begun with a file


class _Workers:
    """A process for each thread that reads."""

    def __init__(self, make: Callable[[], Worker], with_headings: bool) -> None:
        self._make = make
        self._with_headings = with_headings
        self._own = threading.local()
        self._begun: list[Worker] = []

    def read(self, key: Key, name: str, load: Callable[[], bytes]) -> Read[Key]:
        """Reads one file in the thread's own process."""
        if not hasattr(self._own, "worker"):
            self._own.worker = self._make().__enter__()
            self._begun.append(self._own.worker)
        data = load()
        try:
            if not self._with_headings:
                return Read(key, data, self._own.worker.parse(data, name))
            profiles, headings = self._own.worker.parse_with_headings(data, name)
            return Read(key, data, profiles, headings=headings)
        except ReadError as error:
            return Read(key, data, error=error)

    def end(self) -> None:
        """Ends the processes that have begun."""
        for worker in self._begun:
            worker.__exit__(None, None, None)
