"""The employee's form: fields as text, back and forth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from parsers.vocabulary import Vocabulary
from parsers.wording import N_
from profiles.competence.entering import not_over
from profiles.competence.facts import fact_of
from profiles.competence.person import Held, Person, facts_in, spelled
from profiles.competence.sheet import MOST_MONTHS, is_mail
from profiles.competence.verdicts import Fact
from profiles.models import Employee

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

LISTS = ("education", "experience", "knowledge", "skill", "training", "competency")
LONGEST = 5000

MISSING = N_("This cannot be empty.")
NO_MAIL = N_("This is no mail address.")
NO_DAY = N_("Give the days as a calendar shows them.")
DAYS_REVERSED = N_("The last day lies before the first.")
NO_NUMBER = N_("Write a whole number of months, from 0 to 720.")


@dataclass(frozen=True, slots=True)
class Place:
    """A position as its fields have it: dates as texts, '' for an open end."""

    title: str = ""
    since: str = ""
    until: str = ""
    acting: bool = False


@dataclass(frozen=True, slots=True)
class EmployeeForm:
    """What stands in the fields, and by field what is wrong with it."""

    number: str = ""
    name: str = ""
    mail: str = ""
    account: str = ""
    places: tuple[Place, ...] = ()
    months: str = ""
    lists: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


def sent(values: MultiDict[str, str]) -> EmployeeForm:
    """The form as it was sent, checked."""
    single = ("number", "name", "mail", "account", "months", *LISTS)
    read = {name: values.get(name, "").strip()[:LONGEST] for name in single}
    errors = {name: MISSING for name in ("number", "name") if not read[name]}
    if read["mail"] and not is_mail(read["mail"]):
        errors["mail"] = NO_MAIL
    places = tuple(_places(values))
    for place, one in enumerate(places):
        if trouble := _trouble(one):
            errors[f"place-{place}"] = trouble
    months = read["months"]
    if months and not (
        months.isascii() and months.isdigit() and len(months) < 5 and int(months) <= MOST_MONTHS
    ):
        errors["months"] = NO_NUMBER
    return EmployeeForm(
        " ".join(read["number"].split()),
        " ".join(read["name"].split()),
        read["mail"],
        read["account"],
        places,
        months,
        {name: read[name] for name in LISTS},
        errors,
    )


def _places(values: MultiDict[str, str]) -> Iterator[Place]:
    """The positions that were written, each with the fields beside it."""
    beside = [values.getlist(name) for name in ("since", "until", "acting")]
    for title, since, until, acting in zip_longest(values.getlist("positions"), *beside, fillvalue=""):
        named = " ".join(title.split())[:LONGEST]
        if named:
            yield Place(named, since.strip()[:LONGEST], until.strip()[:LONGEST], acting == "yes")


def _trouble(place: Place) -> str | None:
    try:
        since, until = _day(place.since), _day(place.until)
    except ValueError:
        return NO_DAY
    return DAYS_REVERSED if since and until and until < since else None


def _day(text: str) -> dt.date | None:
    """Raises ValueError."""
    return dt.date.fromisoformat(text) if text else None


def with_error(form: EmployeeForm, name: str, problem: str) -> EmployeeForm:
    """The form with one more field that is wrong, for a reason already in the reader's language."""
    return replace(form, errors={**form.errors, name: problem})


def recorded(employee: Employee, today: dt.date) -> EmployeeForm:
    """The form of an employee as recorded."""
    facts = [fact_of(one) for one in employee.credentials]
    total = next((fact.months for fact in facts if fact.kind == "experience" and not fact.text), None)
    return EmployeeForm(
        employee.number,
        employee.name,
        employee.mail or "",
        employee.account.login if employee.account else "",
        tuple(
            Place(
                one.position.title,
                one.since.isoformat() if one.since else "",
                one.until.isoformat() if one.until else "",
                one.acting,
            )
            for one in not_over(employee, today)
        ),
        "" if total is None else str(total),
        {
            name: "\n".join(spelled(fact) for fact in facts if fact.kind == name and fact.text)
            for name in LISTS
        },
    )


def person(form: EmployeeForm, vocabulary: Vocabulary, *, new: bool) -> Person:
    """The person that a form without errors describes; every field was spoken of.

    The account of a new one is found by the mail address where none was chosen.
    """
    facts = [fact for name in LISTS for fact in facts_in(form.lists.get(name, ""), name, vocabulary)]
    if form.months:
        facts.append(Fact(kind="experience", text="", months=int(form.months)))
    return Person(
        number=form.number,
        name=form.name,
        mail=form.mail,
        account=form.account or (None if new else ""),
        held=tuple(
            Held(one.title, None, _day(one.since), _day(one.until), one.acting, dated=True)
            for one in form.places
        ),
        facts=tuple(facts),
        given=frozenset((*LISTS, "experience")),
    )
