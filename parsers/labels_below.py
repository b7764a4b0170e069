"""Turns tables over whose labels are printed below their values, as forms with lines to write on have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.document import Block, Cell, Document, Paragraph, Table
from parsers.names import Names

_FEWEST = 2
_LONGEST = 8
_MOST_ROWS = 12
_SMALLER = 0.9


def labels_above(document: Document, names: Names) -> Document:
    """The document with each such table's rows of labels in front of their rows of values; places stay."""
    blocks = list(document.blocks)
    for place in _captioned(blocks, names):
        blocks[place : place + 2] = _formed(blocks[place], blocks[place + 1])
    turned = [
        _turned(block) if isinstance(block, Table) and _stands_below(block, names) else block
        for block in blocks
    ]
    if all(one is other for one, other in zip(turned, document.blocks, strict=True)):
        return document
    return replace(document, blocks=tuple(turned))


def _captioned(blocks: Sequence[Block], names: Names) -> list[int]:
    """The places of lines of values with a smaller line of as many labels below each; a single pair proves nothing."""
    found: list[int] = []
    for place, (value, label) in enumerate(pairwise(blocks)):
        if found and found[-1] == place - 1:
            continue
        if isinstance(value, Paragraph) and isinstance(label, Paragraph) and _captions(value, label, names):
            found.append(place)
    below = (blocks[place + 1] for place in found)
    several = any(isinstance(block, Paragraph) and "\t" in block.text for block in below)
    return found if several or len(found) > 1 else []


def _captions(value: Paragraph, label: Paragraph, names: Names) -> bool:
    """Whether a line is smaller than the one above it and names what stands there, part by part."""
    if not 0 < label.size <= _SMALLER * value.size or value.marker is not None or label.marker is not None:
        return False
    if value.heading is not None or names.section(value.text) is not None:  # a heading over a smaller one
        return False
    labels, values = _parts(label), _parts(value)
    told = [name for part in labels if (name := names.label(part)) is not None and name.key]
    short = all(len(part.split()) <= _LONGEST and not part.endswith((".", ":")) for part in labels)
    return short and len(labels) == len(values) and bool(told) and 2 * len(told) >= len(labels)


def _parts(paragraph: Paragraph) -> list[str]:
    return [part.strip() for part in paragraph.text.split("\t") if part.strip()]


def _formed(value: Block, label: Block) -> tuple[Block, Block]:
    """A table of the labels over their values, and an empty line in the place of the second paragraph."""
    assert isinstance(value, Paragraph)
    assert isinstance(label, Paragraph)
    rows = (label, value)
    cells = tuple(
        Cell(
            row,
            column,
            (_part(printed, part),),
            printed.origins,
            shaded=row == 0,
        )
        for row, printed in enumerate(rows)
        for column, part in enumerate(_parts(printed))
    )
    return Table(cells, len(rows), len(_parts(label)), value.origins[0]), replace(label, lines=(), text="")


def _part(paragraph: Paragraph, text: str) -> Paragraph:
    lines = paragraph.lines if "\t" not in paragraph.text else (replace(paragraph.lines[0], text=text),)
    return replace(paragraph, lines=lines, text=text)


def _stands_below(table: Table, names: Names) -> bool:
    """Whether rows of values and rows of labels alternate, the values first, cell over cell."""
    rows = table.row_cells()
    if (
        len(rows) % 2
        or not _FEWEST <= len(rows) <= _MOST_ROWS
        or any(cell.row_span > 1 for cell in table.cells)
    ):
        return False
    values, labels = rows[::2], rows[1::2]
    facts = {key for row in labels for key in _facts(row, names)}
    return (
        len(facts) >= _FEWEST
        and all(_are_labels(row, names) for row in labels)
        and not any(_has_label(row, names) for row in values)
        and all(_columns(one) == _columns(other) for one, other in zip(values, labels, strict=True))
    )


def _are_labels(row: Sequence[Cell], names: Names) -> bool:
    return bool(row) and all(_is_label(cell, names) for cell in row)


def _has_label(row: Sequence[Cell], names: Names) -> bool:
    return not any(cell.text.strip() for cell in row) or any(_is_label(cell, names) for cell in row)


def _is_label(cell: Cell, names: Names) -> bool:
    name = names.label(cell.text) if len(cell.text.split()) <= _LONGEST else None
    return name is not None and bool(name.key) and not name.inferred


def _facts(row: Sequence[Cell], names: Names) -> list[str]:
    """The facts of the position, and whom it reports to, that labels name."""
    found = [names.label(cell.text) for cell in row]
    return [name.key for name in found if name is not None and (name.identity or name.key == "reports_to")]


def _columns(row: Sequence[Cell]) -> list[tuple[int, int]]:
    return [(cell.column, cell.column_span) for cell in row]


def _turned(table: Table) -> Table:
    cells = [replace(cell, row=cell.row + 1 if cell.row % 2 == 0 else cell.row - 1) for cell in table.cells]
    return replace(table, cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))
