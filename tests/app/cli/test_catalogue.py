"""`list` and `show`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.app.cli.conftest import Command
from tests.app.cli.papers import paper, write_folder


def test_an_empty_catalogue_lists_nothing(command: Command, tmp_path: Path) -> None:
    found = command("list", "--json")
    assert (found.exit_code, json.loads(found.stdout)) == (0, [])
    assert found.stderr == f"Home: {tmp_path / 'home'}\n"
    assert command("list").stdout == "Profiles: 0\n"
    missing = command("show", "Astronauta")
    assert (missing.exit_code, missing.stdout) == (0, "")
    assert "Astronauta" in missing.stderr
    assert json.loads(command("show", "Astronauta", "--json").stdout) == []


def test_list(command: Command, tmp_path: Path) -> None:
    command("import", "--in-force", write_folder(tmp_path / "papers"))
    found = json.loads(command("list", "--json").stdout)
    assert [(one["code"], one["title"], one["company"], one["version"], one["state"]) for one in found] == [
        ("PF-OP-002", "Hornero", "Principal", "01", "in_force"),
        ("PF-OP-001", "Panadero de turno", "Principal", "03", "in_force"),
    ]
    assert json.loads(command("list", "--json", "--company", "Nadie").stdout) == []
    assert json.loads(command("list", "--json", "--state", "draft").stdout) == []
    assert command("list").stdout.splitlines()[1].split() == [
        "PF-OP-002", "Hornero", "Producción", "Principal", "01", "In", "force",
    ]  # fmt: skip


def test_show(command: Command, tmp_path: Path) -> None:
    command("import", "--in-force", write_folder(tmp_path / "papers"))
    found = json.loads(command("show", "pf-op-001", "--json").stdout)
    assert (found["schema"], found["code"], found["title"]) == (
        "job-profile/1",
        "PF-OP-001",
        "Panadero de turno",
    )
    assert [item["text"] for item in found["functions"]] == [
        "Revisar los hornos al abrir el turno.",
        "Pesar harina, sal y agua.",
        "Anotar la producción en el cuaderno.",
    ]
    assert [(one["version"], one["state"], one["effective_to"]) for one in found["revisions"]] == [
        ("03", "in_force", None),
        ("02", "superseded", "2021-03-15"),
        ("01", "superseded", "2020-03-15"),
    ]
    assert [one["name"] for one in found["files"]] == ["a_v03.txt", "b_v02.txt", "c_v01.txt"]
    page = command("show", "Panaderos de turno.").stdout
    assert "Pesar harina, sal y agua." in page
    assert "2019-03-15 – 2020-03-15" in page


def test_show_several(command: Command, tmp_path: Path) -> None:
    for code in ("A-1", "A-2"):
        (tmp_path / f"{code}.txt").write_text(paper(code), "utf-8")
    command("import", tmp_path / "A-1.txt", tmp_path / "A-2.txt")
    found = json.loads(command("show", "Panadero de turno", "--json").stdout)
    assert [one["code"] for one in found] == ["A-1", "A-2"]


def test_as_of_a_day(command: Command, tmp_path: Path) -> None:
    command("import", "--in-force", write_folder(tmp_path / "papers"))
    found = json.loads(command("list", "--json", "--as-of", "2020-06-01").stdout)
    assert [(one["code"], one["version"], one["state"]) for one in found] == [
        ("PF-OP-002", "01", "in_force"),
        ("PF-OP-001", "02", "in_force"),
    ]
    shown = json.loads(command("show", "pf-op-001", "--json", "--as-of", "2019-03-15").stdout)
    assert [(one["version"], one["effective_to"]) for one in shown["revisions"]] == [("01", "2020-03-15")]
    assert [one["name"] for one in shown["files"]] == ["c_v01.txt"]
    lines = command("show", "pf-op-001", "--as-of", "2019-03-15").stdout.splitlines()
    assert next(one.split(None, 1)[1].strip() for one in lines if one.startswith("State")) == (
        "In force (today: Superseded)"
    )
    hits = json.loads(command("search", "harina", "--json", "--as-of", "2020-06-01").stdout)["hits"]
    assert {(one["version"], one["state"]) for one in hits} == {("02", "in_force")}
    assert json.loads(command("list", "--json", "--as-of", "2001-01-01").stdout) == []
    none = command("show", "PF-OP-001", "--as-of", "2001-01-01")
    assert (none.stdout, none.stderr.splitlines()[-1]) == (
        "",
        "Nothing with the code or title 'PF-OP-001' was in force on 2001-01-01.",
    )
    for wrong in ("2999-01-01", "ayer"):
        refused = command("list", "--as-of", wrong)
        assert (refused.exit_code, wrong in str(refused.exception)) == (1, True)
