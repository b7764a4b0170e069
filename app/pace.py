"""How long work on many files still takes, told by its pace so far."""

from __future__ import annotations

import time
from collections.abc import Callable

from app.wording import Wording
from parsers.wording import N_

FEWEST, SOONEST = 3, 2.0
"""Files and seconds before which a pace tells nothing."""
_MINUTE, _HOUR = 60, 3600


class Pace:
    """Begins with the first number that it is told: what was done before took no time now."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._first: tuple[int, float] | None = None

    def left(self, done: int, total: int) -> float | None:
        """Seconds left when `done` of `total` are done; None where that cannot be told yet."""
        now = self._clock()
        if self._first is None:
            self._first = (done, now)
        before, begun = self._first
        if done - before < FEWEST or now - begun < SOONEST:
            return None
        return (now - begun) / (done - before) * max(total - done, 0)


def in_words(seconds: float, words: Wording) -> str:
    """Seconds left as a person says it."""
    minutes = round(seconds / _MINUTE)
    if minutes < 1:
        return words.text(N_("less than a minute left"))
    if seconds < _HOUR:
        return words.text(N_("about {minutes} min left"), minutes=minutes)
    return words.text(N_("about {hours} h {minutes} min left"), hours=minutes // 60, minutes=minutes % 60)
