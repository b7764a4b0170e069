"""Paragraphs from the printed lines of one column of text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from statistics import median

from parsers.document import Line, Origin, Paragraph
from parsers.readers.bullets import bullet
from parsers.readers.pdf.columns import Column
from parsers.readers.pdf.hyphens import SOFT, Words, is_cut_word, joined
from parsers.readers.pdf.lines import TextLine

LETTER_BULLET = re.compile(r"o[\t ]+(?=[A-ZÁÉÍÓÚÑ])")
"""The letter that typewriter fonts print for a hollow bullet."""

NUMBER = re.compile(
    r"""^(?:\(?\d{1,3}(?:\.\d{1,3}){0,5}(?:(?:\.-|[.)°º])(?=[\t ]|[A-ZÁÉÍÓÚÑ¿])|-(?=[\t ]))  # 1.  2.1)  3.-  4.Texto  5-
        |\d{1,3}(?:\.\d{1,3}){1,5}(?=\t|[ ]?[A-ZÁÉÍÓÚÑ][a-zñáéíóú]{2}|[ ][A-ZÁÉÍÓÚÑ])  # 2.1 Texto  2.1.3Texto
        |\d{1,3}\t
        |\d{1,2}[ ]?%[\t ]+(?=[A-ZÁÉÍÓÚÑ])                                    # 40% Texto
        |\(?[a-zA-ZñÑ](?:\.-|[.)\-]+)[\t ]
        |\(?[ivxIVX]{1,6}(?:\.-|[.)\-]+)[\t ])""",
    re.VERBOSE,
)
COUNTED = re.compile(r"\(\d{1,3}\) ?[a-zñáéíóú]")
LEADERS = re.compile(r"[._…]{4,}\s*\d*$")
ENDED = re.compile(r"[.:;!?][\"”»)]*$")
GAP = 1.3
"""A baseline distance of this many usual ones parts paragraphs."""

FURTHER = 1.15
"""The same for a line that begins left of the item above it."""

WIDEST = 2.6
"""The widest baseline distance, as a share of the size, at which a paragraph may begin: double spacing."""

APART = 0.6
"""Points that paragraphs in a cell stand further apart than the lines of one, at least."""

MOST_ROOM = 6.0
CHARACTER = 0.8
SAME_EDGE = 2.5


def paragraphs(
    lines: Sequence[TextLine], columns: Mapping[tuple[int, int], Column], words: Words
) -> list[Paragraph]:
    """The paragraphs of lines in reading order; `columns` holds the text column of each page and column on it."""
    groups: list[list[TextLine]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, columns):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group, columns, words) for group in groups]


def _goes_on(group: list[TextLine], line: TextLine, columns: Mapping[tuple[int, int], Column]) -> bool:
    before = group[-1]
    column = columns[before.region]
    if (
        (begins_item(line.text) and not _counts_on(group, line))
        or LEADERS.search(before.text)
        or abs(before.size - line.size) > 0.6
    ):
        return False
    if _is_next_row(before, line) or (before.bold is not line.bold and None not in {before.bold, line.bold}):
        return False
    if not _fits_indent(group, line, column) or _is_left_of_item(group, line, column):
        return False
    slack = _slack(before, line, column)
    if slack > 0.5 * line.size and not _hangs(group, line, slack):
        return False
    if before.region != line.region:
        return _goes_over(group, line, column)
    return _is_near(group, line, column, slack) and not _ends_short(before, line, column, slack)


def _counts_on(group: list[TextLine], line: TextLine) -> bool:
    """Whether a line begins with the figure of the number that the line before ends with: 'three' over '(3) years'."""
    before = group[-1].text
    numbered = group[0].text[:2].strip("(")[:1].isdigit()
    return COUNTED.match(line.text) is not None and before[-1:].isalpha() and not numbered


def _is_left_of_item(group: list[TextLine], line: TextLine, column: Column) -> bool:
    """Whether a line begins left of an item, and further below it than lines of one stand: a heading behind a list."""
    item = group[0]
    outdented = line.x0 < item.x0 - SAME_EDGE and begins_item(item.text) and line.text[:1].isupper()
    beside = len(group) == 1 and item.region == line.region
    return outdented and beside and line.base - item.base > FURTHER * column.leading * line.size


def _is_next_row(before: TextLine, line: TextLine) -> bool:
    """Whether two lines have parts at the same edges, as the rows of a grid without rulings."""
    if len(line.stops) < 2 or len(before.stops) != len(line.stops):
        return False
    return all(abs(one - other) < SAME_EDGE for one, other in zip(before.stops, line.stops, strict=True))


def _goes_over(group: list[TextLine], line: TextLine, column: Column) -> bool:
    """Whether a paragraph goes on with the first line of the next page, or of the next column."""
    before = group[-1]
    if before.page == line.page:
        return line.text[:1].islower() and not ENDED.search(before.text)
    if line.text[:1].islower() or not ENDED.search(before.text):
        return True
    return (
        before.text.endswith(":")
        and column.is_flush(before)
        and len(group) > 1
        and before.x0 > group[0].x0 + SAME_EDGE
    )


def _hangs(group: list[TextLine], line: TextLine, slack: float) -> bool:
    """Whether the line plainly goes on with an item, though there was some room left before it."""
    return (
        slack < MOST_ROOM * line.size
        and line.text[:1].islower()
        and begins_item(group[0].text)
        and line.x0 > group[0].x0 + SAME_EDGE
    )


def _is_near(group: list[TextLine], line: TextLine, column: Column, slack: float) -> bool:
    """Whether the line follows at the distance that lines of this paragraph have."""
    before = group[-1]
    distance = line.base - before.base
    usual = column.leading * line.size
    if len(group) > 1 and group[-2].page == before.page:
        usual = max(usual, before.base - group[-2].base)
    if _is_apart(line, distance, column):
        return False
    if distance <= GAP * usual + 0.5:
        return True
    open_end = line.text[:1].islower() or (not ENDED.search(before.text) and column.is_flush(before))
    return len(group) == 1 and slack <= 0 and open_end and distance < WIDEST * line.size


def _is_apart(line: TextLine, distance: float, column: Column) -> bool:
    """Whether a line that may begin an item stands further off than lines of this size do inside their items."""
    inside = column.wrapped.get(round(line.size, 1))
    begins = line.text[:1].isupper() and not line.text.isupper() and not _is_centred(line, column)
    return inside is not None and begins and distance > inside + APART


def _ends_short(before: TextLine, line: TextLine, column: Column, slack: float) -> bool:
    """Whether a line of justified text stops before the margin at the end of a sentence."""
    if not column.edges or line.text[:1].islower() or column.is_flush(before):
        return False
    if _is_centred(before, column):
        return False
    return bool(ENDED.search(before.text)) and slack > -2 * line.size


def begins_item(text: str) -> bool:
    return _bullet(text)[0] is not None or NUMBER.match(text) is not None


def _slack(before: TextLine, line: TextLine, column: Column) -> float:
    """The room that was left after the last line, had the next line's first word stood there too."""
    word = line.word + 0.25 * line.size
    if _is_loose(before, column) and _is_loose(line, column):
        return column.right - column.left - (before.x1 - before.x0) - word
    if column.edges and column.is_flush(before):
        return 0.0
    return column.right - before.x1 - word


def _is_loose(line: TextLine, column: Column) -> bool:
    """Whether the line does not begin at the left margin because it is centred or set to the right."""
    flush_right = abs(line.x1 - column.right) < SAME_EDGE
    return _is_centred(line, column) or (
        flush_right and line.x0 > column.left + 0.25 * (column.right - column.left)
    )


def _is_centred(line: TextLine, column: Column) -> bool:
    return _is_symmetric(line, column) and line.x0 > column.left + 4


def _is_symmetric(line: TextLine, column: Column) -> bool:
    """Whether the line's middle is that of the column, also where it fills it."""
    return abs((line.x0 + line.x1) / 2 - (column.left + column.right) / 2) < 4


def _fits_indent(group: list[TextLine], line: TextLine, column: Column) -> bool:
    """Whether the line's left edge is one that a paragraph begun like this may go on at."""
    before = group[-1]
    if _is_loose(line, column) and (_is_loose(before, column) or _is_symmetric(before, column)):
        return True
    if line.page == before.page and any(abs(line.x0 - stop) < SAME_EDGE for stop in before.stops):
        return True
    if len(group) > 1:
        return abs(line.x0 - before.x0) < SAME_EDGE
    if line.x0 > before.x0:
        return begins_item(before.text) or line.x0 - before.x0 < 3 * line.size
    return before.x0 - line.x0 < 4 * line.size


def _paragraph(group: list[TextLine], columns: Mapping[tuple[int, int], Column], words: Words) -> Paragraph:
    marker, rest = _bullet(group[0].text)
    texts = [rest, *(line.text for line in group[1:])]
    lines = tuple(
        Line(text, Origin(page=line.page, bbox=_rounded(line)), round(line.x0, 1), line.certainty)
        for text, line in zip(texts, group, strict=True)
    )
    return Paragraph(
        lines=lines,
        text=joined(_marked(texts, group, columns, words), words),
        marker=marker,
        bold=all(line.bold is True for line in group),
        size=round(median(line.size for line in group), 1),
    )


def _marked(
    texts: list[str], group: list[TextLine], columns: Mapping[tuple[int, int], Column], words: Words
) -> list[str]:
    """The texts with a soft hyphen where a word was cut because its column is narrower than the word."""
    marked = list(texts)
    for index, before in enumerate(group[:-1]):
        narrow = before.x1 > columns[before.region].right - CHARACTER * before.size
        if narrow and is_cut_word(texts[index], texts[index + 1], words):
            marked[index] += SOFT
    return marked


def _bullet(text: str) -> tuple[str | None, str]:
    if match := LETTER_BULLET.match(text):
        return "○", text[match.end() :]
    return bullet(text)


def _rounded(line: TextLine) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = line.box
    return round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2)
