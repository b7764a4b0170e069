"""`perfilario user`: accounts from the console, with links instead of passwords."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import click
from sqlalchemy.orm import Session

from app.accounts.lasting import of_links
from app.cli.opening import Opened, as_user, opened
from app.labels import LABELS
from app.wording import Wording
from parsers.wording import N_
from profiles.accounts import find, keeping, listing
from profiles.accounts.errors import RoleIsNotHeld
from profiles.accounts.keeping import Asked, Handed
from profiles.accounts.listing import AccountRow
from profiles.accounts.people import Person
from profiles.models import Grant
from profiles.permissions import Permission, Role

ROLE = click.Choice([role.value for role in Role])
COMPANY = click.option("--company", metavar="NAME", help=N_("Only in this company; by default in every one."))
AREA = click.option("--area", metavar="AREA", help=N_("The area of an area head."))


@click.group("user", help=N_("Invite people, give them roles, and shut them out."))
def group() -> None:
    """The commands on accounts."""


@group.command(help=N_("Make an account and print the link with which its owner sets the password."))
@click.argument("login")
@click.option("--name", required=True, metavar="NAME", help=N_("Name and surname, as signatures show them."))
@click.option("--mail", default="", metavar="ADDRESS", help=N_("Mail address."))
@click.option("--role", type=ROLE, required=True, help=N_("What the person may do."))
@COMPANY
@AREA
@as_user
def add(*, login: str, name: str, mail: str, role: str, company: str | None, area: str | None) -> None:  # noqa: PLR0913 - options
    with opened() as catalogue:
        with catalogue.database.writing() as session:
            asked = _asked(catalogue, session, role, company, area)
            acting, viewer = catalogue.acting(), catalogue.viewer()
            account = keeping.create(session, viewer, Person(login, name, mail), acting)
            keeping.grant(session, viewer, account.id, asked, acting)
            handed = keeping.link(session, viewer, account.id, acting, of_links(catalogue.settings))
        _print_link(catalogue, account.name, handed)


@group.command("list", help=N_("List the accounts with their roles."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print a JSON array."))
def list_(as_json: bool) -> None:
    with opened() as catalogue, catalogue.database.reading() as session:
        rows = listing.listing(session, catalogue.viewer())
        now = catalogue.acting().now
        if as_json:
            click.echo(json.dumps([_object(row, now) for row in rows], ensure_ascii=False, indent=2))
        else:
            _print_table(catalogue, rows, now)


@group.command("role", help=N_("Give LOGIN a role, or take it away."))
@click.argument("login")
@click.argument("role", type=ROLE)
@COMPANY
@AREA
@click.option("--remove", is_flag=True, help=N_("Take the role away."))
@as_user
def role_(login: str, role: str, company: str | None, area: str | None, remove: bool) -> None:
    with opened() as catalogue, catalogue.database.writing() as session:
        asked = _asked(catalogue, session, role, company, area)
        account = find(session, login)
        if remove:
            held = keeping.held(account, asked)
            if held is None:
                raise RoleIsNotHeld(login=account.login, role=role)
            keeping.revoke(session, catalogue.viewer(), account.id, held.id, catalogue.acting())
        else:
            keeping.grant(session, catalogue.viewer(), account.id, asked, catalogue.acting())
        roles = ", ".join(_role(catalogue.wording, one) for one in account.grants)
        catalogue.say(N_("Roles of {login}: {roles}"), login=account.login, roles=roles or "—")


@group.command(help=N_("Let nobody enter by the account LOGIN any more."))
@click.argument("login")
@as_user
def disable(login: str) -> None:
    with opened() as catalogue, catalogue.database.writing() as session:
        account = find(session, login)
        keeping.disable(session, catalogue.viewer(), account.id, catalogue.acting())
        catalogue.say(N_("Nobody enters by the account {login} any more."), login=account.login)


@group.command(help=N_("Let the account LOGIN serve again, and end a delay after failures."))
@click.argument("login")
@as_user
def enable(login: str) -> None:
    with opened() as catalogue, catalogue.database.writing() as session:
        account = find(session, login)
        keeping.enable(session, catalogue.viewer(), account.id, catalogue.acting())
        keeping.unlock(session, catalogue.viewer(), account.id, catalogue.acting())
        catalogue.say(N_("The account {login} serves."), login=account.login)


@group.command(help=N_("Print a link with which the owner of LOGIN sets a new password."))
@click.argument("login")
@click.option("--factor", is_flag=True, help=N_("Turn the second factor off, too."))
@as_user
def reset(login: str, factor: bool) -> None:
    with opened() as catalogue:
        with catalogue.database.writing() as session:
            account = find(session, login)
            if factor:
                keeping.drop_factor(session, catalogue.viewer(), account.id, catalogue.acting())
            lasts = of_links(catalogue.settings)
            handed = keeping.link(session, catalogue.viewer(), account.id, catalogue.acting(), lasts)
        _print_link(catalogue, account.name, handed)


def _print_link(catalogue: Opened, name: str, handed: Handed) -> None:
    hours = int(handed.lasts.total_seconds() // 3600)
    catalogue.say(N_("Link for {name}; it serves once, within {hours} hours:"), name=name, hours=hours)
    click.echo(f"{catalogue.settings.address}/link/{handed.token}")


def _asked(catalogue: Opened, session: Session, role: str, company: str | None, area: str | None) -> Asked:
    """The role that is meant; that of an area head is in the installation's company where none is said."""
    if company is None and role != Role.AREA_HEAD:
        return Asked(Role(role))
    found = catalogue.company(session, Permission.KEEP_ACCOUNTS, company)
    return Asked(Role(role), found.id, area or "")


def _object(row: AccountRow, now: dt.datetime) -> dict[str, Any]:
    return {
        "login": row.account.login,
        "name": row.account.name,
        "mail": row.account.mail,
        "state": row.state(now),
        "second_factor": row.account.factor_since is not None,
        "last_used": row.seen_at.isoformat() if row.seen_at else None,
        "roles": [
            {"role": one.role, "company": one.company.name if one.company else None, "area": one.area}
            for one in row.account.grants
        ],
    }


def _print_table(catalogue: Opened, rows: tuple[AccountRow, ...], now: dt.datetime) -> None:
    from rich.console import Console
    from rich.table import Table

    words = catalogue.wording
    heads = (N_("Account"), N_("Name"), N_("Roles"), N_("State"))
    table = Table(*(words.text(head) for head in heads), box=None)
    for row in rows:
        roles = [_role(words, one) for one in row.account.grants]
        state = words.text(LABELS["account"][row.state(now)])
        table.add_row(row.account.login, row.account.name, "\n".join(roles), state)
    console = Console(markup=False, highlight=False)
    if rows:
        console.print(table)
    console.print(words.text(N_("Accounts: {count}"), count=len(rows)))


def _role(words: Wording, held: Grant) -> str:
    where = held.company.name if held.company else words.text(N_("every company"))
    parts = (words.text(LABELS["role"][held.role]), held.area, where)
    return " · ".join(part for part in parts if part)
