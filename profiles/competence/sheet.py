"""Reads the rows of a list of employees: columns by their headings, one person a row, errors row by row."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from parsers.readers.tabular import Row
from parsers.values import date, duration
from parsers.vocabulary import Vocabulary
from parsers.wording import N_
from profiles.competence.person import Person, facts_in
from profiles.competence.verdicts import Fact
from profiles.errors import DomainError

HEADING_WITHIN = 15
MOST_MONTHS = 720
_LISTS = ("education", "training", "knowledge", "skill", "competency")
_BEHIND = re.compile(r"\s*(?:\([^)]*\)|\d+)\s*$")


class NoEmployeeColumns(DomainError):
    problem = N_("The list has no columns for the number and the name of employees.")
    remedy = N_("Give its first row headings such as: {headings}.")


class Trouble(StrEnum):
    """What keeps a row from being entered."""

    NUMBER_MISSING = "number-missing"
    NAME_MISSING = "name-missing"
    NUMBER_TWICE = "number-twice"
    NO_MONTHS = "no-months"
    TOO_MANY_MONTHS = "too-many-months"
    NO_DATE = "no-date"
    DATES_REVERSED = "dates-reversed"


TROUBLES: Mapping[Trouble, tuple[str, str]] = {
    Trouble.NUMBER_MISSING: (N_("The employee's number is missing."), N_("Fill in the column '{column}'.")),
    Trouble.NAME_MISSING: (N_("The employee's name is missing."), N_("Fill in the column '{column}'.")),
    Trouble.NUMBER_TWICE: (
        N_("The number {value} stands in row {other} already."),
        N_("Leave one row for each employee."),
    ),
    Trouble.NO_MONTHS: (
        N_("'{value}' in the column '{column}' is no length of time."),
        N_("Write a number, or a text such as '3 years'."),
    ),
    Trouble.TOO_MANY_MONTHS: (
        N_("{value} months of experience is more than a working life."),
        N_("Check whether the column '{column}' is in years or in months."),
    ),
    Trouble.NO_DATE: (
        N_("'{value}' in the column '{column}' is no date."),
        N_("Write it as day/month/year."),
    ),
    Trouble.DATES_REVERSED: (
        N_("The last day in the position, {value}, lies before the first."),
        N_("Correct one of the two dates."),
    ),
}


@dataclass(frozen=True, slots=True)
class RowTrouble:
    """One error of a row; `values` fill the templates in TROUBLES."""

    row: int
    trouble: Trouble
    values: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that can be entered."""

    row: int
    person: Person


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a list holds; `columns` names those that were understood, `ignored` the headings that were not."""

    entries: tuple[Entry, ...]
    troubles: tuple[RowTrouble, ...]
    columns: tuple[str, ...]
    ignored: tuple[str, ...]


class _Refused(Exception):
    """A row's first error."""

    def __init__(self, trouble: Trouble, **values: str | int) -> None:
        super().__init__(trouble)
        self.trouble = trouble
        self.values = values


@dataclass(frozen=True, slots=True)
class _Columns:
    """The places of each kind of column, and their headings as printed."""

    places: Mapping[str, tuple[int, ...]]
    headings: tuple[str, ...]

    def cell(self, row: Row, name: str) -> str:
        """The texts of a kind of column, one a line."""
        found = (row.cells[place] for place in self.places.get(name, ()) if place < len(row.cells))
        return "\n".join(text for text in found if text)

    def heading(self, name: str) -> str:
        return self.headings[self.places[name][0]] if name in self.places else name


def read_people(rows: Sequence[Row], vocabulary: Vocabulary) -> Sheet:
    """The people in a list; raises NoEmployeeColumns where no row of the first ones is a heading."""
    start, columns = _heading(rows, vocabulary)
    entries: list[Entry] = []
    troubles: list[RowTrouble] = []
    seen: dict[str, int] = {}
    for row in rows[start + 1 :]:
        try:
            number = _number(row, columns, seen)
            seen[number] = row.number
            entries.append(Entry(row.number, _person(number, row, columns, vocabulary)))
        except _Refused as refused:
            troubles.append(RowTrouble(row.number, refused.trouble, refused.values))
    known = {place for places in columns.places.values() for place in places}
    ignored = tuple(text for place, text in enumerate(columns.headings) if text and place not in known)
    return Sheet(tuple(entries), tuple(troubles), tuple(columns.places), ignored)


def _heading(rows: Sequence[Row], vocabulary: Vocabulary) -> tuple[int, _Columns]:
    for index, row in enumerate(rows[:HEADING_WITHIN]):
        places: dict[str, tuple[int, ...]] = {}
        for place, text in enumerate(row.cells):
            name = _column(text, vocabulary)
            if name is not None:
                places[name] = (*places.get(name, ()), place)
        if "number" in places and "name" in places:
            return index, _Columns(places, row.cells)
    raise NoEmployeeColumns(headings=example_headings(vocabulary))


def example_headings(vocabulary: Vocabulary) -> str:
    """A heading row that is understood."""
    names = ("number", "name", "position", "education", "months", "skill")
    return ", ".join(vocabulary.words("employee_columns", name)[0] for name in names)


def _column(heading: str, vocabulary: Vocabulary) -> str | None:
    return vocabulary.find("employee_columns", heading) or vocabulary.find(
        "employee_columns", _BEHIND.sub("", heading)
    )


def _number(row: Row, columns: _Columns, seen: Mapping[str, int]) -> str:
    """The employee's number; of two rows with one number nobody can say which is right."""
    number = " ".join(columns.cell(row, "number").split())
    if not number:
        raise _Refused(Trouble.NUMBER_MISSING, column=columns.heading("number"))
    if number in seen:
        raise _Refused(Trouble.NUMBER_TWICE, value=number, other=seen[number])
    return number


def _person(number: str, row: Row, columns: _Columns, vocabulary: Vocabulary) -> Person:
    name = " ".join(f"{columns.cell(row, 'name')} {columns.cell(row, 'surname')}".split())
    if not name:
        raise _Refused(Trouble.NAME_MISSING, column=columns.heading("name"))
    since = _date(row, columns, "since", vocabulary)
    until = _date(row, columns, "until", vocabulary)
    if since and until and until < since:
        raise _Refused(Trouble.DATES_REVERSED, value=until.isoformat())
    timed = [name for name in ("months", "years") if name in columns.places]
    given = {kind for kind in _LISTS if kind in columns.places} | ({"experience"} if timed else set())
    facts = [fact for kind in _LISTS for fact in facts_in(columns.cell(row, kind), kind, vocabulary)] + list(
        _experience(row, columns, timed, vocabulary)
    )
    titles = [part.strip() for part in re.split(r"[;\n|]", columns.cell(row, "position"))]
    return Person(
        number=number,
        name=name,
        positions=tuple(title for title in titles if title) if "position" in columns.places else None,
        area=columns.cell(row, "area") or None,
        since=since,
        until=until,
        facts=tuple(facts),
        given=frozenset(given),
    )


def _experience(row: Row, columns: _Columns, timed: Sequence[str], vocabulary: Vocabulary) -> Iterator[Fact]:
    total = 0
    spoken = False
    for name in timed:
        text = columns.cell(row, name)
        if not text:
            continue
        months = _months(text, 12 if name == "years" else 1, vocabulary)
        if months is None:
            raise _Refused(Trouble.NO_MONTHS, value=text, column=columns.heading(name))
        spoken = True
        total += months
        if total > MOST_MONTHS:
            raise _Refused(Trouble.TOO_MANY_MONTHS, value=total, column=columns.heading(name))
    if spoken:
        yield Fact(kind="experience", text="", months=total)


def _months(text: str, unit: int, vocabulary: Vocabulary) -> int | None:
    plain = re.fullmatch(r"(\d{1,4})(?:[.,](\d{1,2}))?", text.strip())
    if plain:
        return int(float(f"{plain[1]}.{plain[2] or 0}") * unit)
    return duration.months(text, vocabulary)


def _date(row: Row, columns: _Columns, name: str, vocabulary: Vocabulary) -> dt.date | None:
    text = columns.cell(row, name)
    if not text:
        return None
    found = date.read(text, vocabulary)
    if found is None:
        raise _Refused(Trouble.NO_DATE, value=text, column=columns.heading(name))
    return dt.date.fromisoformat(found)
