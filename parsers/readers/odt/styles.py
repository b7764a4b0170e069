"""Styles: what a paragraph, span, cell or section looks like after inheritance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from lxml import etree

from parsers.readers.content import Look
from parsers.readers.odt.names import FO, OFFICE, STYLE, TEXT, child, get, number, points
from parsers.readers.odt.package import section

_DEEPEST = 50  # styles based on styles; a longer chain is a loop
_STANDARD = "Standard"
_HEADING = re.compile(r"Heading_20_([1-9])|Title")  # built-in styles are named in English in every language
_BOLDEST_PLAIN = 500
_UNFILLED: Final = frozenset({"transparent", "#ffffff", "none", ""})


class Styles:
    """The common styles and those of one part: content and styles part name their own ones alike."""

    def __init__(self, styles: etree._Element | None, part: etree._Element | None) -> None:
        named = section(styles, OFFICE + "styles")
        own = section(part, OFFICE + "automatic-styles")
        elements = (*named, *own)
        self._styles = {
            (each.get(STYLE + "family", ""), each.get(STYLE + "name", "")): each
            for each in elements
            if each.tag == STYLE + "style"
        }
        self._defaults = {
            each.get(STYLE + "family", ""): each for each in named if each.tag == STYLE + "default-style"
        }
        self._own = frozenset(each.get(STYLE + "name", "") for each in own if each.tag == STYLE + "style")
        self.lists = {
            each.get(STYLE + "name", ""): each for each in elements if each.tag == TEXT + "list-style"
        }
        self.outline = next((each for each in named if each.tag == TEXT + "outline-style"), None)
        self.look = lru_cache(maxsize=None)(self._look)
        self.list_style = lru_cache(maxsize=None)(self._list_style)
        self.heading = lru_cache(maxsize=None)(self._heading)

    def chain(self, family: str, name: str | None) -> Iterator[etree._Element]:
        """The style and those it is based on, nearest first; no name gives the standard paragraph's."""
        wanted = _STANDARD if name is None and family == "paragraph" else name
        for _ in range(_DEEPEST):
            element = self._styles.get((family, wanted or ""))
            if element is None:
                return
            yield element
            wanted = element.get(STYLE + "parent-style-name")

    def property(self, family: str, name: str | None, kind: str, attribute: str) -> str | None:
        """The nearest setting of a property ('paragraph', 'table-cell') down the chain, or None."""
        for element in self.chain(family, name):
            found = get(child(element, f"{STYLE}{kind}-properties"), attribute)
            if found is not None:
                return found
        return None

    def _look(self, family: str, name: str | None) -> Look:
        found = Look()
        parts = [child(element, STYLE + "text-properties") for element in self.chain(family, name)]
        parts.append(child(self._defaults.get(family), STYLE + "text-properties"))
        for part in reversed([part for part in parts if part is not None]):
            found = _own_look(part, found).over(found)
        return found

    def _list_style(self, name: str | None) -> str | None:
        """The list that a paragraph's style puts it in; '' where it says that there is none."""
        return next(
            (
                found
                for element in self.chain("paragraph", name)
                if (found := element.get(STYLE + "list-style-name")) is not None
            ),
            None,
        )

    def _heading(self, name: str | None) -> int | None:
        """The outline level that a style gives, from 1; that of a title is 1."""
        for element in self.chain("paragraph", name):
            level = number(element.get(STYLE + "default-outline-level"))
            if level:
                return level
            named = _HEADING.fullmatch(element.get(STYLE + "name", ""))
            if named is not None:
                return int(named[1] or 1)
        return None

    def is_shaded(self, name: str | None, family: str = "table-cell") -> bool:
        fill = self.property(family, name, family, FO + "background-color")
        return (fill or "").lower() not in _UNFILLED

    def edge(self, name: str | None, listed: float | None) -> float:
        """Where a paragraph's first line begins, in points; `listed` is its list's indent."""
        direct = self._styles.get(("paragraph", name or "")) if name in self._own else None
        properties = child(direct, STYLE + "paragraph-properties")
        if listed is not None and get(properties, FO + "margin-left") is None:
            return listed
        margin = points(self.property("paragraph", name, "paragraph", FO + "margin-left"))
        indent = points(self.property("paragraph", name, "paragraph", FO + "text-indent"))
        return (margin or 0.0) + (indent or 0.0)

    def starts_page(self, name: str | None) -> bool:
        """Whether a paragraph begins a page by a break or by a page style of its own."""
        if self.property("paragraph", name, "paragraph", FO + "break-before") == "page":
            return True
        return bool(self.master(name))

    def ends_page(self, name: str | None) -> bool:
        return self.property("paragraph", name, "paragraph", FO + "break-after") == "page"

    def master(self, name: str | None, family: str = "paragraph") -> str | None:
        """The page style that a paragraph or table turns to, if any."""
        first = next(self.chain(family, name), None)
        return get(first, STYLE + "master-page-name") or None


def _own_look(properties: etree._Element, under: Look) -> Look:
    """The look that text properties set by themselves; a size in percent is one of the look under it."""
    weight = properties.get(FO + "font-weight")
    display = properties.get(TEXT + "display")
    capitals = properties.get(FO + "text-transform")
    return Look(
        None if weight is None else _is_bold(weight),
        None if display is None else display == "none",
        None if capitals is None else capitals == "uppercase",
        _size(properties.get(FO + "font-size"), under.size),
    )


def _is_bold(weight: str) -> bool:
    grade = number(weight)
    return weight == "bold" if grade is None else grade > _BOLDEST_PLAIN


def _size(text: str | None, under: float | None) -> float | None:
    if text is not None and text.endswith("%"):
        share = number(text[:-1])
        return None if share is None or under is None else round(under * share / 100, 1)
    found = points(text)
    return None if found is None else round(found, 1)
