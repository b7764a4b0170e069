"""Rows of a form that are no content: labels left empty, letters explained, the sum below a list."""

from __future__ import annotations

import re

from parsers.names import Name
from parsers.shapes.flow import Flow
from parsers.shapes.headed.columns import Header
from parsers.shapes.headed.records import is_short
from parsers.shapes.nodes import Entry
from parsers.shapes.paragraphs.legends import is_legend
from parsers.shapes.tables.rows import Row
from parsers.vocabulary import fold

_SIGN = re.compile(r"\s*\(?(?:[xX]|N\s?/?\s?A|[A-Z]\s*[=:])\)?\s+[^\W\d]")
"""A sign in front of what it stands for, in a cell of its own: 'X Obligatorio | N/A No aplica'."""


def read(row: Row, header: Header | None, flow: Flow) -> bool:
    """Whether a row is none of the list or form that it stands in, and has been added as a remark where it says something."""
    return _are_control_labels(row, flow) or _is_legend(row, flow) or _is_total(row, header, flow)


def _are_control_labels(row: Row, flow: Flow) -> bool:
    """Whether a row has nothing but labels of control data that were left empty."""
    return all(
        cell.text.rstrip().endswith(":") and flow.names.is_control(cell.text.rstrip(" :\n"))
        for cell in row.cells
    )


def _is_legend(row: Row, flow: Flow) -> bool:
    """Whether a row explains the letters of the others, and has been added as a remark."""
    text = "\t".join(cell.text for cell in row.cells)
    signs = len(row.cells) == 1 or all(_SIGN.match(cell.text) for cell in row.cells)
    if not signs or not is_legend(text, flow.names):
        return False
    origins = tuple(origin for cell in row.cells for origin in cell.origins)
    flow.add(Entry(" ".join(text.split()), origins, name=Name("", "notes"), shape="row"))
    return True


def _is_total(row: Row, header: Header | None, flow: Flow) -> bool:
    """Whether a row below a list sums it up, and has been added as a remark: 'Total | 100 %'."""
    totals = flow.names.vocabulary.meanings["totals"]
    texts = [" ".join(cell.text.split()) for cell in row.cells]
    if header is None or header.labels or not any(fold(text) in totals for text in texts):
        return False
    if not all(fold(text) in totals or is_short(cell) for text, cell in zip(texts, row.cells, strict=True)):
        return False
    origins = tuple(origin for cell in row.cells for origin in cell.origins)
    flow.add(Entry(" ".join(texts), origins, name=Name("", "notes"), shape="cell"))
    return True
