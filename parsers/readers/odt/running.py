"""Headers and footers of the page styles that the body uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from parsers.document import Place, Running
from parsers.readers.odt.body import Story
from parsers.readers.odt.names import OFFICE, PARAGRAPHS, STYLE, TABLE, TEXT
from parsers.readers.odt.package import section
from parsers.readers.odt.styles import Styles
from parsers.readers.place import Place as Spot

_PLACES: Final = {
    f"{STYLE}{name}{kind}": place
    for name, place in (("header", Place.HEADER), ("footer", Place.FOOTER))
    for kind in ("", "-left", "-first")
}


def running(
    part: etree._Element | None, body: etree._Element, styles: Styles, story: Story
) -> tuple[Running, ...]:
    """What is printed at the top and bottom of pages, in the order of page styles; `story` has those styles' looks."""
    pages = {
        page.get(STYLE + "name", ""): page
        for page in section(part, OFFICE + "master-styles")
        if page.tag == STYLE + "master-page"
    }
    found: list[Running] = []
    for name in _used(pages, body, styles):
        for element in pages[name]:
            place = _PLACES.get(str(element.tag))
            if place is None or element.get(STYLE + "display") == "false":
                continue
            seen = Running(place, tuple(story.blocks(element, Spot(quote=True))))
            if seen.blocks and seen not in found:
                found.append(seen)
    return tuple(found)


def _used(pages: dict[str, etree._Element], body: etree._Element, styles: Styles) -> list[str]:
    """The page styles that some page has: the first one, those that paragraphs turn to, and those that follow."""
    named = list(_masters(body, styles))
    if named and named[0][0]:
        wanted = [name for _, name in named]
    else:
        wanted = [
            next(iter(pages), "") if "Standard" not in pages else "Standard",
            *(name for _, name in named),
        ]
    used: list[str] = []
    for name in wanted:
        following: str | None = name
        while following in pages and following not in used:
            used.append(following)
            following = pages[following].get(STYLE + "next-style-name")
    return used


def _masters(body: etree._Element, styles: Styles) -> Iterator[tuple[bool, str]]:
    """The page styles that paragraphs and tables turn to, each with whether the body's first block does."""
    seen: set[tuple[str, str | None]] = set()
    for count, element in enumerate(body.iter(*PARAGRAPHS, TABLE + "table")):
        family = "table" if element.tag == TABLE + "table" else "paragraph"
        prefix = TABLE if family == "table" else TEXT
        style = family, element.get(prefix + "style-name")
        if style in seen:
            continue
        seen.add(style)
        name = styles.master(style[1], family)
        if name:
            yield count == 0, name
