"""Grades behind an item: 'Trabajo en equipo    B', 'Liderazgo | Alto'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name, Names
from parsers.shapes.nodes import Field
from parsers.vocabulary import fold

GRADED = frozenset({"skill", "competency", "knowledge"})
_PAIR = 2
_SIGN = re.compile(r"[A-E]|\d{1,2}(?:\s?/\s?\d{1,2})?|\d{1,3}\s?%")


def is_grade(text: str, names: Names) -> bool:
    """Whether a text is nothing but a grade: a capital from A to E, a small number, a share, or a word of a scale."""
    bare = text.strip()
    return _SIGN.fullmatch(bare) is not None or fold(bare) in names.vocabulary.meanings["scales"]


def parted(text: str, section: Name | None, names: Names) -> tuple[str, str] | None:
    """An item of what is graded and the grade that a tab parts from it."""
    item, tab, grade = text.rpartition("\t")
    if not tab or "\t" in item or section is None or section.key not in GRADED:
        return None
    return (item.strip(), grade.strip()) if item.strip() and is_grade(grade, names) else None


def behind(name: Name | None, cells: Sequence[Cell], names: Names) -> Field | None:
    """The grade of what stands in front of the cells, where they are its label and itself: 'Dominio | 50%'."""
    if name is None or name.key not in REQUIREMENTS or len(cells) != _PAIR:
        return None
    label, grade = cells
    if names.column(label.text) != "level" or not is_grade(grade.text, names):
        return None
    heading, text = (" ".join(cell.text.split()) for cell in cells)
    return Field("level", heading.rstrip(" :"), text, origins=grade.origins)
