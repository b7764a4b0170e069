"""Rows of one cell that are more than headings: facts of the position, items of a list."""

from __future__ import annotations

import re

from parsers.document import Cell
from parsers.shapes.flow import Flow
from parsers.shapes.nodes import Entry
from parsers.values import number

_FACT = re.compile(r"([^:–—]{3,60}?)\s*(?:[:–—]|\s-\s)\s*(\S.{2,90})")

_OF_FORMS = frozenset({"identification", "functions", "objective", "requirements"})


def fact(cell: Cell, text: str, flow: Flow) -> bool:
    """Whether a bar names a fact of the position with its value, which has been added with its value: 'II. ÁREA FUNCIONAL – Tesorería'."""
    found = _FACT.fullmatch(number.split(text)[1])
    name = flow.names.label(found.group(1)) if found else None
    if found is None or name is None or not name.identity or _is_section(found.group(2), flow):
        return False
    flow.add(Entry(found.group(2), cell.origins, label=found.group(1), name=name, shape="cell"))
    return True


def _is_section(value: str, flow: Flow) -> bool:
    """Whether what stands behind 'Sección:' names one of the form: 'SECCIÓN: REQUISITOS', not 'SECCIÓN: ENVASADO'."""
    told = flow.names.section(value)
    return told is not None and told.exact and told.key in _OF_FORMS


def next_item(cell: Cell, text: str, flow: Flow) -> bool:
    """Whether a row is the next of a numbered list, and has been added, whatever else its words name: '2. Ofimática' behind '1. ...'."""
    printed, rest = number.split(text)
    last = flow.nodes[-1] if flow.nodes else None
    if printed is None or "." in printed or not isinstance(last, Entry):
        return False
    if not number.follows(last.number, printed):
        return False
    flow.add(Entry(" ".join(rest.split()), cell.origins, printed, marked=True, shape="cell"))
    return True
