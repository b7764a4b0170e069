"""Rows without headings: labels and their values from left to right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.document import Cell, Paragraph
from parsers.names import DUTIES, Name
from parsers.shapes.choices.boxes import is_option
from parsers.shapes.flow import Flow
from parsers.shapes.headed.records import Carried
from parsers.shapes.hints import is_hint
from parsers.shapes.nodes import Entry, Field
from parsers.shapes.tables import grades, label_cells
from parsers.shapes.tables.cells import contents
from parsers.shapes.tables.grades import GRADED, is_grade
from parsers.shapes.tables.label_cells import alternate, is_below_labels, is_unknown_label
from parsers.shapes.tables.rows import Row, is_loud
from parsers.values import number as numbers

_LABELLED = re.compile(r":\s*(?:\([^()]*\)\s*)?$")
"""What a label ends with, and an instruction behind it: 'CLASE: (marque una)'."""


def read(row: Row, carried: Carried, flow: Flow) -> bool:
    """Whether a row holds labels with their values, or an item with its grade, which have been added."""
    cells = _without_numbers(row.cells, flow)
    labels = [label_cells.label(cell, flow) for cell in cells]
    if labels[0] is None and label_cells.names_post(cells[:2], flow):
        labels[0] = Name(" ".join(cells[0].text.split()), "title", identity=True)
    two = len(cells) == 2
    if two and labels[0] is None and _is_graded(cells, flow):
        level = Field("level", "", " ".join(cells[1].text.split()), origins=cells[1].origins)
        for entry in contents(cells[0], None, flow.names, inside=flow.section):
            flow.add(replace(entry, fields=(level,), shape="row"))
        return True
    if (
        two
        and labels[0] is None
        and (is_unknown_label(*cells) or is_below_labels(cells[0], carried, flow.names))
    ):
        value(cells[1], label_cells.wish(cells[0], flow), " ".join(cells[0].text.split()), flow)
        return True
    if two and labels[0] is None and _tells_how_often(cells[0], flow):
        for entry in contents(cells[1], None, flow.names, inside=flow.section):
            flow.add(replace(entry, group=" ".join(cells[0].text.split()).rstrip(" :"), shape="row"))
        return True
    if not any(labels[::2]) or len(cells) < 2:
        if not alternate(cells):
            return _control_row(row, flow)
        for label, beside in zip(cells[::2], cells[1::2], strict=True):
            value(beside, None, " ".join(label.text.split()), flow)
        return True
    carried.paired = two and labels[0] is not None
    _left_to_right(cells, labels, flow)
    return True


def _tells_how_often(cell: Cell, flow: Flow) -> bool:
    """Whether a cell in front of duties says how often they come: 'Diarias | Abrir la caja'."""
    here = flow.section.key if flow.section is not None else ""
    return (
        here in DUTIES and flow.names.vocabulary.find("frequency", cell.text.strip().rstrip(":")) is not None
    )


def _without_numbers(cells: Sequence[Cell], flow: Flow) -> Sequence[Cell]:
    """The cells without the numbers of labels, in front of them: '4.1 | NOMBRE: | Auxiliar | 4.2 | CÓDIGO: | A-12'."""
    labels = [
        place
        for place, (cell, label) in enumerate(pairwise(cells))
        if numbers.is_alone(cell.text.strip())
        and (
            _LABELLED.search(label.text)
            or (place + 2 < len(cells) and label_cells.label(label, flow) is not None)
        )
    ]
    return [cell for place, cell in enumerate(cells) if place not in labels] if labels else cells


def _left_to_right(cells: Sequence[Cell], labels: Sequence[Name | None], flow: Flow) -> None:
    """Adds the values of labels that stand in front of them, each with the grade that is labelled behind it.

    Options with boxes in cells of their own all answer the label in front of the first.
    """
    place = 0
    while place < len(cells):
        name = labels[place]
        if name is None and not _is_label(cells[place : place + 2], flow):
            content(cells[place], flow)
            place += 1
            continue
        if place + 1 == len(cells) or _is_empty_label(cells, labels, place):
            place += 1
            continue
        printed, beside = " ".join(cells[place].text.split()), cells[place + 1]
        name = label_cells.ranked(name, printed, beside, flow)
        grade = grades.behind(name, cells[place + 2 : place + 4], flow.names)
        value(beside, name, printed, flow, grade)
        place += 2 if grade is None else 4
        while is_option(beside.text) and place < len(cells) and is_option(cells[place].text):
            value(cells[place], name, printed, flow)
            place += 1


def _is_label(cells: Sequence[Cell], flow: Flow) -> bool:
    """Whether a cell without a known name is the label of the next one, by its look or as one of the document's."""
    label, beside = (*cells, None)[:2]
    assert label is not None
    control = flow.names.is_control
    return is_unknown_label(label, beside) or (
        beside is not None and control(label.text) and not control(beside.text)
    )


def _is_graded(cells: Sequence[Cell], flow: Flow) -> bool:
    """Whether a row without headings is an item of what is graded, and its grade."""
    here = flow.section.key if flow.section is not None else ""
    return here in GRADED and is_grade(cells[1].text, flow.names) and not is_grade(cells[0].text, flow.names)


def _is_empty_label(cells: Sequence[Cell], labels: Sequence[Name | None], place: int) -> bool:
    """Whether the next cell is a label of its own, not this one's value."""
    following = cells[place + 1].text.strip()
    if following.endswith(":"):
        return True
    if labels[place + 1] is None:
        return False
    own = cells[place]
    same = (own.shaded, is_loud(own)) == (cells[place + 1].shaded, is_loud(cells[place + 1]))
    return same and (own.shaded or is_loud(own)) and place + 2 < len(cells) and labels[place + 2] is None


def _control_row(row: Row, flow: Flow) -> bool:
    """Whether a row has labels of control data; what stands beside them and was not read as such is a remark."""
    controls = [flow.names.is_control(cell.text.rstrip(" :")) for cell in row.cells]
    if len(controls) < 2 or not controls[0]:
        return False
    for place in range(1, len(controls)):
        if controls[place - 1] and not controls[place]:
            label = " ".join(row.cells[place - 1].text.split())
            value(row.cells[place], Name(label, "notes"), label, flow)
    return True


def value(cell: Cell, name: Name | None, label: str, flow: Flow, grade: Field | None = None) -> None:
    """Adds what a cell says under its label; an instruction of a blank form is a remark."""
    if all(is_hint(numbers.split(line)[1], flow.names) for line in cell.text.splitlines() or [""]):
        name = Name("", "notes")
    label = numbers.split(label)[1].rstrip(" :")
    entries: list[Entry] = contents(cell, name, flow.names, label=label, inside=flow.section)
    for entry in entries:
        flow.add(replace(entry, shape="label", fields=entry.fields if grade is None else (grade,)))


def content(cell: Cell, flow: Flow) -> None:
    """A cell without a label: its paragraphs and tables stand in the section at hand."""
    from parsers.shapes.walk import read

    held = flow.header
    plain = [block for block in cell.blocks if isinstance(block, Paragraph)]
    read(cell.blocks, flow)
    if len(plain) == len(cell.blocks):
        flow.header = held
