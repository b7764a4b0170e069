"""Which two revisions are compared."""

from __future__ import annotations

import pytest

from profiles.comparison.reading import before, pair
from profiles.models import Revision

STATES = {5: "draft", 4: "rejected", 3: "in_force", 2: "superseded", 1: "superseded"}
EVERY = [Revision(id=number, state=state, based_on=None) for number, state in STATES.items()]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (None, None, (3, 5)),
        (None, 3, (2, 3)),
        (None, 4, (3, 4)),
        (None, 1, None),
        (2, None, (2, 5)),
        (5, None, (5, 3)),
        (5, 1, (5, 1)),
        (77, 5, (77, 5)),
        (None, 77, None),
    ],
)
def test_the_newest_against_the_one_before_it(
    old: int | None, new: int | None, found: tuple[int, int] | None
) -> None:
    assert pair(EVERY, old, new) == found


def test_of_a_single_one_there_is_nothing_to_compare() -> None:
    assert pair(EVERY[2:3], None, None) is None
    assert pair([], None, None) is None


def test_without_one_in_force_it_follows_the_one_it_was_written_from() -> None:
    withdrawn = [Revision(id=3, state="withdrawn"), Revision(id=2, state="superseded")]
    assert before(Revision(id=4, state="draft", based_on=2), withdrawn) is withdrawn[1]
    assert before(Revision(id=4, state="approved", based_on=None), withdrawn) is withdrawn[0]
    assert before(Revision(id=4, state="draft"), []) is None
