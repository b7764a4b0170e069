"""The parts of an OpenDocument file, packed or one flat XML text; nothing outside it is followed."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from parsers.errors import FileIsDamaged, FileIsEncrypted
from parsers.limits import Limits
from parsers.readers.archive import Archive, parse_xml
from parsers.readers.odt.names import DRAW, META, OFFICE, TEXT, XLINK, child, number

_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_LOADED: Final = tuple(
    DRAW + name for name in ("image", "object", "object-ole", "plugin", "floating-frame", "applet")
)
_OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|\.\./\.\.|//")
_EMPTY_MACROS = ("script-lc.xml", "script-lb.xml")  # lists of macros, written also where there are none


class Package:
    """An OpenDocument file opened under limits; raises FileIsEncrypted for one with a password.

    In a flat file content, styles and statistics stand in one part.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        if not data.startswith(b"PK"):
            self.content: etree._Element = parse_xml(data, limits)
            self.styles: etree._Element | None = self.content
            self._meta: etree._Element | None = self.content
            scripts = section(self.content, OFFICE + "scripts")
            self.has_macros = any(text.strip() for one in scripts for text in one.itertext())
            return
        archive = Archive.open(data, limits)
        names = archive.names
        if _MANIFEST in names and b"encryption-data" in archive.read(_MANIFEST):
            raise FileIsEncrypted
        if _CONTENT not in names:
            raise FileIsDamaged
        self.content = archive.xml(_CONTENT)
        self.styles = archive.xml(_STYLES) if _STYLES in names else None
        self._meta = archive.xml(_META) if _META in names else None
        self.has_macros = any(
            name.startswith(("Basic/", "Scripts/")) and not name.endswith(("/", *_EMPTY_MACROS))
            for name in names
        )

    @property
    def has_links(self) -> bool:
        """Whether pictures, objects or sections would be loaded from outside."""
        linked = self.content.iter(*_LOADED, TEXT + "section-source")
        return any(_OUTSIDE.match(element.get(XLINK + "href", "")) for element in linked)

    @property
    def pages(self) -> int | None:
        """The number of pages when the file was last saved, where it says so."""
        if self._meta is None:
            return None
        statistic = next(self._meta.iter(META + "document-statistic"), None)
        found = None if statistic is None else number(statistic.get(META + "page-count"))
        return found or None


def section(part: etree._Element | None, *path: str) -> tuple[etree._Element, ...]:
    """The children of the element down `path`; none where it is missing."""
    found = child(part, *path)
    return () if found is None else tuple(found)
