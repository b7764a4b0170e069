"""`perfilario employees`: lists of employees into the catalogue, and who there is."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from app.cli.opening import Opened, as_user, opened
from parsers import vocabulary
from parsers.readers import tabular
from parsers.wording import N_
from profiles.catalogue import PageRequest
from profiles.competence import entering, people, sheet
from profiles.competence.columns import FIELDS, NoEmployeeColumns, example_headings, place_of
from profiles.competence.people import EmployeeFilters, EmployeeRow
from profiles.competence.verdicts import Status
from profiles.permissions import Permission
from profiles.viewer import LOCAL


@click.group(help=N_("Import and list employees."))
def employees() -> None:
    pass


@employees.command(
    "import",
    help=N_(
        "Enter the employees of a CSV or XLSX list; the same number is the same employee.\n\n"
        "FIELD is one of number, name, surname, mail, account, position, area, since, until, acting, education, "
        "months, years, knowledge, skill, training, competency.\n\n"
        "Rows with errors are reported and left out; the exit code is 1 if there is any."
    ),
)
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--company", metavar="NAME", help=N_("The company that they work for; by default the installation's.")
)
@click.option(
    "--map",
    "pairs",
    multiple=True,
    metavar="HEADING=FIELD",
    help=N_(
        "Which field a column is, where its heading does not say it; HEADING= leaves it out. May be repeated."
    ),
)
@as_user
def import_(path: Path, company: str | None, pairs: tuple[str, ...]) -> None:
    with opened() as catalogue:
        words = vocabulary.load(*catalogue.settings.vocabulary_texts)
        rows = tabular.rows(path.read_bytes(), catalogue.settings.limits)
        found = sheet.read_people(rows, words)
        if pairs:
            found = sheet.read_people(rows, words, _mapping(pairs, found))
        if found.lacking:
            raise NoEmployeeColumns(headings=example_headings(words))
        persons = [entry.person for entry in found.entries]
        with catalogue.database.writing() as session:
            acting, who = catalogue.acting(), catalogue.viewer()
            chosen = catalogue.company(session, Permission.KEEP_PEOPLE, company)
            foreseen = entering.foresee(session, who, chosen, persons, acting.today)
            entering.enter(session, who, chosen, persons, acting)
        _say_result(catalogue, found, foreseen)
    sys.exit(bool(found.troubles))


@employees.command("list", help=N_("List the employees with their positions and gaps."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print a JSON array."))
def list_(as_json: bool) -> None:
    with opened() as catalogue, catalogue.database.reading() as session:
        judging = (vocabulary.load(*catalogue.settings.vocabulary_texts), catalogue.acting().today)
        every = PageRequest(size=1_000_000, sort="name")
        found = people.listing(session, LOCAL, EmployeeFilters(), every, judging).rows
        if as_json:
            click.echo(json.dumps([_object(row) for row in found], ensure_ascii=False, indent=2))
        else:
            _print_table(catalogue, found)


def _mapping(pairs: tuple[str, ...], found: sheet.Sheet) -> dict[int, str]:
    """The fields that were said, by the places of their columns."""
    mapping = {}
    for pair in pairs:
        heading, _, field = pair.rpartition("=")
        place = place_of(found.columns, heading)
        if place is None:
            known = ", ".join(one.heading for one in found.columns)
            raise click.BadParameter(f"'{heading}': {known}", param_hint="--map")
        if field and field not in FIELDS:
            raise click.BadParameter(f"'{field}': {', '.join(FIELDS)}", param_hint="--map")
        mapping[place] = field
    return mapping


def _say_result(catalogue: Opened, found: sheet.Sheet, foreseen: list[entering.Foreseen]) -> None:
    for one in found.troubles:
        problem, remedy = sheet.TROUBLES[one.trouble]
        catalogue.say(
            N_("Row {row}: {problem} {remedy}"),
            row=one.row,
            problem=catalogue.wording.text(problem, **one.values),
            remedy=catalogue.wording.text(remedy, **one.values),
        )
    for entry, future in zip(found.entries, foreseen, strict=True):
        for title in future.unknown:
            catalogue.say(
                N_("Row {row}: no position is called '{title}'; it was entered as an undocumented one."),
                row=entry.row,
                title=title,
            )
        if future.refusal is not None:
            catalogue.say(
                N_("Row {row}: {problem} {remedy}"),
                row=entry.row,
                problem=catalogue.wording.problem(future.refusal),
                remedy=catalogue.wording.text(future.refusal.remedy, **future.refusal.values),
            )
    counts = {outcome: sum(one.outcome is outcome for one in foreseen) for outcome in entering.Outcome}
    click.echo(
        catalogue.wording.text(
            N_("Employees: {new} new, {changed} changed, {same} unchanged, {refused} rows with errors"),
            new=counts[entering.Outcome.NEW],
            changed=counts[entering.Outcome.CHANGED],
            same=counts[entering.Outcome.SAME],
            refused=len(found.troubles),
        )
    )


def _object(row: EmployeeRow) -> dict[str, Any]:
    return {
        "number": row.employee.number,
        "name": row.employee.name,
        "mail": row.employee.mail,
        "account": row.employee.account.login if row.employee.account else None,
        "company": row.employee.company.name,
        "positions": [
            {
                "title": one.demands.position.title,
                "acting": one.demands.position.id in row.acting,
                **({status.value: one.gap.count(status) for status in _COUNTED} if one.gap else {}),
            }
            for one in row.standings
        ],
    }


def _print_table(catalogue: Opened, rows: tuple[EmployeeRow, ...]) -> None:
    from rich.console import Console
    from rich.table import Table

    heads = (
        N_("Number"),
        N_("Name"),
        N_("Position"),
        N_("Requirements met"),
        N_("Not met"),
        N_("Not evidenced"),
    )
    table = Table(*(catalogue.wording.text(head) for head in heads), box=None)
    for row in rows:
        for one in row.standings or (None,):
            gap = one.gap if one else None
            counts = [str(gap.count(status)) if gap else "" for status in _COUNTED]
            title = one.demands.position.title if one else ""
            if one and one.demands.position.id in row.acting:
                title += f" ({catalogue.wording.text(N_('acting'))})"
            table.add_row(row.employee.number, row.employee.name, title, *counts)
    console = Console(markup=False, highlight=False)
    if rows:
        console.print(table)
    console.print(catalogue.wording.text(N_("Employees: {count}"), count=len(rows)))


_COUNTED = (Status.MET, Status.NOT_MET, Status.NOT_EVIDENCED)
