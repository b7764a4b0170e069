"""The employee's form: fields as text, back and forth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from parsers.vocabulary import Vocabulary
from parsers.wording import N_
from profiles.competence.entering import current
from profiles.competence.facts import fact_of
from profiles.competence.person import Person, facts_in, spelled
from profiles.competence.sheet import MOST_MONTHS
from profiles.competence.verdicts import Fact
from profiles.models import Employee

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

LISTS = ("education", "experience", "knowledge", "skill", "training", "competency")
LONGEST = 5000

MISSING = N_("This cannot be empty.")
NO_NUMBER = N_("Write a whole number of months, from 0 to 720.")


@dataclass(frozen=True, slots=True)
class EmployeeForm:
    """What stands in the fields, and by field what is wrong with it."""

    number: str = ""
    name: str = ""
    positions: str = ""
    months: str = ""
    lists: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


def sent(values: MultiDict[str, str]) -> EmployeeForm:
    """The form as it was sent, checked."""
    positions = [" ".join(title.split())[:LONGEST] for title in values.getlist("positions")]
    read = {name: values.get(name, "").strip()[:LONGEST] for name in ("number", "name", "months", *LISTS)}
    errors = {name: MISSING for name in ("number", "name") if not read[name]}
    months = read["months"]
    if months and not (
        months.isascii() and months.isdigit() and len(months) < 5 and int(months) <= MOST_MONTHS
    ):
        errors["months"] = NO_NUMBER
    return EmployeeForm(
        " ".join(read["number"].split()),
        " ".join(read["name"].split()),
        "\n".join(title for title in positions if title),
        months,
        {name: read[name] for name in LISTS},
        errors,
    )


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
        "\n".join(one.position.title for one in current(employee, today)),
        "" if total is None else str(total),
        {
            name: "\n".join(spelled(fact) for fact in facts if fact.kind == name and fact.text)
            for name in LISTS
        },
    )


def person(form: EmployeeForm, vocabulary: Vocabulary) -> Person:
    """The person that a form without errors describes; every field was spoken of."""
    facts = [fact for name in LISTS for fact in facts_in(form.lists.get(name, ""), name, vocabulary)]
    if form.months:
        facts.append(Fact(kind="experience", text="", months=int(form.months)))
    return Person(
        number=form.number,
        name=form.name,
        positions=tuple(line.strip() for line in form.positions.splitlines() if line.strip()),
        facts=tuple(facts),
        given=frozenset((*LISTS, "experience")),
    )
