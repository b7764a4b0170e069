"""The project's own promises: import order, a fresh lock, no addresses of registries, a coverage floor."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.coverage_floor import main, shares

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
BINARIES = {".png", ".mo", ".ico", ".pdf", ".docx", ".xlsx"}
# In pieces, so that this file does not hold what it looks for
REGISTRIES = re.compile(
    "|".join(("py" + r"pi\.", "python" + r"hosted\.", "npm" + r"js\.", "deb" + r"ian\.org"))
)
MACHINE_PATHS = re.compile(r"(?<![\w.}])/(?:work|root|Users)/\w")


def project_files() -> Iterator[Path]:
    """What is, or would be, under version control."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.split("\0")
    paths = [ROOT / name for name in listed if name]
    yield from (path for path in paths if path.suffix not in BINARIES and path.is_file())


def pinned() -> dict[str, tuple[str, int]]:
    """Name -> the version in the lock and the number of its hashes."""
    found: dict[str, tuple[str, int]] = {}
    name = ""
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"([A-Za-z0-9._-]+)==([^ ;\\]+)", line):
            name = canonicalize_name(match[1])
            found[name] = match[2], 0
        elif "--hash=sha256:" in line:
            found[name] = found[name][0], found[name][1] + 1
    return found


def asked() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    return [Requirement(line) for line in lines]


def test_imports_go_one_way() -> None:
    found = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("wanted", asked(), ids=lambda wanted: wanted.name)
def test_lock_holds_what_the_project_asks_for(wanted: Requirement) -> None:
    version, _ = pinned()[canonicalize_name(wanted.name)]
    assert wanted.specifier.contains(version)


def test_every_locked_package_has_hashes() -> None:
    assert [name for name, (_, hashes) in pinned().items() if hashes == 0] == []


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    found, seen = [], 0
    for path in project_files():
        seen += 1
        text = path.read_text(encoding="utf-8", errors="replace")
        if REGISTRIES.search(text) or MACHINE_PATHS.search(text):
            found.append(str(path.relative_to(ROOT)))
    assert found == []
    assert seen > 100


def test_floor_counts_the_branches_of_each_package(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def measured(taken: int, known: int) -> dict[str, dict[str, int]]:
        return {"summary": {"covered_branches": taken, "num_branches": known}}

    files = {
        "parsers/a.py": measured(9, 10),
        "profiles/b.py": measured(3, 4),
        "profiles/c.py": measured(6, 6),
        "search_index/d.py": measured(0, 0),
        "app/e.py": measured(0, 10),
    }
    assert shares({"files": files}) == {"parsers": 90.0, "profiles": 90.0, "search_index": 0.0}

    report = tmp_path / "coverage.json"
    report.write_text('{"files": {"parsers/a.py": {"summary": {"covered_branches": 1, "num_branches": 2}}}}')
    assert main(str(report)) == 1
    assert capsys.readouterr().out.startswith("branches taken in parsers: 50.0 %  below the floor of 90 %\n")
