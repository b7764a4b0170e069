"""Headers and footers told from the body by their repetition over pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import islice

from parsers.vocabulary.patterns import among_printed

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
PAGE = re.compile(
    rf"\b{among_printed('page', 'one', 'several')}\.?\s*(?:n[.º°]*\s*)?\d{{1,3}}\b", re.IGNORECASE
)
BLANKS = re.compile(r"\s+")
OWN_NUMBER = re.compile(r"^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|[IVX]{1,5}[.)]|[A-Za-z][.)])\s*\D{3}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line or a row of a table as seen from the page's edge.

    `texts` are its cells' texts (one for a line), `distance` is from the edge in points, `share` the same as a share of
    the page's height. `marked` says that the file itself calls it no body text, `joined` that it is drawn in one piece
    with what follows, as the rows of a table are: then only a number that counts pages tells it from a heading row.
    """

    texts: tuple[str, ...]
    distance: float
    share: float
    marked: bool = False
    joined: bool = False


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """The text with its digits alike and its blanks single."""
    return NUMBER.sub("#", BLANKS.sub(" ", text)).strip().casefold()


Texts = tuple[str, ...]
Spread = Mapping[Texts, Mapping[Texts, Sequence[int]]]
"""For the folded texts of an entry its wordings, and for each of them the pages that it stands on."""


def running_counts(pages: Sequence[Sequence[Entry]]) -> list[int]:
    """How many entries of each page, counted from the edge, are a header (or footer)."""
    near_edge = [[entry for entry in entries[:MOST_ENTRIES] if entry.share <= ZONE] for entries in pages]
    spread = _spread(near_edge)
    return [_count(near_edge, index, spread) for index in range(len(pages))]


def _spread(pages: Sequence[Sequence[Entry]]) -> Spread:
    found: dict[Texts, dict[Texts, list[int]]] = {}
    for index, entries in enumerate(pages):
        for entry in entries:
            found.setdefault(_key(entry), {}).setdefault(entry.texts, []).append(index)
    return found


def _key(entry: Entry) -> Texts:
    return tuple(map(folded, entry.texts))


class _Repeated(IntEnum):
    """Whether an entry comes back on other pages, and whether that alone makes it a header."""

    NO = 0
    PERHAPS = 1
    SURELY = 2


def _count(pages: Sequence[Sequence[Entry]], index: int, spread: Spread) -> int:
    """Up to the last entry that is surely running; one that does not come back may stand above it.

    A line below the margin and below such a one is body text: 'Datos del puesto' under each page's own title.
    """
    found = strangers = 0
    for position, entry in enumerate(pages[index]):
        repeated = _repeated(pages, index, entry, spread)
        strangers += repeated is _Repeated.NO
        if strangers > 1 or (strangers and _is_line_of_body(entry)):
            break
        if repeated is _Repeated.SURELY:
            found = position + 1
    return found


def _is_line_of_body(entry: Entry) -> bool:
    """Whether an entry is a line where body text stands by custom."""
    return not entry.marked and not entry.joined and len(entry.texts) == 1 and entry.share > MARGIN


def _repeated(pages: Sequence[Sequence[Entry]], index: int, entry: Entry, spread: Spread) -> _Repeated:
    if entry.marked:
        return _Repeated.SURELY
    if not any(entry.texts):
        return _Repeated.PERHAPS
    near = [
        other
        for other in range(max(index - NEAR, 0), min(index + NEAR + 1, len(pages)))
        if other != index and _stands_on(pages[other], entry, other - index) is not None
    ]
    if not near:
        return _Repeated.SURELY if len(pages) == 1 and _counts_pages(entry) else _Repeated.NO
    if entry.joined:
        sure = _is_worded_otherwise(pages, index, entry, spread)
    elif _is_line_of_body(entry):
        everywhere = len(near) > 1 or len(pages) == 2 or _is_elsewhere(pages, index, entry, spread)
        sure = everywhere and not OWN_NUMBER.match(entry.texts[0])
    else:
        sure = True
    return _Repeated.SURELY if sure else _Repeated.PERHAPS


def _counts_pages(entry: Entry) -> bool:
    """Whether a line in the margin has the number of the page: all that tells it where there is one page."""
    return len(entry.texts) == 1 and entry.share <= MARGIN and PAGE.search(entry.texts[0]) is not None


def _is_worded_otherwise(pages: Sequence[Sequence[Entry]], index: int, entry: Entry, spread: Spread) -> bool:
    """Whether a page has the entry with other numbers; only pages with another wording of it are looked at."""
    wordings = spread[_key(entry)]
    others = {page for texts, where in wordings.items() if texts != entry.texts for page in where} - {index}
    found = (_stands_on(pages[other], entry, other - index) for other in _nearest(others, index))
    return any(one is not None and one.texts != entry.texts for one in found)


def _is_elsewhere(pages: Sequence[Sequence[Entry]], index: int, entry: Entry, spread: Spread) -> bool:
    """Whether the entry stands on more than one other page."""
    others = {page for where in spread[_key(entry)].values() for page in where} - {index}
    found = (_stands_on(pages[other], entry, other - index) for other in _nearest(others, index))
    return sum(1 for _ in islice((one for one in found if one is not None), 2)) > 1


def _nearest(pages: Iterable[int], index: int) -> list[int]:
    return sorted(pages, key=lambda page: abs(page - index))


def _stands_on(entries: Sequence[Entry], wanted: Entry, pages: int) -> Entry | None:
    """The entry like `wanted` that stands `pages` later (or earlier, negative)."""
    for entry in entries:
        if abs(entry.distance - wanted.distance) <= SAME_HEIGHT and _are_alike(wanted, entry, pages):
            return entry
    return None


def _are_alike(first: Entry, second: Entry, pages: int) -> bool:
    """The same texts but for numbers that go with the page; of a table's cells, half of those that hold any."""
    if len(first.texts) != len(second.texts):
        return False
    pairs = [(a, b) for a, b in zip(first.texts, second.texts, strict=True) if a or b]
    alike = sum(_same_text(a, b, pages) for a, b in pairs)
    return alike == len(pairs) or (len(pairs) >= 3 and not first.joined and alike >= 0.5 * len(pairs))


def _same_text(first: str, second: str, pages: int) -> bool:
    if first == second:
        return True
    if folded(first) != folded(second):
        return False
    numbers = zip(NUMBER.findall(first), NUMBER.findall(second), strict=True)
    return all(a == b or int(b[:9]) - int(a[:9]) == pages for a, b in numbers)


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
    return most > max(1, len(values) // 2)
