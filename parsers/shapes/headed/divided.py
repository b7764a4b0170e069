"""Rows that divide duties: bars in a headed table ('Funciones continuas'), numbered ones ('Objetivo 1 | Atender ...')."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.document import Cell
from parsers.names import DUTIES, Name, Names
from parsers.shapes.flow import Flow
from parsers.shapes.headed.columns import MEASURES, Header
from parsers.shapes.tables.rows import Row, is_loud, is_strong
from parsers.values import number

_LONGEST = 8
_FEWEST_COLUMNS = 3
_PAIR = 2
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z])[.)\-°]*")


def group(row: Row, following: Sequence[Row], header: Header | None, flow: Flow) -> str | None:
    """The text of a row that divides the duties of its table, which go on below it; else None."""
    if 0 < len(row.cells) <= _PAIR and (found := _numbered(row, following, flow)):
        return found
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
    """The text of a counted row over ones that are counted below it: 'Objetivo 1' over 'Función 1', '2' over '2.1'.

    But for aims both its cells are set apart from those below.
    """
    told = _counted(row.cells, flow.names)
    below = next((line.cells for line in following if line.cells), ())
    if told is None or flow.section is None or flow.section.key not in DUTIES or len(below) < _PAIR:
        return None
    key, count, text = told
    first = below[0].text.strip()
    beside = number.named(first)
    duty = beside is not None and _key(beside[0], flow.names) == "functions"
    if key == "objective":
        return text if duty or number.is_alone(first) else None
    apart = all(map(is_strong, row.cells)) and not any(map(is_strong, below))
    counts_on = bool(key) or not number.is_alone(count) or first.startswith(f"{count}.")
    return text if apart and counts_on and number.is_alone(first) else None


def _counted(cells: Sequence[Cell], names: Names) -> tuple[str, str, str] | None:
    """What is counted by its name, if any, the number, and the text beside or behind it."""
    printed, *beside = (" ".join(cell.text.split()) for cell in cells)
    count, rest = number.split(printed)
    if number.is_alone(printed):
        count, rest = printed.rstrip(".)"), ""
    named = number.named(printed.removesuffix(rest))
    text = rest if named and not beside else beside[0] if beside and not rest else ""
    return (_key(named[0], names) if named else "", count, text) if count and text else None


def number_of(text: str, names: Names) -> str | None:
    """The number that a cell in front of a duty is: '3', 'b)', 'Función 3'."""
    beside = number.named(text)
    if beside is not None:
        return beside[1] if _key(beside[0], names) == "functions" else None
    return text.strip().rstrip(".)-° ") if _NUMBER.fullmatch(text.strip()) else None


def _key(word: str, names: Names) -> str:
    """The section that a word names."""
    name = names.section(word)
    return name.key if name is not None else word


def _stays(name: Name | None, section: Name) -> bool:
    """Whether a bar names nothing, or the section that the table stands in."""
    return name is None or name.key in {"", section.key}


def _goes_on(following: Sequence[Row], header: Header, names: Names) -> bool:
    """Whether the next row stands under the same headings: a number and a text, else a cell for each of several."""
    below = next((row.cells for row in following if row.cells), ())
    keys = {column.key: cell.text.strip() for cell in below if (column := header.at(cell.column))}
    if header.of("number"):
        return number.is_alone(keys.get("number", "")) and bool(keys.get("text"))
    plain = not any(map(is_strong, below))
    measured = header.columns[-1].key in MEASURES
    full = len(below) == len(header.columns) >= (_PAIR if measured else _FEWEST_COLUMNS)
    return plain and full and bool(keys.get("text")) and names.label(below[0].text) is None
