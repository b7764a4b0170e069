"""Automatic numbers of lists and headings, counted as LibreOffice prints them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from parsers.readers.bullets import SYMBOLS
from parsers.readers.numerals import formatted
from parsers.readers.odt.names import FO, LOEXT, MOST, STYLE, TEXT, child, get, is_true, number, points
from parsers.readers.odt.styles import Styles

LEVELS = 10
_FORMATS: Final = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}
_PLACE = re.compile(r"%(10|[1-9])%")
_LONGEST_AFFIX = 100


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list; `display` levels are printed, or the `template` ('%1%.%2%.') filled."""

    bullet: str | None = None
    format: str = "decimal"
    prefix: str = ""
    suffix: str = ""
    display: int = 1
    template: str | None = None
    start: int = 1
    joined_letters: bool = True
    indent: float | None = None


@dataclass(slots=True)
class Counter:
    """Where the levels of one list stand, from 0; None is not begun."""

    values: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(slots=True)
class Item:
    """A list item: its first paragraph is numbered where `fresh`; `level` from 0."""

    style: str | None
    counter: Counter
    level: int
    start: int | None = None
    fresh: bool = True


class Lists:
    """The lists of a document and their counters; they are shown to it in document order."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[str, Mapping[int, Level]] = {}
        self._counters: dict[str, Counter] = {}
        self._last: tuple[str | None, Counter] | None = None
        self._outline = Counter()

    def begin(self, element: etree._Element) -> tuple[str | None, Counter]:
        """The style and counter of an outermost text:list: a new one, or that of a list which it continues."""
        style = element.get(TEXT + "style-name")
        own = element.get("{http://www.w3.org/XML/1998/namespace}id")
        continued = self._counters.get(element.get(TEXT + "continue-list", ""))
        if self._is_outline(style):
            counter = self._outline
        elif continued is not None:
            counter = continued
        elif is_true(element, TEXT + "continue-numbering") and self._last and self._last[0] == style:
            counter = self._last[1]
        else:
            counter = Counter()
        if own:
            self._counters[own] = counter
        self._last = style, counter
        return style, counter

    def numbered(self, list_: str | None, style: str | None, level: int) -> Item:
        """The item that a text:numbered-paragraph is by itself."""
        counter = self._counters.setdefault(f"numbered {list_ or style}", Counter())
        return Item(style, counter, min(max(level, 0), LEVELS - 1))

    def knows(self, style: str | None) -> bool:
        return bool(self._definition(style))

    def indent(self, item: Item, style: str | None) -> float | None:
        level = self._definition(style).get(item.level)
        return None if level is None else level.indent

    def label(self, item: Item, style: str | None) -> str | None:
        """Counts the item, and gives what is printed before it; None for nothing."""
        _count(item.counter, item.level, item.start, self._definition(style))
        return _printed(self._definition(style), item.level, item.counter)

    def heading_label(self, level: int, start: int | None) -> str | None:
        """The number of a heading outside lists, by the outline's own levels; `level` from 0."""
        levels = self._definition(get(self._styles.outline, STYLE + "name") or "Outline")
        place = min(level, LEVELS - 1)
        _count(self._outline, place, start, levels)
        return _printed(levels, place, self._outline)

    def _is_outline(self, style: str | None) -> bool:
        return style is not None and style == get(self._styles.outline, STYLE + "name")

    def _definition(self, style: str | None) -> Mapping[int, Level]:
        """The levels of a list style, or of the outline, which has a name of its own too."""
        name = style or ""
        if name not in self._levels:
            element = self._styles.lists.get(name)
            if element is None and name in {"Outline", get(self._styles.outline, STYLE + "name")}:
                element = self._styles.outline
            children = () if element is None else tuple(element)
            self._levels[name] = {
                place - 1: _level(each)
                for each in children
                if (place := number(each.get(TEXT + "level"))) and place <= LEVELS
            }
        return self._levels[name]


def _count(counter: Counter, level: int, start: int | None, levels: Mapping[int, Level]) -> None:
    before = counter.values[level]
    if start is not None:
        counter.values[level] = start
    elif before is None:
        counter.values[level] = levels.get(level, Level()).start
    else:
        counter.values[level] = min(before + 1, MOST)
    counter.values[level + 1 :] = [None] * (LEVELS - level - 1)


def _printed(levels: Mapping[int, Level], place: int, counter: Counter) -> str | None:
    level = levels.get(place)
    if level is None:
        return None
    if level.bullet is not None:
        return level.bullet
    if level.template is not None:
        shown = _PLACE.sub(lambda found: _one(levels, int(found[1]) - 1, counter), level.template).strip()
        return (shown.lstrip(".") if level.template.startswith("%") else shown) or None
    first = max(place - level.display + 1, 0) if level.format != "none" else place
    numbers = [text for each in range(first, place + 1) if (text := _one(levels, each, counter))]
    if not numbers and not any(letter.isalnum() for letter in level.prefix + level.suffix):
        return None
    return f"{level.prefix}{'.'.join(numbers)}{level.suffix}".strip() or None


def _one(levels: Mapping[int, Level], place: int, counter: Counter) -> str:
    """The number of one level as its own format has it; a level that was passed over stands at its start."""
    level = levels.get(place, Level())
    current = counter.values[place]
    count = level.start if current is None else current
    if level.bullet is not None:
        return ""
    if level.format in {"lowerLetter", "upperLetter"} and not level.joined_letters and count > 0:
        letters = _in_letters(count)
        return letters.upper() if level.format == "upperLetter" else letters
    return formatted(count, level.format, "")


def _in_letters(count: int) -> str:
    """Letters from a to z, then aa, ab, ac as columns of a sheet are named."""
    letters = ""
    while count:
        count, rest = divmod(count - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _level(element: etree._Element) -> Level:
    properties = child(element, STYLE + "list-level-properties")
    indent = _indent(properties)
    if element.tag == TEXT + "list-level-style-bullet":
        return Level(bullet=_bullet(element.get(TEXT + "bullet-char", "")), indent=indent)
    if element.tag == TEXT + "list-level-style-image":
        return Level(bullet="•", indent=indent)
    start = number(element.get(TEXT + "start-value"))
    template = element.get(LOEXT + "num-list-format") or element.get(STYLE + "num-list-format")
    return Level(
        format=_FORMATS.get(element.get(STYLE + "num-format", ""), "decimal"),
        prefix=element.get(STYLE + "num-prefix", "")[:_LONGEST_AFFIX],
        suffix=element.get(STYLE + "num-suffix", "")[:_LONGEST_AFFIX],
        display=number(element.get(TEXT + "display-levels")) or 1,
        template=None if template is None else template[:_LONGEST_AFFIX],
        start=1 if start is None else start,
        joined_letters=is_true(element, STYLE + "num-letter-sync"),
        indent=indent,
    )


def _bullet(mark: str) -> str:
    mark = mark.strip()
    if mark == "o":  # the hollow bullet of Courier New
        return "◦"
    return SYMBOLS.get(mark, "•" if not mark or "\ue000" <= mark[0] <= "\uf8ff" else mark)


def _indent(properties: etree._Element | None) -> float | None:
    """Where a level's number stands, in points."""
    aligned = child(properties, STYLE + "list-level-label-alignment")
    if aligned is not None:
        margin, indent = points(aligned.get(FO + "margin-left")), points(aligned.get(FO + "text-indent"))
        return None if margin is None else margin + (indent or 0.0)
    return points(get(properties, TEXT + "space-before"))
