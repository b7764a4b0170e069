"""`verify`: verdicts on files, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

from tests.app.cli.conftest import Command
from tests.app.cli.papers import write_folder


def test_verdicts_and_exit_codes(command: Command, tmp_path: Path) -> None:
    papers = write_folder(tmp_path / "papers")
    command("import", "--in-force", papers)
    now = command("verify", papers / "a_v03.txt", "--json")
    told = json.loads(now.stdout)
    assert (now.exit_code, told["verdict"], told["version"], told["in_force_version"]) == (
        0,
        "in_force",
        "03",
        "03",
    )
    assert (told["code"], told["differences"]) == ("PF-OP-001", [])
    old = command("verify", papers / "b_v02.txt")
    assert (old.exit_code, old.stdout.splitlines()[1]) == (1, "  In force is version 03, since 2021-03-15.")
    text = (papers / "a_v03.txt").read_text("utf-8")
    word = next(word for word in text.split("FUNCIONES")[-1].split() if len(word) > 6)
    changed = tmp_path / "copia.txt"
    changed.write_text(text.replace(word, "zanahoria"), "utf-8")
    both = command("verify", papers / "a_v03.txt", changed, "--json")
    assert both.exit_code == 1
    first, second = json.loads(both.stdout)
    assert (first["verdict"], second["verdict"]) == ("in_force", "altered")
    assert any("zanahoria" in (one["text_new"] or "").lower() for one in second["differences"])
    said = command("verify", changed)
    assert "altered: PF-OP-001 v03" in said.stdout
    nothing = tmp_path / "x.bin"
    nothing.write_bytes(b"\x00")
    unknown = command("verify", nothing, "--json")
    assert (unknown.exit_code, json.loads(unknown.stdout)["verdict"]) == (1, "unknown")
    assert command("verify").exit_code == 2
    assert command("verify", tmp_path / "nowhere.pdf").exit_code == 2


def test_of_what_somebody_may_not_see_the_verdict_is_told_and_no_passage(
    command: Command, tmp_path: Path
) -> None:
    papers = write_folder(tmp_path / "papers")
    command("import", "--in-force", papers)
    changed = tmp_path / "copia.txt"
    changed.write_text((papers / "b_v02.txt").read_text("utf-8").replace("harina", "arena"), "utf-8")
    assert "arena" in command("verify", changed).stdout
    command("user", "add", "eva", "--name", "Eva", "--role", "employee")
    told = command("verify", changed, "--as", "eva").stdout.splitlines()
    assert told[0].endswith("altered: PF-OP-001 v02")
    assert told[1:] == [
        "  In force is version 03, since 2021-03-15.",
        "  The passages are shown to those who may see this version. Ask quality.",
    ]
