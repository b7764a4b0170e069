"""Reads Excel workbooks: the values that they show, with merged cells; no formula, link or macro is followed.

The sheets' XML is read here: no library gives hidden rows, fills, merged ranges and saved values in one pass, and
those that trust the size a sheet claims, or its farthest cell, take memory for cells that are not there.
"""

from __future__ import annotations

from parsers.document import Block, Document, Origin, Running, Warning
from parsers.errors import FileHasNoText
from parsers.limits import Limits
from parsers.readers.xlsx.margins import running
from parsers.readers.xlsx.package import Package
from parsers.readers.xlsx.regions import blocks
from parsers.readers.xlsx.sheet import Book, read_sheet
from parsers.readers.xlsx.styles import styles
from parsers.readers.xlsx.values import shared_strings


def read(data: bytes, name: str, limits: Limits) -> Document:
    """The workbook's visible sheets as one Document, source `name`; raises a ReadError."""
    package = Package(data, limits)
    book = Book(
        shared_strings(package.part("sharedStrings")),
        styles(package.part("styles")),
        package.counts_from_1904,
    )
    found: list[Block] = []
    around: list[Running] = []
    warnings = _workbook_warnings(package)
    for part in package.sheets():
        if part.hidden:
            place = Origin(sheet=part.name)
            warnings.append(Warning("hidden-sheet", "A hidden sheet was left out.", place))
            continue
        root = package.sheet(part.part)
        sheet = read_sheet(root, part.name, book)
        found.extend(blocks(sheet, limits))
        around.extend(running(root, part.name))
        warnings.extend(sheet.warnings)
    if not found:
        raise FileHasNoText
    return Document(name, "xlsx", tuple(found), tuple(around), tuple(warnings))


def _workbook_warnings(package: Package) -> list[Warning]:
    found = []
    if package.has_macros:
        found.append(Warning("macros-ignored", "The workbook has macros; they were not run."))
    if package.has_links:
        found.append(
            Warning("external-links", "The workbook takes values from other files; the saved ones were used.")
        )
    return found
