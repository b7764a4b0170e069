"""`compare`: two files, two revisions, or one of each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli.compare import NeitherFileNorRevision, SeveralProfiles
from tests.app.cli.conftest import Command
from tests.app.cli.papers import paper, write_folder


def _changes(command: Command, old: object, new: object) -> list[tuple[str, str, str | None]]:
    found = command("compare", str(old), str(new), "--json")
    assert found.exit_code == 0
    return [
        (one["section"], one["change"], one.get("value_new") or one["text_new"])
        for one in json.loads(found.stdout)
    ]


def test_files_and_revisions_alike(command: Command, tmp_path: Path) -> None:
    papers = write_folder(tmp_path / "papers")
    command("import", "--in-force", papers)
    files = _changes(command, papers / "b_v02.txt", papers / "a_v03.txt")
    assert ("control", "changed", "03") in files
    assert _changes(command, "PF-OP-001@02", "pf-op-001@03") == files
    assert _changes(command, papers / "b_v02.txt", "PF-OP-001@03") == files
    assert _changes(command, "PF-OP-001@03", "PF-OP-001@03") == []
    assert _changes(command, "PF-OP-001@2", "PF-OP-001@V03") == files


def test_in_words(command: Command, tmp_path: Path) -> None:
    papers = write_folder(tmp_path / "papers")
    found = command("compare", papers / "b_v02.txt", papers / "a_v03.txt")
    assert found.stdout.startswith("changed · Control data (Version)\n  - 02\n  + 03\n")
    assert found.stderr.splitlines()[-1].startswith("Changes: ")


@pytest.mark.parametrize("name", ["nothing.docx", "PF-OP-001@99"])
def test_what_is_neither_is_refused(command: Command, tmp_path: Path, name: str) -> None:
    papers = write_folder(tmp_path / "papers")
    command("import", "--in-force", papers)
    found = command("compare", papers / "a_v03.txt", name)
    assert (found.exit_code, found.stdout) == (1, "")
    assert isinstance(found.exception, NeitherFileNorRevision)
    assert found.exception.values == {"name": name}


def test_one_profile_of_a_manual_with_one_code(command: Command, tmp_path: Path) -> None:
    manual = tmp_path / "manual.txt"
    manual.write_text(paper("MF-01") + "\f\n" + paper("MF-01", title="Hornero"), "utf-8")
    other = tmp_path / "hornero.txt"
    other.write_text(paper("MF-01", title="Hornero", duty="Limpiar el horno."), "utf-8")
    changed = [("function", "added", "Limpiar el horno."), ("function", "removed", None)]
    assert sorted(_changes(command, manual, other), key=lambda one: one[1]) == changed


def test_a_profile_that_a_manual_does_not_hold_is_refused(command: Command, tmp_path: Path) -> None:
    manual = tmp_path / "manual.txt"
    manual.write_text(paper("MF-01") + "\f\n" + paper("MF-01", title="Hornero"), "utf-8")
    other = tmp_path / "cajero.txt"
    other.write_text(paper("MF-01", title="Cajero"), "utf-8")
    found = command("compare", manual, other)
    assert isinstance(found.exception, SeveralProfiles)
    assert found.exception.values == {"name": str(manual), "count": 2}
