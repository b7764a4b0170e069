"""The columns of a list of employees: told by their headings, or by a person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parsers.readers.tabular import Row
from parsers.vocabulary import Vocabulary, fold
from parsers.wording import N_
from profiles.errors import DomainError

FIELDS: Final = (
    "number",
    "name",
    "surname",
    "mail",
    "account",
    "position",
    "area",
    "since",
    "until",
    "acting",
    "education",
    "months",
    "years",
    "knowledge",
    "skill",
    "training",
    "competency",
)
"""What a column may be, in the order in which it is offered."""
NEEDED: Final = ("number", "name")
HEADING_WITHIN: Final = 15
_BEHIND = re.compile(r"\s*(?:\([^)]*\)|\d+)\s*$")


class NoEmployeeColumns(DomainError):
    problem = N_("The list has no columns for the number and the name of employees.")
    remedy = N_("Give its first row headings such as: {headings}.")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its place from 0, its heading as printed, and what it is taken for, '' for nothing."""

    place: int
    heading: str
    field: str
    sample: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of each kind of column, and their headings as printed."""

    places: Mapping[str, tuple[int, ...]]
    headings: tuple[str, ...]

    def cell(self, row: Row, name: str) -> str:
        """The texts of a kind of column, one a line."""
        found = (row.cells[place] for place in self.places.get(name, ()) if place < len(row.cells))
        return "\n".join(text for text in found if text)

    def heading(self, name: str) -> str:
        return self.headings[self.places[name][0]] if name in self.places else name

    def said(self, row: Row, name: str) -> str | None:
        """The text of a kind of column, None where there is no such column."""
        return " ".join(self.cell(row, name).split()) if name in self.places else None


def place_of(columns: Sequence[Column], heading: str) -> int | None:
    """The place of the column with this heading, however it is spelled; None where there is none."""
    wanted = fold(heading)
    return next((one.place for one in columns if fold(one.heading) == wanted), None)


def example_headings(vocabulary: Vocabulary) -> str:
    """A heading row that is understood."""
    names = ("number", "name", "position", "education", "months", "skill")
    return ", ".join(vocabulary.words("employee_columns", name)[0] for name in names)


def heading_row(rows: Sequence[Row], vocabulary: Vocabulary) -> int:
    """The row with the headings: the first with number and name, else the one with most that are understood."""
    known = [{_field(text, vocabulary) for text in row.cells} - {""} for row in rows[:HEADING_WITHIN]]
    for index, names in enumerate(known):
        if set(NEEDED) <= names:
            return index
    return max(range(len(known)), key=lambda index: len(known[index]), default=0)


def columns_of(
    rows: Sequence[Row], start: int, vocabulary: Vocabulary, mapping: Mapping[int, str]
) -> tuple[Column, ...]:
    headings = rows[start].cells if rows else ()
    below = rows[start + 1 : start + 1 + HEADING_WITHIN]
    found = []
    for place, heading in enumerate(headings):
        texts = (row.cells[place] for row in below if place < len(row.cells) and row.cells[place])
        guess = mapping.get(place, _field(heading, vocabulary))
        found.append(Column(place, heading, guess if guess in FIELDS else "", next(texts, "")))
    return tuple(one for one in found if one.heading or one.sample)


def _field(heading: str, vocabulary: Vocabulary) -> str:
    return (
        vocabulary.find("employee_columns", heading)
        or vocabulary.find("employee_columns", _BEHIND.sub("", heading))
        or ""
    )
