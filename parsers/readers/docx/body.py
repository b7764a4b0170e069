"""Blocks of the body, of cells, headers and text boxes: paragraphs and tables in document order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from lxml import etree

from parsers.document import Block, Line, Paragraph, Table
from parsers.readers.bullets import bullet
from parsers.readers.content import Content
from parsers.readers.docx.inline import Inline, chosen
from parsers.readers.docx.names import MC, Properties, W, child, number, switch, value
from parsers.readers.docx.numbering import Numbering
from parsers.readers.docx.styles import Styles, left_edge
from parsers.readers.docx.tables import table
from parsers.readers.notes import Notes
from parsers.readers.place import Place
from parsers.readers.room import Room
from parsers.readers.spacing import spaced

_P, _TBL = W + "p", W + "tbl"
_THROUGH = (W + "customXml", W + "smartTag", W + "ins", W + "moveTo", W + "sdtContent")
_CONTENTS = re.compile(r"toc [1-9]$|toc heading$|table of figures$")  # styles of generated lists of headings
_BODY_TEXT = 9  # outline level
_NEXT_SECTION = etree.XPath("following::w:sectPr[1]", namespaces={"w": W[1:-1]})


@dataclass(frozen=True, slots=True)
class _Listed:
    """A paragraph's place in a list: what is printed before it, its level from 0, the level's indent."""

    marker: str | None = None
    level: int | None = None
    indent: etree._Element | None = None


@dataclass(slots=True)
class Story:
    """Reads one run of blocks with its own counters of lists: the body, or one header or footer."""

    styles: Styles
    numbering: Numbering
    notes: Notes
    room: Room
    inline: Inline = field(init=False)

    def __post_init__(self) -> None:
        self.inline = Inline(self.styles, self.notes)

    def blocks(self, container: etree._Element, place: Place, *, counted: bool = False) -> Iterator[Block]:
        """The blocks in `container`; `counted` numbers them from 1 in `place`, as the body's are."""
        for element in container:
            tag = element.tag
            if counted and tag in (_P, _TBL):
                place.paragraph = (place.paragraph or 0) + 1
            if tag == _P:
                yield from self._paragraph(element, place)
            elif tag == _TBL:
                yield self._table(element, place)
            elif tag == W + "sdt":
                yield from self._control(element, place, counted=counted)
            elif tag in _THROUGH:
                yield from self.blocks(element, place, counted=counted)
            elif tag == MC + "AlternateContent":
                yield from self.blocks(chosen(element), place, counted=counted)
            elif tag == W + "altChunk":
                self.notes.add("embedded-content")
        yield from self._rest(place)

    def _control(self, control: etree._Element, place: Place, *, counted: bool) -> Iterator[Block]:
        """A content control; a table of contents repeats the headings and is left out, and so is a prompt."""
        properties, inner = child(control, "sdtPr"), child(control, "sdtContent")
        gallery = value(properties, "docPartObj", "docPartGallery")
        if inner is None or gallery == "Table of Contents" or switch(properties, "showingPlcHdr"):
            return
        yield from self.blocks(inner, place, counted=counted)

    def _table(self, element: etree._Element, place: Place) -> Table:
        place.tables += 1
        address = str(place.tables) if place.address is None else f"{place.address}.{place.tables}"

        def cell(inside: etree._Element, own: str) -> tuple[Block, ...]:
            within = place.within(own)
            return tuple(self.blocks(inside, within)) or within.number_alone()

        return table(element, address, place.origin(), cell, self.room)

    def _paragraph(self, element: etree._Element, place: Place) -> Iterator[Block]:
        properties = Properties(child(element, "pPr"))
        style = properties.value("pStyle")
        if _CONTENTS.match(self.styles.name(style)):
            return
        content = place.carried or Content()
        place.carried = None
        self.inline.read(element, style, content)
        mark = Properties(properties.child("rPr"))
        if mark.child("del") is not None or mark.child("moveFrom") is not None:
            place.carried = content  # without its end the paragraph goes on in the next one
            return
        hidden = bool(mark.switch("vanish")) and not content.text.strip()
        listed = _Listed() if hidden else self._listed(properties, style)
        yield from self._finished(content, place, properties, style, listed)

    def _rest(self, place: Place) -> Iterator[Block]:
        """A paragraph whose end was deleted, with no other to go on in."""
        if place.carried is not None:
            content, place.carried = place.carried, None
            yield from self._finished(content, place, Properties(None), None, _Listed())

    def _finished(
        self,
        content: Content,
        place: Place,
        properties: Properties,
        style: str | None,
        listed: _Listed,
    ) -> Iterator[Block]:
        texts = [text for line in content.text.split("\n") if (text := spaced(line))]
        starts_page = place.breaks or content.breaks_before or bool(properties.switch("pageBreakBefore"))
        if texts:
            marker, texts[0] = (listed.marker, texts[0]) if listed.marker else bullet(texts[0])
            edge = left_edge(properties.child("ind"), listed.indent, self.styles.indent(style))
            yield Paragraph(
                tuple(Line(text, place.origin(text), edge) for text in texts),
                " ".join(texts),
                marker=marker,
                heading=self._heading(properties, style),
                list_level=listed.level,
                bold=content.is_bold,
                size=content.size,
                page_break_before=starts_page,
            )
        elif listed.marker:
            place.unwritten = listed.marker
        place.breaks = content.breaks_after or (starts_page and not texts) or _ends_page(properties)
        for box in content.boxes:
            yield from self.blocks(box, place.within(place.address))

    def _listed(self, properties: Properties, style: str | None) -> _Listed:
        found = self.numbering.place(properties, style)
        if found is None:
            return _Listed()
        if not self.numbering.knows(found[0]):
            self.notes.add("numbering-missing")
            return _Listed(level=found[1])
        level = self.numbering.level(*found)
        return _Listed(self.numbering.label(*found), found[1], None if level is None else level.indent)

    def _heading(self, properties: Properties, style: str | None) -> int | None:
        level = number(properties.value("outlineLvl"))
        if level is None:
            return self.styles.heading(style)
        return None if level >= _BODY_TEXT else level + 1


def _ends_page(properties: Properties) -> bool:
    """Whether a section ends here and the next one, whose properties stand at its own end, starts a page."""
    section = properties.child("sectPr")
    if section is None:
        return False
    following = cast("list[Any]", _NEXT_SECTION(section))
    return not following or value(following[0], "type") != "continuous"
