"""Paragraphs from the printed lines of one column of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from parsers.document import Line, Origin, Paragraph
from parsers.readers.pdf.hyphens import Words, joined
from parsers.readers.pdf.lines import TextLine

BULLET = re.compile(r"^([•●▪■◦○□‣⁃∙➢➔→❖❑►▸✓✔▶◆⮚»·*\-–—]|o(?=[\t ][A-ZÁÉÍÓÚÑ]))[\t ]*(?=\S)")
DASHES = "-–—*·"
NUMBER = re.compile(
    r"""^(?:\(?\d{1,3}(?:\.\d{1,3}){0,5}(?:\.-|[.)°º\-]+)(?=[\t ]|[A-ZÁÉÍÓÚÑ¿])   # 1.  2.1)  3.-  4.Texto
        |\d{1,3}(?:\.\d{1,3}){1,5}(?=\t|[ ][A-ZÁÉÍÓÚÑ])                     # 2.1 Texto
        |\d{1,3}\t
        |\(?[a-zA-ZñÑ](?:\.-|[.)\-]+)[\t ]
        |\(?[ivxIVX]{1,6}(?:\.-|[.)\-]+)[\t ])""",
    re.VERBOSE,
)
ENDED = re.compile(r"[.:;!?][\"”»)]*$")
GAP = 1.3
"""A baseline distance of this many usual ones parts paragraphs."""

SAME_EDGE = 2.5
JUSTIFIED = 0.4


@dataclass(frozen=True, slots=True)
class Column:
    """What lines of one column of text have in common, in points.

    `left` and `right` bound the text, `leading` is the usual baseline distance as a share of the size,
    `justified` says that full lines end exactly at `right`.
    """

    left: float
    right: float
    leading: float
    justified: bool = False


def column_of(lines: Sequence[TextLine], left: float, right: float, leading: float) -> Column:
    """The column of these lines, whose text may reach from `left` to `right`."""
    flush = sum(abs(line.x1 - right) < 1.5 for line in lines)
    return Column(left, right, leading, flush >= 4 and flush >= JUSTIFIED * len(lines))


def usual_leading(groups: Sequence[Sequence[TextLine]]) -> float:
    """The baseline distance inside paragraphs as a share of the size: a low percentile of all distances."""
    shares = sorted(
        share
        for group in groups
        for before, line in pairwise(group)
        if before.page == line.page and 0.9 <= (share := (line.base - before.base) / line.size) <= 3.0
    )
    return shares[len(shares) // 5] if shares else 1.2


def paragraphs(lines: Sequence[TextLine], columns: dict[int, Column], words: Words) -> list[Paragraph]:
    """The paragraphs of lines in reading order; `columns` holds the text column of each page."""
    groups: list[list[TextLine]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, columns):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group, words) for group in groups]


def _goes_on(group: list[TextLine], line: TextLine, columns: dict[int, Column]) -> bool:
    before = group[-1]
    column = columns[before.page]
    if begins_item(line.text) or abs(before.size - line.size) > 0.6:
        return False
    if before.bold is not line.bold and None not in {before.bold, line.bold}:
        return False
    slack = _slack(group, line, column)
    if slack > 0.5 * line.size:
        return False
    lower = line.text[:1].islower()
    if before.page != line.page:
        return lower or not ENDED.search(before.text)
    if line.base - before.base > GAP * column.leading * line.size + 0.5:
        return lower and slack < 0 and line.base - before.base < 1.6 * column.leading * line.size
    if (
        column.justified
        and not lower
        and before.x1 < column.right - SAME_EDGE
        and not _is_centred(before, column)
    ):
        return not (ENDED.search(before.text) and slack > -2 * line.size)
    return _fits_indent(group, line, column)


def begins_item(text: str) -> bool:
    return bool(BULLET.match(text) or NUMBER.match(text))


def _slack(group: list[TextLine], line: TextLine, column: Column) -> float:
    """The room that was left after the last line, had the next line's first word stood there too."""
    before = group[-1]
    word = line.word + 0.25 * line.size
    if _is_centred(before, column) and _is_centred(line, column):
        return column.right - column.left - (before.x1 - before.x0) - word
    return column.right - before.x1 - word


def _is_centred(line: TextLine, column: Column) -> bool:
    middle = (column.left + column.right) / 2
    return abs((line.x0 + line.x1) / 2 - middle) < 4 and line.x0 > column.left + 4


def _fits_indent(group: list[TextLine], line: TextLine, column: Column) -> bool:
    """Whether the line's left edge is one that a paragraph begun like this may go on at."""
    before = group[-1]
    if _is_centred(line, column) and _is_centred(before, column):
        return True
    if line.page == before.page and any(abs(line.x0 - stop) < SAME_EDGE for stop in before.stops):
        return True
    if len(group) > 1:
        return abs(line.x0 - before.x0) < SAME_EDGE
    if line.x0 > before.x0:
        return begins_item(before.text) or line.x0 - before.x0 < 3 * line.size
    return before.x0 - line.x0 < 4 * line.size


def _paragraph(group: list[TextLine], words: Words) -> Paragraph:
    marker, rest = _bullet(group[0].text)
    texts = [rest, *(line.text for line in group[1:])]
    lines = tuple(
        Line(text, Origin(page=line.page, bbox=_rounded(line)), round(line.x0, 1))
        for text, line in zip(texts, group, strict=True)
    )
    return Paragraph(
        lines=lines,
        text=joined(texts, words),
        marker=marker,
        bold=all(line.bold is True for line in group),
        size=round(median(line.size for line in group), 1),
    )


def _bullet(text: str) -> tuple[str | None, str]:
    match = BULLET.match(text)
    if match is None or (match[1] in DASHES and match.end() == 1):
        return None, text
    return match[1], text[match.end() :]


def _rounded(line: TextLine) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = line.box
    return round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2)
