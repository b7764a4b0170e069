"""Every document of the sample company: its file and the profiles that a careful reader finds in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from parsers.profile import ParsedProfile
from samples.layout import Sheet, Written
from samples.model import Manual, Position, manuals, positions
from samples.templates import form, label_table, manual, numbered
from samples.writers import pdf, text, word, xlsx

TEMPLATES = {"numbered": numbered, "form": form, "label_table": label_table}
WRITERS = {".docx": word.write, ".pdf": pdf.write, ".xlsx": xlsx.write, ".txt": text.write}


@dataclass(frozen=True, slots=True)
class Sample:
    """A file of the company; `folder` tells whether it is in force or a new edition."""

    folder: str
    name: str
    data: bytes
    profiles: tuple[ParsedProfile, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """A file of the company that is not written before it is asked for."""

    folder: str
    name: str
    write: Callable[[], Sample]


def documents() -> Iterator[Sample]:
    """All files, profiles one by one and then the manuals."""
    return (one.write() for one in planned())


def planned() -> Iterator[Planned]:
    """The files of `documents`, in its order."""
    for position in positions():
        for name in position.edition.files:
            yield Planned(position.edition.folder, name, partial(_profile_file, position, name))
    for book in manuals():
        for name in book.edition.files:
            yield Planned(book.edition.folder, name, partial(_manual_file, book, name))


def _profile_file(position: Position, name: str) -> Sample:
    template = TEMPLATES[position.value("template")]
    written = _written(name, template.sheet(position))
    profile = template.profile(position, name, written.pages)
    return Sample(position.edition.folder, name, written.data, (profile,))


def _manual_file(book: Manual, name: str) -> Sample:
    written = _written(name, manual.sheet(book.code, book.title, book.edition, book.positions))
    profiles = tuple(manual.profile(position, book.code, name) for position in book.positions)
    return Sample(book.edition.folder, name, written.data, profiles)


def _written(name: str, sheet: Sheet) -> Written:
    return WRITERS[PurePath(name).suffix](sheet)
