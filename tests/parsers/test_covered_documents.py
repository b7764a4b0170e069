"""Real documents beside the project, where they are: every word of those with gold is kept."""

from functools import cache
from pathlib import Path

import pytest

from parsers.coverage import coverage
from parsers.covered import Coverage
from parsers.limits import Limits
from parsers.readers import read
from parsers.recognise import recognise
from parsers.vocabulary import load

SHARED = Path(__file__).parents[3] / "shared"
WITH_GOLD = (
    frozenset(
        line.partition("\t")[0]
        for line in (SHARED / "gold/PROFILES.tsv").read_text("utf-8").splitlines()[1:]
        if not line.endswith("\t0")
    )
    if (SHARED / "gold").is_dir()
    else frozenset()
)
NOTES = 0.07
"""The share of all words that notes hold at most; to be lowered with the reading, never raised."""
PATHS = sorted(path for path in (SHARED / "corpus").rglob("*") if path.name in WITH_GOLD)

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not WITH_GOLD, reason="the corpus is not beside the project"),
]


@cache
def covered(path: Path) -> Coverage:
    document = read(path.read_bytes(), path.name, Limits())
    return coverage(document, recognise(document, load()), load())


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_no_word_is_lost(path: Path) -> None:
    found = covered(path)
    assert found.is_complete, found.gone


def test_notes_are_no_dumping_ground() -> None:
    found = [covered(path) for path in PATHS]
    words = sum(one.total for one in found)
    assert sum(one.words["notes"] for one in found) <= NOTES * words
