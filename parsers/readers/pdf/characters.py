"""The visible characters of a PDF page with their boxes, as PDFium finds them."""

from __future__ import annotations

import ctypes
import math
import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from parsers.readers.bullets import SYMBOLS
from parsers.readers.pdf.library import box_of, code_of, handle, object_of, origin_of, pdfium
from parsers.readers.pdf.space import Box, Space

BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi(?!c)|negrita", re.IGNORECASE)
FAKE_BOLD_MODE = 2
ASCENT, DESCENT = 0.8, 0.22
"""Height of a character above and below its baseline, as shares of its size; what fonts declare is not reliable."""

TURNS = (0, 90, 270)
MOST_SLANT = 6.0
"""Degrees by which text may be slanted and is still read."""

_BOX, _POINT = struct.Struct("4f"), struct.Struct("2d")
"""PDFium's rectangle (left, top, right, bottom) and two doubles."""

LIGATURES = range(0xFB00, 0xFB07)
SOFT_HYPHEN = 0xAD
LINE_END_HYPHEN = 0x02
"""PDFium's own sign for a printed hyphen at a line end."""
ARTIFACT = "Artifact"


class Char(NamedTuple):
    """One character in points from the page's top left corner; `base` is its baseline's height.

    `gap` says that PDFium saw a blank in front of it; `artifact` that the file itself marks it as no body text.
    `turn` is 90 where it reads upwards and 270 where it reads downwards; `base` then says how far its baseline lies
    from the left edge, negative for 270. Text recognition gives whole words, with their `certainty` from 0 to 1.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    bold: bool
    gap: bool
    artifact: bool
    turn: int = 0
    certainty: float | None = None

    @property
    def middle(self) -> tuple[float, float]:
        """The point that says in which cell the character stands."""
        y = (self.top + self.bottom) / 2 if self.turn else self.base - 0.3 * self.size
        return (self.x0 + self.x1) / 2, y


class _Style(NamedTuple):
    size: float
    bold: bool
    artifact: bool
    turn: int | None


def characters(text_page: Any, space: Space) -> list[Char]:
    """The characters on the page in the file's order; blanks and slanted text are left out."""
    found: list[Char] = []
    styles: dict[int, _Style] = {}
    page = handle(text_page)
    box, origin = ctypes.create_string_buffer(_BOX.size), ctypes.create_string_buffer(_POINT.size)
    box_at, x_at = ctypes.addressof(box), ctypes.addressof(origin)
    y_at = x_at + _POINT.size // 2
    width, height = space.width, space.height
    gap = False
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        text = _visible(code_of(page, index))
        if not text:
            gap = True
            continue
        address = object_of(page, index) or 0
        style = styles.get(address)
        if style is None:
            style = styles[address] = _style(text_page, index, space)
        if style.turn is None or not box_of(page, index, box_at):
            continue
        origin_of(page, index, x_at, y_at)
        x, y = space.point(*_POINT.unpack(origin))
        if 0 <= x <= width and 0 <= y <= height:
            left, top, right, bottom = _BOX.unpack(box)
            found.append(_char(text, space.box(left, bottom, right, top), (x, y), style, gap))
        gap = False
    return _composed(found)


def _char(text: str, box: Box, origin: tuple[float, float], style: _Style, gap: bool) -> Char:
    size, bold, artifact, turn = style
    x, y = origin
    if not turn:
        return Char(text, box[0], y - ASCENT * size, box[2], y + DESCENT * size, y, size, bold, gap, artifact)
    if turn == 90:
        return Char(
            text, x - ASCENT * size, box[1], x + DESCENT * size, box[3], x, size, bold, gap, artifact, 90
        )
    return Char(
        text, x - DESCENT * size, box[1], x + ASCENT * size, box[3], -x, size, bold, gap, artifact, 270
    )


@lru_cache(maxsize=4096)
def _visible(code: int) -> str:
    """The printed text of a code, '' for blanks and what prints nothing."""
    if code in {LINE_END_HYPHEN, SOFT_HYPHEN}:
        return "-" if code == LINE_END_HYPHEN else chr(code)
    if code < 0x21 or 0x7F <= code <= 0xA0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return ""
    text = SYMBOLS.get(chr(code), chr(code))
    if code in LIGATURES:
        return unicodedata.normalize("NFKC", text)
    return "" if unicodedata.category(text) in {"Zs", "Cf", "Zl", "Zp"} or code >= 0xFFFE else text


def _style(text_page: Any, index: int, space: Space) -> _Style:
    """What holds for all characters of a text object, that of the character at `index`."""
    text_object = pdfium.FPDFText_GetTextObject(text_page, index)
    matrix = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    # Programs draw text of size 1 or 16 and scale it.
    size = pdfium.FPDFText_GetFontSize(text_page, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
    turned = (math.degrees(math.atan2(matrix.b, matrix.a)) - space.rotation) % 360
    marked = bool(text_object) and ARTIFACT in _marks(text_object)
    bold = bool(text_object) and _is_bold(text_object)
    turn = next(
        (turn for turn in TURNS if min((turned - turn) % 360, (turn - turned) % 360) < MOST_SLANT), None
    )
    return _Style(size, bold, marked, turn)


def _is_bold(text_object: Any) -> bool:
    """By the font's name or by text that is filled and stroked; weights of nameless subsets are not to be trusted."""
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFFont_GetBaseFontName(pdfium.FPDFTextObj_GetFont(text_object), name, 128)
    if BOLD_NAME.search(name.value.decode("latin-1")):
        return True
    return bool(pdfium.FPDFTextObj_GetTextRenderMode(text_object) == FAKE_BOLD_MODE)


def _marks(page_object: Any) -> Iterator[str]:
    name, length = (pdfium.FPDF_WCHAR * 32)(), ctypes.c_ulong()
    for index in range(pdfium.FPDFPageObj_CountMarks(page_object)):
        mark = pdfium.FPDFPageObj_GetMark(page_object, index)
        if pdfium.FPDFPageObjMark_GetName(mark, name, 64, length):
            yield bytes(name)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")


def _composed(chars: list[Char]) -> list[Char]:
    """Accents that were printed over the letter before or after them become one letter."""
    if not any(map(_accent, {char.text for char in chars})):
        return chars
    found: list[Char] = []
    for char in chars:
        if found and not char.turn and (joined := _over(found[-1], char)):
            found[-1] = joined
        else:
            found.append(char)
    return found


COMBINING = {"´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327"}


@lru_cache(maxsize=4096)
def _accent(text: str) -> str:
    """The mark that puts this accent on a letter, '' for what is no accent."""
    return COMBINING.get(text, text if unicodedata.combining(text[:1]) else "")


def _over(first: Char, second: Char) -> Char | None:
    for letter, accent in ((first, second), (second, first)):
        mark = _accent(accent.text)
        if not mark or not letter.text.isalpha():
            continue
        middle = (accent.x0 + accent.x1) / 2
        if letter.x0 - 0.5 <= middle <= letter.x1 + 0.5 and abs(letter.base - accent.base) < letter.size:
            text = unicodedata.normalize("NFC", letter.text + mark)
            if len(text) == 1:
                return letter._replace(text=text, gap=first.gap)
    return None
