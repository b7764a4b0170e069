"""How cells of a workbook look: bold, filled, and as what kind of number they are shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from lxml import etree

Value = TypeVar("Value")

WHITE_INDEXES = frozenset({"1", "9", "64", "65"})
"""Palette entries that are white or the window's own background."""

_QUOTED = re.compile(r'"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_.|\*.|General', re.IGNORECASE)
_MINUTES = re.compile(r":m+|m+:|\[m+\]", re.IGNORECASE)
_DATE_LETTERS = re.compile(r"[dmy]", re.IGNORECASE)
_TIME_LETTERS = re.compile(r"[hs]|\[m", re.IGNORECASE)
_ZEROS = re.compile(r"^0{2,}$")


class Shown(Enum):
    """As what a number is shown."""

    NUMBER = auto()
    DATE = auto()
    TIME = auto()
    MOMENT = auto()
    PERCENT = auto()


@dataclass(frozen=True, slots=True)
class Style:
    """`digits` is the width to which a whole number is filled up with zeros."""

    bold: bool = False
    size: float = 0.0
    filled: bool = False
    shown: Shown = Shown.NUMBER
    digits: int = 0


_BUILT_IN = {
    **dict.fromkeys((9, 10), Shown.PERCENT),
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 34, 35, 36, *range(50, 59)), Shown.DATE),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 45, 46, 47), Shown.TIME),
    22: Shown.MOMENT,
}


def styles(root: etree._Element | None) -> list[Style]:
    """The styles in the order in which cells count them."""
    if root is None:
        return []
    formats = {
        element.get("numFmtId", ""): element.get("formatCode", "")
        for element in root.iterfind("{*}numFmts/{*}numFmt")
    }
    fonts = [_font(element) for element in root.iterfind("{*}fonts/{*}font")]
    fills = [_is_filled(element) for element in root.iterfind("{*}fills/{*}fill")]
    found = []
    for element in root.iterfind("{*}cellXfs/{*}xf"):
        bold, size = _at(fonts, element.get("fontId"), (False, 0.0))
        key = element.get("numFmtId", "0")
        code = formats.get(key, "")
        found.append(
            Style(
                bold=bold,
                size=size,
                filled=_at(fills, element.get("fillId"), default=False),
                shown=shown_as(code) if code else _BUILT_IN.get(_whole(key), Shown.NUMBER),
                digits=len(code) if _ZEROS.match(code) else 0,
            )
        )
    return found


def _at(values: Sequence[Value], index: str | None, default: Value) -> Value:
    position = _whole(index)
    return values[position] if 0 <= position < len(values) else default


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else -1


def _font(element: etree._Element) -> tuple[bool, float]:
    bold = element.find("{*}b")
    size = element.find("{*}sz")
    try:
        points = float(size.get("val", "0")) if size is not None else 0.0
    except ValueError:
        points = 0.0
    return bold is not None and bold.get("val", "1") not in {"0", "false"}, points


def _is_filled(element: etree._Element) -> bool:
    """Whether the fill sets a cell apart from white paper."""
    if element.find("{*}gradientFill") is not None:
        return True
    pattern = element.find("{*}patternFill")
    if pattern is None or pattern.get("patternType", "none") == "none":
        return False
    colour = pattern.find("{*}fgColor")
    if pattern.get("patternType") != "solid":
        return pattern.get("patternType") != "gray125" or colour is not None
    return colour is not None and not _is_white(colour)


def _is_white(colour: etree._Element) -> bool:
    if colour.get("theme") is not None:
        return colour.get("theme") == "0" and not colour.get("tint", "0").startswith("-")
    if colour.get("indexed") is not None:
        return colour.get("indexed") in WHITE_INDEXES
    return colour.get("rgb", "FFFFFFFF").upper()[-6:] == "FFFFFF"


def shown_as(code: str) -> Shown:
    """What a number format makes of a number, by its first section."""
    letters = _QUOTED.sub("", code.partition(";")[0])
    dated, timed = bool(_DATE_LETTERS.search(_MINUTES.sub(":", letters))), bool(_TIME_LETTERS.search(letters))
    if dated and "0" not in letters and "#" not in letters:
        return Shown.MOMENT if timed else Shown.DATE
    if timed:
        return Shown.TIME
    return Shown.PERCENT if "%" in letters else Shown.NUMBER
