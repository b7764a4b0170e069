"""Which reporting lines come into conflict, and which conflicts end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from profiles.consequence.facing import Facing, place
from profiles.models import Revision
from profiles.organisation.chart import Statement
from profiles.organisation.contradictions import Contradiction, ContradictionKind, contradictions
from profiles.organisation.meaning import named
from profiles.organisation.picture import LINES
from profiles.positions import Resolver


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction by the titles of its places."""

    kind: ContradictionKind
    titles: tuple[str, ...]
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """The contradictions that arise, and those that end."""

    arising: tuple[Conflict, ...]
    ending: tuple[Conflict, ...]


def lines(case: Facing) -> Lines:
    """The contradictions of the chart with the revision that are not there without it, and the other way round."""
    own = f"f{case.revision.profile_id}"
    before_place = own if case.place_before is None else f"p{case.place_before}"
    after_place = own if case.place_after is None else f"p{case.place_after}"
    others = [one for one in case.others if one.kind in LINES]
    before = [Statement(one.place, one.kind, one.means) for one in others]
    before += _own(case, case.in_force, case.before, before_place)
    after = [Statement(one.place, one.kind, one.becomes) for one in others]
    after += _own(case, case.revision, case.after, after_place)
    was = contradictions(before, case.documented | ({before_place} if case.in_force else set()))
    becomes = contradictions(after, case.documented | {after_place})
    earlier = _titles(case)
    titles = earlier | {after_place: case.revision.title or ""}
    return Lines(
        tuple(sorted((_named(one, titles) for one in becomes if not _was_there(one, was)), key=_order)),
        tuple(sorted((_named(one, earlier) for one in was if not _goes_on(one, becomes)), key=_order)),
    )


def _was_there(one: Contradiction, before: frozenset[Contradiction]) -> bool:
    """Whether it was there already, perhaps with more heads or in a wider circle."""
    return one in before or any(
        _alike(one, other) and set(one.places) <= set(other.places)
        for other in before
        if other.kind is not ContradictionKind.SUPERVISED_ELSEWHERE
    )


def _goes_on(one: Contradiction, after: frozenset[Contradiction]) -> bool:
    """Whether it is still there, perhaps with other heads or in another circle."""
    return one in after or any(
        _alike(one, other) for other in after if other.kind is not ContradictionKind.SUPERVISED_ELSEWHERE
    )


def _alike(one: Contradiction, other: Contradiction) -> bool:
    """Whether both are of one place with several heads, or circles that share a place."""
    if one.kind is not other.kind:
        return False
    circle = one.kind is ContradictionKind.CIRCLE
    return bool({*one.places} & {*other.places}) if circle else one.places[0] == other.places[0]


def _own(case: Facing, revision: Revision | None, resolver: Resolver, subject: str) -> list[Statement]:
    return [
        Statement(subject, item.kind, place(resolver, item.text, revision.area))
        for item in case.own(revision, "relations")
        if item.kind in LINES and item.text and revision
    ]


def _titles(case: Facing) -> dict[str, str]:
    """What places are called: positions by their title, the others as the profiles write them."""
    found = {f"p{position_id}": title for position_id, title in case.names.items()}
    for one in case.others:
        found.setdefault(one.place, one.profile_title)
        for meant in (one.means, one.becomes):
            if meant not in found:
                found[meant] = named(one.title)
    for revision, resolver in ((case.in_force, case.before), (case.revision, case.after)):
        for item in case.own(revision, "relations"):
            if item.text and revision:
                found.setdefault(place(resolver, item.text, revision.area), named(item.text))
    return found


def _named(one: Contradiction, titles: Mapping[str, str]) -> Conflict:
    called = tuple(titles.get(place_, place_) for place_ in one.places)
    return Conflict(one.kind, called, tuple(titles.get(head, head) for head in one.heads))


def _order(one: Conflict) -> tuple[str, tuple[str, ...]]:
    return one.kind, one.titles
