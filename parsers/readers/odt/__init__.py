"""Reads OpenDocument texts (ODT and their templates): what is printed, and where it stands."""

from __future__ import annotations

from parsers.document import Document
from parsers.errors import FileHasNoText, FileIsDamaged
from parsers.limits import Limits
from parsers.readers.notes import Notes
from parsers.readers.odt.body import Story
from parsers.readers.odt.names import OFFICE, child
from parsers.readers.odt.package import Package
from parsers.readers.odt.running import running
from parsers.readers.odt.styles import Styles
from parsers.readers.place import Place
from parsers.readers.room import Room


def read(data: bytes, name: str, limits: Limits) -> Document:
    """The document as it would print with all changes accepted; footnotes follow the body. Raises a ReadError."""
    package = Package(data, limits)
    body = child(package.content, OFFICE + "body", OFFICE + "text")
    if body is None:
        raise FileIsDamaged
    notes = Notes()
    if package.has_macros:
        notes.add("macros-ignored")
    if package.has_links:
        notes.add("external-links")
    room = Room(limits, notes)
    styles = Styles(package.styles, package.content)
    story = Story(styles, notes, room)
    blocks = (*story.blocks(body, Place(), counted=True), *story.noted())
    around = running(package.styles, body, styles, Story(Styles(package.styles, package.styles), notes, room))
    if not blocks and not around:
        raise FileHasNoText
    return Document(name, "odt", blocks, around, notes.warnings(), package.pages)
