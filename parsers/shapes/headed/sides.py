"""On which side contacts are, told by cells beside them: 'Interna | Administración | Órdenes de trabajo'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from parsers.document import Cell
from parsers.names import PARTIES, Name, Names
from parsers.shapes.headed.columns import Column, Header
from parsers.shapes.nodes import Field
from parsers.shapes.tables.rows import Row

_COLUMNS = 3
_SIDED = frozenset({"relations", "contacts"}) | PARTIES


def told(
    cells: Sequence[Cell], header: Header, section: Name | None, before: Name | None, names: Names
) -> Name | None:
    """The side of a row's contact, told in the row, or `before` it where a first column does so once for several."""
    if not header.of("party") or section is None or section.key not in _SIDED:
        return None
    columns = [(cell, header.at(cell.column)) for cell in cells]
    beside = [(cell.text, column) for cell, column in columns if column is not None and column.key != "party"]
    here = next((name for text, _ in beside if (name := _side(text, names))), None)
    first = header.columns[0]
    if here is None and first.key is None:
        here = next(
            (name for text, column in beside if column is first and (name := _class(text, names))), None
        )
    spoken = bool(first.heading) and any(column is first for _, column in columns)
    return here if here is not None or spoken else before


def header(row: Row, following: Sequence[Row], section: Name | None, names: Names) -> Header | None:
    """The columns of contacts without headings: a side once for several, whom, what for; no other first cell may stand there."""
    if section is None or section.key not in _SIDED or len(row.cells) != _COLUMNS:
        return None
    lines = list(takewhile(lambda line: len(line.cells) > 1, [row, *following]))
    heads = [cell for line in lines for cell in line.cells if cell.column == row.cells[0].column]
    if len(lines) == 1 or any(_side(cell.text, names) is None for cell in heads):
        return None
    first, party, purpose = (cell.column for cell in row.cells)
    return Header(
        (
            Column(first, party, None, ""),
            Column(party, purpose, "party", ""),
            Column(purpose, row.width, "purpose", ""),
        ),
        0,
    )


def stand_between(name: Name | None, header: Header | None) -> bool:
    """Whether a bar says on which side the contacts below it are, whose columns go on: 'Con quién | Para qué'."""
    named = name is not None and name.key in PARTIES and name.exact
    return named and header is not None and bool(header.of("party"))


def without(fields: Iterable[Field], names: Names) -> tuple[Field, ...]:
    """The fields without those that say nothing but the side, which is no subject of the contact."""
    return tuple(field for field in fields if _side(field.text, names) is None)


def _class(text: str, names: Names) -> Name | None:
    """The side that a kind of contacts is on: 'Proveedores', 'Other departments'."""
    key = names.vocabulary.find("contact_kinds", text)
    return None if key is None else Name(text, key)


def _side(text: str, names: Names) -> Name | None:
    name = names.section(text)
    return name if name is not None and name.key in PARTIES and name.exact else None
