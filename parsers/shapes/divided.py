"""Rows that divide duties: bars in a headed table ('Funciones continuas'), numbered ones ('Objetivo 1 | Atender ...')."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.document import Cell
from parsers.names import DUTIES, Name, Names
from parsers.shapes.columns import Header
from parsers.shapes.flow import Flow
from parsers.shapes.rows import Row, is_bold, is_loud
from parsers.values import number

_LONGEST = 8
_FEWEST_COLUMNS = 3
_PAIR = 2


def group(row: Row, following: Sequence[Row], header: Header | None, flow: Flow) -> str | None:
    """The text of a row that divides the duties of its table, which go on below it; else None."""
    if len(row.cells) == _PAIR:
        return _numbered(row, following, flow)
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


def _numbered(row: Row, following: Sequence[Row], flow: Flow) -> str | None:
    """The text beside a number, both set apart from the numbered row below: 'Objetivo 1' over '1.1', '2' over '2.1'."""
    label, text = row.cells
    below = next((line.cells for line in following if line.cells), ())
    apart = all(map(_is_apart, row.cells)) and not any(map(_is_apart, below))
    if flow.section is None or flow.section.key not in DUTIES or len(below) < _PAIR or not apart:
        return None
    printed, first = label.text.strip(), below[0].text.strip()
    counted, rest = number.split(printed)
    if number.is_alone(printed):
        goes_on = first.startswith(f"{printed.rstrip('.)')}.")
    else:
        goes_on = counted is not None and not rest
    return " ".join(text.text.split()) if goes_on and number.is_alone(first) else None


def _is_apart(cell: Cell) -> bool:
    return cell.shaded or is_bold(cell)


def _stays(name: Name | None, section: Name) -> bool:
    """Whether a bar names nothing, or the section that the table stands in."""
    return name is None or name.key in {"", section.key}


def _goes_on(following: Sequence[Row], header: Header, names: Names) -> bool:
    """Whether the next row stands under the same headings: a number and a text, else a cell for each of several."""
    below = next((row.cells for row in following if row.cells), ())
    keys = {column.key: cell.text.strip() for cell in below if (column := header.at(cell.column))}
    if header.of("number"):
        return number.is_alone(keys.get("number", "")) and bool(keys.get("text"))
    plain = not any(map(_is_apart, below))
    full = len(below) == len(header.columns) >= _FEWEST_COLUMNS
    return plain and full and bool(keys.get("text")) and names.label(below[0].text) is None
