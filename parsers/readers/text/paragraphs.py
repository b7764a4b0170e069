"""Joins wrapped lines to paragraphs, as far as width, case and punctuation tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from parsers.document import Line, Paragraph
from parsers.readers.text.lines import Source
from parsers.readers.text.marks import Front, front, is_mark, plain
from parsers.vocabulary import patterns

_CLOSED: Final = (".", ":", ";", "!", "?", "…")
_SHORT = 40  # columns: a line that ends before this was not wrapped, unless its last word asks for more
_NARROWEST = 50  # columns of a wrapped text
_WIDEST = 140
_HANGING: Final = frozenset(patterns.words("small", "hanging"))
"""Words that no sentence or title ends with, in the languages that are read."""


@dataclass(slots=True)
class _Open:
    """A paragraph that may go on."""

    start: Front
    lines: list[Source] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    bold: bool = True

    def add(self, line: Source, text: str) -> None:
        words, bold = plain(text)
        self.lines.append(line)
        self.texts.append(words.strip())
        self.bold = self.bold and bold

    def closed(self) -> Paragraph:
        lines = tuple(
            Line(text, line.origin, float(line.indent))
            for line, text in zip(self.lines, self.texts, strict=True)
        )
        level = None if self.start.bullet is None else self.lines[0].indent // 2
        return Paragraph(
            lines,
            joined(self.texts),
            marker=self.start.bullet,
            heading=self.start.heading,
            list_level=level,
            bold=self.bold,
            page_break_before=self.lines[0].new_page,
        )


def wrap_width(lines: Sequence[Source]) -> int | None:
    """The column at which the file's lines were broken, or None where lines are as long as their paragraphs."""
    ends = sorted(line.end for line in lines if line.text and "\t" not in line.text)
    if len(ends) < 4 or ends[-1] > _WIDEST:
        return None
    width = ends[max(len(ends) - 1 - len(ends) // 50, 0)]  # a few lines may stick out
    near = sum(1 for end in ends if end > width * 0.85)
    return width if width >= _NARROWEST and near >= max(3, len(ends) // 10) else None


def paragraphs(lines: Sequence[Source], width: int | None) -> list[Paragraph]:
    """The paragraphs of neighbouring lines; empty lines part them, unless a sentence plainly goes on."""
    found: list[Paragraph] = []
    current: _Open | None = None
    empty = 0
    for line in lines:
        text = _inner(line.text)
        if not text:
            empty += 1
            continue
        start = front(text)
        fresh = start.heading is not None or start.bullet is not None or start.numbered or line.new_page
        if current is None or fresh or not _goes_on(current, line, empty, width):
            if current is not None:
                found.append(current.closed())
            current = _Open(start)
        current.add(line, start.text)
        empty = 0
    if current is not None:
        found.append(current.closed())
    return found


def _inner(text: str) -> str:
    """The line without outer tabs; a tab behind its number or bullet is a blank."""
    cells = [cell.strip() for cell in text.split("\t") if cell.strip()]
    return " ".join(cells) if len(cells) == 2 and is_mark(cells[0]) else "\t".join(cells)


def _goes_on(current: _Open, line: Source, empty: int, width: int | None) -> bool:
    last, text = current.lines[-1], current.texts[-1]
    if current.start.heading is not None or empty > 1 or "\t" in line.text:
        return False
    following = line.text.lstrip("*_\"'“«(¿¡")
    lower = following[:1].islower() or (
        width is not None and (following[:1].isdigit() or line.text[0] == "(")
    )
    bare = text.rstrip("*_ )\"'”»")
    if _hangs(text):
        return True
    if bare.endswith(_CLOSED):
        return not empty and width is not None and _full(last, line, width) and not lower
    if lower:
        return last.end >= (_SHORT if width is None else max(_SHORT, width // 2))
    return not empty and width is not None and _full(last, line, width)


def _hangs(text: str) -> bool:
    """Whether the text cannot end here: a hanging word, a comma, a hyphen, an open bracket."""
    if text.endswith((",", "/")) or (text.endswith("-") and text[-2:-1].isalpha()):
        return True
    words = text.rsplit(None, 1)
    return words[-1].lower() in _HANGING if len(words) == 2 else False


def _full(last: Source, line: Source, width: int) -> bool:
    """Whether the next line's first word would not have fitted behind the last line."""
    word = line.text.split(None, 1)[0]
    return last.end + 1 + len(word) > width and last.end > width // 2


def joined(texts: Sequence[str]) -> str:
    """One text of a paragraph's lines; a hyphen at a line's end goes where a small letter follows."""
    parts: list[str] = []
    for text in texts:
        if parts and parts[-1].endswith("-") and parts[-1][-2:-1].isalpha() and text[:1].isalpha():
            parts[-1] = parts[-1][:-1] + text if text[:1].islower() else parts[-1] + text
        else:
            parts.append(text)
    return " ".join(part for part in parts if part)
