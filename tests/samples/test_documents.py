"""Each sample file is read as its data says: the documents are the input, the data the expectation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.document import Origin
from parsers.limits import Limits
from parsers.profile import Item, ParsedProfile
from parsers.reading import parse
from parsers.vocabulary import load
from tests.samples.written import PLANNED, written

SECTIONS = (
    "approvals",
    "objectives",
    "functions",
    "matrix",
    "relations",
    "requirements",
    "responsibilities",
    "decisions",
    "schedule",
    "risks",
    "safety",
)
SCALARS = ("organization", "area", "group", "posts")
VOCABULARY = load()


def plain(item: Item) -> Item:
    """The item without where it was read and how sure the reader is; requirements without their letter."""
    bare = replace(item, origins=(), confidence=None)
    return replace(bare, number=None) if hasattr(bare, "importance") else bare


def facts(profile: ParsedProfile) -> dict[str, object]:
    found: dict[str, object] = {name: getattr(profile, name) for name in SCALARS}
    found["title"] = (profile.title or "").casefold()
    found["control"] = profile.control
    return found | {name: [plain(item) for item in getattr(profile, name)] for name in SECTIONS}


@pytest.mark.parametrize("name", PLANNED)
def test_file_is_read_as_its_data_says_and_tells_where(name: str) -> None:
    sample = written(name)
    read = parse(sample.data, sample.name, VOCABULARY, Limits())

    assert len(read) == len(sample.profiles)
    for found, expected in zip(read, sample.profiles, strict=True):
        assert facts(found) == facts(expected)
        for section in SECTIONS:
            items = getattr(found, section)
            assert all(item.origins and item.origins[0] != Origin() for item in items), section
