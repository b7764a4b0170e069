"""The heading rows of a table: what its columns hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.document import Cell
from parsers.names import PARTIES, REQUIREMENTS, Name, Names
from parsers.shapes.rows import Row, body, is_bold, is_loud
from parsers.vocabulary import fold

_LONGEST = 10
_CONTAINERS = frozenset(
    {"", "requirements", "relations", "contacts", "identification", "objective", "notes", "formation"}
)
_MEASURES = frozenset({"level", "frequency", "indicator", "weight", "purpose", "verification", "target"})
_MAIN = ("text", "party", "hazard")
MARK = frozenset({"x", "xx", "v", "si", "✓", "✔", "√", "☒", "☑", "●", "•", "■", "*", "2", "p", "ü", "✗", "✘"})
_LONGEST_MARK = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column from `start` up to `end`: its kind, its heading, the heading above that, and what that names."""

    start: int
    end: int
    key: str | None
    heading: str
    over: str = ""
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """The columns under one heading, `rows` high; `name` is the section that the heading names.

    `labels` says that the cells below are values of the headings, not rows of a list.
    """

    columns: tuple[Column, ...]
    rows: int
    name: Name | None = None
    labels: bool = False

    def at(self, place: int) -> Column | None:
        return next((column for column in self.columns if column.start <= place < column.end), None)

    @property
    def is_parallel(self) -> bool:
        """Whether the columns are lists side by side, each read from top to bottom."""
        return len(self.blocks) > 1 or len(self.of("text")) > 1

    def of(self, key: str) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.key == key)

    @property
    def blocks(self) -> tuple[Header, ...]:
        """The same columns told twice side by side ('Riesgo, Nivel, Riesgo, Nivel') as one header each."""
        keys = [column.key for column in self.columns]
        for size in range(2, len(keys) // 2 + 1):
            if len(keys) % size == 0 and keys == keys[:size] * (len(keys) // size) and any(keys):
                parts = [self.columns[place : place + size] for place in range(0, len(keys), size)]
                return tuple(replace(self, columns=part) for part in parts)
        return (self,)


def find(rows: Sequence[Row], section: Name | None, names: Names) -> Header | None:
    """The header that begins in the first of the rows."""
    cells = rows[0].cells
    following = rows[1:]
    if len(cells) < 2 or not following or any(len(cell.text.split()) > _LONGEST for cell in cells):
        return None
    if any(cell.text.rstrip().endswith(".") and len(cell.text.split()) > 3 for cell in cells):
        return None
    columns = [_column(cell, names) for cell in cells]
    if len(columns) > 2 and all(column.key == "level" for column in columns[1:]):
        columns = [replace(column, name=None) if _is_value(column, names) else column for column in columns]
    else:
        columns = [replace(column, key=None) if _is_value(column, names) else column for column in columns]
    grade = _is_scale_row(following[0], names) and not _is_scale_row(rows[0], names)
    if _looks_like_pairs(columns, cells) and not grade:
        return None
    lists = _is_list_of_columns(rows, columns, section)
    if not lists and _are_loud_labels(rows, columns):
        return Header(tuple(_spread(columns, rows[0].width)), 1, labels=True)
    if not lists and not _is_header(columns, following, section, names, grade=grade):
        return None
    return _header(columns, rows, section, names, grade=grade)


def _is_value(column: Column, names: Names) -> bool:
    """Whether a heading is a grade or number that could as well be a value."""
    return column.key == "level" and names.column(column.heading) is None and bool(fold(column.heading))


def _column(cell: Cell, names: Names) -> Column:
    text = " ".join(cell.text.split())
    key = names.column(text)
    if not fold(text):
        key = {"%": "level", "#": "number"}.get(text.strip(), None)
    elif key is None and ((_is_grade(text, names) and not is_mark(text)) or text.isdigit()):
        key = "level"
    name = names.section(text)
    if name is not None and not name.key and names.column(text) is not None:
        name = None
    if name is None or not name.exact or name.key in {"notes", "outside", "annex"}:
        label = names.label(text)
        name = label if label is not None and label.identity else name
    return Column(cell.column, cell.column + cell.column_span, key, text, name=name)


def _is_header(
    columns: Sequence[Column], following: Sequence[Row], section: Name | None, names: Names, *, grade: bool
) -> bool:
    known = [column for column in columns if column.key or (column.name and not column.name.identity)]
    keyed = [column for column in columns if column.key]
    labels = [column for column in columns if column.name is not None and column.name.key]
    if all(
        column.heading.isdigit() or fold(column.heading) in names.vocabulary.meanings["scales"]
        for column in columns
    ):
        return (
            all(int(a.heading) < int(b.heading) for a, b in zip(columns, columns[1:], strict=False))
            if all(column.heading.isdigit() for column in columns)
            else True
        )
    if grade and (known or len(following[0].cells) >= 2 * len(columns)):
        return True
    if len(known) == len(columns):
        if any(column.key == "label" for column in columns):
            return True
        wished = [column for column in columns if column.name and column.name.importance]
        return bool(keyed or wished or len(labels) == len(columns)) and _differ(columns, following[0], names)
    if len(labels) == len(columns) >= 2:
        return _differ(columns, following[0], names)
    if len(keyed) >= 2 and 2 * len(known) >= len(columns):
        return True
    return _has_holders(columns, following)


def _looks_like_pairs(columns: Sequence[Column], cells: Sequence[Cell]) -> bool:
    """Whether labels alternate with values, told by a colon or by bold type and filling."""
    if len(columns) % 2 or any(column.key in _MEASURES for column in columns[1::2]):
        return False
    labels, values = cells[::2], cells[1::2]
    if not any(cell.text.rstrip().endswith(":") for cell in values) and all(
        cell.text.rstrip().endswith(":") for cell in labels
    ):
        return True
    return all(cell.shaded or is_bold(cell) for cell in labels) and not any(
        cell.shaded or is_bold(cell) for cell in values
    )


def _differ(columns: Sequence[Column], row: Row, names: Names) -> bool:
    """Whether the row below holds values: its cells are not all labels too."""
    below = [cell for cell in row.cells if cell.text.strip()]
    return (
        not below
        or not all(names.label(cell.text) is not None for cell in below)
        or len(below) < len(columns)
    )


def _are_loud_labels(rows: Sequence[Row], columns: Sequence[Column]) -> bool:
    """A row of headings in bold or on a fill, most of them known, over cells that are not."""
    cells, below = rows[0].cells, rows[1].cells
    named = sum(column.name is not None and bool(column.name.key) for column in columns)
    strong = all((cell.shaded or is_bold(cell)) and not cell.text.rstrip().endswith(":") for cell in cells)
    quiet = bool(below) and not any(cell.shaded or is_bold(cell) for cell in below)
    return strong and quiet and 2 * named > len(columns) and not any(column.key for column in columns)


def _is_list_of_columns(rows: Sequence[Row], columns: Sequence[Column], section: Name | None) -> bool:
    """Kinds of requirement side by side: short loud headings over lists."""
    if section is None or section.key not in REQUIREMENTS or any(c.key for c in columns):
        return False
    if any(c.name is not None and (c.name.identity or c.name.key) for c in columns) and len(columns) < 3:
        return False
    loud = all(is_loud(cell) or cell.shaded for cell in rows[0].cells)
    below = rows[1].cells
    return loud and len(below) == len(columns) and not all(is_loud(cell) or cell.shaded for cell in below)


def _has_holders(columns: Sequence[Column], following: Sequence[Row]) -> bool:
    if len(columns) < 3 or any(is_mark(column.heading) for column in columns if column.key is None):
        return False
    return len(_holders(columns, following)) >= 2 and bool(_text_columns(columns, following))


def _holders(columns: Sequence[Column], following: Sequence[Row]) -> list[Column]:
    """Columns without a known heading that hold nothing but marks."""
    return [
        column
        for column in columns
        if column.key is None
        and (found := [cell.text for cell in body(following, column.start, column.end)]) is not None
        and found
        and all(is_mark(text) for text in found)
    ]


def _text_columns(columns: Sequence[Column], following: Sequence[Row]) -> list[Column]:
    found = []
    for column in columns:
        texts = [cell.text for cell in body(following, column.start, column.end)]
        if len(texts) >= 2 and sum(len(text.split()) for text in texts) > 4 * len(texts):
            found.append(column)
    return found


def is_mark(text: str) -> bool:
    """Whether a cell is ticked: an X, a tick, a bullet, one or two letters or a digit."""
    bare = text.strip()
    return bool(bare) and (bare.casefold() in MARK or len(bare) <= _LONGEST_MARK)


def _is_scale_row(row: Row, names: Names) -> bool:
    """Letters, digits or grades under a common heading."""
    cells = [cell.text.strip(" .:") for cell in row.cells if cell.text.strip()]
    return len(cells) >= 2 and all(_is_token_list(text) or _is_grade(text, names) for text in cells)


def _is_token_list(text: str) -> bool:
    return all(len(word) <= _LONGEST_MARK and word.isalnum() for word in text.split())


def _is_grade(text: str, names: Names) -> bool:
    folded = fold(text)
    vocabulary = names.vocabulary
    return (
        folded in vocabulary.meanings["scales"]
        or folded in vocabulary.meanings["frequency"]
        or folded in vocabulary.meanings["action"]
        or names.nothing(text)
        or folded in {"no requerida", "no requerido", "ninguno", "ninguna"}
    )


def _header(
    columns: list[Column], rows: Sequence[Row], section: Name | None, names: Names, *, grade: bool
) -> Header:
    spread = _spread(columns, rows[0].width)
    if grade:
        spread = _with_grades(spread, rows[1])
    following = rows[2 if grade else 1 :]
    spread = _assigned(spread, following, names)
    if _is_list_of_columns(rows, columns, section):
        spread = [replace(column, key="text") for column in spread]
    labels = not grade and _are_labels(columns, section)
    name = None if labels else _named(columns, section)
    return Header(tuple(spread), 2 if grade else 1, name, labels)


def _are_labels(columns: Sequence[Column], section: Name | None) -> bool:
    """Whether the cells below are values of these headings, as 'Cargo | Área' over one row."""
    if not all(column.name is not None and column.name.key for column in columns):
        return False
    if any(column.key in {"text", "hazard"} for column in columns):
        return False
    if not any(column.key for column in columns):
        return True
    beside = section is not None and section.key in PARTIES | {"supervises", "reports_to", "relations"}
    return not beside and any(column.name is not None and column.name.identity for column in columns)


def _spread(columns: Sequence[Column], width: int) -> list[Column]:
    """Columns up to the next one: a text table has no spans."""
    found = []
    for place, column in enumerate(columns):
        end = columns[place + 1].start if place + 1 < len(columns) else max(width, column.end)
        found.append(replace(column, end=end))
    if found[0].start > 0:
        found.insert(0, Column(0, found[0].start, None, ""))
    return found


def _with_grades(columns: Sequence[Column], row: Row) -> list[Column]:
    """The columns with those of the second heading row in the place of the ones above."""
    found: list[Column] = []
    grades = [cell for cell in row.cells if cell.text.strip()]
    if any(len(cell.text.split()) > 2 for cell in grades) or _is_shifted(columns, grades):
        return list(columns)
    for column in columns:
        under = [cell for cell in grades if column.start <= cell.column < column.end]
        if not under:
            found.append(column)
            continue
        if under[0].column > column.start:
            found.append(replace(column, end=under[0].column))
        for place, cell in enumerate(under):
            end = under[place + 1].column if place + 1 < len(under) else column.end
            found.append(
                Column(cell.column, end, column.key or "level", cell.text.strip(), over=column.heading)
            )
    return found


def _is_shifted(columns: Sequence[Column], grades: Sequence[Cell]) -> bool:
    """Whether the second heading row does not stand under the first, as in text with tabs."""
    tight = [column for column in columns if column.key in {"text", "party", "number", "group"}]
    return any(column.start <= cell.column < column.end for column in tight for cell in grades)


def _assigned(columns: Sequence[Column], following: Sequence[Row], names: Names) -> list[Column]:
    """Columns with the kinds that only their neighbours tell: the group before the tasks, marks of holders."""
    found = list(columns)
    holders = _holders(found, following) if _has_holders(found, following) else []
    found = [replace(column, key="holder") if column in holders else column for column in found]
    found = [
        replace(column, key="text") if column.key is None and _is_graded(found, place) else column
        for place, column in enumerate(found)
    ]
    texts = [place for place, column in enumerate(found) if column.key == "text" and not column.over]
    if len(texts) >= 2 and _is_group(found[texts[0]], found[texts[1]], names):
        found[texts[0]] = replace(found[texts[0]], key="group")
    if not any(column.key in _MAIN for column in found):
        _give_main(found)
    return found


def _is_graded(columns: Sequence[Column], place: int) -> bool:
    """Whether a column that names a section stands in front of grades."""
    name = columns[place].name
    following = columns[place + 1] if place + 1 < len(columns) else None
    return name is not None and bool(name.key) and not name.identity and following is not None and bool(following.over)


def _give_main(found: list[Column]) -> None:
    """Makes the column that names the section, else the first without a kind, the one that the rows are about."""
    free = [place for place, column in enumerate(found) if column.key is None]
    graded = _importances(found)
    named = [
        place for place in free if (name := found[place].name) is not None and name.key and not name.identity
    ]
    bare = [place for place in free if found[place].name is None]
    choice = (bare if graded else named) or (named if graded else bare) or free
    if choice:
        found[choice[0]] = replace(found[choice[0]], key="label" if graded and choice[0] == 0 else "text")


def _importances(columns: Sequence[Column]) -> bool:
    return any(column.key is None and column.name is not None and not column.name.key for column in columns)


def _is_group(first: Column, second: Column, names: Names) -> bool:
    """'Funciones | Tareas': the first column divides the second one."""
    one, other = names.section(first.heading), names.section(second.heading)
    return one is not None and other is not None and one.key == "functions" and other.key == "functions"


def _named(columns: Sequence[Column], section: Name | None) -> Name | None:
    """The section that the header's first telling cell opens."""
    here = section.key if section else ""
    for column in columns[:2]:
        name = column.name
        if name is None or name.identity or not name.key or column.key in {"label", "number"}:
            continue
        if name.key == here and name.importance is None:
            return None
        if name.key in {"risks", "functions"} and here in REQUIREMENTS:
            return name
        if column.key is None or here in _CONTAINERS or (here in REQUIREMENTS and name.key in REQUIREMENTS):
            return name
    return None
