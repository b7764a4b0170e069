"""Blocks of the body, of cells, headers and text boxes: paragraphs and tables in document order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from parsers.document import Block, Line, Paragraph, Table
from parsers.readers.bullets import bullet
from parsers.readers.content import Content
from parsers.readers.notes import Notes
from parsers.readers.odt.inline import Inline, boxes
from parsers.readers.odt.lists import Item, Lists
from parsers.readers.odt.names import DRAW, PARAGRAPHS, STYLE, TABLE, TEXT, is_true, number
from parsers.readers.odt.styles import Styles
from parsers.readers.odt.tables import Tables
from parsers.readers.place import Place
from parsers.readers.room import Room
from parsers.readers.spacing import spaced

_THROUGH: Final = frozenset(
    (
        *(TEXT + name for name in ("bibliography", "alphabetical-index", "user-index")),
        *(TEXT + name for name in ("index-body", "index-title")),
        *(STYLE + name for name in ("region-left", "region-center", "region-right")),
    )
)
"""Wrappers whose content is printed; tables of contents repeat the headings and are none."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """A paragraph's place in a list: what is printed before it, its level from 0, the level's indent."""

    marker: str | None = None
    level: int | None = None
    indent: float | None = None


@dataclass(slots=True)
class Story:
    """Reads one run of blocks with its own counters of lists: the body, or one header or footer."""

    styles: Styles
    notes: Notes
    room: Room
    lists: Lists = field(init=False)
    inline: Inline = field(init=False)
    tables: Tables = field(init=False)
    footnotes: list[tuple[etree._Element, Place]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lists = Lists(self.styles)
        self.inline = Inline(self.styles, self.notes)
        self.tables = Tables(self.styles, self.room)

    def blocks(
        self, container: etree._Element, place: Place, item: Item | None = None, *, counted: bool = False
    ) -> Iterator[Block]:
        """The blocks in `container`; `counted` numbers them from 1 in `place`, as the body's are."""
        for element in container:
            tag = str(element.tag)
            if counted and (tag in PARAGRAPHS or tag == TABLE + "table"):
                place.paragraph = (place.paragraph or 0) + 1
            if tag in PARAGRAPHS:
                yield from self._paragraph(element, place, item)
            elif tag == TABLE + "table":
                yield self._table(element, place)
            elif tag == TEXT + "list":
                yield from self._list(element, place, item, counted=counted)
            elif tag.startswith(DRAW):
                yield from self._boxes([element], place)
            else:
                yield from self._part(element, place, counted=counted)

    def _part(self, element: etree._Element, place: Place, *, counted: bool) -> Iterator[Block]:
        """What stands in a section, an index or another wrapper."""
        tag = str(element.tag)
        if tag == TEXT + "section":
            if element.get(TEXT + "display") == "none" or is_true(element, TEXT + "is-hidden"):
                self.notes.add("hidden-text")
            else:
                yield from self.blocks(element, place, counted=counted)
        elif tag == TEXT + "numbered-paragraph":
            yield from self.blocks(element, place, self._alone(element), counted=counted)
        elif tag in _THROUGH:
            yield from self.blocks(element, place, counted=counted)
        elif tag == TEXT + "tracked-changes" and len(element):
            self.notes.add("tracked-changes")

    def noted(self) -> Iterator[Block]:
        """The footnotes and endnotes met so far, as they stand together at the end."""
        while self.footnotes:
            body, place = self.footnotes.pop(0)
            yield from self.blocks(body, place)

    def _boxes(self, drawings: list[etree._Element], place: Place) -> Iterator[Block]:
        for drawing in drawings:
            for box in boxes(drawing):
                yield from self.blocks(box, place.within(place.address))

    def _list(
        self, element: etree._Element, place: Place, outer: Item | None, *, counted: bool
    ) -> Iterator[Block]:
        if outer is None:
            (style, counter), level = self.lists.begin(element), 0
        else:
            style, counter = element.get(TEXT + "style-name") or outer.style, outer.counter
            level = min(outer.level + 1, len(counter.values) - 1)
        for inner in element:
            if inner.tag in (TEXT + "list-item", TEXT + "list-header"):
                own = inner.get(TEXT + "style-override") or style
                start = number(inner.get(TEXT + "start-value"))
                item = Item(own, counter, level, start, fresh=inner.tag == TEXT + "list-item")
                yield from self.blocks(inner, place, item, counted=counted)

    def _alone(self, element: etree._Element) -> Item:
        level = (number(element.get(TEXT + "level")) or 1) - 1
        return self.lists.numbered(element.get(TEXT + "list-id"), element.get(TEXT + "style-name"), level)

    def _table(self, element: etree._Element, place: Place) -> Table:
        place.tables += 1
        address = str(place.tables) if place.address is None else f"{place.address}.{place.tables}"

        def cell(inside: etree._Element, own: str) -> tuple[Block, ...]:
            within = place.within(own)
            return tuple(self.blocks(inside, within)) or within.number_alone()

        return self.tables.table(element, address, place.origin(), cell)

    def _paragraph(self, element: etree._Element, place: Place, item: Item | None) -> Iterator[Block]:
        style = element.get(TEXT + "style-name")
        unseen = element.find(TEXT + "hidden-paragraph")
        if unseen is not None and is_true(unseen, TEXT + "is-hidden"):
            self.notes.add("hidden-text")
            return
        content = Content()
        footnotes = self.inline.read(element, style, content)
        self.footnotes.extend((body, place.within(place.address)) for body in footnotes)
        hidden = bool(self.styles.look("paragraph", style).hidden) and not content.text.strip()
        listed = _Listed() if hidden else self._listed(element, style, item)
        texts = [text for line in content.text.split("\n") if (text := spaced(line))]
        starts_page = place.breaks or (place.paragraph != 1 and self.styles.starts_page(style))
        if texts:
            marker, texts[0] = (listed.marker, texts[0]) if listed.marker else bullet(texts[0])
            edge = self.styles.edge(style, listed.indent)
            yield Paragraph(
                tuple(Line(text, place.origin(text), edge) for text in texts),
                " ".join(texts),
                marker=marker,
                heading=self._heading(element, style),
                list_level=listed.level,
                bold=content.is_bold,
                size=content.size,
                page_break_before=starts_page,
            )
        elif listed.marker:
            place.unwritten = listed.marker
        place.breaks = self.styles.ends_page(style) or (starts_page and not texts)
        yield from self._boxes(content.boxes, place)

    def _listed(self, element: etree._Element, style: str | None, item: Item | None) -> _Listed:
        if item is None:
            return _Listed(self._outlined(element, style))
        list_ = item.style or self.styles.list_style(style)
        if not self.lists.knows(list_):
            self.notes.add("numbering-missing")
            return _Listed(level=item.level)
        fresh, item.fresh = item.fresh and not is_true(element, TEXT + "is-list-header"), False
        marker = self.lists.label(item, list_) if fresh else None
        return _Listed(marker, item.level, self.lists.indent(item, list_))

    def _outlined(self, element: etree._Element, style: str | None) -> str | None:
        """The number of a heading that stands in no list."""
        if element.tag != TEXT + "h" or is_true(element, TEXT + "is-list-header"):
            return None
        if self.styles.list_style(style) == "":
            return None
        restarts = is_true(element, TEXT + "restart-numbering")
        start = number(element.get(TEXT + "start-value")) if restarts else None
        return self.lists.heading_label((number(element.get(TEXT + "outline-level")) or 1) - 1, start)

    def _heading(self, element: etree._Element, style: str | None) -> int | None:
        if element.tag == TEXT + "h":
            return number(element.get(TEXT + "outline-level")) or 1
        return self.styles.heading(style)
