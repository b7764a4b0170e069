"""What the numbers and letters in front of headings tell: 'A.', 'B.', 'C.' are headings of one rank, and so are 1, 2, 3."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers.names import DUTIES, without_brackets
from parsers.shapes.nodes import Entry, Heading, Look, Node
from parsers.values import number

_LETTER = re.compile(r"[A-Z]")
_FEWEST = 2
_MOST_WORDS = 16
_MOST_WORDS_CLOSED = 5
"""Of a line with a full stop behind it."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A heading or a line with a number or letter in front: where it stands, and its place in its row of numbers."""

    place: int
    value: int
    node: Node

    @property
    def is_named(self) -> bool:
        """Whether it is a heading that names a section."""
        return isinstance(self.node, Heading) and self.node.name is not None and bool(self.node.name.key)


def letter(node: Node) -> str | None:
    """The capital in front of a heading or of a marked line, without its point."""
    printed = _printed(node)
    return printed if printed and _LETTER.fullmatch(printed) else None


def is_listed(heading: Heading) -> bool:
    """Whether a heading has a letter or a number of its own."""
    return letter(heading) is not None or bool(heading.number)


def follows(one: Heading, other: Heading) -> bool:
    """Whether a heading's letter or decimal number is the next one of another heading's: 'C.' of 'B.', 4.3 of 4.2."""
    return any(not row.startswith(".") for row in _rows_that_go_on(one, other))


def comes_next(one: Heading, other: Heading) -> bool:
    """Whether a heading has the next number or letter of another one's, whatever is counted."""
    return any(_rows_that_go_on(one, other))


def _rows_that_go_on(one: Heading, other: Heading) -> Iterator[str]:
    """What is counted where the number of a heading is the next one of another's."""
    before = dict(number.ranks(_printed(one) or ""))
    return (row for row, value in number.ranks(_printed(other) or "") if before.get(row) == value - 1)


def promoted(nodes: Sequence[Node]) -> tuple[list[Node], frozenset[int]]:
    """The nodes with lines that go on with the numbers of headings as headings too, and where nameless ones of a row stand.

    'A. Propósito' and 'C. Requisitos' make a heading of the line 'B. Entorno' between them, which stands as high.
    """
    found = list(nodes)
    peers: set[int] = set()
    first_duties = _first_duties(nodes)
    for row in numbered_rows(nodes):
        for run in _runs(row, nodes, first_duties):
            look = next(one.node.look for one in run if isinstance(one.node, Heading))
            for one in run:
                if isinstance(one.node, Entry):
                    found[one.place] = _heading(one.node, look)
            peers |= {one.place for one in run if not one.is_named}
    return found, frozenset(peers)


def _heading(entry: Entry, look: Look) -> Heading:
    return Heading(entry.text.rstrip(" .:"), entry.origins, None, entry.number, look)


def numbered_rows(nodes: Sequence[Node]) -> Iterator[list[Numbered]]:
    """The numbered headings and lines by what is counted: letters, Roman numbers, numbers below the same one."""
    rows: defaultdict[str, list[Numbered]] = defaultdict(list)
    for place, node in enumerate(nodes):
        for row, value in number.ranks(_printed(node) or ""):
            rows[row].append(Numbered(place, value, node))
    yield from rows.values()


def _printed(node: Node) -> str | None:
    """The number or letter in front of a heading or of a marked line."""
    if isinstance(node, Heading):
        return node.number or number.split(node.text)[0]
    return node.number if node.marked and node.shape == "outline" and not node.fields else None


def _runs(row: Sequence[Numbered], nodes: Sequence[Node], first_duties: int) -> Iterator[list[Numbered]]:
    """The runs of a row that headings with names belong to, with the lines that go on with their numbers."""
    start = 0
    while start < len(row):
        first = next((place for place in range(start, len(row)) if row[place].is_named), None)
        if first is None:
            return
        run, last = [row[first]], first
        for place in range(first + 1, len(row)):
            if _ends(row[place], run):
                break
            if _goes_on(row, place, last, run[-1].value, nodes):
                run.append(row[place])
                last = place
        run = [*_before(row, start, first, nodes), *run]
        if _is_row_of_headings(run, first_duties):
            yield run
        start = last + 1


def _ends(one: Numbered, run: Sequence[Numbered]) -> bool:
    """Whether a heading with a name begins to count anew."""
    return one.is_named and one.value <= run[-1].value


def _goes_on(row: Sequence[Numbered], place: int, last: int, value: int, nodes: Sequence[Node]) -> bool:
    """Whether a heading or line has the next number, and no list between has come up to it."""
    one = row[place]
    if one.value != value + 1:
        return False
    between = (row[other] for other in range(last + 1, place))
    listed = any(other.value == value and isinstance(other.node, Entry) for other in between)
    return isinstance(one.node, Heading) or (not listed and _stands_over(row, place, nodes))


def _before(row: Sequence[Numbered], start: int, first: int, nodes: Sequence[Node]) -> list[Numbered]:
    """The headings and lines that count up to the first heading with a name; none where one of them is missing."""
    found: list[Numbered] = []
    wanted = row[first].value - 1
    for place in range(first - 1, start - 1, -1):
        one = row[place]
        fits = isinstance(one.node, Heading) or _stands_over(row, place, nodes)
        if one.value == wanted and fits:
            found.append(one)
            wanted -= 1
    return [] if wanted else found[::-1]


def _stands_over(row: Sequence[Numbered], place: int, nodes: Sequence[Node]) -> bool:
    """Whether a line is short and something stands below it before the row goes on."""
    one = row[place]
    words = len(without_brackets(one.node.text).split())
    following = row[place + 1].place if place + 1 < len(row) else len(nodes)
    sentence = one.node.text.endswith((".", ";"))
    return words <= (_MOST_WORDS_CLOSED if sentence else _MOST_WORDS) and following > one.place + 1


def _is_row_of_headings(run: Sequence[Numbered], first_duties: int) -> bool:
    """Whether several names stand in a run, or one that does not divide duties, which begin at a place."""
    named = {one.node.name.key for one in run if one.is_named and one.node.name is not None}
    return len(named) >= _FEWEST or run[0].place <= first_duties


def _first_duties(nodes: Sequence[Node]) -> int:
    """Where the first heading of duties stands; the end where there is none."""
    headed = (
        isinstance(node, Heading) and node.name is not None and node.name.key in DUTIES for node in nodes
    )
    return next((place for place, told in enumerate(headed) if told), len(nodes))
