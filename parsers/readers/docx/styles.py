"""Styles: what a paragraph or run looks like after inheritance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from parsers.readers.content import Look
from parsers.readers.docx.names import Properties, W, child, number, points, value

_HEADING = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_DEEPEST = 50  # styles based on styles; a longer chain is a loop
_BODY = 9  # outline level of ordinary text
_END = b"</w:style>"
_OF_TABLE = re.compile(rb"""\s*<w:style\s[^>]*w:type=["']table["']""")


def look(properties: Properties) -> Look:
    """The look that a w:rPr sets by itself."""
    half_points = number(properties.value("sz"))
    return Look(
        properties.switch("b"),
        properties.switch("vanish"),
        properties.switch("caps"),
        None if half_points is None else half_points / 2,
    )


def of_text(data: bytes) -> bytes:
    """The part of styles without those of tables: they say nothing of a paragraph, and are most of a part."""
    if b"<!" in data:  # where a mark of style may be none
        return data
    return _END.join(style for style in data.split(_END) if not _OF_TABLE.match(style))


class Styles:
    """The style part; without one every style is unknown and sets nothing."""

    def __init__(self, part: etree._Element | None) -> None:
        styles = () if part is None else part.findall(W + "style")
        self._styles = {style.get(W + "styleId", ""): style for style in styles}
        self._defaults = look(Properties(child(part, "docDefaults", "rPrDefault", "rPr")))
        self._language = child(part, "docDefaults", "rPrDefault", "rPr", "lang")
        self._default = next(
            (
                style.get(W + "styleId")
                for style in styles
                if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true")
            ),
            None,
        )
        self.paragraph_look = lru_cache(maxsize=None)(self._paragraph_look)
        self.character_look = lru_cache(maxsize=None)(self._character_look)
        self.heading = lru_cache(maxsize=None)(self._heading)
        self.name = lru_cache(maxsize=None)(self._name)
        self.numbering = lru_cache(maxsize=None)(self._numbering)
        self.indent = lru_cache(maxsize=None)(self._indent)

    @property
    def language(self) -> str:
        """The document's language as a two-letter code, '' where it is not said."""
        return "" if self._language is None else self._language.get(W + "val", "")[:2].lower()

    def chain(self, style: str | None) -> Iterator[etree._Element]:
        """The style and those it is based on, nearest first; no name gives the default style's."""
        name = self._default if style is None else style
        for _ in range(_DEEPEST):
            element = self._styles.get(name or "")
            if element is None:
                return
            yield element
            name = value(element, "basedOn")

    def _name(self, style: str | None) -> str:
        """The style's name as Word knows it, in lower case; built-in ones are English in every language."""
        return next(((value(element, "name") or "").lower() for element in self.chain(style)), "")

    def _paragraph_look(self, style: str | None) -> Look:
        found = Look()
        for element in self.chain(style):
            found = found.over(look(Properties(child(element, "rPr"))))
        return found.over(self._defaults)

    def _character_look(self, style: str) -> Look:
        found = Look()
        for element in self.chain(style):
            found = found.over(look(Properties(child(element, "rPr"))))
        return found

    def _heading(self, style: str | None) -> int | None:
        for element in self.chain(style):
            level = number(value(element, "pPr", "outlineLvl"))
            if level is not None:
                return None if level >= _BODY else level + 1
            named = _HEADING.match(value(element, "name") or "")
            if named is not None:
                return int(named.group(1))
        return 1 if self.name(style) == "title" else None

    def _numbering(self, style: str | None) -> tuple[str | None, int | None, str | None]:
        """List, level and the style that sets the list, as far as the style and its bases say."""
        level: int | None = None
        for element in self.chain(style):
            properties = child(element, "pPr", "numPr")
            if properties is None:
                continue
            if level is None:
                level = number(value(properties, "ilvl"))
            list_ = value(properties, "numId")
            if list_ is not None:
                return list_, level, element.get(W + "styleId")
        return None, level, None

    def _indent(self, style: str | None) -> etree._Element | None:
        """The nearest w:ind of the style and its bases."""
        return next(
            (found for element in self.chain(style) if (found := child(element, "pPr", "ind")) is not None),
            None,
        )


def left_edge(*indents: etree._Element | None) -> float:
    """Where a paragraph's first line begins, in points from the margin; nearer indents come first."""
    set_ = [indent for indent in indents if indent is not None]
    if not set_:
        return 0.0

    def first(*names: str) -> float | None:
        return next((found for indent in set_ if (found := points(indent, *names)) is not None), None)

    hanging = first("hanging")
    return (first("left", "start") or 0.0) + (-hanging if hanging else first("firstLine") or 0.0)
