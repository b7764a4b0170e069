"""`master`."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl

from app.cli.refusals import PathLeadsNowhere, refusal
from profiles.errors import StoreIsNotWritable
from tests.app.cli.conftest import Command
from tests.app.cli.papers import paper, write_folder


def test_the_list_as_a_table_json_and_workbook(command: Command, tmp_path: Path) -> None:
    assert command("master").stdout == "Profiles: 0\n"
    command("import", "--in-force", write_folder(tmp_path / "papers"))
    found = json.loads(command("master", "--json").stdout)
    assert [(one["code"], one["version"], one["state"], one["originals"]) for one in found] == [
        ("PF-OP-002", "01", "in_force", ["hornero.txt"]),
        ("PF-OP-001", "03", "in_force", ["a_v03.txt"]),
    ]
    assert (found[1]["effective_from"], found[1]["next_review"], found[1]["holders"]) == (
        "2021-03-15",
        None,
        0,
    )
    assert command("master").stdout.splitlines()[-1] == "Profiles: 2"
    assert command("master").stdout.splitlines()[2].split() == [
        *("Panadero", "de", "turno", "PF-OP-001", "03", "In", "force", "2021-03-15")
    ]
    written = command("master", "--xlsx", tmp_path / "list.xlsx")
    assert written.stderr.splitlines()[-1] == f"Profiles in {tmp_path / 'list.xlsx'}: 2"
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    assert sheet is not None
    assert [cell.value for cell in sheet["B"]] == ["Code", "PF-OP-002", "PF-OP-001"]
    assert json.loads(command("master", "--json", "--company", "Nadie").stdout) == []


def test_a_profile_on_a_form_is_told_by_the_form(command: Command, tmp_path: Path) -> None:
    form = tmp_path / "form.txt"
    form.write_text("FORMATO DE DESCRIPCIÓN DE CARGOS\n" + paper("GH-FO-012"), "utf-8")
    command("import", "--in-force", form)
    [row] = json.loads(command("master", "--json").stdout)
    assert (row["code"], row["form_code"]) == (None, "GH-FO-012")
    assert "form GH-FO-012" in command("master").stdout
    command("master", "--xlsx", tmp_path / "list.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    assert sheet is not None
    assert [cell.value for cell in sheet["B"]] == ["Code", "form GH-FO-012"]


def test_as_of_a_day_and_as_somebody(command: Command, tmp_path: Path) -> None:
    command("import", "--in-force", write_folder(tmp_path / "papers"))
    [_, baker] = json.loads(command("master", "--json", "--as-of", "2020-06-01").stdout)
    assert (baker["version"], baker["state"], baker["effective_to"]) == ("02", "in_force", "2021-03-15")
    command("master", "--as-of", "2020-06-01", "--xlsx", tmp_path / "list.xlsx")
    assert openpyxl.load_workbook(tmp_path / "list.xlsx").sheetnames == ["Master list 2020-06-01"]
    assert command("master", "--as-of", "2999-01-01").exit_code == 1
    assert command("master", "--as", "nobody").exit_code == 1


def test_a_workbook_in_a_folder_that_is_not_there_is_refused(command: Command, tmp_path: Path) -> None:
    found = command("master", "--xlsx", tmp_path / "nowhere" / "list.xlsx")
    assert isinstance(found.exception, FileNotFoundError)
    assert isinstance(refusal(found.exception), PathLeadsNowhere)
    full = OSError(28, "No space left on device", "perfilario.db")
    assert isinstance(refusal(full), StoreIsNotWritable)
