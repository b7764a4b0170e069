"""The process that reads files for `parsers.isolation`: limited memory, no network, one file at a time."""

from __future__ import annotations

import os
import signal
import socket
import sys
import traceback
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from parsers.errors import ReaderCrashed, ReaderOutOfMemory, ReadError
from parsers.frames import read_frame, write_frame
from parsers.limits import MIB, Limits
from parsers.reading import parse
from parsers.vocabulary import Vocabulary, load

_GRACE = 5  # seconds after which a reader that nobody stopped ends by itself


def confine(limits: Limits) -> None:
    """Takes memory beyond the limit, core dumps and the network away from this process for good."""
    try:
        import resource
    except ImportError:  # Windows: time is limited from outside, memory is not
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for name in (
        "socket",
        "create_connection",
        "create_server",
        "getaddrinfo",
        "gethostbyname",
        "socketpair",
    ):
        setattr(socket, name, _refuse)


def _refuse(*_arguments: Any, **_options: Any) -> NoReturn:
    raise PermissionError("files are read without a network")


def serve(requests: BinaryIO, answers: BinaryIO, vocabulary: Vocabulary, limits: Limits) -> None:
    """Answers one request after another until `requests` ends."""
    while (request := read_frame(requests)) is not None:
        head, data = request
        _set_alarm(limits.seconds + _GRACE)
        answer = _answer(data, head["name"], vocabulary, limits)
        _set_alarm(0)
        write_frame(answers, answer)


def _answer(data: bytes, name: str, vocabulary: Vocabulary, limits: Limits) -> dict[str, Any]:
    try:
        return {"profiles": [profile.to_json() for profile in parse(data, name, vocabulary, limits)]}
    except ReadError as error:
        return {"error": type(error).__name__, "values": error.values}
    except MemoryError:
        return _failure(ReaderOutOfMemory(limit=limits.memory // MIB))
    except Exception as error:  # noqa: BLE001 - a mistake of ours must not end the batch; it is told by name and place
        return _failure(ReaderCrashed(reason=_reason(error)))


def _failure(error: ReadError) -> dict[str, Any]:
    return {"error": type(error).__name__, "values": error.values}


def _reason(error: Exception) -> str:
    """The error's kind and the line it came from; never its message, which may quote the file."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__}, {place}"


def _set_alarm(seconds: float) -> None:
    """Ends this process by a signal after `seconds`, also when its parent is gone; 0 calls it off."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def main() -> None:
    """Reads its limits and vocabulary, then requests, from standard input; answers on standard output."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the answers
    start = read_frame(requests)
    if start is None:
        return
    limits = Limits(**start[0]["limits"])
    vocabulary = load(*start[0]["vocabulary"])
    confine(limits)
    serve(requests, answers, vocabulary, limits)


if __name__ == "__main__":
    main()
