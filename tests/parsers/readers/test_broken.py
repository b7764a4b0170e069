"""The malformed and hostile files beside the project end as their index says."""

import csv
import time
from pathlib import Path

import pytest

from parsers.document import Document
from parsers.errors import ReadError
from parsers.limits import Limits
from parsers.readers import read

BROKEN = Path(__file__).resolve().parents[4] / "shared" / "broken"
INDEX = BROKEN / "INDEX.tsv"
OURS = (".docx", ".docm", ".doc", ".txt")


def cases() -> list[dict[str, str]]:
    if not INDEX.exists():
        return []
    with INDEX.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines, delimiter="\t") if row["file"].endswith(OURS)]


def said(document: Document) -> str:
    return repr((document.blocks, document.running))


@pytest.mark.corpus
@pytest.mark.skipif(not INDEX.exists(), reason="the broken files are not beside the project")
@pytest.mark.parametrize("case", cases(), ids=lambda case: case["file"])
def test_broken_file(case: dict[str, str]) -> None:
    start = time.monotonic()
    try:
        document = read((BROKEN / case["file"]).read_bytes(), case["file"], Limits())
    except ReadError:
        assert case["verdict"] in ("reject", "either")
    else:
        assert case["verdict"] != "reject"
        assert [text for text in case["must_contain"].split(" | ") if text not in said(document)] == []
        unwanted = [text for text in case["must_not_contain"].split(" | ") if text]
        assert [text for text in unwanted if text in said(document)] == []
        assert document.warnings or case["verdict"] != "accept_with_warning"
    assert time.monotonic() - start < 20
