"""The parts of an OpenDocument package; nothing outside it is followed."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from parsers.errors import FileIsDamaged, FileIsEncrypted
from parsers.limits import Limits
from parsers.readers.archive import Archive
from parsers.readers.odt.names import DRAW, META, TEXT, XLINK, child, number

_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_LOADED: Final = tuple(
    DRAW + name for name in ("image", "object", "object-ole", "plugin", "floating-frame", "applet")
)
_OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|\.\./\.\.|//")
_EMPTY_MACROS = ("script-lc.xml", "script-lb.xml")  # lists of macros, written also where there are none


class Package:
    """An OpenDocument file opened under limits; raises FileIsEncrypted for one with a password."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._archive = Archive.open(data, limits)
        names = self._archive.names
        if _MANIFEST in names and b"encryption-data" in self._archive.read(_MANIFEST):
            raise FileIsEncrypted
        if _CONTENT not in names:
            raise FileIsDamaged
        self.content = self._archive.xml(_CONTENT)
        self.styles = self._archive.xml(_STYLES) if _STYLES in names else None

    @property
    def has_macros(self) -> bool:
        return any(
            name.startswith(("Basic/", "Scripts/")) and not name.endswith(("/", *_EMPTY_MACROS))
            for name in self._archive.names
        )

    @property
    def has_links(self) -> bool:
        """Whether pictures, objects or sections would be loaded from outside."""
        linked = self.content.iter(*_LOADED, TEXT + "section-source")
        return any(_OUTSIDE.match(element.get(XLINK + "href", "")) for element in linked)

    @property
    def pages(self) -> int | None:
        """The number of pages when the file was last saved, where it says so."""
        if _META not in self._archive.names:
            return None
        statistic = next(self._archive.xml(_META).iter(META + "document-statistic"), None)
        found = None if statistic is None else number(statistic.get(META + "page-count"))
        return found or None


def section(part: etree._Element | None, *path: str) -> tuple[etree._Element, ...]:
    """The children of the element down `path`; none where it is missing."""
    found = child(part, *path)
    return () if found is None else tuple(found)
