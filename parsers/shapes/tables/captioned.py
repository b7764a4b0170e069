"""Cells with a small label over their own value, as boxes of a form have them: 'ÁREA' over 'Producción'."""

from __future__ import annotations

from dataclasses import replace

from parsers.document import Block, Cell, Line, Paragraph
from parsers.names import Name, Names
from parsers.shapes.tables.rows import Row
from parsers.values import number

_LONGEST = 6
_SMALLER = 0.9
"""A caption is at most this much of its value's size, unless case or weight set it apart."""


def captions(row: Row, names: Names) -> list[tuple[Name | None, str, Cell]] | None:
    """Name, label and cell without its caption for each cell of a row of such boxes; None for any other row."""
    found = []
    for cell in row.cells:
        parted = _parted(cell)
        if parted is None:
            return None
        label, value = parted
        found.append((names.label(label), label, value))
    told = [name for name, _, _ in found if name is not None and name.key]
    if not told or 2 * len(told) < len(found):
        return None
    facts = [name for name in told if name.identity or name.exact]
    return found if facts else None


def _parted(cell: Cell) -> tuple[str, Cell] | None:
    """The caption and the cell without it, where the first line is set apart from the ones below."""
    if not cell.blocks or not isinstance(cell.blocks[0], Paragraph):
        return None
    first, rest = cell.blocks[0], cell.blocks[1:]
    if len(first.lines) > 1 and not rest:
        first, rest = _split(first)
    value = rest[0] if rest else None
    if not isinstance(value, Paragraph) or first.marker is not None or not value.text.strip():
        return None
    label = " ".join(first.text.split()).rstrip(" :")
    count, bare = number.split(label)
    if count is None and bare != label:  # a bullet
        return None
    if (
        not 0 < len(label.split()) <= _LONGEST
        or label.endswith((".", ";", ","))
        or not _is_apart(first, value)
    ):
        return None
    return label, replace(cell, blocks=rest)


def _split(paragraph: Paragraph) -> tuple[Paragraph, tuple[Block, ...]]:
    """The first printed line by itself, and the others."""
    line, *others = paragraph.lines
    return _of((line,), paragraph), (_of(tuple(others), paragraph),)


def _of(lines: tuple[Line, ...], paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, lines=lines, text=" ".join(line.text for line in lines))


def _is_apart(caption: Paragraph, value: Paragraph) -> bool:
    """Whether a caption is smaller than its value, or in capitals or bold over a value that is not."""
    if caption.size and value.size and caption.size <= _SMALLER * value.size:
        return True
    capitals = caption.text.isupper() and not value.text.isupper()
    return capitals or (caption.bold and not value.bold) or caption.text.rstrip().endswith(":")
