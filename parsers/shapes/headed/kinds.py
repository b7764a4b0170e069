"""Tells the kind of each column from its heading, its neighbours and what stands below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from parsers.document import Cell
from parsers.names import DUTIES, PARTIES, RELATIONS, REQUIREMENTS, Name, Names
from parsers.shapes.headed.columns import LONGEST_MARK, Column, is_mark
from parsers.shapes.headed.matrix import counts, holders
from parsers.shapes.hints import asks_for_duties
from parsers.shapes.tables.rows import Row, body
from parsers.values import level
from parsers.vocabulary import fold

# Sections that a heading row does not leave: the duties of a responsibility, the aim of an indicator
_STAYS = {
    "functions": frozenset({"responsibilities", "objective", "indicators", "resources", "schedule"}),
    "responsibilities": frozenset({"functions", "objective", "indicators"}),
    "safety": frozenset({"functions", "responsibilities", "knowledge"}),
    "indicators": frozenset({"functions", "objective", "responsibilities", "resources"}),
    "decisions": frozenset({"functions", "responsibilities"}),
    "training": frozenset({"knowledge", "schedule"}),
}
_DEALT_WITH = PARTIES | {"supervises", "reports_to", "relations"}
_SIDELESS = frozenset({"relations", "contacts"})
_LONGEST_LABEL = 8
_GRADED = REQUIREMENTS | {"risks"}
_MAIN = ("text", "party", "hazard")
SCALED = frozenset({"level", "frequency", "action"})
_BARE = {"%": "level", "#": "number"}
_PERCENT = re.compile(r"\s?%$")


def column(cell: Cell, names: Names) -> Column:
    """A heading cell as a column, with the kind that its own words tell."""
    text = " ".join(cell.text.split())
    key = names.column(text)
    if not fold(text):
        key = _BARE.get(text.strip())
    elif key is None:
        key = _told_at_length(text, names) or _mark_column(text, names)
    name = names.section(text)
    if name is not None and not name.key and names.column(text) is not None:
        name = None
    label = names.label(text)
    if name is None or not name.exact or name.key in {"notes", "outside", "annex", "education"}:
        name = label if label is not None and label.identity else name
    return Column(cell.column, cell.column + cell.column_span, key, text, name=name)


def _told_at_length(text: str, names: Names) -> str | None:
    """What a column holds under a whole sentence: duties below questions, what grades stand for below a colon."""
    if asks_for_duties(text, names):
        return "text"
    return "comment" if text.endswith(":") and len(text.split()) > _LONGEST_LABEL else None


def _mark_column(text: str, names: Names) -> str | None:
    """'Diaria | Semanal', 'Ejecución | Control', 'Bajo | Medio', '1 | 2', '50 % | 75 %' are columns for marks."""
    named = next((table for table in ("frequency", "action") if names.vocabulary.find(table, text)), None)
    named = named or ("frequency" if _is_short_for_often(text, names) else None)
    grade = level.read(text, names.vocabulary)
    counted = _PERCENT.sub("", text).isdigit() or (grade is not None and grade.level is not None)
    graded = counted or (_is_grade(text, names) and not is_mark(text))
    return named or ("level" if graded else None)


def _is_short_for_often(text: str, names: Names) -> bool:
    """Whether a heading is a frequency cut short: 'Sem.'; letters alone may stand for anything."""
    folded = fold(text)
    return len(folded) > LONGEST_MARK and folded in names.vocabulary.meanings["frequency_letters"]


def is_value(column: Column, names: Names) -> bool:
    """Whether a heading is a grade or number that could as well be a value."""
    if column.key not in SCALED or not fold(column.heading) or names.column(column.heading) is not None:
        return False
    return _mark_column(column.heading, names) is not None


def is_scale_row(row: Row, names: Names) -> bool:
    """Letters, digits or grades under a common heading."""
    cells = [cell.text.strip(" .:") for cell in row.cells if cell.text.strip()]
    return len(cells) >= 2 and all(_is_token_list(text) or _is_grade(text, names) for text in cells)


def _is_token_list(text: str) -> bool:
    return all(len(word) <= LONGEST_MARK and word.isalnum() for word in text.split())


def _is_grade(text: str, names: Names) -> bool:
    folded = fold(text)
    vocabulary = names.vocabulary
    return (
        folded in vocabulary.meanings["scales"]
        or folded in vocabulary.meanings["frequency"]
        or _is_short_for_often(text, names)
        or folded in vocabulary.meanings["action"]
        or names.nothing(text)
    )


def spread(columns: Sequence[Column], width: int) -> list[Column]:
    """Columns up to the next one: a text table has no spans."""
    found = []
    for place, column in enumerate(columns):
        end = columns[place + 1].start if place + 1 < len(columns) else max(width, column.end)
        found.append(replace(column, end=end))
    if found[0].start > 0:
        found.insert(0, Column(0, found[0].start, None, ""))
    return found


def with_grades(columns: Sequence[Column], row: Row) -> list[Column]:
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


def assigned(columns: Sequence[Column], following: Sequence[Row], names: Names) -> list[Column]:
    """The columns with the kinds that only their neighbours tell: the group before the tasks, marks of holders."""
    marked = holders(columns, following)
    found = [replace(column, key=_by_cells(column, marked, following)) for column in columns]
    if marked and found[-1].key is None and found[-1].start > marked[-1].start:
        found[-1] = replace(found[-1], key="comment")  # what is written behind the marks of holders
    found = [
        replace(column, key="text") if column.key is None and _is_graded(found, place) else column
        for place, column in enumerate(found)
    ]
    _give_factor(found)
    _give_group(found, names)
    found = [
        replace(column, key="frequency")
        if column.key == "group" and _says_how_often(column, following, names)
        else column
        for column in found
    ]
    if not any(column.key in _MAIN for column in found):
        _give_main(found)
    found = _measured(found)
    return [
        replace(column, key="detail")
        if _is_of_post(column, found) or _describes(column, found[0])
        else column
        for column in found
    ]


def _by_cells(column: Column, marked: Sequence[Column], following: Sequence[Row]) -> str | None:
    """The kind of a column that its cells tell: marks of a holder, or numbers of the rows."""
    if column in marked:
        return "holder"
    unknown = column.key is None and column.name is None
    return "number" if unknown and _counts(column, following) else column.key


def _give_factor(columns: list[Column]) -> None:
    """Gives the column in front of a hazard that tells its kind: 'Peligro | Riesgo', 'Tipo | Riesgo'."""
    hazards = [place for place, column in enumerate(columns) if column.key == "hazard"]
    if len(hazards) == 2 and fold(columns[hazards[0]].heading) != fold(columns[hazards[1]].heading):
        columns[hazards[0]] = replace(columns[hazards[0]], key="factor")
    types = [place for place, column in enumerate(columns) if column.key == "action"]
    if len(hazards) == 1 == len(types) and types[0] < hazards[0]:
        columns[types[0]] = replace(columns[types[0]], key="factor")


def _give_group(columns: list[Column], names: Names) -> None:
    """Gives the first of two columns of texts that groups what stands in the second."""
    texts = [
        place
        for place, column in enumerate(columns)
        if not column.over and (column.key == "text" or (column.key is None and _is_aim(column)))
    ]
    if len(texts) >= 2 and _is_group(columns[texts[0]], columns[texts[1]], names):
        columns[texts[0]] = replace(columns[texts[0]], key="group")


def _says_how_often(column: Column, following: Sequence[Row], names: Names) -> bool:
    """Whether the cells beside several duties each are all frequencies: 'Diarias', 'Mensuales' below 'Actividades'."""
    below = list(takewhile(lambda row: len(row.cells) + len(row.carried) > 1, following))
    cells = list(body(below, column.start, column.end))
    often = bool(cells) and all(names.vocabulary.find("frequency", cell.text) for cell in cells)
    return often and sum(cell.row_span for cell in cells) >= len(below)


def _measured(columns: list[Column]) -> list[Column]:
    """Aims and indicators in front of their targets are what the rows are about: 'KPI | Fórmula | Meta'."""
    if not is_measured(columns):
        return columns
    first, *others = columns
    return [
        replace(first, key="text"),
        *(replace(one, key="detail") if one.key == "text" else one for one in others),
    ]


def is_measured(columns: Sequence[Column]) -> bool:
    """Whether the first column names aims or indicators, and another one the target of each."""
    first, *others = columns
    told = first.name is not None and first.name.key in {"objective", "indicators"}
    beside = {one.name.key for one in others if one.name is not None}
    return told and any(one.key == "target" for one in others) and not beside & DUTIES


def _describes(column: Column, first: Column) -> bool:
    """Whether a column says what each competency in the first one means: 'Competencia | Descripción'."""
    graded = first.key == "text" and first.name is not None and first.name.key in {"competency", "skill"}
    return graded and column is not first and column.key == "text" and column.name is None


def _is_of_post(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a column says where the posts of another one belong: 'Área | Puesto | Motivo'."""

    def names_party(one: Column, fact: str) -> bool:
        return one.key == "party" and one.name is not None and one.name.identity and one.name.key == fact

    return names_party(column, "area") and any(names_party(other, "title") for other in columns)


def numbered(columns: Sequence[Column], following: Sequence[Row]) -> list[Column]:
    """The columns with the numbers of the rows apart where one heading stands over numbers and texts."""
    found: list[Column] = []
    for column in columns:
        first = list(body(following, column.start, column.start + 1))
        counted = column.key in {None, "text"} and len(first) > 1 and counts([cell.text for cell in first])
        ends = {cell.column + cell.column_span for cell in first}
        place = next(iter(ends)) if counted and len(ends) == 1 else column.end
        if place < column.end:
            found.append(Column(column.start, place, "number", ""))
        found.append(replace(column, start=place) if place < column.end else column)
    return found


def _counts(column: Column, following: Sequence[Row]) -> bool:
    return counts([cell.text for cell in body(following, column.start, column.end)])


def _is_graded(columns: Sequence[Column], place: int) -> bool:
    """Whether a column that names a section stands in front of grades."""
    name = columns[place].name
    following = columns[place + 1] if place + 1 < len(columns) else None
    return (
        name is not None
        and bool(name.key)
        and not name.identity
        and following is not None
        and bool(following.over)
    )


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
        told = choice[0] in named or graded
        key = "label" if graded and choice[0] == 0 else "text"
        found[choice[0]] = replace(found[choice[0]], key=key, guessed=not told)


def _importances(columns: Sequence[Column]) -> bool:
    return any(column.key is None and column.name is not None and not column.name.key for column in columns)


def _is_aim(column: Column) -> bool:
    return column.name is not None and column.name.key == "objective"


def _is_group(first: Column, second: Column, names: Names) -> bool:
    """'Funciones | Tareas', 'Objetivo específico | Funciones': the first column divides the second one."""
    one, other = names.section(first.heading), names.section(second.heading)
    divides = one is not None and one.key in {"functions", "objective"}
    return divides and other is not None and other.key == "functions"


def are_labels(columns: Sequence[Column], section: Name | None) -> bool:
    """Whether the cells below are values of these headings, as 'Cargo | Área' over one row."""
    if not all(column.name is not None and column.name.key for column in columns):
        return False
    if any(column.key in {"text", "hazard"} for column in columns) or _grade_what_is_asked(columns):
        return False
    if not any(column.key for column in columns):
        return True
    beside = section is not None and section.key in _DEALT_WITH
    return not beside and any(column.name is not None and column.name.identity for column in columns)


def tell_parties(columns: Sequence[Column], section: Name | None) -> bool:
    """Whether the columns are those of contacts below their heading: 'Área | Puesto | Motivo'."""
    keys = {column.key for column in columns}
    return section is not None and section.key in _DEALT_WITH and {"party", "purpose"} <= keys


def _grade_what_is_asked(columns: Sequence[Column]) -> bool:
    """'Habilidades gerenciales | Nivel': the level is that of each ability or risk, no fact of the position."""
    first, *others = columns
    asked = first.key is None and first.name is not None and first.name.key in _GRADED
    return asked and bool(others) and all(column.key == "level" for column in others)


def _graded(name: Name, names: Names) -> Name | None:
    """What is graded under 'Competencias requeridas', where nothing but importance makes it any requirement."""
    found = names.section(" ".join(names.telling(name.text)))
    return (
        replace(found, importance=name.importance)
        if found is not None and found.key in REQUIREMENTS
        else None
    )


def answer_beside(columns: Sequence[Column], section: Name | None) -> bool:
    """Whether posts stand beside each item of the section at hand: 'Responsabilidad | Rinde cuentas a'."""
    first, *others = columns
    here = section.key if section is not None else ""
    told = first.name.key if first.name is not None else ""
    stays = bool(told) and (told == here or told in _STAYS.get(here, ()))
    posts = [one.name is not None and one.name.key in RELATIONS - PARTIES for one in others if not one.key]
    return first.key == "text" and stays and bool(posts) and all(posts)


def _is_dealt_with(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a purpose beside it makes a post or office one that is dealt with: 'Dependencia | Motivo' below 'Externas'."""
    return column.key == "party" and any(one.key == "purpose" for one in columns)


def named(columns: Sequence[Column], section: Name | None, names: Names) -> Name | None:
    """The section that the header's first telling cell opens; None where the rows stay in the one at hand."""
    here = section.key if section else ""
    if is_measured(columns):
        return None if here == "indicators" else Name(columns[0].heading, "indicators", exact=False)
    for column in columns[: 1 if answer_beside(columns, section) else 2]:
        name = column.name
        if name is None or name.identity or not name.key or column.key in {"label", "number"}:
            continue
        if here == "annex" or (name.key == here and name.importance is None):
            return None
        if here in PARTIES and (name.key in _SIDELESS or _is_dealt_with(column, columns)):
            return None  # 'Organizaciones' below 'Relaciones externas'
        if name.key == "requirements" and columns[-1].over and columns[-1].key == "level":
            name = _graded(name, names) or name
        if name.key not in _STAYS.get(here, ()) and (column.key in {None, *_MAIN, "factor", "group"}):
            return name
    return None
