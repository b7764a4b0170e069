"""`employees import` and `list`."""

from __future__ import annotations

import json
from pathlib import Path

from profiles.competence.columns import NoEmployeeColumns
from tests.app.cli.conftest import Command
from tests.app.cli.papers import write_folder


def test_a_list_is_entered_and_its_errors_are_told(command: Command, tmp_path: Path) -> None:
    command("import", "--in-force", write_folder(tmp_path / "papers"))
    path = tmp_path / "people.csv"
    path.write_text(
        "Number,Name,Position,Experience\n1,Ann Lee,Hornero,24\n,Bob,,\n3,Cid,Wizard,x\n4,Dee,Wizard,1\n"
    )
    entered = command("employees", "import", path)
    assert entered.exit_code == 1
    assert entered.stdout == "Employees: 2 new, 0 changed, 0 unchanged, 2 rows with errors\n"
    assert entered.stderr.splitlines()[1:] == [
        "Row 3: The employee's number is missing. Fill in the column 'Number'.",
        "Row 4: 'x' in the column 'Experience' is no length of time. Write a number, or a text such as '3 years'.",
        "Row 5: no position is called 'Wizard'; it was entered as an undocumented one.",
    ]
    listed = json.loads(command("employees", "list", "--json").stdout)
    assert [
        (one["number"], one["name"], [place["title"] for place in one["positions"]]) for one in listed
    ] == [
        ("1", "Ann Lee", ["Hornero"]),
        ("4", "Dee", ["Wizard"]),
    ]
    table = command("employees", "list").stdout
    assert "Ann Lee" in table
    assert table.endswith("Employees: 2\n")


def test_the_same_list_again_changes_nothing(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Number,Name\n1,Ann Lee\n")
    assert command("employees", "import", path).exit_code == 0
    again = command("employees", "import", path)
    assert again.stdout == "Employees: 0 new, 0 changed, 1 unchanged, 0 rows with errors\n"
    assert command("employees", "list").stdout.endswith("Employees: 1\n")


def test_nobody_is_a_short_list(command: Command) -> None:
    assert command("employees", "list").stdout == "Employees: 0\n"


def test_columns_are_said_on_the_command_line(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Badge,Who,Does,Email\n1,Ann Lee,Hornero (acting),ann@sun.example\n")
    refused = command("employees", "import", path)
    assert isinstance(refused.exception, NoEmployeeColumns)
    said = ("--map", "Badge=number", "--map", "who=name", "--map", "Does=position", "--map", "Email=")
    assert command("employees", "import", path, *said).exit_code == 0
    [ann] = json.loads(command("employees", "list", "--json").stdout)
    assert (ann["name"], ann["mail"], ann["account"]) == ("Ann Lee", None, None)
    assert [(one["title"], one["acting"]) for one in ann["positions"]] == [("Hornero", True)]
    assert "Hornero (acting)" in command("employees", "list").stdout
    for wrong in ("Shoes=name", "Who=shoes"):
        assert command("employees", "import", path, "--map", wrong).exit_code == 2


def test_an_account_that_is_not_there_is_told(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Number,Name,Login\n1,Ann Lee,ann\n")
    entered = command("employees", "import", path)
    assert "Row 2: There is no account 'ann' in this company." in entered.stderr
    assert entered.stdout.startswith("Employees: 1 new")
