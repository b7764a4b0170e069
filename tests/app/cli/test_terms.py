"""`terms`: the terms of companies, shown and set."""

from __future__ import annotations

from pathlib import Path

import pytest

from profiles.errors import NotAllowed, NotFound, ValueIsNotUsable
from tests.app.cli.conftest import Command
from tests.app.cli.papers import write_folder


def test_terms_are_set_and_shown(command: Command, tmp_path: Path) -> None:
    write_folder(tmp_path / "papers")
    command("import", str(tmp_path / "papers"))
    assert command("terms").stdout == "Principal: days to sign: –; months to the review: –\n"
    done = command("terms", "--acknowledge-days", "15")
    assert (done.exit_code, done.stdout) == (0, "Principal: days to sign: 15; months to the review: –\n")
    done = command("terms", "--company", "Principal", "--review-months", "24", "--acknowledge-days", "none")
    assert done.stdout == "Principal: days to sign: –; months to the review: 24\n"
    assert command("terms", "--company", "Nadie").stdout == ""
    assert isinstance(command("terms", "--company", "Nadie", "--review-months", "1").exception, NotFound)
    assert isinstance(command("terms", "--review-months", "999").exception, ValueIsNotUsable)
    assert command("terms", "--review-months", "un año").exit_code == 2


@pytest.mark.parametrize(("role", "error"), [("employee", NotAllowed), ("quality", type(None))])
def test_who_sets_them(command: Command, tmp_path: Path, role: str, error: type) -> None:
    write_folder(tmp_path / "papers")
    command("import", str(tmp_path / "papers"))
    command("user", "add", "ana", "--name", "Ana", "--role", role)
    done = command("terms", "--review-months", "12", "--as", "ana")
    assert isinstance(done.exception, error)
