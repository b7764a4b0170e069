"""Which item of one revision is which of the other: by the same words first, then by the most alike."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import LCSseq

from parsers.vocabulary.folding import fold

ALIKE: Final = 0.5
"""How much two texts must have in common to be one item reworded, from 0 to 1."""
ALIKE_ACROSS: Final = 0.75
"""The same for items of different kinds, as of a post reported to and one supervised."""
_CONTAINED_FROM: Final = 3  # words of a shorter text that lies whole in a longer one
_WORD: Final = re.compile(r"\w+")
_SMALL: Final = 3  # letters: shorter words say little about what a text is about


@dataclass(frozen=True, slots=True)
class Side:
    """An item for matching: its words and what else must agree (a kind), in the order of its section."""

    text: str
    kind: str = ""


def pairs(old: Sequence[Side], new: Sequence[Side]) -> list[tuple[int, int]]:
    """The places, from 0, of the items that are one and the same, in the order of the old ones."""
    found = dict(_same(old, new))
    taken = set(found.values())
    left = [place for place in range(len(old)) if place not in found]
    free = [place for place in range(len(new)) if place not in taken]
    found |= dict(_alike(old, new, left, free))
    return sorted(found.items())


def moved(matched: Sequence[tuple[int, int]]) -> set[int]:
    """The old places of those that stand elsewhere among their neighbours: the fewest that explain the new order."""
    tails: list[int] = []
    at: list[int] = []  # index in matched of each tail
    came_from: list[int | None] = []
    for index, (_, after) in enumerate(matched):
        place = bisect_left(tails, after)
        came_from.append(at[place - 1] if place else None)
        if place == len(tails):
            tails.append(after)
            at.append(index)
        else:
            tails[place], at[place] = after, index
    stayed: set[int] = set()
    step: int | None = at[-1] if at else None
    while step is not None:
        stayed.add(step)
        step = came_from[step]
    return {before for index, (before, _) in enumerate(matched) if index not in stayed}


def _same(old: Sequence[Side], new: Sequence[Side]) -> Iterator[tuple[int, int]]:
    """Items of one text and kind, then of one text; repeated ones in their order."""
    taken: set[int] = set()
    begun: set[int] = set()
    for with_kind in (True, False):
        waiting: dict[tuple[str, str], deque[int]] = defaultdict(deque)
        for place, one in enumerate(new):
            if place not in taken:
                waiting[one.text, one.kind if with_kind else ""].append(place)
        for place, one in enumerate(old):
            queue = waiting[one.text, one.kind if with_kind else ""]
            if place not in begun and queue:
                taken.add(queue[0])
                begun.add(place)
                yield place, queue.popleft()


def _alike(
    old: Sequence[Side], new: Sequence[Side], left: Sequence[int], free: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Reworded items: the most alike first; between equals those of one kind, then the nearer ones."""
    words = {("old", place): _words(old[place].text) for place in left}
    words |= {("new", place): _words(new[place].text) for place in free}
    scored = []
    for before in left:
        for after in free:
            score = likeness(words["old", before], words["new", after])
            same_kind = old[before].kind == new[after].kind
            if score >= (ALIKE if same_kind else ALIKE_ACROSS):
                scored.append((-score, not same_kind, abs(before - after), before, after))
    done_old: set[int] = set()
    done_new: set[int] = set()
    for *_, before, after in sorted(scored):
        if before not in done_old and after not in done_new:
            done_old.add(before)
            done_new.add(after)
            yield before, after


def likeness(old: Sequence[str], new: Sequence[str]) -> float:
    """How much two texts have in common, from 0 to 1, by the words they share in order.

    A text that lies nearly whole within a much longer one is alike too: it was added to.
    """
    shorter, longer = sorted((len(old), len(new)))
    if not shorter:
        return 0.0
    common = LCSseq.similarity(old, new)
    both = 2 * common / (shorter + longer)
    contained = common / shorter if shorter >= _CONTAINED_FROM else 0.0
    return max(both, contained * 0.9)


def _words(text: str) -> list[str]:
    """The telling words of a text, folded; all of them where only small ones are there."""
    every = _WORD.findall(fold(text))
    return [word for word in every if len(word) > _SMALL] or every
