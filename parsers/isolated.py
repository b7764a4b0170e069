"""The process that reads files for `parsers.isolation`: limited memory, no network, one file at a time."""

from __future__ import annotations

import os
import signal
import socket
import sys
import traceback
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from parsers.document import Document
from parsers.errors import NoProfileFound, ReaderCrashed, ReaderOutOfMemory, ReadError
from parsers.frames import read_frame, write_frame
from parsers.limits import MIB, Limits
from parsers.passage import passage, rows
from parsers.reading import document_of, parse, profiles_of
from parsers.tools import NO_TOOLS, Tools
from parsers.vocabulary import Vocabulary, load

_GRACE = 5  # seconds after which a reader that nobody stopped ends by itself


def confine(limits: Limits, tools: Tools = NO_TOOLS) -> None:
    """Takes memory beyond the limit, core dumps and the network away from this process for good.

    The programs that it starts may take the memory that `tools` gives them.
    """
    try:
        import resource
    except ImportError:  # Windows: time is limited from outside, memory is not
        pass
    else:
        most = max(limits.memory, tools.memory if tools.office or tools.recognition else 0)
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, most))
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


@dataclass(frozen=True, slots=True)
class Means:
    """What the reader reads with, the same for every file."""

    vocabulary: Vocabulary
    limits: Limits
    tools: Tools


def serve(requests: BinaryIO, answers: BinaryIO, means: Means) -> None:
    """Answers one request after another until `requests` ends."""
    while (request := read_frame(requests)) is not None:
        head, data = request
        _set_alarm(means.limits.seconds + _GRACE)
        answer, body = _answer(head, data, means)
        _set_alarm(0)
        write_frame(answers, answer, body)


def _answer(question: Mapping[str, Any], data: bytes, means: Means) -> tuple[dict[str, Any], bytes]:
    try:
        return _do(question, data, means)
    except ReadError as error:
        return _failure(error)
    except MemoryError:
        return _failure(ReaderOutOfMemory(limit=means.limits.memory // MIB))
    except Exception as error:  # noqa: BLE001 - a mistake of ours must not end the batch; it is told by name and place
        return _failure(ReaderCrashed(reason=_reason(error)))


def _do(  # noqa: PLR0911 - one a question
    question: Mapping[str, Any], data: bytes, means: Means
) -> tuple[dict[str, Any], bytes]:
    limits = means.limits
    match question["task"]:
        case "page_size":
            return _page_size(data, question["page"], limits), b""
        case "page_png":
            return {}, _page_png(data, question["page"], question["scale"], limits)
        case "passage":
            return _passage(data, question["name"], question["origins"], means), b""
        case "rows":
            return _rows(data, question["name"], means), b""
        case "page_text":
            return _page_text(data, question["page"], limits), b""
        case "page_words":
            return _page_words(data, question["page"], means), b""
        case "coverage":
            return _coverage(data, question["name"], means), b""
        case "read_copy":
            return _read_copy(data, question["name"], means), b""
        case "parse_with_headings":
            return _parse_with_headings(data, question["name"], means), b""
        case _:
            profiles = parse(data, question["name"], means.vocabulary, limits, means.tools)
            return {"profiles": [profile.to_json() for profile in profiles]}, b""


def _document(data: bytes, name: str, means: Means) -> Document:
    return document_of(data, name, means.limits, means.tools)


def _passage(data: bytes, name: str, origins: list[dict[str, Any]], means: Means) -> dict[str, Any]:
    document = _document(data, name, means)
    return {"rows": [asdict(row) for row in passage(document, origins)]}


def _rows(data: bytes, name: str, means: Means) -> dict[str, Any]:
    return {"rows": [asdict(row) for row in rows(_document(data, name, means))]}


def _coverage(data: bytes, name: str, means: Means) -> dict[str, Any]:
    from parsers.coverage import coverage
    from parsers.recognise import recognise

    document = _document(data, name, means)
    profiles = recognise(document, means.vocabulary)
    if not profiles:
        raise NoProfileFound
    return coverage(document, profiles, means.vocabulary).to_json()


def _read_copy(data: bytes, name: str, means: Means) -> dict[str, Any]:
    from parsers.recognise import recognise
    from parsers.visible import visible

    document = _document(data, name, means)
    profiles = recognise(document, means.vocabulary)
    return {
        "profiles": [profile.to_json() for profile in profiles],
        "visible": asdict(visible(document, means.vocabulary)),
    }


def _parse_with_headings(data: bytes, name: str, means: Means) -> dict[str, Any]:
    from parsers.unknown_headings import unknown_headings

    document = _document(data, name, means)
    found = unknown_headings(document, means.vocabulary)
    profiles = profiles_of(document, means.vocabulary)
    return {
        "profiles": [profile.to_json() for profile in profiles],
        "headings": [asdict(one) for one in found],
    }


def _page_text(data: bytes, page: int, limits: Limits) -> dict[str, Any]:
    from parsers.readers.page_text import page_text

    return asdict(page_text(data, page, limits))


def _page_words(data: bytes, page: int, means: Means) -> dict[str, Any]:
    from parsers.readers.page_words import page_words

    return asdict(page_words(data, page, means.limits, means.tools))


def _page_size(data: bytes, page: int, limits: Limits) -> dict[str, Any]:
    from parsers.readers.page_image import page_size

    return asdict(page_size(data, page, limits))


def _page_png(data: bytes, page: int, scale: float, limits: Limits) -> bytes:
    from parsers.readers.page_image import page_png

    return page_png(data, page, scale, limits)


def _failure(error: ReadError) -> tuple[dict[str, Any], bytes]:
    return {"error": type(error).__name__, "values": error.values}, b""


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
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks: it ends this one
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the answers
    start = read_frame(requests)
    if start is None:
        return
    limits = Limits(**start[0]["limits"])

    def waiting(seconds: float) -> None:
        """Asks the process that waits for this one to wait longer."""
        _set_alarm(limits.seconds + seconds + _GRACE)
        write_frame(answers, {"waiting": seconds})

    tools = Tools(**start[0]["tools"], waiting=waiting)
    means = Means(load(*start[0]["vocabulary"]), limits, tools)
    confine(limits, tools)
    write_frame(answers, {"waiting": 0})  # a file's time begins when its reader is there
    serve(requests, answers, means)


if __name__ == "__main__":
    main()
