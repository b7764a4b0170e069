"""The parts of a workbook: its sheets, shared strings and whether it holds macros or links; nothing outside is followed."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from lxml import etree

from parsers.errors import FileIsDamaged, TooManyCells
from parsers.limits import Limits
from parsers.readers.archive import Archive, parse_xml

_MAIN = "xl/workbook.xml"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet's name, the part that holds it, and whether the workbook hides it."""

    name: str
    part: str
    hidden: bool


class Package:
    """A workbook opened under limits."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._archive = Archive.open(data, limits)
        self._limits = limits
        mains = [target for kind, target in self._related("").values() if kind == "officeDocument"]
        self._main = mains[0] if mains and mains[0] in self._archive.names else _MAIN
        if self._main not in self._archive.names:
            raise FileIsDamaged
        self.workbook = self._archive.xml(self._main)

    @property
    def has_macros(self) -> bool:
        return any(name.lower().endswith("vbaproject.bin") for name in self._archive.names)

    @property
    def has_links(self) -> bool:
        """Whether cells may take their values from other files."""
        return any("externallink" in name.lower() for name in self._archive.names)

    @property
    def counts_from_1904(self) -> bool:
        properties = self.workbook.find("{*}workbookPr")
        return properties is not None and properties.get("date1904") in {"1", "true", "on"}

    def sheets(self) -> list[SheetPart]:
        """The worksheets in the workbook's order; charts and old macro sheets are none."""
        related = self._related(self._main)
        found = []
        for element in self.workbook.iterfind("{*}sheets/{*}sheet"):
            key = element.get(_RELATION) or element.get(_STRICT_RELATION) or ""
            kind, part = related.get(key, ("", ""))
            if kind == "worksheet" and part in self._archive.names:
                hidden = element.get("state", "visible") != "visible"
                found.append(SheetPart(element.get("name", ""), part, hidden))
        return found

    def sheet(self, part: str) -> etree._Element:
        """The root of a worksheet; raises TooManyCells before it is parsed."""
        data = self._archive.read(part)
        if data.count(b"<c ") + data.count(b":c ") > self._limits.cells:
            raise TooManyCells(limit=self._limits.cells)
        return parse_xml(data, self._limits)

    def part(self, kind: str) -> etree._Element | None:
        """The part of this kind that belongs to the workbook ('styles', 'sharedStrings'), or None."""
        for found, part in self._related(self._main).values():
            if found == kind and part in self._archive.names:
                return self._archive.xml(part)
        return None

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        """(kind, part) by identifier of what `part` refers to inside the package."""
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if listing not in self._archive.names:
            return {}
        found = {}
        for element in self._archive.xml(listing).iterfind("{*}Relationship"):
            if element.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/")
            found[element.get("Id", "")] = (element.get("Type", "").rsplit("/", 1)[-1], target)
        return found
