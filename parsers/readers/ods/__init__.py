"""Reads OpenDocument workbooks (ODS): what each visible cell shows."""

from __future__ import annotations

from lxml import etree

from parsers.document import Block, Document, Origin, Warning
from parsers.errors import FileHasNoText, FileIsDamaged
from parsers.limits import Limits
from parsers.readers.notes import Notes
from parsers.readers.ods.sheet import Reader, is_hidden
from parsers.readers.odt.body import Story
from parsers.readers.odt.names import OFFICE, TABLE, TEXT, child
from parsers.readers.odt.package import Package
from parsers.readers.odt.running import running
from parsers.readers.odt.styles import Styles
from parsers.readers.room import Room
from parsers.readers.xlsx.regions import blocks


def read(data: bytes, name: str, limits: Limits) -> Document:
    """The workbook's visible sheets as one Document, source `name`; raises a ReadError."""
    package = Package(data, limits)
    body = child(package.content, OFFICE + "body", OFFICE + "spreadsheet")
    if body is None:
        raise FileIsDamaged
    notes = Notes()
    room = Room(limits, notes)
    styles = Styles(package.styles, package.content)
    reader = Reader(styles, notes, room)
    found: list[Block] = []
    warnings: list[Warning] = []
    for table in body.iterfind(TABLE + "table"):
        sheet_name = table.get(TABLE + "name", "")
        if is_hidden(table, styles):
            place = Origin(sheet=sheet_name)
            warnings.append(Warning("hidden-sheet", "A hidden sheet was left out.", place))
            continue
        sheet = reader.sheet(table, sheet_name)
        found.extend(blocks(sheet, limits))
        warnings.extend(sheet.warnings)
    if not found:
        raise FileHasNoText
    _without_pages(package.styles)
    around = running(package.styles, body, styles, Story(Styles(package.styles, package.styles), notes, room))
    if package.has_macros:
        notes.add("macros-ignored")
    return Document(name, "ods", tuple(found), around, (*warnings, *notes.warnings()))


def _without_pages(styles: etree._Element | None) -> None:
    """Empties the fields of page numbers: a workbook has none before it is printed, and holds '1' and '99' for them."""
    if styles is not None:
        for field in styles.iter(TEXT + "page-number", TEXT + "page-count"):
            field.text = None
