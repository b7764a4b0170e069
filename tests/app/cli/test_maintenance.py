"""`upgrade`, `backup` and `restore`, and how the command line refuses."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from app.cli import COMMANDS
from profiles.errors import SchemaIsNewer
from tests.app.cli.conftest import Command
from tests.app.cli.papers import paper
from tests.app.cli.running import run


def test_backup_and_restore(command: Command, tmp_path: Path) -> None:
    (tmp_path / "perfil.txt").write_text(paper(), "utf-8")
    command("import", tmp_path / "perfil.txt")
    made = command("backup", tmp_path / "b.zip")
    assert made.stderr.splitlines()[-1] == f"Backup: {tmp_path / 'b.zip'} (3 files)"
    listed = command("list", "--json").stdout
    command("undo", 1)
    assert command("restore", tmp_path / "b.zip").exit_code == 1
    restored = command("restore", "--force", tmp_path / "b.zip")
    assert (restored.exit_code, len(restored.stderr.splitlines())) == (0, 3)
    assert command("list", "--json").stdout == listed


def test_upgrade(command: Command, tmp_path: Path) -> None:
    assert command("upgrade").stderr.splitlines()[-1] == "The database was upgraded."
    assert command("upgrade").stderr.splitlines()[-1] == "The database is up to date."
    with sqlite3.connect(tmp_path / "home" / "perfilario.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '1999_first'")
    raw.close()
    assert isinstance(command("list").exception, SchemaIsNewer)
    assert isinstance(command("upgrade").exception, SchemaIsNewer)


def test_the_list_of_commands(command: Command) -> None:
    found = command("--help").stdout
    assert [name for name in COMMANDS if f"\n  {name} " in found] == list(COMMANDS)
    assert command("dance").exit_code == 2


def test_refusals_are_one_line(tmp_path: Path) -> None:
    home = tmp_path / "home"
    refused = run(home, "undo", "7")
    assert (refused.returncode, refused.stderr.splitlines()[1:]) == (
        1,
        ["perfilario: It is not in the catalogue. It may have been withdrawn or undone; search for it."],
    )
    wrong = run(home, "list", PORT="x")
    assert (wrong.returncode, wrong.stderr) == (
        2,
        "perfilario: The setting PERFILARIO_PORT is malformed: 'x'. Expected: 1 to 65535.\n",
    )
    (tmp_path / "file").write_text("")
    blocked = run(tmp_path / "file" / "home", "list")
    assert (blocked.returncode, len(blocked.stderr.splitlines())) == (1, 2)


def test_a_wrong_vocabulary_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("[nothing\n", "utf-8")
    (tmp_path / "perfil.txt").write_text(paper(), "utf-8")
    refused = run(
        tmp_path / "home", "import", str(tmp_path / "perfil.txt"), VOCABULARY=str(tmp_path / "own.toml")
    )
    assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 2)
    assert "PERFILARIO_VOCABULARY" in refused.stderr
