"""What an import is given: files, folders and ZIP archives become single files in a fixed order."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path, PurePath, PurePosixPath

from parsers.errors import FileIsTooLarge, ReadError
from parsers.limits import Limits
from parsers.readers.archive import CONTENT_TYPES, Archive
from parsers.readers.detect import detect
from profiles.reasons import Reason

ZIP_MARK = b"PK\x03\x04"
HIDDEN = (".", "~$", "__MACOSX")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read: its path as a person knows it, its hash, and how to get its bytes.

    `named` is one that was asked for by name, not found in a folder or archive. `problem` is why it is not read:
    `outcome` is then failed or skipped, else None.
    """

    path: str
    sha256: str | None
    load: Callable[[], bytes]
    named: bool = False
    outcome: str | None = None
    problem: Reason | None = None


def find(paths: Iterable[Path], limits: Limits) -> list[Source]:
    """Every file that `paths` name, folders and archives opened, in order of path; each path once."""
    found: dict[str, Source] = {}
    for path in paths:
        for source in _in_folder(path, limits) if path.is_dir() else _in_file(path, limits, named=True):
            found.setdefault(source.path, source)
    return [found[path] for path in sorted(found)]


def unpack(name: str, data: bytes, limits: Limits, *, named: bool = True) -> Iterator[Source]:
    """The file itself, or if it is an archive and no office file, what it holds."""
    own = Source(name, hashlib.sha256(data).hexdigest(), partial(_given, data), named)
    if not data.startswith(ZIP_MARK):
        yield _judged(own, data, limits)
        return
    try:
        archive = Archive.open(data, _of_archive(limits))
    except ReadError:
        yield own  # its reader will say what is wrong with it
        return
    if _is_office_file(archive):
        yield _judged(own, data, limits)
    else:
        yield from _in_archive(own, archive, limits)


def is_unsupported(error: ReadError) -> bool:
    """Whether a file was not meant for this program, which in a folder is no failure."""
    return type(error).__name__ in _UNSUPPORTED


_UNSUPPORTED = frozenset(
    {
        "UnknownFormat",
        "LegacyWordFile",
        "LegacyExcelFile",
        "LegacyOfficeFile",
        "BinaryWorkbook",
        "OpenDocumentFile",
        "RichTextFile",
        "WebPage",
        "NoProfileFound",
    }
)


def _in_folder(folder: Path, limits: Limits) -> Iterator[Source]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not _is_hidden(path.relative_to(folder)):
            yield from _in_file(path, limits, named=False)


def _in_file(path: Path, limits: Limits, *, named: bool) -> Iterator[Source]:
    name = path.as_posix()
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        yield Source(name, None, path.read_bytes, named, "failed", Reason("not-there"))
        return
    except OSError as error:
        problem = Reason("not-readable", {"problem": error.strerror or ""})
        yield Source(name, None, path.read_bytes, named, "failed", problem)
        return
    for source in unpack(name, data, limits, named=named):
        # the bytes are read again when their turn comes, rather than kept for all files at once
        load = path.read_bytes if source.path == name else partial(_member, path, source.path, limits)
        yield replace(source, load=load)


def _in_archive(own: Source, archive: Archive, limits: Limits) -> Iterator[Source]:
    for name in _members(archive.names):
        path = _shown(own.path, name)
        try:
            member = archive.read(name)
        except ReadError as error:
            yield Source(path, None, own.load, outcome="failed", problem=Reason.of(error))
            continue
        source = Source(path, hashlib.sha256(member).hexdigest(), partial(_given, member))
        if _is_archive(member, limits):
            yield replace(source, outcome="skipped", problem=Reason("archive-in-archive"))
        else:
            yield _judged(source, member, limits)


def _is_archive(data: bytes, limits: Limits) -> bool:
    if not data.startswith(ZIP_MARK):
        return False
    try:
        return not _is_office_file(Archive.open(data, limits))
    except ReadError:
        return False


def _is_office_file(archive: Archive) -> bool:
    """Office packages, read or not, name their parts; a person's archive does not."""
    return bool(archive.names & {CONTENT_TYPES, "mimetype"})


def _members(names: Iterable[str]) -> Sequence[str]:
    """Files of an archive in order, hidden ones left out; a name is only ever shown, never used as a path."""
    return sorted(name for name in names if not name.endswith("/") and not _is_hidden(PurePosixPath(name)))


def _shown(archive: str, name: str) -> str:
    return f"{archive}/{name.lstrip('/')}"


def _is_hidden(path: PurePath) -> bool:
    return any(part.startswith(HIDDEN) and part != ".." for part in path.parts)


def _member(path: Path, shown: str, limits: Limits) -> bytes:
    there = path.stat()
    archive, wanted = _opened(path, there.st_mtime_ns, there.st_size, limits)
    return archive.read(wanted[shown])


@lru_cache(maxsize=1)
def _opened(path: Path, _changed: int, _size: int, limits: Limits) -> tuple[Archive, Mapping[str, str]]:
    """An archive and its members by the paths that they are shown with; members are asked for one after another."""
    archive = Archive.open(path.read_bytes(), _of_archive(limits))
    return archive, {_shown(path.as_posix(), name): name for name in archive.names}


def _of_archive(limits: Limits) -> Limits:
    """A folder's worth of files may unpack to more than one office file."""
    return replace(limits, inflated=limits.inflated * 10)


def _judged(source: Source, data: bytes, limits: Limits) -> Source:
    """A file found by the way whose kind is not read is skipped without being tried."""
    if len(data) > limits.bytes:
        error = FileIsTooLarge.of(len(data), limits.bytes)
        return replace(source, outcome="failed", problem=Reason.of(error))
    if source.named or not data:
        return source
    try:
        detect(data, limits)
    except ReadError as error:
        if is_unsupported(error):
            return replace(source, outcome="skipped", problem=Reason.of(error))
    return source


def _given(data: bytes) -> bytes:
    return data
