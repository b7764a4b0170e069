"""The store of original files: by their hash, written whole or not at all, kept for ever."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from parsers.errors import ReadError
from parsers.limits import Limits
from parsers.readers.detect import detect
from profiles.errors import FileIsMissing, FileWasAltered

MEDIA_TYPES: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "rtf": "application/rtf",
    "pdf": "application/pdf",
    "text": "text/plain",
}
"""By the name that the readers give a format."""
UNKNOWN: Final = "application/octet-stream"
LONGEST_NAME: Final = 80
_NO_NAME: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What the catalogue says of a file; `size` in bytes."""

    sha256: str
    size: int
    media_type: str


def describe(data: bytes, limits: Limits) -> StoredFile:
    """The hash, size and media type of `data`, told by content."""
    try:
        media_type = MEDIA_TYPES.get(detect(data, limits).value, UNKNOWN) if data else UNKNOWN
    except ReadError:
        media_type = UNKNOWN
    return StoredFile(hashlib.sha256(data).hexdigest(), len(data), media_type)


def place(home: Path, sha256: str) -> Path:
    """Where the bytes of a file lie."""
    return home / "files" / sha256[:2] / sha256


def put(home: Path, data: bytes) -> str:
    """Stores `data` for ever and gives its hash; after this returns it outlives a power cut."""
    sha256 = hashlib.sha256(data).hexdigest()
    write_whole(place(home, sha256), data)
    return sha256


def get(home: Path, sha256: str, name: str = "") -> bytes:
    """The bytes of a file, checked against its hash; raises FileIsMissing or FileWasAltered."""
    try:
        data = place(home, sha256).read_bytes()
    except FileNotFoundError as error:
        raise FileIsMissing(name=name or sha256) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise FileWasAltered(name=name or sha256)
    return data


def write_whole(target: Path, data: bytes) -> None:
    """Writes a file that is there whole or not at all; one already there with this size is left alone."""
    with contextlib.suppress(FileNotFoundError):
        if target.stat().st_size == len(data):
            return
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        with fresh.open("xb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    for folder in (target.parent, target.parent.parent):
        _sync(folder)


def safe_name(name: str) -> str:
    """A file's name without what some system refuses; its ending stays."""
    plain = " ".join(_NO_NAME.sub(" ", name).split()).strip(". ") or "_"
    if len(plain) <= LONGEST_NAME:
        return plain
    stem, dot, ending = plain.rpartition(".")
    short = dot and len(ending) <= len("docx")
    return (
        f"{stem[: LONGEST_NAME - len(ending) - 1].rstrip()}.{ending}"
        if short
        else plain[:LONGEST_NAME].rstrip(". ")
    )


def _sync(folder: Path) -> None:
    """A rename is lasting only once its folder is on the disk; Windows neither needs nor allows it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
