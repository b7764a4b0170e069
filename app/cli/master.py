"""`perfilario master`: the master list as a table, as JSON or as a workbook."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from app.cli.opening import Opened, as_of, as_user, opened
from app.wording import Wording
from parsers.wording import N_
from profiles import registers
from profiles.registers import MasterRow

NAMES = ("code", "form_code", "title", "area", "company", "version", "state", "approved_by")
DAYS = ("issued_on", "effective_from", "effective_to", "next_review")
TERMINAL = {"title": 14, "code": 10, "version": 7, "state": 8, "since": 10, "review": 10}
"""What fits on a terminal, with the letters that each column needs; the workbook and the JSON have every column."""
FIGURES = ("holders", "asked", "signed", "overdue")


@click.command(help=N_("List the controlled documents with dates, approver and holders."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print a JSON array."))
@click.option(
    "--xlsx",
    "workbook",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=N_("Write an Excel workbook to FILE."),
)
@click.option("--company", metavar="NAME", help=N_("Only profiles of this company."))
@as_of
@as_user
def master(as_json: bool, workbook: Path | None, company: str | None, day: str | None) -> None:
    with opened() as catalogue:
        rows = _rows(catalogue, company, day)
        if workbook is not None:
            workbook.write_bytes(_workbook(catalogue.wording, rows, day))
            catalogue.say(N_("Profiles in {path}: {count}"), path=workbook, count=len(rows))
        elif as_json:
            click.echo(json.dumps([_object(one) for one in rows], ensure_ascii=False, indent=2))
        else:
            _print(catalogue.wording, rows)


def _rows(catalogue: Opened, company: str | None, day: str | None) -> tuple[MasterRow, ...]:
    with catalogue.database.reading() as session:
        every = registers.master(session, catalogue.looking(day), catalogue.acting().today)
    kept = [one for one in every if company in {None, one.company}]
    return registers.ordered(kept, "title", descending=False)


def _object(row: MasterRow) -> dict[str, Any]:
    days = {name: getattr(row, name) for name in DAYS}
    return {
        **{name: getattr(row, name) for name in NAMES},
        **{name: None if value is None else value.isoformat() for name, value in days.items()},
        "originals": list(row.originals),
        **{name: getattr(row, name) for name in FIGURES},
    }


def _workbook(words: Wording, rows: Sequence[MasterRow], day: str | None) -> bytes:
    from app.exports.xlsx import workbook
    from app.registers.columns import shown
    from app.registers.workbook import columns

    chosen = shown(len({one.company_id for one in rows}))
    title = " ".join(filter(None, (words.text(N_("Master list")), day)))
    return workbook(title, columns(chosen, words.catalogue.gettext), rows)


def _print(words: Wording, rows: Sequence[MasterRow]) -> None:
    from rich.console import Console
    from rich.table import Column, Table

    from app.registers.columns import COLUMNS

    console = Console(markup=False, highlight=False)
    columns = [one for one in COLUMNS if one.key in TERMINAL]
    heads = (Column(words.text(one.heading), min_width=TERMINAL[one.key]) for one in columns)
    table = Table(*heads, box=None)
    for row in rows:
        table.add_row(*(one.text(row, words.catalogue.gettext, str) for one in columns))
    if rows:
        console.print(table)
    console.print(words.text(N_("Profiles: {count}"), count=len(rows)))
