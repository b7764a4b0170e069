"""Evidence in words gives a confidence: what put the item into its section, then doubts that lower it."""

import pytest

from parsers.certainty import INFERRED, ODDS, SHARES, UNMEASURED, rated
from parsers.profile import UNCERTAIN_BELOW

SURE = 0.9


def test_what_found_it_alone() -> None:
    found = rated("label-matched")
    assert (found.value, found.reason, found.words) == (
        SHARES["label-matched"],
        "label-matched",
        ("label-matched",),
    )


def test_a_doubt_lowers_the_odds() -> None:
    share = SHARES["table-row"]
    odds = share / (1 - share) * ODDS["reads-as-label"]
    found = rated("table-row", "reads-as-label")
    assert found.value == round(odds / (1 + odds), 2)
    assert found.words == ("table-row", "reads-as-label")


@pytest.mark.parametrize("doubt", ODDS)
def test_no_doubt_makes_an_item_surer(doubt: str) -> None:
    for found in SHARES.keys() - UNMEASURED:
        assert rated(found, doubt).value <= rated(found).value


@pytest.mark.parametrize("found", sorted(INFERRED))
def test_a_section_that_is_inferred_is_never_sure(found: str) -> None:
    assert rated(found).value < SURE
    assert rated(found, "kind-inferred").value < UNCERTAIN_BELOW


def test_every_word_is_one_thing() -> None:
    assert not SHARES.keys() & ODDS.keys()
    assert SHARES.keys() >= INFERRED | UNMEASURED
