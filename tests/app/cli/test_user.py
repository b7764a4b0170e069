"""`user`, `--as` and `demo-accounts`."""

from __future__ import annotations

import getpass
import json
import re
from pathlib import Path

import pytest
from sqlalchemy import select

from app.database import Database, connect
from profiles.accounts import find, passwords
from profiles.models import Account, Company, ImportBatch, PersonalValue, TrailEntry
from tests.app.cli.conftest import Command
from tests.app.cli.papers import write_folder

LINK = re.compile(r"http://127\.0\.0\.1:8000/link/[\w-]{43}\n")


def store(tmp_path: Path) -> Database:
    return connect(f"sqlite:///{tmp_path / 'home' / 'perfilario.db'}", "k" * 32)


def add(command: Command, login: str, role: str, *more: str) -> None:
    done = command("user", "add", login, "--name", login.title(), "--role", role, *more)
    assert (done.exit_code, bool(LINK.fullmatch(done.stdout))) == (0, True), done.output


def users(command: Command) -> dict[str, tuple[str, list[tuple[str, str | None, str | None]]]]:
    found = json.loads(command("user", "list", "--json").stdout)
    return {
        one["login"]: (one["state"], [(role["role"], role["company"], role["area"]) for role in one["roles"]])
        for one in found
    }


def test_people_are_invited_and_listed(command: Command) -> None:
    add(command, "Ana", "hr")
    add(command, "eva", "area_head", "--area", "Ventas", "--mail", "eva@example.com")
    assert users(command) == {
        "ana": ("invited", [("hr", None, None)]),
        "eva": ("invited", [("area_head", "Principal", "Ventas")]),
    }
    table = command("user", "list").stdout
    assert "Area head · Ventas · Principal" in table
    assert table.endswith("Accounts: 2\n")
    again = command("user", "add", "ana", "--name", "Ana", "--role", "hr")
    assert "There is an account 'ana' already." in str(again.exception)


def test_roles_are_given_and_taken(command: Command) -> None:
    add(command, "ana", "hr")
    told = command("user", "role", "ana", "quality", "--company", "Principal").stderr
    assert told.endswith("Roles of ana: Human resources · every company, Quality · Principal\n")
    assert users(command)["ana"][1] == [("hr", None, None), ("quality", "Principal", None)]
    command("user", "role", "ana", "hr", "--remove")
    assert users(command)["ana"][1] == [("quality", "Principal", None)]
    refused = command("user", "role", "ana", "hr", "--remove")
    assert "does not have the role hr there" in str(refused.exception)
    assert command("user", "role", "ana", "king").exit_code == 2


def test_what_is_refused_leaves_no_company_behind(command: Command, tmp_path: Path) -> None:
    add(command, "ana", "hr")
    slip = ("--company", "Princpal")
    refused = command("user", "role", "ana", "hr", "--remove", *slip)
    assert "does not have the role hr there" in str(refused.exception)
    refused = command("user", "add", "ana", "--name", "Ana", "--role", "hr", *slip)
    assert "There is an account 'ana' already." in str(refused.exception)
    with store(tmp_path).reading() as session:
        assert session.scalars(select(Company.name).where(Company.name == "Princpal")).all() == []


def test_an_account_is_disabled_enabled_and_reset(command: Command, tmp_path: Path) -> None:
    add(command, "ana", "hr")
    assert "Nobody enters by the account ana" in command("user", "disable", "ana").stderr
    assert users(command)["ana"][0] == "disabled"
    assert "is disabled" in str(command("user", "reset", "ana").exception)
    command("user", "enable", "ana")
    assert users(command)["ana"][0] == "invited"
    assert LINK.fullmatch(command("user", "reset", "ana", "--factor").stdout)
    assert "no account 'eva'" in str(command("user", "reset", "eva").exception)
    with store(tmp_path).reading() as session:
        actors = session.scalars(select(PersonalValue.value).distinct()).all()
        assert f"console:{getpass.getuser()}" in actors


def test_a_command_acts_as_an_account(command: Command, tmp_path: Path) -> None:
    add(command, "ana", "hr")
    add(command, "eva", "employee")
    folder = write_folder(tmp_path / "papers")
    refused = command("import", "--as", "eva", folder)
    assert "not yours to do" in str(refused.exception)
    assert command("import", "--as", "ANA", folder).exit_code == 0
    with store(tmp_path).reading() as session:
        ana = find(session, "ana").id
        assert session.scalars(select(ImportBatch.actor)).one() == "ana"
        deeds = session.execute(
            select(TrailEntry.action, TrailEntry.account_id).where(TrailEntry.account_id.is_not(None))
        ).all()
        assert {account_id for _, account_id in deeds} == {ana}
    assert "not in the catalogue" in str(command("undo", "1", "--as", "eva").exception)
    assert command("undo", "1", "--as", "ana").exit_code == 0
    assert "not yours to do" in str(command("user", "disable", "eva", "--as", "ana").exception)
    assert "no account 'x'" in str(command("undo", "1", "--as", "x").exception)
    command("user", "disable", "ana")
    assert "is disabled" in str(command("undo", "1", "--as", "ana").exception)


def test_a_role_in_a_new_company_is_given_by_who_keeps_accounts_everywhere(
    command: Command, tmp_path: Path
) -> None:
    add(command, "ana", "hr")
    role = ("user", "role", "ana", "quality", "--company")
    assert "not yours to do" in str(command(*role, "Molinos", "--as", "ana").exception)
    assert command(*role, "Panes").exit_code == 0
    database = store(tmp_path)
    with database.reading() as session:
        assert list(session.scalars(select(Company.name))) == ["Panes"]
        assert session.scalars(select(TrailEntry).where(TrailEntry.action == "company.entered")).one()
    database.close()


def test_a_demonstration_has_ready_accounts(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text("Cuenta;Nombre;Rol;Código\njefa;Eva Ruiz;quality;7\nfuera;Iris Paz;auditor;\n", "utf-8")
    assert "no demonstration" in str(command("demo-accounts", path).exception)
    shown = [command("demo-accounts", path, DEMONSTRATION="1").stdout for _ in range(2)]
    assert shown[0] != shown[1]
    rows = [line.split() for line in shown[1].splitlines()[1:]]
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("jefa", "Quality", "Eva"),
        ("fuera", "Auditor", "Iris"),
    ]
    with store(tmp_path).reading() as session:
        kept = {one.login: one.password for one in session.scalars(select(Account))}
    assert all(passwords.matches(kept[row[0]], row[1]) for row in rows)


@pytest.mark.parametrize("name", ["import", "undo", "employees import"])
def test_commands_that_change_something_take_an_account(command: Command, name: str) -> None:
    assert "--as USER" in command(*name.split(), "--help").stdout
