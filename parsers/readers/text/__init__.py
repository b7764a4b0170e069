"""Reads plain text and Markdown: lines to paragraphs, tabs and pipes to tables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from parsers.document import Block, Document
from parsers.errors import FileHasNoText, TooManyCells, TooMuchText
from parsers.limits import Limits
from parsers.readers.encoding import decode
from parsers.readers.text.lines import Source, is_drawn, is_piped, pipe_table, sources, tab_table
from parsers.readers.text.paragraphs import paragraphs, wrap_width
from parsers.readers.text.running import take_running


def read(data: bytes, name: str, limits: Limits) -> Document:
    """The text's blocks with the numbers of their lines; raises TooMuchText, TooManyCells or FileHasNoText."""
    text, warnings = decode(data)
    if len(text) > limits.characters:
        raise TooMuchText(limit=limits.characters)
    if not text.strip():
        raise FileHasNoText
    if text.count("\t") + text.count("|") > limits.cells:
        raise TooManyCells(limit=limits.cells)
    lines, running = take_running(list(sources(text)), blocks)
    return Document(name, "text", tuple(blocks(lines)), running, tuple(warnings))


def blocks(lines: Sequence[Source]) -> list[Block]:
    """Paragraphs and tables in the order of the lines."""
    width = wrap_width(lines)
    found: list[Block] = []
    waiting: list[Source] = []
    for kind, group in groupby(lines, _kind):
        run = list(group)
        if kind == "rule":
            waiting.append(_empty(run[0]))
        elif kind == "text" or (kind == "row" and not _is_table(run)):
            waiting.extend(run)
        else:
            found.extend(paragraphs(waiting, width))
            waiting = []
            found.append(tab_table(run) if kind == "row" else pipe_table(run))
    found.extend(paragraphs(waiting, width))
    return found


def _kind(line: Source) -> str:
    if is_drawn(line):
        return "rule"
    if is_piped(line):
        return "pipe"
    return "row" if line.is_row else "text"


def _is_table(run: Sequence[Source]) -> bool:
    """Whether the lines are a table: at least two, one of them with two filled cells."""
    return len(run) > 1 and any(sum(map(bool, line.cells)) > 1 for line in run)


def _empty(line: Source) -> Source:
    return Source(line.number, "", 0, 0)
