"""Every document of the sample company: its file and the profiles that a careful reader finds in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from parsers.profile import ParsedProfile
from samples.layout import Sheet, Written
from samples.model import Position, manuals, positions
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


def documents() -> Iterator[Sample]:
    """All files, profiles one by one and then the manuals."""
    for position in positions():
        yield from _profile_files(position)
    for book in manuals():
        for name in book.edition.files:
            written = _written(name, manual.sheet(book.code, book.title, book.edition, book.positions))
            profiles = tuple(manual.profile(position, book.code, name) for position in book.positions)
            yield Sample(book.edition.folder, name, written.data, profiles)


def _profile_files(position: Position) -> Iterator[Sample]:
    template = TEMPLATES[position.value("template")]
    for name in position.edition.files:
        written = _written(name, template.sheet(position))
        profile = template.profile(position, name, written.pages)
        yield Sample(position.edition.folder, name, written.data, (profile,))


def _written(name: str, sheet: Sheet) -> Written:
    return WRITERS[PurePath(name).suffix](sheet)
