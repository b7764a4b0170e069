"""The changes between two revisions, section by section, and all their items side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from parsers.profile import Approval, Item, ParsedProfile
from profiles.comparison import matching
from profiles.comparison.matching import Side
from profiles.revisions.content import COLUMNS, comparable

NAMES: Final[Mapping[str, str]] = {
    "objectives": "objective",
    "functions": "function",
    "matrix": "matrix",
    "relations": "relation",
    "requirements": "requirement",
    "responsibilities": "responsibility",
    "decisions": "decision",
    "schedule": "schedule",
    "risks": "risk",
    "safety": "safety",
    "indicators": "indicator",
    "resources": "resource",
    "employment": "employment",
    "references": "reference",
    "notes": "note",
}
"""What a change calls an item of each section, in the order of a profile."""
CONTROL: Final = ("code", "version", "issued_on", "approved_by", "copy_notice")
FACTS: Final = ("title", "organization", "area", "group", "position_code", "grade", "posts")
SIGNER: Final = ("name", "position", "date")
_MAIN: Final = {"relations": "title", "risks": "hazard"}
_KIND: Final = {"relations": "kind", "requirements": "kind", "decisions": "authority"}
_FROM_TEXT: Final = {"months", "percent", "level"}  # read out of the words: other words, other figures
_NOT_CONTENT: Final = {"number", "previous_text"}  # a place in a list, and what a column says was before


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference; `change` is added, removed, reworded, moved or changed (then of `field`)."""

    section: str
    change: str
    number_old: str | None = None
    number_new: str | None = None
    text_old: str | None = None
    text_new: str | None = None
    field: str | None = None
    value_old: Any = None
    value_new: Any = None

    def to_json(self) -> dict[str, Any]:
        """The change as plain JSON values; `field` and its values only where an attribute changed."""
        found = {part.name: getattr(self, part.name) for part in fields(self)}
        if self.field is None:
            del found["field"], found["value_old"], found["value_new"]
        return {name: list(value) if isinstance(value, tuple) else value for name, value in found.items()}


@dataclass(frozen=True, slots=True)
class Pair:
    """An item of both revisions, or of one of them; `changes` are empty where nothing changed."""

    old: Item | None
    new: Item | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of both revisions (the name as in a profile) in the order of the new one, what left in its old place."""

    name: str
    pairs: tuple[Pair, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        return tuple(change for pair in self.pairs for change in pair.changes)


def differences(old: ParsedProfile, new: ParsedProfile) -> list[Change]:
    """Everything that changed: control data, what the profile is of, approvals, then the sections in their order."""
    return [
        *_scalars("control", CONTROL, old.control, new.control),
        *_scalars("profile", FACTS, old, new),
        *(change for section in compare(old, new) for change in section.changes),
    ]


def compare(old: ParsedProfile, new: ParsedProfile) -> list[Section]:
    """The approvals and every section that either revision has, each item of both exactly once."""
    found = [Section("approvals", tuple(_approvals(old, new)))]
    found += [Section(name, tuple(_pairs(name, getattr(old, name), getattr(new, name)))) for name in NAMES]
    return [section for section in found if section.pairs]


def _scalars(section: str, names: Sequence[str], old: Any, new: Any) -> Iterator[Change]:
    for name in names:
        before, after = getattr(old, name), getattr(new, name)
        if _plain(before) != _plain(after):
            yield Change(section=section, change="changed", field=name, value_old=before, value_new=after)


def _plain(value: Any) -> Any:
    return comparable("notes", {"text": value}).get("text") if isinstance(value, str) else value


def _approvals(old: ParsedProfile, new: ParsedProfile) -> Iterator[Pair]:
    """The steps, each with its own signer in order; another person, post or day is one change of the step.

    An edition of another date is signed on other days: that alone is no change.
    """
    same_day = old.control.issued_on == new.control.issued_on
    left = list(old.approvals)
    names = SIGNER if same_day else SIGNER[:-1]
    for after in new.approvals:
        before = next((one for one in left if one.step == after.step), None)
        if before is None:
            yield Pair(None, after, (_one_sided("approval", "added", None, after),))
            continue
        left.remove(before)
        yield Pair(before, after, tuple(_signer(before, after, names)))
    for before in left:
        yield Pair(before, None, (_one_sided("approval", "removed", before, None),))


def _signer(old: Approval, new: Approval, names: Sequence[str]) -> Iterator[Change]:
    for name in names:
        before, after = getattr(old, name), getattr(new, name)
        if _plain(before) != _plain(after):
            yield Change(
                section="approval",
                change="changed",
                text_old=_signed(old),
                text_new=_signed(new),
                field=name,
                value_old=before,
                value_new=after,
            )
            return


def _signed(approval: Approval) -> str:
    return (
        f"{approval.name} ({approval.position})"
        if approval.name and approval.position
        else (approval.name or approval.position or approval.step)
    )


def _pairs(section: str, old: Sequence[Item], new: Sequence[Item]) -> Iterator[Pair]:
    matched = matching.pairs([_side(section, one) for one in old], [_side(section, one) for one in new])
    gone_elsewhere = matching.moved(matched)
    of_new = {after: before for before, after in matched}
    kept = {before for before, _ in matched}
    removed = [place for place in range(len(old)) if place not in kept]
    for place, after in enumerate(new):
        before_place = of_new.get(place)
        if before_place is None:
            yield Pair(None, after, (_one_sided(NAMES[section], "added", None, after),))
            continue
        # what left stood before this one
        while removed and removed[0] < before_place and before_place not in gone_elsewhere:
            yield _removed(section, old[removed.pop(0)])
        before = old[before_place]
        yield Pair(
            before, after, tuple(_changes(section, before, after, moved=before_place in gone_elsewhere))
        )
    for place in removed:
        yield _removed(section, old[place])


def _removed(section: str, item: Item) -> Pair:
    return Pair(item, None, (_one_sided(NAMES[section], "removed", item, None),))


def _changes(section: str, old: Item, new: Item, *, moved: bool) -> Iterator[Change]:
    name = NAMES[section]
    sides = {
        "number_old": _number(old),
        "number_new": _number(new),
        "text_old": _text(section, old),
        "text_new": _text(section, new),
    }
    reworded = _side(section, old).text != _side(section, new).text
    if reworded:
        yield Change(section=name, change="reworded", **sides)
    elif moved:
        yield Change(section=name, change="moved", **sides)
    before, after = _content(section, old), _content(section, new)
    for field_name in COLUMNS[section]:
        if field_name in _NOT_CONTENT or field_name == _MAIN.get(section, "text"):
            continue
        if reworded and field_name in _FROM_TEXT:
            continue
        if before.get(field_name) != after.get(field_name):
            yield Change(
                section=name,
                change="changed",
                **sides,
                field=field_name,
                value_old=getattr(old, field_name),
                value_new=getattr(new, field_name),
            )


def _one_sided(section: str, change: str, old: Item | None, new: Item | None) -> Change:
    def text(item: Item | None) -> str | None:
        if item is None:
            return None
        return _signed(item) if isinstance(item, Approval) else _main(item)

    return Change(
        section=section,
        change=change,
        number_old=_number(old),
        number_new=_number(new),
        text_old=text(old),
        text_new=text(new),
    )


def _side(section: str, item: Item) -> Side:
    content = _content(section, item)
    return Side(content.get(_MAIN.get(section, "text"), ""), str(content.get(_KIND.get(section, ""), "")))


def _content(section: str, item: Item) -> dict[str, Any]:
    return comparable(section, {name: getattr(item, name) for name in COLUMNS[section]})


def _text(section: str, item: Item) -> str:
    return str(getattr(item, _MAIN.get(section, "text")))


def _main(item: Item) -> str:
    return next(str(getattr(item, name)) for name in ("text", "title", "hazard") if hasattr(item, name))


def _number(item: Item | None) -> str | None:
    return getattr(item, "number", None)
