"""Headers and footers told from the body by their repetition over pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

SAME_HEIGHT = 4.0
"""Points by which a running line may stand higher or lower from page to page."""

ZONE = 0.3
"""Share of the page, from its edge, in which a header or footer may stand."""

MARGIN = 0.085
"""Share of the page that body text leaves free by custom."""

NEAR = 2
"""Pages to look forth and back: even and odd pages may differ."""

MOST_ENTRIES = 25
NUMBER = re.compile(r"\d+")
BLANKS = re.compile(r"\s+")
OWN_NUMBER = re.compile(r"^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|[IVX]{1,5}[.)]|[A-Za-z][.)])\s*\D{3}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line or a row of a table as seen from the page's edge.

    `texts` are its cells' texts (one for a line), `distance` is from the edge in points, `share` the same as a share of
    the page's height. `marked` says that the file itself calls it no body text, `joined` that it is drawn in one piece
    with what follows, as the rows of a table are.
    """

    texts: tuple[str, ...]
    distance: float
    share: float
    marked: bool = False
    joined: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(folded(text) for text in self.texts)


def folded(text: str) -> str:
    """The text with its digits alike and its blanks single."""
    return NUMBER.sub("#", BLANKS.sub(" ", text)).strip().casefold()


def running_counts(pages: Sequence[Sequence[Entry]]) -> list[int]:
    """How many entries of each page, counted from the edge, are a header (or footer)."""
    near_edge = [[entry for entry in entries[:MOST_ENTRIES] if entry.share <= ZONE] for entries in pages]
    return [_count(near_edge, index) for index in range(len(pages))]


def _count(pages: Sequence[Sequence[Entry]], index: int) -> int:
    found = 0
    for position, entry in enumerate(pages[index]):
        if _is_running(pages, index, entry):
            found = position + 1
        elif position > found + 1:
            break
    return found


def _is_running(pages: Sequence[Sequence[Entry]], index: int, entry: Entry) -> bool:
    if entry.marked:
        return True
    if not any(entry.texts):
        return False
    alike = [other for other in range(len(pages)) if other != index and _stands_on(pages[other], entry)]
    if not any(abs(other - index) <= NEAR for other in alike):
        return False
    seen = len(alike) + 1
    if entry.joined:
        return seen >= 0.8 * len(pages) and (seen > 2 or bool(NUMBER.search(" ".join(entry.texts))))
    if len(entry.texts) == 1 and entry.share > MARGIN:
        return (seen > 2 or seen == len(pages)) and not OWN_NUMBER.match(entry.texts[0])
    return True


def _stands_on(entries: Sequence[Entry], wanted: Entry) -> bool:
    return any(
        abs(entry.distance - wanted.distance) <= SAME_HEIGHT and _are_alike(entry, wanted)
        for entry in entries
    )


def _are_alike(first: Entry, second: Entry) -> bool:
    """The same texts but for numbers; of a table's cells, at least half of those that hold any."""
    one, two = first.key, second.key
    if one == two:
        return True
    if len(one) != len(two) or len(one) < 3:
        return False
    filled = [(a, b) for a, b in zip(one, two, strict=True) if a or b]
    return sum(a == b for a, b in filled) >= 0.5 * len(filled)


def distinct(contents: Sequence[tuple[int, str]]) -> list[list[int]]:
    """Indices of (page, text) whose texts are the same but for a number that counts the pages, in groups."""
    alike: dict[str, list[int]] = {}
    for index, (_, text) in enumerate(contents):
        alike.setdefault(folded(text), []).append(index)
    found: list[list[int]] = []
    for group in alike.values():
        found.extend(_without_counters(contents, group))
    return sorted(found)


def _without_counters(contents: Sequence[tuple[int, str]], group: list[int]) -> list[list[int]]:
    numbers = {index: [int(number[:9]) for number in NUMBER.findall(contents[index][1])] for index in group}
    counters = {
        column
        for column in range(len(numbers[group[0]]))
        if _counts([(contents[index][0], numbers[index][column]) for index in group])
    }
    parts: dict[tuple[int, ...], list[int]] = {}
    for index in group:
        key = tuple(number for column, number in enumerate(numbers[index]) if column not in counters)
        parts.setdefault(key, []).append(index)
    return list(parts.values())


def _counts(values: list[tuple[int, int]]) -> bool:
    """Whether a number goes up with the page."""
    if len({number for _, number in values}) < 2:
        return False
    (_, most), *_ = Counter(number - page for page, number in values).most_common(1)
    return most >= max(2, len(values) // 2)
