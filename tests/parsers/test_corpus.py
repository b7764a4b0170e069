"""Real documents beside the project, where they are: the scorer's figures over those with gold."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from parsers.errors import ReadError
from parsers.limits import Limits
from parsers.reading import parse
from parsers.vocabulary import load

SHARED = Path(__file__).parents[3] / "shared"
FOLDERS = ("seeds", "rendered")

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the corpus is not beside the project"),
]


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The scorer's figures over the seeds and the rendered documents."""
    out, gold = tmp_path_factory.mktemp("profiles"), tmp_path_factory.mktemp("gold")
    for folder in FOLDERS:
        for path in sorted((SHARED / "corpus" / folder).iterdir()):
            expected = SHARED / "gold" / f"{path.name}.json"
            if not expected.exists():
                continue
            (gold / expected.name).write_bytes(expected.read_bytes())
            (found,) = parse(path.read_bytes(), path.name, load(), Limits())
            text = json.dumps(found.to_json(), ensure_ascii=False)
            (out / f"{path.name}.json").write_text(text, "utf-8")
    command = [sys.executable, str(SHARED / "score_extraction.py"), "--json", "--dir", str(gold), str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def test_all_sections_together(figures: dict[str, Any]) -> None:
    whole = figures["sections"]["all"]
    assert min(whole["recall"], whole["precision"], whole["attrs"]) >= 0.97
    assert whole["exact"] >= 0.98


def test_each_section(figures: dict[str, Any]) -> None:
    low = {
        name: found
        for name, found in figures["sections"].items()
        if found["gold"] >= 10 and min(found["recall"], found["precision"]) < 0.92
    }
    assert low == {}


def test_each_file(figures: dict[str, Any]) -> None:
    assert {name: f1 for name, f1 in figures["f1"].items() if f1 < 0.93} == {}


def test_regulation_is_no_profile() -> None:
    path = SHARED / "corpus/found/mx-guanajuato-manual-organizacional-tesoreria-rrhh.pdf"
    with pytest.raises(ReadError):
        parse(path.read_bytes(), path.name, load(), Limits())
