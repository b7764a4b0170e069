"""Rows that divide duties: bars in a headed table ('Funciones continuas'), numbered ones ('Objetivo 1 | Atender ...')."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.document import Cell
from parsers.names import DUTIES, Name, Names
from parsers.shapes.flow import Flow
from parsers.shapes.headed.columns import MEASURES, Header
from parsers.shapes.tables.rows import Row, is_loud, is_strong
from parsers.values import number

_LONGEST = 8
_FEWEST_COLUMNS = 3
_PAIR = 2
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[IVX]{2,5}(?=[.)\-]))[.)\-°]*")


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


@dataclass(frozen=True, slots=True)
class _Counted:
    """A row with a number: the section that its name is of, '' without one, the number, and what it counts."""

    key: str
    number: str
    text: str


def _numbered(row: Row, following: Sequence[Row], flow: Flow) -> str | None:
    """The text of a counted row over ones that are counted below it: 'Objetivo 1' over 'Función 1', '2' over '2.1'.

    But for aims both its cells are set apart from those below.
    """
    told = _counted(row.cells, flow.names)
    below = next((line.cells for line in following if line.cells), ())
    if told is None or flow.section is None or flow.section.key not in DUTIES or len(below) < _PAIR:
        return None
    first = below[0].text.strip()
    alone = number.is_alone(first)
    if told.key == "objective":
        return told.text if alone or _is_named_duty(first, flow.names) else None
    apart = all(map(is_strong, row.cells)) and not any(map(is_strong, below))
    counts_on = bool(told.key) or not number.is_alone(told.number) or first.startswith(f"{told.number}.")
    return told.text if apart and counts_on and alone else None


def _counted(cells: Sequence[Cell], names: Names) -> _Counted | None:
    """'Objetivo 1: Atender' in one cell, 'Objetivo 1 | Atender' or '1 | Atender' in two; None of anything else."""
    first, *beside = (" ".join(cell.text.split()) for cell in cells)
    count, behind = number.split(first)
    if number.is_alone(first):
        count, behind = first.rstrip(".)"), ""
    named = number.named(first.removesuffix(behind))
    if beside and not behind:
        text = beside[0]
    elif named and not beside:
        text = behind
    else:
        return None
    return _Counted(_key(named[0], names) if named else "", count, text) if count and text else None


def _is_named_duty(text: str, names: Names) -> bool:
    """Whether a text is the number of a duty by name: 'Función 1'."""
    named = number.named(text)
    return named is not None and _key(named[0], names) == "functions"


def number_of(text: str, names: Names) -> str | None:
    """The number that a cell in front of a duty is: '3', 'b)', 'Función 3'."""
    named = number.named(text)
    if named is not None:
        return named[1] if _is_named_duty(text, names) else None
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
