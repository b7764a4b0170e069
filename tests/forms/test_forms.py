"""Forms that no vocabulary was made from: each is read in each format, and scored."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from parsers.errors import NoProfileFound
from parsers.limits import Limits
from parsers.reading import parse
from parsers.scoring import Held, judge, numbered, paired, total
from parsers.vocabulary import load
from tests.forms.layout import Form
from tests.forms.non_profiles import NON_PROFILES
from tests.forms.readings import EVERY, FORMATS, READ, profiles

FLOOR = 0.98
"""The F1 that each form reaches at least in every format; to be raised with the reading, never lowered."""
DIFFERENT = frozenset({"servir", "labels_above"})
"""Forms whose formats do not yet give the same profile."""


@cache
def reading(name: str, kind: str) -> tuple[dict[str, Any], ...]:
    """The profiles of a form in a format, as JSON gives them back."""
    return tuple(json.loads(json.dumps(one.to_json())) for one in profiles(name, kind))


def content(profile: Mapping[str, Any]) -> dict[str, Any]:
    """What the formats share: all but places, certainty and the file's name."""
    apart = {"origins", "confidence", "source", "warnings"}
    return {key: plain(value) for key, value in profile.items() if key not in apart}


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(entry) for entry in value]
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items() if key not in {"origins", "confidence"}}
    return value


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", READ)
def test_a_form_reaches_its_floor(name: str, kind: str) -> None:
    gold = tuple(Held(number, profile) for number, profile in enumerate(READ[name].gold, 1))
    pairs = paired(gold, numbered(reading(name, kind)))
    judgements = [judge(wanted.profile, given.profile if given else {}) for wanted, given in pairs]
    remarks = [remark for judgement in judgements for remark in judgement.remarks]
    assert total(judgement.total for judgement in judgements).f1 >= FLOOR, remarks


@pytest.mark.parametrize("name", READ)
def test_a_form_holds_as_many_profiles_as_it_does(name: str) -> None:
    assert {kind: len(reading(name, kind)) for kind in FORMATS} == dict.fromkeys(
        FORMATS, len(READ[name].gold)
    )


@pytest.mark.parametrize("name", [name for name in READ if name not in DIFFERENT])
def test_all_formats_give_the_same_profile(name: str) -> None:
    first, *others = ([content(profile) for profile in reading(name, kind)] for kind in FORMATS)
    for other in others:
        assert other == first


def test_an_advert_is_marked() -> None:
    told = [
        warning["code"] for kind in FORMATS for one in reading("advert", kind) for warning in one["warnings"]
    ]
    assert told.count("advert") == len(FORMATS)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("form", NON_PROFILES, ids=lambda form: form.name)
def test_a_document_without_a_profile_is_told(form: Form, kind: str) -> None:
    with pytest.raises(NoProfileFound):
        parse(EVERY[kind](form), f"{form.name}.{kind}", load(), Limits())
