"""The parts of a Word package and what relates them; nothing outside the package is followed."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from parsers.errors import FileIsDamaged
from parsers.limits import Limits
from parsers.readers.archive import Archive, parse_xml
from parsers.readers.docx.names import STRICT
from parsers.values.number import whole

_MAIN = "word/document.xml"
_APP = "docProps/app.xml"
_HARMLESS = ("hyperlink",)  # links that a reader may click, not parts that Word would load


@dataclass(frozen=True, slots=True)
class Relation:
    """`kind` is the last word of its type; `target` a part's name, or an address where `external`."""

    kind: str
    target: str
    external: bool


class Package:
    """A Word file opened under limits."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._archive = Archive.open(data, limits)
        self._limits = limits
        self._relations: dict[str, dict[str, Relation]] = {}
        mains = [relation for relation in self.relations("").values() if relation.kind == "officeDocument"]
        self.main = mains[0].target if mains and mains[0].target in self._archive.names else _MAIN
        if self.main not in self._archive.names:
            raise FileIsDamaged

    @property
    def has_macros(self) -> bool:
        return any(name.lower().endswith("vbaproject.bin") for name in self._archive.names)

    @property
    def pages(self) -> int | None:
        """The number of pages when the file was last saved, where it says so."""
        if _APP not in self._archive.names:
            return None
        found = self._archive.xml(_APP).findtext("{*}Pages")
        return whole((found or "").strip()) or None

    def xml(self, part: str, kept: Callable[[bytes], bytes] = bytes) -> etree._Element:
        """The root of what is `kept` of a part, the strict variant's names turned into the usual ones."""
        data = self._archive.read(part)
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
        return parse_xml(kept(data), self._limits)

    def relations(self, part: str) -> dict[str, Relation]:
        """What `part` ('' for the package) refers to, by identifier; empty where it has no list of relations."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if listing not in self._archive.names:
            return {}
        found = {}
        for element in self._archive.xml(listing).iterfind("{*}Relationship"):
            external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            kind = element.get("Type", "").rsplit("/", 1)[-1]
            place = (
                target if external else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            )
            found[element.get("Id", "")] = Relation(kind, place, external)
        return found

    def part(self, kind: str, kept: Callable[[bytes], bytes] = bytes) -> etree._Element | None:
        """What is `kept` of the part of this kind that belongs to the main part ('styles', 'numbering'), or None."""
        for relation in self.relations(self.main).values():
            if relation.kind == kind and not relation.external and relation.target in self._archive.names:
                return self.xml(relation.target, kept)
        return None

    def holds(self, part: str) -> bool:
        return part in self._archive.names

    def external(self) -> list[str]:
        """Addresses that Word would load by itself: linked pictures, objects, templates."""
        listings = [
            name for name in self._archive.names if name.startswith("word/_rels/") and name.endswith(".rels")
        ]
        parts = [f"word/{name[len('word/_rels/') : -len('.rels')]}" for name in listings]
        return sorted(
            relation.target
            for part in parts
            for relation in self.relations(part).values()
            if relation.external and relation.kind not in _HARMLESS
        )
