"""`import` and `undo`."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from filelock import FileLock

from profiles.errors import ImportIsNotDone, ImportIsRunning, NotFound
from tests.app.cli.conftest import Command
from tests.app.cli.papers import paper, write_folder


def states(command: Command) -> dict[str, str]:
    return {one["title"]: one["state"] for one in json.loads(command("list", "--json").stdout)}


def test_a_folder_gives_a_summary(command: Command, tmp_path: Path) -> None:
    found = command("import", write_folder(tmp_path / "papers"))
    assert found.exit_code == 0
    lines = [line for line in found.stdout.splitlines() if line[1] != " "]  # without further reasons
    assert [line.split()[0] for line in lines[1:-1]] == [
        "a_v03.txt", "b_v02.txt", "c_v01.txt", "compras.txt", "copia.txt", "d_v01_otra.txt", "foto.png", "hornero.txt",
    ]  # fmt: skip
    assert "A newer draft, version 03, is already there; filed as superseded." in lines[2]
    assert lines[-1] == (
        "Import 1: New profile: 2, New version: 2, Further original: 0, Already held: 1, Waiting: 0, Conflict: 1, "
        "Skipped: 2, Not read: 0"
    )
    assert states(command) == {"Hornero": "draft", "Panadero de turno": "draft"}


def test_only_a_named_file_that_cannot_be_read_is_an_error(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "roto.docx").write_bytes(b"PK\x03\x04 no more")
    (folder / "bien.txt").write_text(paper(), "utf-8")
    assert command("import", folder).exit_code == 0
    assert command("import", folder / "roto.docx", folder / "bien.txt").exit_code == 1
    assert command("import", tmp_path / "nada.docx").exit_code == 1
    assert command("import", folder / "bien.txt").exit_code == 0
    (folder / "compras.txt").write_text("Harina y sal\n", "utf-8")
    assert command("import", folder / "compras.txt").exit_code == 1


def test_an_archive(command: Command, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "todo.zip", "w") as archive:
        archive.writestr("uno/perfil.txt", paper())
        archive.writestr("compras.txt", "Harina y sal\n")
    found = command("import", "--company", "Molinos del Sur", tmp_path / "todo.zip")
    assert (found.exit_code, found.stdout.splitlines()[-1].split(", ")[0]) == (0, "Import 1: New profile: 1")
    listed = json.loads(command("list", "--json").stdout)
    assert [(one["company"], one["area"]) for one in listed] == [("Molinos del Sur", "Producción")]
    again = command("import", "--company", "Molinos del Sur", tmp_path / "todo.zip")
    assert "Already held: 1" in again.stdout.splitlines()[-1]


def test_a_file_held_comes_into_force(command: Command, tmp_path: Path) -> None:
    (tmp_path / "perfil.txt").write_text(paper(), "utf-8")
    command("import", tmp_path / "perfil.txt")
    found = command("import", "--in-force", tmp_path / "perfil.txt")
    assert "This file is already in the catalogue." in found.stdout
    assert states(command) == {"Panadero de turno": "in_force"}


def test_undo(command: Command, tmp_path: Path) -> None:
    (tmp_path / "perfil.txt").write_text(paper(), "utf-8")
    command("import", tmp_path / "perfil.txt")
    assert command("undo", 1).stderr.splitlines()[-1] == "Import 1 was undone."
    assert states(command) == {}
    assert isinstance(command("undo", 1).exception, ImportIsNotDone)
    assert isinstance(command("undo", 7).exception, NotFound)


def test_one_import_at_a_time(command: Command, tmp_path: Path) -> None:
    command("list")
    with FileLock(tmp_path / "home" / "import.lock"):
        assert isinstance(command("import", tmp_path).exception, ImportIsRunning)
