"""Rows under headed columns: one entry a row, with its other cells as fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from parsers.document import Cell
from parsers.names import DUTIES, REQUIREMENTS, Name, Names
from parsers.shapes.choices import asked
from parsers.shapes.headed import conditions, sides
from parsers.shapes.headed.columns import IMPORTANCE, Column, Header, is_mark
from parsers.shapes.nodes import Entry, Field
from parsers.shapes.tables.cells import contents
from parsers.shapes.tables.rows import Row, is_loud
from parsers.values.number import is_alone
from parsers.vocabulary import fold

_MAIN = ("current", "text", "party", "hazard")
_TOLD_OF_DUTY = frozenset({"objective", "indicators", "notes"})
_MARK = re.compile(r"\(?(?:\d{1,2}|[A-Za-z])[.)\-°]+")
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)\-–]*\s+(?=[^\W\d_])")


@dataclass(slots=True)
class Carried:
    """What a row takes over from the ones above: the group, its number, the label in front.

    `beside` holds the same for columns that are told twice side by side. `section` is the one that the table
    stands in; `choosing` says that crosses tell which of its cells count, `paired` that the row before was a label
    with its value; `side` is what a first column without a heading says of contacts; `questions` are those asked by column.
    """

    group: str | None = None
    number: str | None = None
    label: Name | None = None
    section: Name | None = None
    choosing: bool = False
    paired: bool = False
    side: Name | None = None
    questions: dict[int, str] = field(default_factory=dict)
    beside: dict[int, Carried] = field(default_factory=dict)

    def block(self, start: int) -> Carried:
        """What is carried in the block of columns that begins at `start`."""
        return self.beside.setdefault(start, Carried(section=self.section))


def read(row: Row, header: Header, carried: Carried, names: Names) -> list[list[Entry]]:
    """The entries of one row, a list for each of the lists side by side; a row that names a group gives none."""
    cells = [*row.carried, *row.cells]
    if header.labels:
        return _values(cells, header, names)
    found = []
    for block in header.blocks:
        within = [cell for cell in cells if block.columns[0].start <= cell.column < block.columns[-1].end]
        within, told = _without_own_label(within, block, names)
        if within and any(cell in row.cells for cell in within):
            held = carried.block(block.columns[0].start) if len(header.blocks) > 1 else carried
            entries = _entries(within, block, held, names)
            kind = told or _kind_of_block(block, header)
            label = told.text if told is not None else ""
            found.append([replace(one, name=one.name or kind, label=one.label or label) for one in entries])
        else:
            found.append([])
    if len(header.of("text")) > 1 and len(found) == 1:
        return [[entry] for entry in found[0]]
    return found


def _without_own_label(cells: Sequence[Cell], header: Header, names: Names) -> tuple[list[Cell], Name | None]:
    """The cells without one that says what the one behind it is, in front of each duty: '1 | Función | Revisa las actas'.

    The name is that of something told of the duty above: '¿Para qué lo hace? | Para llevar el control'.
    """
    found, beside = list(cells), None
    for place, cell in enumerate(cells[:-1]):
        column = header.at(cell.column)
        told = names.label(cell.text) if column is not None and column.end > cells[place + 1].column else None
        if told is None or column is None or column.key != "text":
            continue
        if told.key in DUTIES:
            found.remove(cell)
        elif told.key in _TOLD_OF_DUTY and (told.exact or told.text.endswith("?")):
            found.remove(cell)
            beside = told
    return found, beside


def _values(cells: Sequence[Cell], header: Header, names: Names) -> list[list[Entry]]:
    """Each cell as the value of the label above it, a list for each label; a mark below none counts the row."""
    found: list[list[Entry]] = []
    marks = [cell for cell in cells if _is_mark_of_row(cell, header)]
    branch = _branch(marks, header)
    for column in header.columns:
        below = [cell for cell in cells if column.start <= cell.column < column.end and cell not in marks]
        values = [contents(cell, column.name, names, label=column.heading) for cell in below]
        found.append([replace(entry, alternative=branch) for entries in values for entry in entries])
    return found


def _is_mark_of_row(cell: Cell, header: Header) -> bool:
    """Whether a cell below no heading is a number or letter in front of its row: '1.', 'A)'."""
    column = header.at(cell.column)
    return column is not None and not column.heading and _MARK.fullmatch(cell.text.strip()) is not None


def _branch(marks: Sequence[Cell], header: Header) -> str | None:
    """The letter of a row that is one of several ways to meet requirements of several kinds."""
    kinds = {column.name.key for column in header.columns if column.name is not None}
    letters = [text for cell in marks if (text := cell.text.strip(" ().-")).isalpha()]
    return letters[0] if letters and len(kinds & REQUIREMENTS) > 1 else None


def _entries(cells: Sequence[Cell], header: Header, carried: Carried, names: Names) -> list[Entry]:
    if any(column.key == "label" for column in header.columns):
        return _labelled(cells, header, carried, names)
    main = _main(cells, header)
    if not main or _is_shifted(main[0], cells, header):
        return _loose(cells, header, carried, names)
    if _is_group_row(cells, main, header):
        carried.group = None if names.nothing(main[0].text) else " ".join(main[0].text.split())
        return []
    number, group = _place(cells, header, carried)
    side = carried.side = sides.told(cells, header, carried.section, carried.side, names)
    condition = conditions.told(cells, header, names)
    label, guarded = (condition.label, condition.name) if condition else ("", side)
    fields = _fields(
        [cell for cell in cells if condition is None or cell is not condition.cell], main, header
    )
    fields = sides.without(fields, names) if side is not None else fields
    of_group = bool(header.of("group")) and not _text(cells, header, "number")
    several = len(main) > 1 or (guarded is None and len(header.of("text")) > 1)
    found: list[Entry] = []
    for cell in main:
        name = _kind_of_list(cell, header) if several else guarded
        found += [
            replace(
                entry,
                # the group's number is not the item's
                number=entry.number or number if of_group else number or entry.number,
                group=entry.group or group,
                fields=fields,
                shape="row",
                name=entry.name or name,
                guessed=_is_guessed(cell, header),
            )
            for entry in contents(cell, None, names, label=label, inside=carried.section)
        ]
    if len(found) > 1:
        found = [*_unmeasured(found), *_measures(cells, header, names)]
    said = asked.said(cells, header, names)
    return [asked.marked(entry, said) for entry in found]


def _unmeasured(entries: Sequence[Entry]) -> list[Entry]:
    return [
        replace(one, fields=tuple(part for part in one.fields if part.key != "indicator")) for one in entries
    ]


def _measures(cells: Sequence[Cell], header: Header, names: Names) -> list[Entry]:
    """The indicators beside a list of several duties, which measure them all."""
    found: list[Entry] = []
    for cell in cells:
        column = header.at(cell.column)
        if column is not None and column.key == "indicator":
            found += contents(cell, Name(column.heading, "indicators"), names)
    return found


def _is_guessed(cell: Cell, header: Header) -> bool:
    column = header.at(cell.column)
    return column is not None and column.guessed


def _kind_of_list(cell: Cell, header: Header) -> Name | None:
    """What the heading says of one of several lists side by side."""
    column = header.at(cell.column)
    name = column.name if column is not None else None
    return name if name is not None and not name.identity else None


def _kind_of_block(block: Header, header: Header) -> Name | None:
    """What the headings say of one of several lists with columns of their own: 'Conocimientos | % | Competencias | %'."""
    named = [
        name
        for each in header.blocks
        for column in each.of("text")
        if (name := column.name) is not None and name.key in REQUIREMENTS
    ]
    if len(named) < len(header.blocks) or len({name.key for name in named}) == 1:
        return None
    return next((column.name for column in block.of("text")), None)


def _main(cells: Sequence[Cell], header: Header) -> list[Cell]:
    """The cells that hold what the row is about; of an old and a new wording the new one."""
    for key in _MAIN:
        found = [cell for cell in cells if (column := header.at(cell.column)) and column.key == key]
        if found and is_short(found[0]) and any(not is_short(cell) for cell in cells):
            return []
        if found:
            return found[-1:] if header.of("holder") else found
    return []


def _is_shifted(main: Cell, cells: Sequence[Cell], header: Header) -> bool:
    """Whether a row of a text table lacks the empty cells in front of its marks."""
    grades = [column for column in header.columns if column.over and column.key == "level"]
    if not grades or main.column_span > 1:
        return False
    marks = [cell.column for cell in cells if cell.column > main.column and is_mark(cell.text)]
    gap = grades[0].start - main.column
    return gap > 1 and bool(marks) and marks[0] - main.column <= len(grades)


def _is_group_row(cells: Sequence[Cell], main: Sequence[Cell], header: Header) -> bool:
    """A row with a name alone, where the others have marks, levels or measures beside it."""
    if len(cells) > 1 or len(main) != 1 or len(header.columns) < 2:
        return False
    words = len(main[0].text.split())
    if header.of("hazard"):
        return words <= 4
    return words <= 8 and (is_loud(main[0]) or main[0].shaded)


def _place(cells: Sequence[Cell], header: Header, carried: Carried) -> tuple[str | None, str | None]:
    """The row's number and group, carried on where their cells are empty below the first."""
    number = (_text(cells, header, "number") or _unheaded_number(cells, header)).rstrip(".)-° ") or None
    grouped = bool(header.of("group"))
    group = _text(cells, header, "group") or None
    if grouped:
        split = _NUMBERED.match(group) if group else None
        if split and group:
            number, group = number or split.group(1), group[split.end() :]
        if group is not None or number is not None:
            carried.number, carried.group = number, group
        return carried.number, carried.group
    return number, carried.group


def _unheaded_number(cells: Sequence[Cell], header: Header) -> str:
    """The number in a first column without a heading."""
    column = header.at(cells[0].column)
    text = cells[0].text.strip()
    return text if column is not None and not column.heading and is_alone(text) else ""


def _text(cells: Sequence[Cell], header: Header, key: str) -> str:
    found = [cell.text for cell in cells if (column := header.at(cell.column)) and column.key == key]
    return " ".join(" ".join(found).split())


def _fields(cells: Sequence[Cell], main: Sequence[Cell], header: Header) -> tuple[Field, ...]:
    fields = []
    for cell in cells:
        column = header.at(cell.column)
        if cell in main or column is None:
            continue
        twins = [
            other
            for other in header.columns
            if (other.over, other.heading.upper()) == (column.over, column.heading.upper())
        ]
        text = " ".join(cell.text.split())
        ordinal = twins.index(column)
        fields.append(
            Field(column.key, column.heading, text, column.over, column.name, ordinal, cell.origins)
        )
    return tuple(fields)


def _labelled(cells: Sequence[Cell], header: Header, carried: Carried, names: Names) -> list[Entry]:
    """A row whose first cell says what the others are: 'Educación | mínimo | ideal'."""
    label: Name | None = None
    printed = ""
    found: list[Entry] = []
    for cell in cells:
        column = header.at(cell.column)
        if column is None or column.key in {"number", IMPORTANCE}:
            continue
        if column.key == "label":
            printed = " ".join(cell.text.split())
            label = carried.label = _label(printed, carried, names)
        elif _is_aside(column, header):
            found += contents(cell, Name(column.heading, "notes"), names, label=column.heading)
        else:
            name = _with_importance(label or carried.label, column)
            found += contents(cell, name, names, label=printed)
    said = asked.said(cells, header, names)
    return [asked.marked(entry, said) for entry in found]


def _label(printed: str, carried: Carried, names: Names) -> Name | None:
    """What the first cell names; 'Otros' among requirements are such of no kind."""
    asked = carried.section is not None and carried.section.key in REQUIREMENTS
    if asked and fold(printed) in names.vocabulary.meanings["rest"]:
        return Name(printed, "general")
    return names.label(printed)


def _is_aside(column: Column, header: Header) -> bool:
    """Whether a column says how something is shown: by its heading, or unknown behind what is asked."""
    if column.key is not None or column.name is not None:
        return column.key in {"verification", "comment", "detail", "weight"}
    return any(other.start < column.start for other in header.of("text"))


def _with_importance(name: Name | None, column: Column) -> Name | None:
    said = column.name.importance if column.name else None
    if name is None:
        return column.name if said else None
    inferred = name.inferred or (column.name.inferred if column.name else "")
    return replace(name, importance=said or name.importance, inferred=inferred)


def _loose(cells: Sequence[Cell], header: Header, carried: Carried, names: Names) -> list[Entry]:
    """A row that does not stand under its columns, as in text with tabs: long cells, then marks."""
    texts = [cell for cell in cells if len(cell.text.split()) > 2 or not is_short(cell)]
    if not texts:
        return _marked(cells, header)
    *before, main = texts[:2] if header.of("group") and len(texts) > 1 else texts[:1]
    first = cells[0].text.strip()
    number = first.rstrip(".)") if is_alone(first) else None
    group = " ".join(before[0].text.split()) if before else None
    split = _NUMBERED.match(group) if group else None
    if split and group:
        number, group = split.group(1), group[split.end() :]
    if header.of("group"):
        if number is not None or group is not None:
            carried.number, carried.group = number, group
        number, group = carried.number, carried.group
    rest = [cell for cell in cells if cell.column > main.column]
    fields = tuple(_loose_field(cell, main, header) for cell in rest)
    return [
        replace(entry, number=number, group=group, fields=fields, shape="row", guessed=True)
        for entry in contents(main, None, names, inside=carried.section)
    ]


def _marked(cells: Sequence[Cell], header: Header) -> list[Entry]:
    """Marks without a text of their own: 'Esfuerzo físico: alto' by the headings above each."""
    found = []
    for cell in cells:
        column = header.at(cell.column)
        if column is not None and column.over and is_mark(cell.text):
            text = f"{column.over.rstrip(' .:')}: {column.heading.rstrip(' .:')}"
            found.append(Entry(text, cell.origins, name=Name(column.over, "notes"), shape="row"))
    return found


def _loose_field(cell: Cell, main: Cell, header: Header) -> Field:
    """A mark counted from the text in front of it, where the header's columns are a numbered scale."""
    text = cell.text.strip()
    grades = [column for column in header.columns if column.over and column.key == "level"]
    if is_mark(text) and grades and not text.isdigit():
        place = cell.column - main.column
        if 1 <= place <= len(grades):
            return Field("level", grades[place - 1].heading, text, grades[place - 1].over)
    return Field("loose", "", text, origins=cell.origins)


def is_short(cell: Cell) -> bool:
    """Whether the cell holds a mark, a letter or a number."""
    text = cell.text.strip()
    return is_mark(text) or text.rstrip("%").isdigit()
