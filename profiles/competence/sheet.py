"""Reads the rows of a list of employees: columns by their headings, one person a row, errors row by row."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from parsers.readers.tabular import Row
from parsers.values import date, duration
from parsers.vocabulary import Vocabulary, fold
from parsers.wording import N_
from profiles.competence.columns import NEEDED, Column, Columns, columns_of, heading_row
from profiles.competence.person import Held, Person, facts_in
from profiles.competence.verdicts import Fact

MOST_MONTHS = 720
_LISTS = ("education", "training", "knowledge", "skill", "competency")
_MARKED = re.compile(r"(?P<title>.*\S)\s*\((?P<mark>[^()]*)\)")
_MAIL = re.compile(r"[^@\s;,]+@[^@\s;,]+\.[^@\s;,.]+")


class Trouble(StrEnum):
    """What keeps a row from being entered."""

    NUMBER_MISSING = "number-missing"
    NAME_MISSING = "name-missing"
    NUMBER_TWICE = "number-twice"
    NO_MONTHS = "no-months"
    TOO_MANY_MONTHS = "too-many-months"
    NO_DATE = "no-date"
    DATES_REVERSED = "dates-reversed"
    NO_ANSWER = "no-answer"
    NO_MAIL = "no-mail"


TROUBLES: Mapping[Trouble, tuple[str, str]] = {
    Trouble.NUMBER_MISSING: (N_("The employee's number is missing."), N_("Fill in the column '{column}'.")),
    Trouble.NAME_MISSING: (N_("The employee's name is missing."), N_("Fill in the column '{column}'.")),
    Trouble.NUMBER_TWICE: (
        N_("The number {value} stands in row {other} already."),
        N_("Several rows of one person may differ in their positions only."),
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
    Trouble.NO_ANSWER: (
        N_("'{value}' in the column '{column}' says neither yes nor no."),
        N_("Write yes where the position is held for another for a time, else leave it empty."),
    ),
    Trouble.NO_MAIL: (
        N_("'{value}' in the column '{column}' is no mail address."),
        N_("Correct it or leave it empty."),
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
    """What a list holds: its columns, the rows that can be entered, and the errors of the others."""

    entries: tuple[Entry, ...]
    troubles: tuple[RowTrouble, ...]
    columns: tuple[Column, ...]

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headings of the columns that are left out."""
        return tuple(one.heading for one in self.columns if one.heading and not one.field)

    @property
    def lacking(self) -> tuple[str, ...]:
        """The fields without which nobody can be entered and that no column is taken for."""
        return tuple(name for name in NEEDED if all(one.field != name for one in self.columns))


class _Refused(Exception):
    """A row's first error."""

    def __init__(self, trouble: Trouble, **values: str | int) -> None:
        super().__init__(trouble)
        self.trouble = trouble
        self.values = values


def read_people(
    rows: Sequence[Row], vocabulary: Vocabulary, mapping: Mapping[int, str] | None = None
) -> Sheet:
    """The people in a list; `mapping` says of columns by place which field each is, '' for none, over what is guessed.

    Where columns for number or name are lacking, nobody is read.
    """
    start = heading_row(rows, vocabulary)
    columns = columns_of(rows, start, vocabulary, mapping or {})
    places: dict[str, tuple[int, ...]] = {}
    for one in columns:
        if one.field:
            places[one.field] = (*places.get(one.field, ()), one.place)
    if not set(NEEDED) <= places.keys():
        return Sheet((), (), columns)
    read = _Reading(Columns(places, rows[start].cells), vocabulary)
    for row in rows[start + 1 :]:
        read.take(row)
    return Sheet(tuple(read.entries.values()), tuple(read.troubles), columns)


@dataclass(slots=True)
class _Reading:
    """The rows read so far, by number: several rows of one person are further positions of theirs."""

    columns: Columns
    vocabulary: Vocabulary
    entries: dict[str, Entry] = field(default_factory=dict)
    troubles: list[RowTrouble] = field(default_factory=list)
    refused: dict[str, int] = field(default_factory=dict)

    def take(self, row: Row) -> None:
        try:
            number = _number(row, self.columns, self.refused)
            before = self.entries.get(number)
            person = _person(number, row, self.columns, self.vocabulary)
            self.entries[number] = Entry(row.number, person) if before is None else _merged(before, person)
        except _Refused as refused:
            self.refused.setdefault(_said_number(row, self.columns), row.number)
            self.troubles.append(RowTrouble(row.number, refused.trouble, refused.values))


def _number(row: Row, columns: Columns, refused: Mapping[str, int]) -> str:
    number = _said_number(row, columns)
    if not number:
        raise _Refused(Trouble.NUMBER_MISSING, column=columns.heading("number"))
    if number in refused:
        raise _Refused(Trouble.NUMBER_TWICE, value=number, other=refused[number])
    return number


def _said_number(row: Row, columns: Columns) -> str:
    return " ".join(columns.cell(row, "number").split())


def _merged(before: Entry, person: Person) -> Entry:
    """Both rows as one; where they say different things of one number nobody can tell which is right."""
    first = before.person
    alike = fold(first.name) == fold(person.name) and all(
        not later or later == earlier
        for earlier, later in (
            (first.mail, person.mail),
            (first.account, person.account),
            (first.facts, person.facts),
        )
    )
    if not alike or not person.held:
        raise _Refused(Trouble.NUMBER_TWICE, value=person.number, other=before.row)
    return replace(before, person=replace(first, held=(*(first.held or ()), *person.held)))


def _person(number: str, row: Row, columns: Columns, vocabulary: Vocabulary) -> Person:
    name = " ".join(f"{columns.cell(row, 'name')} {columns.cell(row, 'surname')}".split())
    if not name:
        raise _Refused(Trouble.NAME_MISSING, column=columns.heading("name"))
    timed = [name for name in ("months", "years") if name in columns.places]
    given = {kind for kind in _LISTS if kind in columns.places} | ({"experience"} if timed else set())
    facts = [fact for kind in _LISTS for fact in facts_in(columns.cell(row, kind), kind, vocabulary)] + list(
        _experience(row, columns, timed, vocabulary)
    )
    return Person(
        number=number,
        name=name,
        mail=_mail(row, columns),
        account=columns.said(row, "account") or None,
        held=_held(row, columns, vocabulary),
        facts=tuple(facts),
        given=frozenset(given),
    )


def _held(row: Row, columns: Columns, vocabulary: Vocabulary) -> tuple[Held, ...] | None:
    """The positions of a row, all from and to the same day; one that is marked '(e)' is held for another."""
    since, until = (_date(row, columns, name, vocabulary) for name in ("since", "until"))
    if since and until and until < since:
        raise _Refused(Trouble.DATES_REVERSED, value=until.isoformat())
    if "position" not in columns.places:
        return None
    said = columns.said(row, "acting") or ""
    acting = vocabulary.find("acting", said)
    if said.strip("-–— ") and acting is None:
        raise _Refused(Trouble.NO_ANSWER, value=said, column=columns.heading("acting"))
    area = columns.cell(row, "area") or None
    titles = (part.strip() for part in re.split(r"[;\n|]", columns.cell(row, "position")))
    held = []
    for title in filter(None, titles):
        marked = _MARKED.fullmatch(title)
        is_mark = marked is not None and vocabulary.find("acting", marked["mark"]) == "mark"
        named = marked["title"] if marked is not None and is_mark else title
        held.append(Held(named, area, since, until, is_mark or acting in {"yes", "mark"}))
    return tuple(held)


def is_mail(text: str) -> bool:
    """Whether a text has the form of a mail address."""
    return _MAIL.fullmatch(text) is not None


def _mail(row: Row, columns: Columns) -> str | None:
    said = columns.said(row, "mail")
    if said and not is_mail(said):
        raise _Refused(Trouble.NO_MAIL, value=said, column=columns.heading("mail"))
    return said


def _experience(row: Row, columns: Columns, timed: Sequence[str], vocabulary: Vocabulary) -> Iterator[Fact]:
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


def _date(row: Row, columns: Columns, name: str, vocabulary: Vocabulary) -> dt.date | None:
    text = columns.cell(row, name)
    if not text:
        return None
    found = date.read(text, vocabulary)
    if found is None:
        raise _Refused(Trouble.NO_DATE, value=text, column=columns.heading(name))
    return dt.date.fromisoformat(found)
