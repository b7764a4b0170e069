"""Headers and footers that a worksheet prints on its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from parsers.document import Line, Origin, Paragraph, Place, Running
from parsers.readers.spacing import spaced

_CODE = re.compile(r'&("[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d+|&|[A-Za-z+\-])')
_PLACES = {
    Place.HEADER: ("oddHeader", "evenHeader", "firstHeader"),
    Place.FOOTER: ("oddFooter", "evenFooter", "firstFooter"),
}


def running(root: etree._Element, sheet: str) -> Iterator[Running]:
    """Each header and footer that says something; the numbers of pages are not known."""
    for place, names in _PLACES.items():
        seen = set()
        for name in names:
            text = root.findtext(f"{{*}}headerFooter/{{*}}{name}") or ""
            paragraphs = tuple(_paragraphs(text, sheet))
            if paragraphs and text not in seen:
                seen.add(text)
                yield Running(place, paragraphs)


def _paragraphs(text: str, sheet: str) -> Iterator[Paragraph]:
    """One paragraph a line of the left, the middle and the right part."""
    for part in re.split(r"&[LCR]", text):
        shown = _CODE.sub(lambda match: _meaning(match[1], sheet), part)
        for line in shown.splitlines():
            if clean := spaced(line):
                yield Paragraph((Line(clean, Origin(sheet=sheet)),), clean)


def _meaning(code: str, sheet: str) -> str:
    """What a code prints; numbers of pages, dates and fonts print nothing here."""
    return {"&": "&", "A": sheet}.get(code, "")
