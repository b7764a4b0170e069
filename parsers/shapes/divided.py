"""Bars that divide the rows of a headed table: 'Funciones continuas' between duties."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.names import DUTIES, Name, Names
from parsers.shapes.columns import Header
from parsers.shapes.flow import Flow
from parsers.shapes.rows import Row, is_bold, is_loud
from parsers.values import number

_LONGEST = 8
_FEWEST_COLUMNS = 3


def group(row: Row, following: Sequence[Row], header: Header | None, flow: Flow) -> str | None:
    """The bar's text where the rows of the same table of duties go on below it; else None."""
    if header is None or header.labels or len(row.cells) != 1:
        return None
    cell = row.cells[0]
    text = " ".join(number.split(cell.text)[1].split()).rstrip(" :")
    if not (cell.shaded or is_loud(cell)) or not text or len(text.split()) > _LONGEST:
        return None
    name = flow.names.section(text, tail=True)
    if flow.section is None or flow.section.key not in DUTIES or not _stays(name, flow.section):
        return None
    return text if _goes_on(following, header, flow.names) else None


def _stays(name: Name | None, section: Name) -> bool:
    """Whether a bar names nothing, or the section that the table stands in."""
    return name is None or name.key in {"", section.key}


def _goes_on(following: Sequence[Row], header: Header, names: Names) -> bool:
    """Whether the next row stands under the same headings: a number and a text, else a cell for each of several."""
    below = next((row.cells for row in following if row.cells), ())
    keys = {column.key: cell.text.strip() for cell in below if (column := header.at(cell.column))}
    if header.of("number"):
        return number.is_alone(keys.get("number", "")) and bool(keys.get("text"))
    plain = not any(cell.shaded or is_bold(cell) for cell in below)
    full = len(below) == len(header.columns) >= _FEWEST_COLUMNS
    return plain and full and bool(keys.get("text")) and names.label(below[0].text) is None
