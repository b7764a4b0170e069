"""`perfilario demo-accounts`: the people of a demonstration, on a home that is one."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

import click

from app.cli.opening import Opened, opened
from app.labels import LABELS
from parsers.wording import N_
from profiles import accounts, appointments
from profiles.accounts.demonstration import Demonstrated, renew
from profiles.appointments import Naming
from profiles.errors import DomainError
from profiles.permissions import Permission, Role


class HomeIsNoDemonstration(DomainError):
    problem = N_("This home is no demonstration.")
    remedy = N_(
        "Invite people with 'perfilario user add'; 'make demo' sets PERFILARIO_DEMONSTRATION=1 for its own home."
    )


@click.command(
    "demo-accounts",
    help=N_(
        "Make the accounts of a demonstration from FILE (CSV: login, name, role, employee number) and print their "
        "passwords, which are new each time. Only where PERFILARIO_DEMONSTRATION is 1."
    ),
)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def demo_accounts(path: Path) -> None:
    from rich.console import Console
    from rich.table import Table

    with opened() as catalogue:
        if not catalogue.settings.demonstration:
            raise HomeIsNoDemonstration
        rows = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))[1:]
        words = catalogue.wording
        table = Table(
            *(words.text(head) for head in (N_("Account"), N_("Password"), N_("Role"), N_("Name"))), box=None
        )
        for login, name, role, number in rows:
            with catalogue.database.writing() as session:
                company = catalogue.company(session, Permission.KEEP_ACCOUNTS)
                one = Demonstrated(login, name, Role(role), number)
                password = renew(session, catalogue.viewer(), one, company.id, catalogue.acting())
            table.add_row(login, password, words.text(LABELS["role"][role]), name)
        _name_signers(catalogue, [(login, role) for login, _name, role, _number in rows])
        Console(markup=False, highlight=False).print(table)
        said = N_("They log in at {address}. The passwords are new each time and kept nowhere else.")
        catalogue.say(said, address=catalogue.settings.address)


def _name_signers(catalogue: Opened, people: Iterable[tuple[str, str]]) -> None:
    """Quality reviews and the head of an area approves, so that a version can be sent to review at once."""
    steps = {Role.QUALITY: "reviewed", Role.AREA_HEAD: "approved"}
    with catalogue.database.writing() as session:
        company = catalogue.company(session, Permission.KEEP_ACCOUNTS)
        for login, role in people:
            if Role(role) in steps:
                account = accounts.find(session, login)
                naming = Naming(company.id, steps[Role(role)], account.id)
                appointments.name(session, catalogue.viewer(), naming, catalogue.acting())
