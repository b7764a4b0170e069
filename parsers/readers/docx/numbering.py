"""Automatic numbers, computed as Word prints them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from parsers.readers.bullets import SYMBOLS
from parsers.readers.docx.names import Properties, W, child, number, value
from parsers.readers.docx.styles import Styles
from parsers.readers.numerals import formatted

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_LARGEST = 32_767  # Word counts no further


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its first number, format, template ('%1.%2.') and what makes it start again.

    `restart` None starts again after any higher level, 0 never, n only after level n (from 1) or one above.
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None
    indent: etree._Element | None = None


@dataclass(slots=True)
class _List:
    """An instance (w:num) of an abstract list."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]
    begun: bool = False


@dataclass(slots=True)
class _Counter:
    values: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class Numbering:
    """The lists of a document and where their counters stand; paragraphs are shown to it in document order."""

    def __init__(self, part: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstracts = (
            {}
            if part is None
            else {found.get(W + "abstractNumId", ""): found for found in part.findall(W + "abstractNum")}
        )
        self._nums = (
            {} if part is None else {found.get(W + "numId", ""): found for found in part.findall(W + "num")}
        )
        self._levels = lru_cache(maxsize=None)(_levels)  # many lists are made of one
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, _Counter] = {}

    def place(self, properties: Properties, style: str | None) -> tuple[str, int] | None:
        """List and level (from 0) of a paragraph with these properties (w:pPr), or None for no list."""
        direct = properties.child("numPr")
        list_, level = value(direct, "numId"), number(value(direct, "ilvl"))
        if list_ is None:
            list_, inherited, setter = self._styles.numbering(style)
            if level is None:
                level = inherited if inherited is not None else self._linked_level(list_, setter)
        if list_ is None or list_ == "0":
            return None
        return list_, min(max(level or 0, 0), LEVELS - 1)

    def knows(self, list_: str) -> bool:
        """Whether the numbering part defines the list."""
        return self._list(list_) is not None

    def level(self, list_: str, level: int) -> Level | None:
        found = self._list(list_)
        return None if found is None else found.levels.get(level)

    def label(self, list_: str, level: int) -> str | None:
        """Counts the next paragraph of this list and level, and gives what is printed before it.

        None where nothing is printed or the list is not defined.
        """
        found = self._list(list_)
        definition = None if found is None else found.levels.get(level)
        if found is None or definition is None:
            return None
        values = self._counters.setdefault(found.abstract, _Counter()).values
        if not found.begun:
            found.begun = True
            for place in found.starts:
                values[place] = None
        before = values[level]
        values[level] = _start(found, level) if before is None else min(before + 1, _LARGEST)
        for deeper in range(level + 1, LEVELS):
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or 0 <= level < restart:
                values[deeper] = None
        return self._text(found, definition, values) or None

    def _text(self, found: _List, definition: Level, values: list[int | None]) -> str:
        if definition.format == "bullet":
            mark = definition.text.strip()
            if mark == "o":  # the hollow bullet of Courier New
                return "◦"
            return SYMBOLS.get(mark, "•" if not mark or "\ue000" <= mark[0] <= "\uf8ff" else mark)

        def shown(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            level = found.levels.get(place, Level())
            current = values[place]
            format_ = "decimal" if definition.legal and level.format != "none" else level.format
            return formatted(
                _start(found, place) if current is None else current, format_, self._styles.language
            )

        return _PLACE.sub(shown, definition.text).strip()

    def _linked_level(self, list_: str | None, style: str | None) -> int:
        """The level that names the style as its own; styles need not repeat it."""
        found = None if list_ is None else self._list(list_)
        levels = {} if found is None else found.levels
        return next(
            (place for place, level in levels.items() if style is not None and level.style == style), 0
        )

    def _list(self, list_: str) -> _List | None:
        if list_ not in self._lists:
            self._lists[list_] = self._build(list_)
        return self._lists[list_]

    def _build(self, list_: str) -> _List | None:
        num = self._nums.get(list_)
        if num is None:
            return None
        abstract = self._abstract(value(num, "abstractNumId"), set())
        if abstract is None:
            return None
        levels = dict(self._levels(abstract))
        starts: dict[int, int] = {}
        for override in num.findall(W + "lvlOverride"):
            place = _place(override)
            replaced = child(override, "lvl")
            if replaced is not None:
                levels[place] = _level(replaced)
            start = number(value(override, "startOverride"))
            if start is not None:
                starts[place] = start
        return _List(abstract.get(W + "abstractNumId", ""), levels, starts)

    def _abstract(self, name: str | None, seen: set[str]) -> etree._Element | None:
        """The abstract list, followed through the numbering style that stands for it."""
        found = self._abstracts.get(name or "")
        link = value(found, "numStyleLink")
        if found is None or link is None or link in seen:
            return found
        seen.add(link)
        num = self._nums.get(self._styles.numbering(link)[0] or "")
        linked = None if num is None else self._abstract(value(num, "abstractNumId"), seen)
        return found if linked is None else linked


def _start(found: _List, level: int) -> int:
    return found.starts[level] if level in found.starts else found.levels.get(level, Level()).start


def _place(element: etree._Element) -> int:
    return min(max(number(element.get(W + "ilvl")) or 0, 0), LEVELS - 1)


def _levels(abstract: etree._Element) -> dict[int, Level]:
    return {_place(level): _level(level) for level in abstract.findall(W + "lvl")}


def _level(element: etree._Element) -> Level:
    properties = Properties(element)
    start = number(properties.value("start"))
    return Level(
        start=0 if start is None else start,
        format=properties.value("numFmt") or "decimal",
        text=properties.value("lvlText") or "",
        restart=number(properties.value("lvlRestart")),
        legal=properties.switch("isLgl") or False,
        style=properties.value("pStyle"),
        indent=child(properties.child("pPr"), "ind"),
    )
