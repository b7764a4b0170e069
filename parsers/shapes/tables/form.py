"""Tables: section bars, labels with values, headed columns, plain cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from parsers.document import Cell, Table
from parsers.evidence import words
from parsers.names import DUTIES, REQUIREMENTS, Name
from parsers.shapes import hints
from parsers.shapes.choices import asked, box_grids, crossed_below, one_a_row, side_by_side, ticked
from parsers.shapes.flow import Flow
from parsers.shapes.headed import header as headers
from parsers.shapes.headed import records, side_groups, sides
from parsers.shapes.headed.columns import Header
from parsers.shapes.headed.divided import group as divided_by
from parsers.shapes.headed.divided import number_of
from parsers.shapes.headed.duty_rows import duties
from parsers.shapes.headed.matrix import matrix_entries
from parsers.shapes.headed.records import Carried, is_short
from parsers.shapes.nodes import Entry, Heading, Look
from parsers.shapes.paragraphs.label_value import labelled
from parsers.shapes.tables import asides, bars, label_cells, pairs
from parsers.shapes.tables.captioned import captions
from parsers.shapes.tables.cells import contents, is_bar
from parsers.shapes.tables.continuing import continued
from parsers.shapes.tables.label_cells import LONGEST_LABEL
from parsers.shapes.tables.regions import regions
from parsers.shapes.tables.rows import Row, is_loud, rows
from parsers.values import number as numbers

_CODE = re.compile(r"[A-Z]{1,2}[-.]?\d{1,2}")
_TALL = 3
"""Rows that a cell must reach beside to be the name of their section by one of its words."""
_PAIR = 2
_GRADES = 2
_AHEAD = 60
_NEAR = 12


def read(table: Table, flow: Flow) -> None:
    """Adds the headings and entries that the table holds, row by row."""
    lines = rows(table, flow.skipped)
    goes_on = continued(lines, flow.header, flow.names)
    reading = _Reading(lines, flow, flow.header if goes_on else None)
    place = 0
    while place < len(lines):
        place += reading.read(place)
    reading.waiting.flush(flow)


@dataclass(slots=True)
class Waiting:
    """Entries of lists side by side, held until the lists end: the first list is read first."""

    lists: list[list[Entry]] = field(default_factory=list)

    def hold(self, found: Sequence[Sequence[Entry]]) -> None:
        for place, entries in enumerate(found):
            if place == len(self.lists):
                self.lists.append([])
            self.lists[place] += entries

    def flush(self, flow: Flow) -> None:
        for entries in self.lists:
            for entry in entries:
                flow.add(entry)
        self.lists = []


@dataclass(slots=True)
class _Reading:
    """A table while it is read: the columns that hold, what rows take over, crosses that ask for what they stand beside.

    `beside` are the cells beside several rows that were read as their heading.
    """

    lines: Sequence[Row]
    flow: Flow
    header: Header | None
    carried: Carried = field(default_factory=Carried)
    waiting: Waiting = field(default_factory=Waiting)
    wished: ticked.Ticked | None = None
    beside: set[int] = field(default_factory=set)

    def read(self, place: int) -> int:
        """Reads what begins in a row; gives how many rows it takes."""
        row, following = self.lines[place], self.lines[place + 1 : place + _AHEAD]
        if not row.cells or _is_unfilled(row):
            return 1
        taken = _side_by_side(self.lines, place, self.flow, self.waiting)
        row = replace(row, carried=tuple(cell for cell in row.carried if id(cell) not in self.beside))
        if taken := taken or self._read_apart(row, place):
            self.header = self.flow.header = None
            return taken
        self.header = self.header or _unheaded(row, following, self.flow)
        first = row.cells[0]
        row = _without_side_label(row, following, self.header, self.flow)
        if row.cells[:1] != (first,) and (taken := self._read_beside(first, row, following)):
            return taken
        if self.header is not None and headers.repeats(row, self.header, self.flow.names):
            return 1
        return self._read_row(row, place)

    def _read_apart(self, row: Row, place: int) -> int:
        """Reads what is no row of a list nor a label with its value; gives how many rows it takes."""
        following = self.lines[place + 1 : place + _AHEAD]
        found = ticked.find([row, *following], self.flow.names, self.flow.wishes)
        self.wished = found or self.wished
        lines = [] if _is_graded(self.header) else self.lines[place:]
        return _apart(row, lines, self.wished, self.flow, self.waiting)

    def _read_beside(self, side: Cell, row: Row, following: Sequence[Row]) -> int:
        """Reads options beside the cell that names their section; gives how many rows they take, 0 where there are none."""
        self.carried.side = None
        self.beside.add(id(side))
        taken = one_a_row.read([row, *following[: side.row_span - 1]], self.flow)
        if taken:
            self.header = None
        return taken

    def _read_row(self, row: Row, place: int) -> int:
        """Reads a row of headings, or one below them or without any; gives how many rows it takes."""
        lines, flow = self.lines, self.flow
        following = lines[place + 1 : place + _AHEAD]
        group = divided_by(row, following, self.header, flow)
        listed = group is not None or _is_next_item(row, self.header, flow)
        found = None if listed else headers.find([row, *following], flow.section, flow.names)
        if found is not None:
            self.header = _told(found, lines[place + found.rows : place + _AHEAD], flow)
            self.carried = _opened(
                self.header, row.cells[0], lines[place : place + _NEAR], flow, self.waiting
            )
        else:
            self.carried.group = group or self.carried.group
            if row.cells and not group:
                self.header = _row(row, self.header, self.carried, flow, self.waiting)
        flow.header = self.header
        return found.rows if found is not None else 1


def _is_next_item(row: Row, header: Header | None, flow: Flow) -> bool:
    """Whether a row has its number or its importance in the column for it.

    Its other cells may read as headings do: '1. | Función | ...', 'Cursos | Excel | Requerido'.
    """
    if header is None or not row.cells:
        return False
    first, names = row.cells[0], flow.names
    column = header.at(first.column)
    numbered = column is not None and column.key == "number" and number_of(first.text, names) is not None
    return numbered or asked.said(row.cells, header, names) is not None


def _unheaded(row: Row, following: Sequence[Row], flow: Flow) -> Header | None:
    """What the columns of a list hold that has no headings, where its first column tells."""
    return side_groups.header(row, following, flow) or sides.header(row, following, flow.section, flow.names)


def _side_by_side(lines: Sequence[Row], place: int, flow: Flow, waiting: Waiting) -> int:
    """Reads the forms side by side that begin in a row; gives how many rows they take, 0 where there are none."""
    found = regions(lines, place, flow.section, flow.names)
    if found is None:
        return 0
    waiting.flush(flow)
    for part in found.tables:
        read(part, flow)
    return found.rows


def _apart(row: Row, lines: Sequence[Row], wished: ticked.Ticked | None, flow: Flow, waiting: Waiting) -> int:
    """Reads crosses under importance, options one a row, or boxes with captions; gives how many rows they take."""
    if wished is not None and ticked.read(row, wished, flow):
        return 1
    if lines and (chosen := _chosen(lines, flow)):
        return chosen
    boxes = captions(row, flow.names)
    if boxes is None:
        return 0
    waiting.flush(flow)
    for name, label, cell in boxes:
        pairs.value(cell, name, label, flow)
    return 1


def _chosen(lines: Sequence[Row], flow: Flow) -> int:
    """Reads options with crosses beside, in front of or below them; gives how many rows they take, 0 where there are none."""
    return (
        one_a_row.read(lines, flow)
        or side_by_side.grid(lines, flow)
        or box_grids.read(lines, flow)
        or crossed_below.read(lines, flow)
    )


def _is_graded(header: Header | None) -> bool:
    """Whether crosses below these headings say the grade of what stands in front: 'Competencia | Alto | Medio | Bajo'."""
    return header is not None and len(header.of("text")) == 1 and len(header.of("level")) >= _GRADES


def _opened(header: Header, first: Cell, near: Sequence[Row], flow: Flow, waiting: Waiting) -> Carried:
    """Adds what a header says, which begins with the cell `first`; gives what its rows start with."""
    waiting.flush(flow)
    flow.under(header)
    if header.name is not None:
        flow.heading(_heading(first, header.name))
    return Carried(choosing=header.labels and side_by_side.has_crosses(near))


def _told(header: Header, following: Sequence[Row], flow: Flow) -> Header:
    """The header with the section that its rows tell where its headings do not."""
    name = duties(header, following, flow.section, flow.names)
    return header if name is None else replace(header, name=name)


def _without_side_label(row: Row, following: Sequence[Row], header: Header | None, flow: Flow) -> Row:
    """The row without a first cell that names the section of the rows beside it."""
    first = row.cells[0]
    if first.row_span < 2 or len(first.text.split()) > LONGEST_LABEL:
        return row
    column = header.at(first.column) if header else None
    if column is not None and column.key in {"group", "number", "label"}:
        return row
    name = flow.names.section(first.text)
    if name is None and first.row_span > _TALL and (column is None or column.key is None):
        name = words.name_of(first.text, flow.names)
    if name is None or not name.key:
        return row
    if (
        first.row_span == 2
        and (whole := headers.find([row, *following], flow.section, flow.names))
        and whole.rows == 2
    ):
        return row
    if len(row.cells) == 2 and not any(line.cells for line in following[: first.row_span - 1]):
        return row
    flow.heading(_heading(first, name))
    return replace(row, cells=row.cells[1:])


def _row(row: Row, header: Header | None, carried: Carried, flow: Flow, waiting: Waiting) -> Header | None:
    """Adds one row; gives the header that holds for the next."""
    carried.section = flow.section
    if header is None or not header.is_parallel:
        waiting.flush(flow)
    if len(row.cells) == 1 and _bar(row.cells[0], row, header, flow, waiting):
        carried.paired, carried.group = False, None
        return header if _goes_on_below(header, carried.section, flow) else None
    if asides.read(row, header, flow):
        return header
    if (header is None or header.labels) and (
        side_by_side.read(row, header, carried, flow) or side_by_side.answered(row, flow)
    ):
        return header
    leaves = header is not None and _leaves(row, header, flow)
    under = header is not None and not leaves and not (header.labels and _is_pair(row, flow))
    if header is not None and under and _record(row, header, carried, flow, waiting):
        facts = header.labels and any(column.name and column.name.identity for column in header.columns)
        return None if facts else header
    if not (_numbered(row, carried, flow) or asked.read(row, flow) or pairs.read(row, carried, flow)):
        for cell in row.cells:
            pairs.content(cell, flow)
    return header if leaves else None


def _goes_on_below(header: Header | None, before: Name | None, flow: Flow) -> bool:
    """Whether columns hold on below a bar: it names a side of theirs, or divides one section, as kinds of competencies."""
    section = flow.section
    divides = before is not None and section is not None and before.key == section.key in REQUIREMENTS
    return sides.stand_between(section, header) or (divides and header is not None and not header.labels)


def _record(row: Row, header: Header, carried: Carried, flow: Flow, waiting: Waiting) -> bool:
    """Whether a row is one of the list under its headings, and has been added or held; else it is a label and its value."""
    matrix = matrix_entries(row, header, flow.names)
    found = [matrix] if matrix else records.read(row, header, carried, flow.names)
    if not any(found) and _is_pair(row, flow):
        return False
    waiting.hold(found)
    if not header.is_parallel:
        waiting.flush(flow)
    return True


def _leaves(row: Row, header: Header, flow: Flow) -> bool:
    """Whether a label with its value stands across the columns of a list, or ends in a colon: it says something else."""
    if len(row.cells) != _PAIR or header.labels or not _is_pair(row, flow):
        return False
    label, value = row.cells
    apart = label.text.rstrip().endswith(":") and not header.of("label")
    across = apart or value.column not in {column.start for column in header.columns}
    return across and (label.shaded or is_loud(label))


def _is_unfilled(row: Row) -> bool:
    """A number with nothing beside it: a row of a form that was not used."""
    first = row.cells[0]
    text = first.text.strip()
    return (
        len(row.cells) == 1
        and first.column == 0
        and first.column_span * 2 < row.width
        and numbers.is_alone(text.rstrip("-°"))
    )


def _code_of(text: str, flow: Flow) -> str | None:
    """The short code of a duty, in a cell in front of it: 'T1', 'F-02'."""
    duties = flow.section is not None and flow.section.key in DUTIES
    return text.strip() if duties and _CODE.fullmatch(text.strip()) else None


def _numbered(row: Row, carried: Carried, flow: Flow) -> bool:
    """A number and its text in two cells, without headings."""
    number = number_of(row.cells[0].text, flow.names) or _code_of(row.cells[0].text, flow)
    if len(row.cells) != 2 or number is None or is_short(row.cells[1]):
        return False
    text = row.cells[1]
    name = flow.names.section(text.text, tail=is_loud(text))
    if name is not None and name.key and (is_loud(text) or flow.section is None):
        kind = "decimal" if number[0].isdigit() else "letter"
        look = Look(depth=number.count(".") + 1, kind=kind, bold=is_loud(text))
        flow.heading(replace(_heading(text, name), number=number, look=look))
        carried.group = None
        return True
    for entry in contents(text, None, flow.names, inside=flow.section):
        group = entry.group or carried.group
        flow.add(replace(entry, number=number, marked=True, shape="row", group=group))
    return True


def _bar(cell: Cell, row: Row, header: Header | None, flow: Flow, waiting: Waiting) -> bool:
    """Whether a cell that is alone in its row was a heading, and has been added as one."""
    text = " ".join(cell.text.split())
    loud = cell.shaded or is_loud(cell)
    wide = cell.column_span * 2 >= row.width or (not row.carried and (loud or cell.column == 0))
    key = _column_key(cell, header)
    if bars.fact(cell, text, flow) if loud else bars.next_item(cell, text, flow):
        return True
    name = None if key == "text" and not wide else _name_of_bar(text, flow, loud=loud)
    if name is not None or is_bar(cell, row.width):
        waiting.flush(flow)
    over = wide and (header is None or sides.stand_between(name, header))
    if name is not None and (loud or (bool(name.key) and (text.endswith(":") or over))):
        flow.heading(_heading(cell, name))
    elif _says_and_values(text, flow):
        pairs.content(cell, flow)
    elif hints.heads(text, flow.names):
        flow.heading(_heading(cell, None))
    elif key not in {None, "number", "group"} and not cell.shaded:
        return False
    else:
        return _unnamed_bar(cell, row, flow, stands_out=loud and wide)
    return True


def _column_key(cell: Cell, header: Header | None) -> str | None:
    """The kind of the column that a cell begins in."""
    column = header.at(cell.column) if header is not None else None
    return column.key if column is not None else None


def _name_of_bar(text: str, flow: Flow, *, loud: bool) -> Name | None:
    """The section that a bar names; the document's title names none."""
    name = flow.names.section(text, tail=loud) or hints.named(text, flow.names)
    return None if name is not None and flow.is_document_title(text, name) else name


def _says_and_values(text: str, flow: Flow) -> bool:
    """Whether a cell holds a section's label and its value: 'Observaciones: ninguna'."""
    said = labelled(text, flow.names)
    return said is not None and bool(said.value) and not said.name.identity


def _unnamed_bar(cell: Cell, row: Row, flow: Flow, *, stands_out: bool) -> bool:
    """A bar that names a fact of the position, or nothing that the vocabulary knows."""
    text = " ".join(cell.text.split())
    label = flow.names.label(text)
    fact = label is not None and label.identity and stands_out
    plain = label is None and ":" not in text.rstrip(":") and is_bar(cell, row.width)
    if fact or plain:
        flow.heading(_heading(cell, label if fact else None))
    return fact or plain


def _heading(cell: Cell, name: Name | None) -> Heading:
    printed, text = numbers.split(" ".join(cell.text.split()))
    look = Look(bold=is_loud(cell), capitals=text.isupper(), kind="")
    return Heading(text.rstrip(" :"), cell.origins, name, printed, look)


def _is_pair(row: Row, flow: Flow) -> bool:
    return len(row.cells) >= 2 and label_cells.label(row.cells[0], flow) is not None
