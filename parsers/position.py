"""What a profile's position is called and where it belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.control import Identity
from parsers.control.loose import LONE, UNPROVED
from parsers.document import Origin, Warning
from parsers.names import Names
from parsers.profile import ParsedProfile, TextItem
from parsers.sections.assemble import Body
from parsers.sections.gather import Placed
from parsers.titles import Title, infer_title
from parsers.values import title
from parsers.vocabulary import fold

_SURE = 0.97
_COUNT = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class _Facts:
    """The places that may name a fact: the profile's own blocks, labels in its body, the document's headers."""

    near: Identity
    own: tuple[Placed, ...]
    shared: Identity
    alone: bool
    names: Names

    def labelled(self, key: str) -> Placed | None:
        """The first entry of a key, or the first whose label does not yield to others."""
        mine = [one for one in self.own if one.key == key]
        firm = (one for one in mine if not self.yields(one))
        return next(firm, mine[0] if mine else None)

    def yields(self, one: Placed) -> bool:
        """Whether the label is one that gives way to another of the same key."""
        return self.names.vocabulary.find("weaker", one.entry.label) == one.key

    def first(self, key: str) -> tuple[str | None, tuple[Origin, ...]]:
        """The value of a fact and its places; in a document of several profiles labels come first."""
        label = self.labelled(key)
        near = (getattr(self.near, key), self.near.origins.get(key, ()))
        own = (label.text, label.origins) if label is not None else (None, ())
        shared = (getattr(self.shared, key), self.shared.origins.get(key, ()))
        order = (near, own, shared) if self.alone else (own, near, shared)
        return next((found for found in order if found[0]), (None, ()))


def identified(body: Body, near: Identity, shared: Identity, names: Names, *, alone: bool) -> ParsedProfile:
    """The body's profile with title, area, group, organization, code, grade and posts, those nearest to it first."""
    own = tuple(one for one in body.identity if not names.nothing(one.text))
    facts = _Facts(near, own, shared, alone, names)
    found = _title(facts)
    told: tuple[Warning, ...] = ()
    if found is None:
        found = _inferred(body.profile, names)
        place = found.origins[0] if found is not None and found.origins else None
        told = (Warning("title-inferred", "The title is inferred from the text.", place),) if found else ()
    scalars = {key: facts.first(key) for key in ("area", "group", "organization", "position_code", "grade")}
    scalars["organization"] = _owner(scalars["organization"], shared, found, scalars["area"][0])
    places = {f"/{key}": origins for key, (value, origins) in scalars.items() if value}
    if found is not None:
        places["/title"] = found.origins
    posts, counted = _posts(facts, found)
    if posts is not None:
        places["/posts"] = counted
    said = [fold(value) for value, _ in scalars.values() if value]
    said += [fold(found.text)] if found is not None else []
    return replace(
        body.profile,
        notes=(*body.profile.notes, *_others(own, said, names)),
        title=found.text if found is not None else None,
        area=scalars["area"][0],
        group=scalars["group"][0],
        organization=scalars["organization"][0],
        position_code=scalars["position_code"][0],
        grade=scalars["grade"][0],
        posts=posts,
        origins=places,
        warnings=told,
    )


def _title(facts: _Facts) -> Title | None:
    candidates = [*facts.near.titles, *(facts.shared.titles if facts.alone else ())]
    sensible = [each for each in candidates if not facts.names.nothing(each.text)]
    best = max(sensible, key=lambda each: each.confidence.value, default=None)
    label = facts.labelled("title")
    firm = not facts.alone and label is not None and not facts.yields(label)
    if label is not None and (firm or best is None or best.confidence.value < _SURE):
        read = title.read(label.text)
        if read is not None:
            return Title(read.text, label.origins, label.confidence, read.posts)
    return best


def _owner(
    told: tuple[str | None, tuple[Origin, ...]], shared: Identity, found: Title | None, area: str | None
) -> tuple[str | None, tuple[Origin, ...]]:
    """The organization: what is told, else the one name beside the kind of document in headers that is no title."""
    lone = (
        told[0] is not None and told[0] == shared.organization and shared.confidences["organization"] == LONE
    )
    if found is None or found.confidence.reason == UNPROVED:
        return (None, ()) if lone else told
    known = {fold(text) for text in (found.text, area) if text}
    if lone and fold(told[0] or "") in known:
        return None, ()
    if told[0]:
        return told
    loose = [
        each for each in shared.titles if each.confidence.reason == UNPROVED and fold(each.text) not in known
    ]
    return (loose[0].text, loose[0].origins) if len(loose) == 1 and loose[0].text.isupper() else told


def _inferred(profile: ParsedProfile, names: Names) -> Title | None:
    """The title that a sentence of the purpose, or the first duty, begins with."""
    sentences = [(item.text, item.origins) for item in profile.objectives]
    sentences += [(item.text, item.origins) for item in profile.functions[:1]]
    for text, origins in sentences:
        found = infer_title(text, origins, names.vocabulary)
        if found is not None:
            return found
    return None


def _posts(facts: _Facts, found: Title | None) -> tuple[int | None, tuple[Origin, ...]]:
    """The number of posts and its places."""
    label = facts.labelled("posts")
    printed = _COUNT.search(label.text) if label is not None else None
    counts: tuple[tuple[int | None, tuple[Origin, ...]], ...] = (
        (found.posts, found.origins) if found is not None else (None, ()),
        (facts.near.posts, facts.near.origins.get("posts", ())),
        (int(printed.group(0)), label.origins) if printed and label else (None, ()),
        (facts.shared.posts, facts.shared.origins.get("posts", ())) if facts.alone else (None, ()),
    )
    return next((count for count in counts if count[0]), (None, ()))


def _others(own: Sequence[Placed], said: Sequence[str], names: Names) -> tuple[TextItem, ...]:
    """What labels of the position's facts say beside the values that were taken: a second area, another title."""
    return tuple(
        TextItem(text=f"{one.entry.label}: {one.text}", confidence=one.confidence, origins=one.origins)
        for one in own
        if one.entry.label
        and one.key != "posts"
        and any(map(str.isalpha, one.text))
        and _is_news(one.text, said, names)
    )


def _is_news(text: str, said: Sequence[str], names: Names) -> bool:
    """Whether a value says more than what was taken; in a line of several facts, labels stand between them."""
    left = fold(text)
    if any(left in value for value in said):
        return False
    for value in sorted(said, key=len, reverse=True):
        left = left.replace(value, " ").strip()
    return bool(left) and names.vocabulary.find("identity", left) is None
