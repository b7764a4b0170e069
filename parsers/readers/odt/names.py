"""Names of OpenDocument elements and attributes, and the look-ups that all modules of the reader share."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE: Final = _NS + "office:1.0}"
TEXT: Final = _NS + "text:1.0}"
TABLE: Final = _NS + "table:1.0}"
STYLE: Final = _NS + "style:1.0}"
DRAW: Final = _NS + "drawing:1.0}"
FO: Final = _NS + "xsl-fo-compatible:1.0}"
META: Final = _NS + "meta:1.0}"
XLINK: Final = "{http://www.w3.org/1999/xlink}"
LOEXT: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"

PARAGRAPHS: Final = (TEXT + "p", TEXT + "h")
MOST: Final = 32_767  # a count beyond this is no document's
_LENGTH = re.compile(r"(-?\d{0,9}(?:\.\d{1,9})?)(pt|cm|mm|in|inch|pc|px)")
_POINTS: Final = {
    "pt": 1.0,
    "cm": 72 / 2.54,
    "mm": 72 / 25.4,
    "in": 72.0,
    "inch": 72.0,
    "pc": 12.0,
    "px": 0.75,
}


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child element down `path` of full names, or None."""
    for name in path:
        if element is None:
            return None
        element = element.find(name)
    return element


def get(element: etree._Element | None, name: str) -> str | None:
    """An attribute, or None where it or the element is missing."""
    return None if element is None else element.get(name)


def number(text: str | None, most: int = MOST) -> int | None:
    """A whole number that is not negative, at most `most`, or None."""
    if not text or not text.isascii() or not text.isdigit():
        return None
    return min(int(text[:9]), most)


def points(text: str | None) -> float | None:
    """A length in points, or None where there is none."""
    found = _LENGTH.fullmatch(text or "")
    if found is None or found[1] in {"", "-"}:
        return None
    return float(found[1]) * _POINTS[found[2]]


def is_true(element: etree._Element, name: str) -> bool:
    return element.get(name) == "true"
