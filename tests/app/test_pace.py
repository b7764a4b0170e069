"""The time that work still takes, and its words."""

import pytest

from app.pace import Pace, in_words
from app.wording import wording


def test_the_pace_tells_the_time_left() -> None:
    clock = iter([100.0, 101.0, 104.0, 110.0, 110.0])
    pace = Pace(lambda: next(clock))
    assert pace.left(40, 100) is None
    assert pace.left(50, 100) is None  # too soon
    assert pace.left(42, 100) is None  # too few
    assert pace.left(60, 100) == 20.0
    assert pace.left(100, 100) == 0.0


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (5, "less than a minute left"),
        (100, "about 2 min left"),
        (3590, "about 60 min left"),
        (7500, "about 2 h 5 min left"),
    ],
)
def test_it_is_told_in_words(seconds: float, told: str) -> None:
    assert in_words(seconds, wording("en")) == told
