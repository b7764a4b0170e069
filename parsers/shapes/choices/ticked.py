"""Columns that tell what is asked: crosses under 'Indispensable | Deseable', or one with words or letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name, Names
from parsers.shapes.choices import asked
from parsers.shapes.choices.one_a_row import is_ticked
from parsers.shapes.flow import Flow
from parsers.shapes.headed.columns import is_mark
from parsers.shapes.nodes import Field, Heading
from parsers.shapes.tables.cells import contents
from parsers.shapes.tables.rows import Row
from parsers.vocabulary import fold

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Ticked:
    """What each column of crosses says of importance, by where it begins, and the headings of all columns.

    `worded` is where a column begins that says the importance itself, in words or by the letters of the `key`.
    """

    importance: dict[int, str]
    headings: dict[int, str]
    first: str
    worded: int | None = None
    key: Mapping[str, str] = field(default_factory=dict)


def find(rows: Sequence[Row], names: Names, key: Mapping[str, str]) -> Ticked | None:
    """The heading row of requirements with crosses for each importance, or with one column that says it.

    None where the first row is none; `key` tells the importance that letters stand for.
    """
    return _crossed(rows, names) or _worded(rows, names, key)


def _crossed(rows: Sequence[Row], names: Names) -> Ticked | None:
    """A column of crosses for each importance."""
    cells = rows[0].cells
    told = {
        cell.column: name.importance for cell in cells[1:] if (name := _wish(cell, names)) and name.importance
    }
    if len(told) < _FEWEST or len(set(told.values())) < _FEWEST:
        return None
    below = [cell for row in rows[1:] if len(row.cells) > 1 for cell in row.cells if cell.column in told]
    crosses = list(takewhile(lambda cell: is_ticked(cell, names), below))
    if len(crosses) < min(_FEWEST, len(below)) or not crosses:
        return None
    return Ticked(told, {cell.column: " ".join(cell.text.split()) for cell in cells}, cells[0].text)


def _worded(rows: Sequence[Row], names: Names, key: Mapping[str, str]) -> Ticked | None:
    """A second column that says the importance in words or by letters: 'Criteria | E/D | Assessed by'."""
    cells = rows[0].cells
    if len(cells) < _FEWEST or is_mark(cells[1].text) or asked.importance(cells[1].text, names, key):
        return None
    place = cells[1].column
    key = {**asked.initials(cells[1].text, names), **key}
    below = (cell for row in rows[1:] if len(row.cells) > 1 for cell in row.cells if cell.column == place)
    told = list(takewhile(lambda cell: asked.importance(cell.text, names, key) is not None, below))
    if len(told) < _FEWEST:
        return None
    return Ticked({}, {cell.column: " ".join(cell.text.split()) for cell in cells}, cells[0].text, place, key)


def _wish(cell: Cell, names: Names) -> Name | None:
    name = names.section(cell.text)
    return name if name is not None and not name.key else None


def read(row: Row, ticked: Ticked, flow: Flow) -> bool:
    """Whether a row has a cross under one importance, and has been added with it."""
    crossed = [
        ticked.importance[cell.column]
        for cell in row.cells
        if cell.column in ticked.importance and is_ticked(cell, flow.names)
    ]
    words = [cell for cell in row.cells if cell.column == ticked.worded]
    crossed += [told for cell in words if (told := asked.importance(cell.text, flow.names, ticked.key))]
    texts = [cell for cell in row.cells if cell.column not in ticked.importance and cell not in words]
    if not crossed or not texts:
        return False
    if flow.section is None or flow.section.key not in REQUIREMENTS:
        flow.heading(Heading(ticked.first, (), Name(ticked.first, "requirements", exact=False)))
    main, *others = _under_kind(texts, ticked, flow)
    importance = "desired" if set(crossed) == {"desired"} else "required"
    fields = tuple(_field(cell, ticked.headings.get(cell.column, ""), flow.names) for cell in others)
    for entry in contents(main, None, flow.names, inside=flow.section):
        flow.add(replace(entry, name=Name("", "", importance), fields=fields, shape="row"))
    return True


def _under_kind(texts: Sequence[Cell], ticked: Ticked, flow: Flow) -> Sequence[Cell]:
    """The texts of a row without a first one that names their kind: 'Formación | Curso de alturas | X'."""
    first, *others = texts
    name = flow.names.section(first.text)
    if fold(first.text) in flow.names.vocabulary.meanings["rest"]:
        name = Name(first.text, "general")
    if not others or name is None or name.key not in REQUIREMENTS or _is_level(others[0], ticked, flow.names):
        return texts
    flow.heading(Heading(" ".join(first.text.split()), first.origins, name))
    return others


def _is_level(cell: Cell, ticked: Ticked, names: Names) -> bool:
    return names.column(ticked.headings.get(cell.column, "")) == "level"


def _field(cell: Cell, heading: str, names: Names) -> Field:
    """Another cell of a row: a grade where its heading says so, else how it is shown."""
    key = "level" if names.column(heading) == "level" else "verification"
    return Field(key, heading, " ".join(cell.text.split()), origins=cell.origins)
