"""Reads Word files (DOCX, DOCM, templates): what Word prints, and where it stands.

The package is opened and walked here rather than by python-docx, which loads every part, refuses
macro-enabled and strict files, and passes over content controls, insertions and text boxes.
"""

from __future__ import annotations

from lxml import etree

from parsers.document import Document
from parsers.errors import FileHasNoText, FileIsDamaged
from parsers.limits import Limits
from parsers.readers.docx.body import Story
from parsers.readers.docx.names import W
from parsers.readers.docx.numbering import Numbering
from parsers.readers.docx.package import Package
from parsers.readers.docx.running import running
from parsers.readers.docx.styles import Styles, of_text
from parsers.readers.notes import Notes
from parsers.readers.place import Place
from parsers.readers.room import Room

_CHANGES = tuple(
    W + name
    for name in (
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "cellIns",
        "cellDel",
        "cellMerge",
        "rPrChange",
        "pPrChange",
        "tblPrChange",
        "trPrChange",
        "tcPrChange",
        "sectPrChange",
    )
)


def read(data: bytes, name: str, limits: Limits) -> Document:
    """The document as it would print with all changes accepted; raises a ReadError."""
    package = Package(data, limits)
    root = package.xml(package.main)
    body = root.find(W + "body")
    if body is None:
        raise FileIsDamaged
    notes = _noted(package, root)
    styles = Styles(package.part("styles", of_text))
    numbering = package.part("numbering")
    room = Room(limits, notes)
    blocks = tuple(
        Story(styles, Numbering(numbering, styles), notes, room).blocks(body, Place(), counted=True)
    )
    around = running(package, body, Story(styles, Numbering(numbering, styles), notes, room))
    if not blocks and not around:
        raise FileHasNoText
    return Document(name, "docx", blocks, around, notes.warnings(), package.pages)


def _noted(package: Package, root: etree._Element) -> Notes:
    """What the parts alone tell: changes, comments, macros, links."""
    notes = Notes()
    if next(root.iter(*_CHANGES), None) is not None:
        notes.add("tracked-changes")
    comments = package.part("comments")
    if comments is not None and comments.find(W + "comment") is not None:
        notes.add("comments")
    if package.has_macros:
        notes.add("macros-ignored")
    if package.external():
        notes.add("external-links")
    return notes
