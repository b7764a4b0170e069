"""Printed lines from characters: baselines, blanks, and wide gaps as tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter
from statistics import median

from parsers.readers.pdf.characters import Char
from parsers.readers.pdf.side_by_side import parted
from parsers.readers.pdf.space import Box
from parsers.readers.spacing import joined_letters

BLANK = 0.17
"""A gap of this share of the size is a blank, where the file prints none; of HINTED where it does."""

HINTED = 0.08
TAB = 2.0
"""A gap of this share of the size is a column gap; set wider in lines whose blanks are all stretched."""

CELL_TAB = 3.5
"""The same inside a cell, where justified text is stretched most."""

WIDE_BLANK = 0.7
"""A blank of this share of the size parts words that are set letter by letter."""

_BLANKS = re.compile(r" {2,}")

LABEL_TAB = 0.8
"""The same after a printed number or letter that begins a line."""

LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,6})[.)°º\-]*|[^\w\s]")

SAME_BASE = 0.28
RAISED = 0.62
MOST_RAISED = 6
_LEFT, _BASELINE = attrgetter("x0"), attrgetter("base")


@dataclass(frozen=True, slots=True)
class TextLine:
    """One printed line of one region; `bold` is True, False, or None where it is mixed.

    `stops` are the left edges of its tab-separated parts, the first being `x0`. `page` counts from 1,
    `word` is the width of the first word, `certainty` that of the least certain one where text was recognised.
    `column` is that of running text side by side, 0 where the text takes the whole width.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    bold: bool | None
    stops: tuple[float, ...]
    page: int
    word: float = 0.0
    artifact: bool = False
    certainty: float | None = None
    column: int = 0

    @property
    def region(self) -> tuple[int, int]:
        """The page and the column on it."""
        return self.page, self.column

    @property
    def box(self) -> Box:
        return self.x0, self.top, self.x1, self.bottom


def text_lines(chars: Sequence[Char], page: int, *, in_cell: bool = False) -> list[TextLine]:
    """The lines of a region from top to bottom, characters from left to right."""
    tab = CELL_TAB if in_cell else TAB
    return [_line(sorted(row, key=_LEFT), page, tab) for row in _rows(chars)]


def lines_in_columns(chars: Sequence[Char], page: int) -> list[tuple[float | None, TextLine]]:
    """The lines of a page in reading order, those side by side column after column.

    In front of each line of a column stands where the part of the page begins that its columns share.
    """
    found: list[tuple[float | None, TextLine]] = []
    for piece in parted([sorted(row, key=_LEFT) for row in _rows(chars)]):
        for row in piece.rows:
            line = _line(row, page, TAB)
            found.append((piece.top, replace(line, column=piece.column)) if piece.column else (None, line))
    return found


def turned_lines(chars: Sequence[Char], page: int) -> list[TextLine]:
    """The lines of text that reads upwards or downwards, as they follow each other."""
    found: list[TextLine] = []
    for turn in (90, 270):
        level = [_levelled(char) for char in chars if char.turn == turn]
        for line in text_lines(level, page, in_cell=True):
            x0, top, x1, bottom = line.box
            box = (top, -x1, bottom, -x0) if turn == 90 else (-bottom, x0, -top, x1)
            found.append(replace(line, x0=box[0], top=box[1], x1=box[2], bottom=box[3], stops=(box[0],)))
    return found


def _levelled(char: Char) -> Char:
    """The character as it stands when the page is turned to read it."""
    if char.turn == 90:
        return char._replace(x0=-char.bottom, x1=-char.top, top=char.x0, bottom=char.x1)
    return char._replace(x0=char.top, x1=char.bottom, top=-char.x1, bottom=-char.x0)


def _rows(chars: Sequence[Char]) -> list[list[Char]]:
    """Characters of one baseline; raised or lowered small ones join the line that they overlap."""
    rows: list[list[Char]] = []
    for char in sorted(chars, key=_BASELINE):
        if rows and char.base - rows[-1][-1].base <= SAME_BASE * min(char.size, rows[-1][-1].size):
            rows[-1].append(char)
        else:
            rows.append([char])
    return _with_raised(rows)


def _with_raised(rows: list[list[Char]]) -> list[list[Char]]:
    found: list[list[Char]] = []
    for row in rows:
        before = found[-1] if found else None
        if before is not None and _is_raised(before, row):
            before.extend(row)
        elif before is not None and _is_raised(row, before):
            found[-1] = row + before
        else:
            found.append(row)
    return found


def _is_raised(line: list[Char], small: list[Char]) -> bool:
    """Whether `small` is a superscript or subscript of `line`."""
    if len(small) > MOST_RAISED:
        return False
    size, base = _size(line), median(char.base for char in line)
    if _size(small) > 0.8 * size or abs(small[0].base - base) > RAISED * size:
        return False
    left, right = min(char.x0 for char in line), max(char.x1 for char in line)
    return all(left - size < char.x0 < right + size for char in small)


def _size(chars: Sequence[Char]) -> float:
    return median(char.size for char in chars)


def _line(row: list[Char], page: int, tab: float) -> TextLine:
    size = _size(row)
    text, stops, word = _text(row, size, max(tab * size, 3 * _usual_blank(row, size)))
    bolds = {char.bold for char in row if char.text.isalnum()} or {row[0].bold}
    return TextLine(
        text=_BLANKS.sub(" ", joined_letters(text)) if "  " in text else text,
        x0=row[0].x0,
        top=min(char.top for char in row),
        x1=max(char.x1 for char in row),
        bottom=max(char.bottom for char in row),
        base=median(char.base for char in row),
        size=size,
        bold=bolds.pop() if len(bolds) == 1 else None,
        stops=stops,
        page=page,
        word=word,
        artifact=all(char.artifact for char in row),
        certainty=min((char.certainty for char in row if char.certainty is not None), default=None),
    )


def _text(row: list[Char], size: float, tab: float) -> tuple[str, tuple[float, ...], float]:
    """The line's text, the left edges of its parts, and the width of its first word."""
    parts, stops = [row[0].text], [row[0].x0]
    word = 0.0
    for before, char in pairwise(row):
        gap = char.x0 - before.x1
        if gap > tab or (not word and gap > LABEL_TAB * size and LABEL.fullmatch("".join(parts))):
            parts.append("\t")
            stops.append(char.x0)
        elif gap > BLANK * size or (char.gap and gap > HINTED * size):
            parts.append("  " if gap > WIDE_BLANK * size else " ")
        else:
            parts.append(char.text)
            continue
        word = word or before.x1 - row[0].x0
        parts.append(char.text)
    return "".join(parts), tuple(stops), word or row[-1].x1 - row[0].x0


def _usual_blank(row: list[Char], size: float) -> float:
    """A narrow blank of the line: justified lines stretch every one of them, a row of a grid only some."""
    gaps = [char.x0 - before.x1 for before, char in pairwise(row) if char.x0 - before.x1 > BLANK * size]
    return sorted(gaps)[(len(gaps) - 1) // 4] if len(gaps) > 3 else 0.0
