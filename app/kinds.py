"""The kinds of value that settings have, each read from its text; raises ValueError for a text that is not of the kind."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import available_timezones


def one_of(*allowed: str) -> Callable[[str], str]:
    def read_word(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return read_word


def number(least: int, most: int) -> Callable[[str], int]:
    def read_number(text: str) -> int:
        value = int(text)
        if not least <= value <= most:
            raise ValueError(text)
        return value

    return read_number


def switch(text: str) -> bool:
    if text not in {"0", "1"}:
        raise ValueError(text)
    return text == "1"


def timezone(text: str) -> str:
    if text not in available_timezones():
        raise ValueError(text)
    return text


def words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def paths(text: str) -> tuple[Path, ...]:
    found = tuple(Path(part).expanduser() for part in text.split(os.pathsep) if part)
    if not all(path.is_file() for path in found):
        raise ValueError(text)
    return found


def url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(text)
    return text.rstrip("/")


def database(text: str) -> str:
    if not text.startswith(("sqlite:///", "postgresql")):
        raise ValueError(text)
    return text


def secret(text: str) -> str:
    if len(text) < 32:
        raise ValueError("(hidden)")
    return text


def path(text: str) -> Path:
    return Path(text).expanduser().absolute()


def program(text: str) -> str:
    """An absolute path; whether the program is there is seen when a file needs it."""
    if text and not Path(text).expanduser().is_absolute():
        raise ValueError(text)
    return str(Path(text).expanduser()) if text else ""


def recognition(text: str) -> str:
    return text if text in {"auto", "off"} else program(text) or "off"


def mail_server(text: str) -> str:
    from app.mail import server

    if text:
        server(text)
    return text


def mail_address(text: str) -> str:
    if text and not re.fullmatch(r"[^@\s]+@[^@\s]+", text):
        raise ValueError(text)
    return text


def name(text: str) -> str:
    if not text.strip():
        raise ValueError(text)
    return " ".join(text.split())
