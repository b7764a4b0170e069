"""Finds the heading rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name, Names
from parsers.shapes.headed import kinds
from parsers.shapes.headed.columns import MEASURES, Column, Header, is_mark
from parsers.shapes.headed.completing import completed
from parsers.shapes.headed.matrix import holders
from parsers.shapes.hints import asks_for_duties
from parsers.shapes.tables.rows import Row, is_loud, is_strong
from parsers.values import number
from parsers.vocabulary import fold

_LONGEST = 10
_SENTENCE = 3
_NEAR = 4
_SHORT = 6
_QUIET = 2
_FACTS = 2
_SURE = 3
"""Facts of the position that headings name side by side, as 'Código | Grado' over their values."""

_SAID_BESIDE = frozenset({"text", "detail", "comment"})
_HEADS = frozenset({"reports_to", "reports_functionally_to"})
_TELLING = frozenset({"title", "position_code", "area"})
"""Facts that are no columns of anything else; 'Nivel' and 'Grado' may be."""


def find(rows: Sequence[Row], section: Name | None, names: Names) -> Header | None:
    """The header that begins in the first of the rows."""
    cells, following = rows[0].cells, rows[1:]
    if (
        len(cells) < 2
        or not following
        or (any(_is_long(cell, names) for cell in cells) and not _is_counted(rows))
    ):
        return None
    if len(cells) == _FACTS and (
        _is_answer(cells, names) or (fold(cells[1].text) and names.nothing(cells[1].text))
    ):
        return None
    columns = completed([kinds.column(cell, names) for cell in cells], following, names)
    columns = _told(columns, following, names)
    grade = kinds.is_scale_row(following[0], names) and not kinds.is_scale_row(rows[0], names)
    if (_looks_like_pairs(columns, cells) and not grade) or _alternate(rows, names):
        return None
    lists = _is_list_of_columns(rows, columns, section)
    listed = section is not None and section.key in REQUIREMENTS and all(column.key for column in columns)
    beside = kinds.answer_beside(columns, section)
    pairs = _begin_with_labels(rows, names)
    settled = lists or listed or beside or pairs or kinds.tell_parties(columns, section)
    if not settled and _are_loud_labels(rows, columns):
        return Header(tuple(kinds.spread(columns, rows[0].width)), 1, labels=True)
    stands_out = section is not None and not pairs and _stands_out(rows)
    if not lists and not stands_out and not _is_header(columns, following, names, grade=grade):
        return None
    header = _header(columns, rows, section, names, grade=grade)
    found = (replace(column, key="text") if lists else column for column in header.columns)
    name = None if lists else header.name  # each list has a kind of its own
    return replace(header, columns=tuple(found), name=name)


def _is_answer(cells: Sequence[Cell], names: Names) -> bool:
    """Whether the second of two cells answers the first though it reads as a label: 'Reports to | General Manager'."""
    first, second = (names.section(cell.text) for cell in cells)
    head = first is not None and first.key in _HEADS
    return first is not None and second is not None and head and second.key == first.key


def _is_long(cell: Cell, names: Names) -> bool:
    """Whether a cell says more than a heading does; an instruction over a column of duties asks."""
    words = len(cell.text.split())
    if asks_for_duties(cell.text, names) or cell.text.rstrip().endswith(
        ":"
    ):  # what grades stand for, told below
        return False
    return words > _LONGEST or (words > _SENTENCE and cell.text.rstrip().endswith("."))


def _told(columns: list[Column], following: Sequence[Row], names: Names) -> list[Column]:
    """Grades and frequencies are headings where all but the first are, over marks; else they may be values.

    In front of them may stand what each row says besides: 'Competencia | Definición | 1 | 2 | 3'.
    """
    place = len(columns)
    while place > 1 and columns[place - 1].key in kinds.SCALED:
        place -= 1
    first = columns[place if place < len(columns) else 1].start
    counted = any(column.heading.rstrip(" %").isdigit() for column in columns[1:])
    marked = any(
        cell.column >= first and is_mark(cell.text) and not (counted and cell.text.strip().isdigit())
        for row in following[:_NEAR]
        for cell in row.cells
    )
    beside = all(column.key in _SAID_BESIDE for column in columns[1:place])
    scaled = place == 1 or (beside and len(columns) - place > 1)
    if len(columns) > 2 and scaled and marked:
        return [replace(column, name=None) if kinds.is_value(column, names) else column for column in columns]
    return [replace(column, key=None) if kinds.is_value(column, names) else column for column in columns]


def _is_header(columns: Sequence[Column], following: Sequence[Row], names: Names, *, grade: bool) -> bool:
    """Whether enough of the columns have a heading that is known, over values; grades and marks below tell it too."""
    known = [column for column in columns if column.key or (column.name and not column.name.identity)]
    keyed = [column for column in columns if column.key]
    labels = [column for column in columns if column.name is not None and column.name.key]
    if _is_scale(columns, names) or (grade and (known or len(following[0].cells) >= 2 * len(columns))):
        return True
    if len(known) == len(columns) and any(column.key == "label" for column in columns):
        return True
    wished = any(column.name and column.name.importance for column in columns)
    told = len(known) == len(columns) and (bool(keyed) or wished)
    if told or len(labels) == len(columns):
        return _differ(columns, following[0], names)
    return (len(keyed) >= 2 and 2 * len(known) >= len(columns)) or bool(holders(columns, following))


def _is_scale(columns: Sequence[Column], names: Names) -> bool:
    """Grades by name, or numbers that rise."""
    headings = [column.heading for column in columns]
    numbers = [found for heading in headings if (found := number.whole(heading)) is not None]
    if len(numbers) == len(headings):
        return all(one < other for one, other in pairwise(numbers))
    scales = names.vocabulary.meanings["scales"]
    return all(heading.isdigit() or fold(heading) in scales for heading in headings)


def _looks_like_pairs(columns: Sequence[Column], cells: Sequence[Cell]) -> bool:
    """Whether labels alternate with values, told by a colon or by bold type and filling."""
    if len(columns) % 2 or any(column.key in MEASURES for column in columns[1::2]):
        return False
    labels, values = cells[::2], cells[1::2]
    if not any(cell.text.rstrip().endswith((":", "?")) for cell in values) and all(
        cell.text.rstrip().endswith(":") for cell in labels
    ):
        return True
    filled = all(cell.shaded for cell in labels) and not any(cell.shaded for cell in values)
    return filled or (all(map(is_strong, labels)) and not any(map(is_strong, values)))


def _alternate(rows: Sequence[Row], names: Names) -> bool:
    """Whether two rows have known labels in turn with what is none: 'Cargo | Analista | Área | Ventas'."""
    near = [row.cells for row in rows[:2] if row.cells]
    told = [[names.label(cell.text) is not None for cell in cells] for cells in near]
    return len(told) > 1 and all(
        len(each) % 2 == 0 and len(each) > _FACTS and all(each[::2]) and not all(each[1::2]) for each in told
    )


def _differ(columns: Sequence[Column], row: Row, names: Names) -> bool:
    """Whether the row below holds values: its cells are not all labels too."""
    below = [cell for cell in row.cells if cell.text.strip()]
    return (
        not below
        or not all(names.label(cell.text) is not None for cell in below)
        or len(below) < len(columns)
    )


def _begin_with_labels(rows: Sequence[Row], names: Names) -> bool:
    """Whether the rows are labels with their values beside them: each begins with one."""
    near = rows[: 1 + _QUIET]
    return len(near) > _QUIET and all(row.cells and names.label(row.cells[0].text) for row in near)


def _stands_out(rows: Sequence[Row]) -> bool:
    """Whether a row of short words is set in bold or on a fill throughout, over rows of the same columns that are not."""
    heads, below = rows[0].cells, rows[1 : 1 + _QUIET]
    if any(len(cell.text.split()) > _SHORT and not _is_counted(rows) for cell in heads):
        return False
    if any(cell.text.rstrip().endswith(":") for cell in heads) and not _asks(heads):
        return False
    if heads[0].text.rstrip()[-1:].isdigit():  # 'Objetivo 1 | ...' divides what is below
        return False
    starts = [cell.column for cell in heads]
    return (
        len(below) == _QUIET
        and all(map(is_strong, heads))
        and all(
            [cell.column for cell in row.cells] == starts and not any(map(is_strong, row.cells))
            for row in below
        )
    )


def _asks(cells: Sequence[Cell]) -> bool:
    """Whether a row of labels has a question among them: 'Experiencia en: | ¿Durante cuánto tiempo?'."""
    ends = {cell.text.rstrip()[-1:] for cell in cells}
    return ends == {":", "?"}


def _is_counted(rows: Sequence[Row]) -> bool:
    """Whether a row that stands out has the numbers of the rows below its first heading: 'No. | Describe in order ...'."""
    heads, below = rows[0].cells, rows[1 : 1 + _QUIET]
    first = heads[0]
    return (
        len(below) == _QUIET
        and all(map(is_strong, heads))
        and not first.text.strip()[-1:].isdigit()
        and len(first.text.split()) <= _SENTENCE
        and all(
            row.cells and row.cells[0].column == first.column and number.is_alone(row.cells[0].text.strip())
            for row in below
        )
    )


def _are_loud_labels(rows: Sequence[Row], columns: Sequence[Column]) -> bool:
    """A row of headings in bold or on a fill, most of them known, over cells that are not."""
    cells, below = rows[0].cells, rows[1].cells
    keys = [column.name.key for column in columns if column.name is not None and column.name.key]
    kinds_told = {column.key for column in columns} - {None}
    facts = {column.name.key for column in columns if column.name is not None and column.name.identity}
    if (not facts & _TELLING or len(facts) < _FACTS) and kinds_told - {"text"}:
        return False
    if kinds_told and len(set(keys)) < 2:
        return False
    strong = all(is_strong(cell) and not cell.text.rstrip().endswith(":") for cell in cells)
    quiet = bool(below) and not any(map(is_strong, below))
    return strong and quiet and 2 * len(keys) >= len(columns)


def _is_list_of_columns(rows: Sequence[Row], columns: Sequence[Column], section: Name | None) -> bool:
    """Kinds of requirement side by side: short loud headings over lists."""
    told = {column.name.key for column in columns if column.name is not None}
    apart = len(told) == len(columns) >= _SURE and told <= REQUIREMENTS  # 'Estudios | Experiencia | Cursos'
    if not (apart or (section is not None and section.key in REQUIREMENTS)) or any(
        c.key not in {None, "text"} for c in columns
    ):
        return False
    loud = all(is_loud(cell) or cell.shaded for cell in rows[0].cells)
    below = rows[1].cells
    named = any(c.name is not None and (c.name.identity or c.name.key) for c in columns)
    if named and len(columns) < _SURE and not all(len(cell.blocks) > 1 for cell in below):
        return False
    under = [cell.column for cell in below] == [column.start for column in columns]
    return loud and under and not all(is_loud(cell) or cell.shaded for cell in below)


def _header(
    columns: list[Column], rows: Sequence[Row], section: Name | None, names: Names, *, grade: bool
) -> Header:
    height = 2 if grade else 1
    spread = kinds.numbered(kinds.spread(columns, rows[0].width), rows[height:])
    spread = kinds.with_grades(spread, rows[1]) if grade else spread
    labels = not grade and kinds.are_labels(columns, section)
    name = None if labels else kinds.named(spread, section, names)
    return Header(tuple(kinds.assigned(spread, rows[height:], names)), height, name, labels)


def repeats(row: Row, header: Header, names: Names) -> bool:
    """Whether a row that stands out says the headings again, but for what its rows are about: 'Del cargo | Nivel'."""
    cells, starts = row.cells, [column.start for column in header.columns]
    return (
        len(cells) > 1
        and not header.labels
        and names.section(cells[0].text) is None
        and [cell.column for cell in cells] == starts
        and all(map(is_strong, cells))
        and all(
            fold(cell.text) == fold(column.heading)
            for cell, column in zip(cells[1:], header.columns[1:], strict=True)
        )
    )
