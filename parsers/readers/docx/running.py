"""Headers and footers of every section, each part once."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from parsers.document import Place, Running
from parsers.readers.docx.body import Story
from parsers.readers.docx.names import R, W, switch
from parsers.readers.docx.package import Package
from parsers.readers.place import Place as Spot

_PLACES = {W + "headerReference": Place.HEADER, W + "footerReference": Place.FOOTER}


def running(package: Package, body: etree._Element, story: Story) -> tuple[Running, ...]:
    """What is printed at the top and bottom of pages, in the order of sections; empty parts are left out.

    First-page and even-page parts count only where the section or the document turns them on, as in Word.
    """
    settings = package.part("settings")
    even = bool(switch(settings, "evenAndOddHeaders"))
    relations = package.relations(package.main)
    found = []
    for place, part in _references(body, even=even):
        relation = relations.get(part)
        if relation is None or relation.external or not package.holds(relation.target):
            continue
        blocks = tuple(story.blocks(package.xml(relation.target), Spot(quote=True)))
        if blocks and Running(place, blocks) not in found:
            found.append(Running(place, blocks))
    return tuple(found)


def _references(body: etree._Element, *, even: bool) -> Iterator[tuple[Place, str]]:
    """Each header or footer that is printed somewhere, once, by its relation's identifier."""
    seen: set[str] = set()
    for section in body.iter(W + "sectPr"):
        first = bool(switch(section, "titlePg"))
        for reference in section:
            place = _PLACES.get(str(reference.tag))
            part = reference.get(R + "id")
            kind = reference.get(W + "type", "default")
            if place is None or part is None or part in seen:
                continue
            if kind == "default" or (kind == "first" and first) or (kind == "even" and even):
                seen.add(part)
                yield place, part
