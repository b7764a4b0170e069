"""The numbers of a document's sections: those that their items already speak of, where these fit into one order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.exports.paper.sheet import Block, Entry, Grid, Heading

_WITHIN = re.compile(r"(\d{1,2})\.\d")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def numbered(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, every heading of a section with its number.

    A section whose items are 2.1, 2.2 is the second; where the items' numbers contradict each other the sections have
    Roman ones.
    """
    places = [
        at for at, one in enumerate(blocks) if isinstance(one, Heading) and one.level == 1 and one.counted
    ]
    ends = [*places[1:], len(blocks)][: len(places)]
    spans = zip(places, ends, strict=True)
    marks = dict(zip(places, _marks([_spoken_of(blocks[at:end]) for at, end in spans]), strict=True))
    for at, block in enumerate(blocks):
        if isinstance(block, Heading) and at in marks:
            yield replace(block, text=f"{marks[at]} {block.text}")
        else:
            yield block


def _marks(spoken_of: Sequence[int | None]) -> list[str]:
    found: list[int] = []
    for number in spoken_of:
        before = found[-1] if found else 0
        found.append(before + 1 if number is None else number)
        if found[-1] <= before:
            return [f"{_roman(place)}." for place in range(1, len(spoken_of) + 1)]
    return [f"{number}." for number in found]


def _spoken_of(blocks: Sequence[Block]) -> int | None:
    """The section's number that the numbers of its items begin with, None where they have none or several."""
    texts = [one.number for one in blocks if isinstance(one, Entry)]
    texts += [
        cell for one in blocks if isinstance(one, Grid) and one.head for row in one.rows for cell in row
    ]
    found = {int(within.group(1)) for text in texts if (within := _WITHIN.match(text))}
    return found.pop() if len(found) == 1 else None


def _roman(number: int) -> str:
    said = ""
    for value, letters in _ROMAN:
        while number >= value:
            said, number = said + letters, number - value
    return said
