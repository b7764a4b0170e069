"""Reads files in a process of its own, which may run out of time or memory without harm."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, BinaryIO, Final, Self

from parsers.covered import Coverage
from parsers.errors import ReaderCrashed, ReaderOutOfMemory, ReaderTimedOut, by_name
from parsers.frames import read_frame, write_frame
from parsers.limits import Limits
from parsers.passage import PageText, Row, UnknownHeading
from parsers.profile import ParsedProfile
from parsers.tools import NO_TOOLS, Tools
from parsers.visible import Visible

_ROOT: Final = Path(__file__).resolve().parent.parent
_PASSED: Final = (
    "PATH",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "SYSTEMROOT",
    "TMPDIR",
    "TEMP",
    "TMP",
    "PYTHONPYCACHEPREFIX",
)
"""Variables that the reader gets: no keys and no addresses."""
_START: Final = 60.0  # seconds that a reader may take to be there, on a machine that does much else


class Worker:
    """A long-lived reader: `with Worker(limits, texts, tools) as worker: worker.parse(data, name)`.

    `vocabulary_texts` are the TOML texts of companies, `tools` the programs that it may use. The process is started on entry, ended on exit, and replaced
    after a time-out, a crash or a lack of memory. Threads may share a worker; it reads one file at a time.
    """

    def __init__(self, limits: Limits, vocabulary_texts: Sequence[str] = (), tools: Tools = NO_TOOLS) -> None:
        self._limits = limits
        self._tools = tools
        self._texts = tuple(vocabulary_texts)
        self._lock = threading.Lock()
        self._child: _Child | None = None

    def __enter__(self) -> Self:
        self._child = _Child(self._limits, self._texts, self._tools)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def parse(self, data: bytes, name: str) -> tuple[ParsedProfile, ...]:
        """The profiles in the file, at least one.

        Raises a ReadError: of the file, or ReaderTimedOut, ReaderOutOfMemory, ReaderCrashed.
        """
        answer, _ = self._ask({"task": "parse", "name": name}, data)
        return tuple(ParsedProfile.from_json(profile) for profile in answer["profiles"])

    def parse_with_headings(
        self, data: bytes, name: str
    ) -> tuple[tuple[ParsedProfile, ...], tuple[UnknownHeading, ...]]:
        """The profiles in the file, and the headings and labels that the vocabulary does not know; raises as `parse` does."""
        answer, _ = self._ask({"task": "parse_with_headings", "name": name}, data)
        return (
            tuple(ParsedProfile.from_json(profile) for profile in answer["profiles"]),
            tuple(UnknownHeading.from_json(one) for one in answer["headings"]),
        )

    def read_copy(self, data: bytes, name: str) -> tuple[tuple[ParsedProfile, ...], Visible]:
        """The profiles in the file, if any, and the words that it shows; raises as `parse` does, but not NoProfileFound."""
        answer, _ = self._ask({"task": "read_copy", "name": name}, data)
        profiles = tuple(ParsedProfile.from_json(profile) for profile in answer["profiles"])
        return profiles, Visible.from_json(answer["visible"])

    def passage(self, data: bytes, name: str, origins: Sequence[Mapping[str, Any]]) -> tuple[Row, ...]:
        """What stands around `origins` (JSON as in the profile's schema) in a file; raises as `parse` does."""
        answer, _ = self._ask({"task": "passage", "name": name, "origins": list(origins)}, data)
        return tuple(Row.from_json(row) for row in answer["rows"])

    def rows(self, data: bytes, name: str) -> tuple[Row, ...]:
        """The whole text of a file in rows, each piece with its addresses; raises as `parse` does."""
        answer, _ = self._ask({"task": "rows", "name": name}, data)
        return tuple(Row.from_json(row) for row in answer["rows"])

    def coverage(self, data: bytes, name: str) -> Coverage:
        """Where the words of a file's body went; raises as `parse` does."""
        answer, _ = self._ask({"task": "coverage", "name": name}, data)
        return Coverage.from_json(answer)

    def page_text(self, data: bytes, page: int) -> PageText:
        """A PDF's page, from 1, with its words and their boxes; raises as `parse` does."""
        answer, _ = self._ask({"task": "page_text", "page": page}, data)
        return PageText.from_json(answer)

    def page_words(self, data: bytes, page: int) -> PageText:
        """A PDF's page, from 1, with the words that text recognition finds on its picture; may take a minute.

        Raises RecognitionFails, and as `parse` does.
        """
        answer, _ = self._ask({"task": "page_words", "page": page}, data)
        return PageText.from_json(answer)

    def page_size(self, data: bytes, page: int) -> tuple[float, float]:
        """Width and height in points of a PDF's page, from 1; raises as `parse` does."""
        answer, _ = self._ask({"task": "page_size", "page": page}, data)
        return answer["width"], answer["height"]

    def page_png(self, data: bytes, page: int, scale: float) -> bytes:
        """A picture of a PDF's page, from 1, with `scale` pixels a point; raises as `parse` does."""
        return self._ask({"task": "page_png", "page": page, "scale": scale}, data)[1]

    def close(self) -> None:
        """Ends the process; a further question would start another."""
        with self._lock:
            self._stop()

    def _ask(self, question: Mapping[str, Any], data: bytes) -> tuple[Any, bytes]:
        with self._lock:
            answer, body = self._answer(question, data)
        if "error" in answer:
            raise by_name(answer["error"], answer["values"])
        return answer, body

    def _answer(self, question: Mapping[str, Any], data: bytes) -> tuple[Any, bytes]:
        if self._child is None or not self._child.is_alive:  # the last file was its end
            self._stop()
            self._child = _Child(self._limits, self._texts, self._tools)
        try:
            answer, body = self._child.ask(question, data, self._limits.seconds)
        except BaseException:
            self._stop()
            raise
        if answer.get("error") == ReaderOutOfMemory.__name__:
            self._stop()
        return answer, body

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.stop()


class _Child:
    """One reading process, and the thread that waits for its answers."""

    def __init__(self, limits: Limits, texts: Sequence[str], tools: Tools) -> None:
        environment = {name: os.environ[name] for name in _PASSED if name in os.environ}
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "parsers.isolated"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**environment, "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"},
            cwd=_ROOT.anchor,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._requests: BinaryIO = self._process.stdin  # type: ignore[assignment]
        self._answers: SimpleQueue[Any] = SimpleQueue()
        self._is_ready = False
        self._listener = threading.Thread(
            target=_listen, args=(self._process.stdout, self._answers), name="reader answers", daemon=True
        )
        self._listener.start()
        programs = {field.name: getattr(tools, field.name) for field in fields(tools) if field.compare}
        self._send({"limits": asdict(limits), "vocabulary": list(texts), "tools": programs})

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, question: Mapping[str, Any], data: bytes, seconds: float) -> tuple[Any, bytes]:
        """The answer to one question; raises ReaderTimedOut or ReaderCrashed, and is of no use afterwards.

        The reader says when it is ready, which is no part of a file's time, and before it starts a program how many
        seconds more to wait for it.
        """
        self._send(question, data)
        patience = seconds if self._is_ready else max(seconds, _START)
        while True:
            try:
                answer = self._answers.get(timeout=patience)
            except Empty:
                raise ReaderTimedOut(limit=patience) from None
            if answer is None:
                raise ReaderCrashed(reason=_ending(self._process.wait()))
            head, body = answer
            if "waiting" not in head:
                return head, body
            self._is_ready = True
            patience = seconds + head["waiting"]

    def _send(self, head: Any, data: bytes = b"") -> None:
        try:
            write_frame(self._requests, head, data)
        except (BrokenPipeError, OSError):
            raise ReaderCrashed(reason=_ending(self._process.wait())) from None

    def stop(self) -> None:
        """Ends the process at once."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                _close(stream)


def _listen(stream: BinaryIO, answers: SimpleQueue[Any]) -> None:
    """Passes each answer on; None when the process has ended."""
    while (frame := read_frame(stream)) is not None:
        answers.put(frame)
    answers.put(None)


def _close(stream: Any) -> None:
    with suppress(BrokenPipeError):  # what was not sent is of no use any more
        stream.close()


def _ending(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
