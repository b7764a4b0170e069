"""The organisation as the profiles tell it: places, lines between them, and one tree through them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class LineKind(StrEnum):
    """What a line between two places means."""

    DIRECT = "direct"
    FUNCTIONAL = "functional"


@dataclass(frozen=True, slots=True)
class Place:
    """A position on the chart; `position_id` is None where only other profiles mention it.

    `posts` is the number the profile states, `holders` names who holds the position; None is not known.
    """

    id: str
    title: str
    company: str
    area: str | None = None
    position_id: int | None = None
    profile_id: int | None = None
    code: str | None = None
    state: str | None = None
    posts: int | None = None
    holders: tuple[str, ...] | None = None

    @property
    def documented(self) -> bool:
        """Whether it has a profile."""
        return self.profile_id is not None

    @property
    def vacancies(self) -> int:
        """Posts that nobody holds; 0 where it is not known who holds what."""
        return 0 if self.holders is None else max(0, (self.posts or 1) - len(self.holders))


@dataclass(frozen=True, slots=True)
class Statement:
    """What the profile of `subject` says: it `reports_to`, `reports_functionally_to` or `supervises` `other`."""

    subject: str
    kind: str
    other: str


@dataclass(frozen=True, slots=True)
class Line:
    """`subordinate` reports to `head`; the tree follows the lines where `in_tree` holds.

    `told_by_head` marks a line that only the head's profile tells.
    """

    head: str
    subordinate: str
    kind: LineKind
    in_tree: bool = False
    told_by_head: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Places and lines; `children` is the tree, `roots` its tops, `loose` the places without any line."""

    places: Mapping[str, Place]
    lines: tuple[Line, ...]
    roots: tuple[str, ...]
    loose: tuple[str, ...]
    children: Mapping[str, tuple[str, ...]]

    def below(self, top: str) -> tuple[str, ...]:
        """`top` and everything under it in the tree, heads before subordinates."""
        found = [top]
        for place in found:
            found.extend(self.children.get(place, ()))
        return tuple(found)


def draw(places: Iterable[Place], statements: Iterable[Statement]) -> Chart:
    """The chart of any statements about `places`; statements about unknown places or oneself are left out.

    A position hangs from the first direct head its profile names; where it names none, from the first
    functional one, and where it says nothing, from the first that says to supervise it. A circle is opened
    at its member with most subordinates, whose line stays as a further one.
    """
    known = {place.id: place for place in places}
    lines = _lines(known, statements)
    tree = _open_circles(_first_heads(lines), lines)
    marked = tuple(replace(line, in_tree=tree.get(line.subordinate) == line) for line in lines)
    return _chart(known, marked)


def subset(chart: Chart, keep: Iterable[str]) -> Chart:
    """The chart of some of its places only; where a head is left out its subordinates become roots."""
    kept = set(keep)
    lines = tuple(line for line in chart.lines if line.head in kept and line.subordinate in kept)
    return _chart({key: place for key, place in chart.places.items() if key in kept}, lines)


def with_heads(chart: Chart, matching: Iterable[str]) -> frozenset[str]:
    """`matching` and all heads above them in the tree, so that a filtered chart stays in one piece."""
    above = {line.subordinate: line.head for line in chart.lines if line.in_tree}
    kept: set[str] = set()
    for place in matching:
        current: str | None = place
        while current is not None and current not in kept:
            kept.add(current)
            current = above.get(current)
    return frozenset(kept)


def _lines(known: Mapping[str, Place], statements: Iterable[Statement]) -> list[Line]:
    told = [s for s in statements if s.subject in known and s.other in known and s.subject != s.other]
    names_a_head = {s.subject for s in told if s.kind != "supervises"}
    lines: dict[tuple[str, str], Line] = {}
    for kind, meaning in (("reports_to", LineKind.DIRECT), ("reports_functionally_to", LineKind.FUNCTIONAL)):
        for s in told:
            if s.kind == kind:
                lines.setdefault((s.other, s.subject), Line(s.other, s.subject, meaning))
    for s in told:
        if s.kind == "supervises" and s.other not in names_a_head:
            lines.setdefault(
                (s.subject, s.other), Line(s.subject, s.other, LineKind.DIRECT, told_by_head=True)
            )
    return list(lines.values())


def _first_heads(lines: Sequence[Line]) -> dict[str, Line]:
    first: dict[str, Line] = {}
    for line in sorted(lines, key=lambda line: line.kind is not LineKind.DIRECT):
        first.setdefault(line.subordinate, line)
    return first


def _open_circles(tree: dict[str, Line], lines: Sequence[Line]) -> dict[str, Line]:
    subordinates: dict[str, int] = defaultdict(int)
    for line in lines:
        subordinates[line.head] += 1
    checked: set[str] = set()
    for start in list(tree):
        path: list[str] = []
        current: str | None = start
        on_path: set[str] = set()
        while current is not None and current not in checked and current not in on_path:
            path.append(current)
            on_path.add(current)
            current = tree[current].head if current in tree else None
        if current in on_path:
            circle = path[path.index(str(current)) :]
            del tree[max(circle, key=lambda place: subordinates[place])]
        checked.update(path)
    return tree


def _chart(places: Mapping[str, Place], lines: tuple[Line, ...]) -> Chart:
    children: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        if line.in_tree:
            children[line.head].append(line.subordinate)
    hanging = {line.subordinate for line in lines if line.in_tree}
    connected = {end for line in lines for end in (line.head, line.subordinate)}

    def by_name(place: str) -> tuple[str, str]:
        return places[place].title.casefold(), place

    ordered = {head: tuple(sorted(under, key=by_name)) for head, under in children.items()}
    sizes = _sizes(ordered, [place for place in places if place not in hanging])
    roots = [place for place in places if place not in hanging and place in connected]
    loose = sorted((place for place in places if place not in connected), key=by_name)
    roots.sort(key=lambda place: (-sizes[place], by_name(place)))
    return Chart(dict(places), lines, tuple(roots), tuple(loose), ordered)


def _sizes(children: Mapping[str, Sequence[str]], tops: Iterable[str]) -> dict[str, int]:
    order = list(tops)
    for place in order:
        order.extend(children.get(place, ()))
    sizes: dict[str, int] = {}
    for place in reversed(order):
        sizes[place] = 1 + sum(sizes[child] for child in children.get(place, ()))
    return sizes
