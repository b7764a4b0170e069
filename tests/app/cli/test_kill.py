"""An import that is killed and run again ends in the catalogue of an undisturbed run."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.database import connect
from profiles.models import ImportBatch
from tests.app.cli.papers import write_folder
from tests.app.cli.running import COMMAND, run
from tests.profiles import dump

KILLER = """
import os, signal
from sqlalchemy import Engine, event
kind, left = {kind!r}, {number}
def strike(*_ignored, **_also):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
if kind == "fsync":
    real = os.fsync
    def fsync(handle):
        strike()
        real(handle)
    os.fsync = fsync
elif kind == "rename":
    from pathlib import Path
    rename = Path.replace
    def replace(self, target):
        strike()
        return rename(self, target)
    Path.replace = replace
else:
    event.listen(Engine, kind, strike)
"""
POINTS = [
    ("fsync", 1),
    ("rename", 2),
    ("commit", 1),
    ("commit", 3),
    ("commit", 8),
    ("after_cursor_execute", 60),
    ("after_cursor_execute", 140),
    ("after_cursor_execute", 190),
]


def catalogue(home: Path) -> tuple[dict[str, Any], list[Any]]:
    database = connect(f"sqlite:///{home / 'perfilario.db'}", "k" * 32)
    with database.reading() as session:
        found = dump.catalogue(session)
        batches = [
            (batch.state, [(one.path, one.ordinal, one.outcome, one.reasons) for one in batch.entries])
            for batch in session.scalars(select(ImportBatch).order_by(ImportBatch.id))
        ]
    database.close()
    return found, batches


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_folder(tmp_path_factory.mktemp("papers") / "perfiles")


@pytest.fixture(scope="module")
def undisturbed(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    home = tmp_path_factory.mktemp("undisturbed")
    assert run(home, "import", "--in-force", str(papers)).returncode == 0
    return catalogue(home)


def test_an_undisturbed_run(undisturbed: Any) -> None:
    [(state, entries)] = undisturbed[1]
    assert state == "done"
    assert [(Path(path).name, outcome) for path, _, outcome, _ in entries] == [
        ("a_v03.txt", "new"),
        ("b_v02.txt", "revision"),
        ("c_v01.txt", "revision"),
        ("compras.txt", "skipped"),
        ("copia.txt", "held"),
        ("d_v01_otra.txt", "conflict"),
        ("foto.png", "skipped"),
        ("hornero.txt", "new"),
    ]


@pytest.mark.parametrize(("kind", "number"), POINTS)
def test_killed_and_run_again(kind: str, number: int, papers: Path, undisturbed: Any, tmp_path: Path) -> None:
    killer = KILLER.format(kind=kind, number=number) + COMMAND
    assert run(tmp_path, "import", "--in-force", str(papers), code=killer).returncode == -signal.SIGKILL
    again = run(tmp_path, "import", "--in-force", str(papers))
    assert again.returncode == 0, again.stderr
    assert catalogue(tmp_path) == undisturbed


def test_a_full_disk_is_told_and_gone_on_from(papers: Path, undisturbed: Any, tmp_path: Path) -> None:
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (330_000, -1))\n"
    assert run(tmp_path, "list").returncode == 0
    stopped = run(tmp_path, "import", "--in-force", str(papers), code=limit + COMMAND)
    assert (stopped.returncode, stopped.stderr.splitlines()[-1].split(":")[1]) == (
        1,
        " The catalogue cannot be written",
    )
    assert run(tmp_path, "import", "--in-force", str(papers)).returncode == 0
    assert catalogue(tmp_path) == undisturbed


def test_a_third_run_changes_nothing(papers: Path, undisturbed: Any, tmp_path: Path) -> None:
    for _ in range(2):
        run(tmp_path, "import", "--in-force", str(papers))
    found, batches = catalogue(tmp_path)
    assert found == undisturbed[0]
    assert [outcome for _, _, outcome, _ in batches[1][1]] == [
        "held", "held", "held", "skipped", "held", "conflict", "skipped", "held",
    ]  # fmt: skip
