"""Unknown columns of a heading row told by the values below them and by the columns beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name, Names
from parsers.shapes.choices import asked
from parsers.shapes.headed import questions
from parsers.shapes.headed.columns import IMPORTANCE, Column, is_mark
from parsers.shapes.headed.kinds import is_value
from parsers.shapes.tables.rows import Row, body, is_strong
from parsers.values import duration
from parsers.vocabulary import fold

_FEWEST = 2
_LOOKED_AT = 12
_PERCENT = re.compile(r"(\d{1,3})\s*%")
_WHOLE = 100
_LONGEST_GROUP = 8
_SAID_OF_EACH = frozenset({IMPORTANCE, "verification"})
_KINDS = frozenset({"factor", "action", "number", "party"})
_FACTORS = ("risk_factors", "factor")
_VALUED = (("scales", "level"), ("frequency", "frequency"), _FACTORS)
"""What the values of a column are, by tables of the vocabulary; only the last may stand under a fact of the position."""


def completed(columns: list[Column], following: Sequence[Row], names: Names) -> list[Column]:
    """The columns with kinds for unknown ones that hold grades, frequencies or shares, complete a scale, or are wished."""
    near = list(_until_bar(following[:_LOOKED_AT]))
    columns = _labelled_once(questions.told(columns, names))
    grouped = _grouped(columns, following[:_LOOKED_AT])
    if grouped:
        return grouped
    columns = _levelled(_shared(_weighed(_valued(columns, near, names), near), near), names)
    columns = _lettered(_often(_scaled(columns, near, names), near, names), near)
    columns = _timed(asked.told(columns, near, names), near, names)
    return _labelling(_wished(columns, near, names), near, names)


def _labelled_once(columns: list[Column]) -> list[Column]:
    """'Aspecto | Requisito | Condición': what stands behind a column of labels is no other one."""
    labels = [place for place, column in enumerate(columns) if column.key == "label"]
    if len(labels) < _FEWEST or any(column.key == "text" for column in columns):
        return columns
    return [replace(one, key="text") if place in labels[1:] else one for place, one in enumerate(columns)]


def _grouped(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns where the first one divides the duties, its cells each beside several of them; else nothing."""
    duties = next((place for place, column in enumerate(columns) if column.key == "text"), 0)
    named = [place for place, column in enumerate(columns) if column.name and column.name.key == "functions"]
    duties = duties or (named[0] if named and columns[named[0]].key is None else 0)
    name = columns[duties].name
    ahead = duties - 2 if duties > 1 and columns[duties - 1].key == "number" else duties - 1
    if not duties or columns[ahead].key is not None or name is None or name.key != "functions":
        return []
    first, cells = columns[ahead], []
    for row in rows:
        if any(
            cell.column <= first.start and cell.column + cell.column_span > first.end for cell in row.cells
        ):
            break  # a bar over the whole width
        cells += [cell for cell in row.cells if cell.column == first.start]
    if len(cells) < _FEWEST:
        return []
    if not _stand_beside_several(cells) and not _stand_beside_lists(cells, columns[duties], rows):
        return []
    found = list(columns)
    found[ahead] = replace(first, key="group", name=None)
    found[duties] = replace(columns[duties], key="text")
    return found


def _stand_beside_several(cells: Sequence[Cell]) -> bool:
    """Whether most of a column's short cells each stand beside several rows."""
    several = sum(cell.row_span >= _FEWEST for cell in cells)
    short = all(len(cell.text.split()) <= _LONGEST_GROUP for cell in cells)
    return several == len(cells) or (short and 2 * several > len(cells))


def _stand_beside_lists(cells: Sequence[Cell], duties: Column, rows: Sequence[Row]) -> bool:
    """Whether a few words stand beside each list of several duties: 'Calidad | 1. ... 2. ...'."""
    lists = list(body(rows, duties.start, duties.end))
    short = all(len(cell.text.split()) <= _LONGEST_GROUP for cell in cells)
    return short and len(lists) == len(cells) and all(len(cell.blocks) >= _FEWEST for cell in lists)


def _until_bar(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows up to a bar, or to a row that stands out from those before it: further headings."""
    plain = False
    for row in rows:
        strong = all(map(is_strong, row.cells))
        if len(row.cells) < _FEWEST or (plain and strong):
            return
        plain = plain or not any(map(is_strong, row.cells))
        yield row


def _is_unknown(column: Column) -> bool:
    return column.key is None and column.name is None


def _texts(column: Column, rows: Sequence[Row]) -> list[str]:
    return [cell.text for cell in body(rows, column.start, column.end)]


def _valued(columns: list[Column], rows: Sequence[Row], names: Names) -> list[Column]:
    """Columns below which only grades stand, only frequencies or only kinds of risk: two of them, or two rows."""
    told = {place: _by_values(column, columns, rows, names) for place, column in enumerate(columns)}
    found = {place: key for place, key in told.items() if key is not None}
    rowed = max((len(_texts(columns[place], rows)) for place in found), default=0)
    if len(found) < _FEWEST and rowed < _FEWEST:
        return columns
    return [
        replace(column, key=found[place], name=None) if place in found else column
        for place, column in enumerate(columns)
    ]


def _by_values(column: Column, columns: Sequence[Column], rows: Sequence[Row], names: Names) -> str | None:
    """The kind of the values below a column without a known heading, or of one that may head kinds of risk."""
    fact = column.name is not None and column.name.identity  # 'Grupo' over 'Físico', 'Químico'
    described = column.key == "hazard" and any(
        other.key == "text" for other in columns
    )  # beside 'Descripción'
    known = column.key is not None or (column.name is not None and not fact)
    if known and not described:
        return None
    hazards = any(other.key == "hazard" for other in columns)
    found = None
    for table, key in (_FACTORS,) if fact or described else _VALUED:
        meanings = names.vocabulary.meanings[table]
        texts = _texts(column, rows)
        told = sum(fold(text) in meanings for text in texts)
        # 'EPI' may stand below kinds of risk; 'Mecánico' may be a trade
        enough = hazards and 2 * told > len(texts) if key == "factor" else told == len(texts)
        if texts and enough and fold(column.heading) not in meanings:
            found = key
    return found


def _lettered(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """Grades by their letter alone, over crosses: 'Competencia | A | M | B'."""
    first, *others = columns
    letters = [column for column in others if len(column.heading) == 1 and column.heading.isalpha()]
    alike = (
        len(letters) >= _FEWEST
        and len(letters) == len(others)
        and len({c.heading for c in letters}) == len(letters)
    )
    asked = first.name is not None and first.name.key in REQUIREMENTS
    often = any(column.key == "frequency" for column in others)  # 'M' is monthly beside duties
    named = asked or (first.key == "text" and not often)
    if not (alike and named and _are_crossed(letters, rows)):
        return columns
    return [first, *(replace(column, key="level", name=None) for column in others)]


def _are_crossed(columns: Sequence[Column], rows: Sequence[Row]) -> bool:
    """Whether marks stand below the columns, and nothing else."""
    texts = [text for column in columns for text in _texts(column, rows) if text.strip()]
    return bool(texts) and all(map(is_mark, texts))


def _often(columns: list[Column], rows: Sequence[Row], names: Names) -> list[Column]:
    """Frequencies by their letter alone, over crosses, beside duties: 'Tarea | D | S | M | A'."""
    letters = names.vocabulary.meanings["frequency_letters"]
    marked = [
        column
        for column in columns
        if column.key is None and fold(column.heading) in letters and len(column.heading.strip()) <= _FEWEST
    ]
    if len(marked) <= _FEWEST or not _are_crossed(marked, rows):
        return columns
    if not any(column.key == "text" and column.start < marked[0].start for column in columns):
        return columns
    beside = {
        len(column.heading.strip()) == 1 and column.key is None
        for column in columns[columns.index(marked[0]) :]
    }
    marked = columns[columns.index(marked[0]) :] if beside == {True} else marked  # 'E' for 'Eventual'
    return [replace(column, key="frequency", name=None) if column in marked else column for column in columns]


def _levelled(columns: list[Column], names: Names) -> list[Column]:
    """'Del rol | Nivel | De todos | Nivel': what a level stands behind, each time, is an item."""
    items, levels = columns[::2], columns[1::2]
    twice = len(levels) >= _FEWEST and len(items) == len(levels)
    named = all(one.key == "level" and not is_value(one, names) for one in levels)
    if not twice or not named or any(one.key for one in items):
        return columns
    return [replace(one, key="text") if one in items else one for one in columns]


def _shared(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """An unknown column of percentages behind one of requirements says how much of each is asked: '% req.'."""
    found = list(columns)
    for place, column in enumerate(columns[1:], 1):
        sign = "%" if "%" in column.heading else ""
        texts = [text.strip().removesuffix(sign) + sign for text in _texts(column, rows)]
        shares = len(texts) >= _FEWEST and all(map(_PERCENT.fullmatch, texts))
        asked = any(one.name is not None and one.name.key in REQUIREMENTS for one in columns[:place])
        free = column.key is None and (column.name is None or not column.name.key)
        if shares and asked and free:
            found[place] = replace(column, key="level", name=None)
    return found


def _labelling(columns: list[Column], rows: Sequence[Row], names: Names) -> list[Column]:
    """'Condiciones | Detalle', 'Factor | Mínimo | Deseable': a first column whose cells are labels of the others.

    Kinds of requirement are none of work or risk, no numbers nor parties, whatever stands over them: 'Tipo | Requisito
    | Condición', 'Item | Mínimo | Deseable'.
    """
    first, *others = columns
    wishes = len(others) >= _FEWEST and all(
        one.name is not None and not one.name.key and one.name.importance for one in others
    )
    said = [one for one in others if one.key not in _SAID_OF_EACH]
    asking = [one.name.key if one.name is not None else "" for one in said] == ["requirements"]
    if first.start > 0 or not (wishes or asking or [one.key for one in said] in (["text"], ["label"])):
        return columns
    labels = [label for text in _texts(first, rows) if (label := names.label(text)) is not None and label.key]
    asked_for = sum(label.key in REQUIREMENTS for label in labels)
    enough = max(_FEWEST, len(_texts(first, rows)) / 2)
    told = {None, "text", *(("factor",) if wishes else ()), *(_KINDS if asked_for >= enough else ())}
    if first.key not in told or len(labels) < enough:
        return columns
    found = [replace(one, key="text") if one.key == "label" else one for one in others]
    return [replace(first, key="label"), *found]


def _weighed(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """An unknown column of percentages that make a whole is the weight of the rows."""
    found = []
    for column in columns:
        shares = [_PERCENT.fullmatch(text.strip()) for text in _texts(column, rows)]
        numbers = [int(share.group(1)) for share in shares if share is not None]
        parts = numbers[:-1] if len(numbers) > _FEWEST and numbers[-1] == _WHOLE else numbers  # the sum below
        whole = len(parts) >= _FEWEST and len(numbers) == len(shares) and sum(parts) == _WHOLE
        bare = column.heading.strip() == "%"
        found.append(replace(column, key="weight") if (_is_unknown(column) or bare) and whole else column)
    return found


def _scaled(columns: list[Column], rows: Sequence[Row], names: Names) -> list[Column]:
    """The grade that is missing in a scale: 'Básico | Intermedio | Experto' over crosses."""
    scales = names.vocabulary.meanings["scales"]
    graded = [column for column in columns if fold(column.heading) in scales]
    others = [column for column in columns if _is_unknown(column)]
    crossed = any(is_mark(text) for column in graded for text in _texts(column, rows))
    if len(graded) < _FEWEST or len(others) != 1 or not crossed:
        return columns
    other = others[0]
    single = len(other.heading.split()) == 1 and all(is_mark(text) for text in _texts(other, rows))
    beside = other.start > graded[0].start
    return [
        replace(column, key="level") if column is other and single and beside else column
        for column in columns
    ]


def _timed(columns: list[Column], rows: Sequence[Row], names: Names) -> list[Column]:
    """The times beside fields of experience: 'Área de experiencia | Años' over 'Archivo | 2 años'."""
    first, *others = columns
    if first.name is None or first.name.key != "experience":
        return columns
    found = [first]
    for column in others:
        texts = _texts(column, rows)
        own = duration.is_alone(
            column.heading, "", names.vocabulary
        )  # 'Experiencia | 2 años' over 'Edad | 20 años'
        times = texts and all(duration.is_alone(text, column.heading, names.vocabulary) for text in texts)
        found.append(replace(column, key="time", name=None) if times and not own else column)
    return found


def _wished(columns: list[Column], rows: Sequence[Row], names: Names) -> list[Column]:
    """Beside what is required stands what is wished, where the rows are named by kinds of requirement."""
    if len(columns) != _FEWEST or columns[0].start == 0:
        return columns
    first, second = columns
    required = first.name is not None and not first.name.key and first.name.importance == "required"
    labels = [names.label(cell.text) for cell in body(rows, 0, first.start)]
    asked = [label is not None and label.key in REQUIREMENTS for label in labels]
    if not required or not _is_unknown(second) or len(asked) < _FEWEST or not all(asked):
        return columns
    name = Name(second.heading, "", "desired", exact=False, inferred="heading-order")
    return [first, replace(second, name=name)]
