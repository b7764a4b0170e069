"""The changes between two revisions, section by section, and all their items side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import islice
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
    """An item of both revisions, or of one of them; `changes` are empty where nothing changed.

    `moved` is one that stands elsewhere among its neighbours, with the same words or with others.
    """

    old: Item | None
    new: Item | None
    changes: tuple[Change, ...]
    moved: bool = False


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
    return [*values(old, new), *(change for section in compare(old, new) for change in section.changes)]


def values(old: ParsedProfile, new: ParsedProfile) -> list[Change]:
    """What changed of the control data, then of what the profile is of."""
    return [
        *_scalars("control", CONTROL, old.control, new.control),
        *_scalars("profile", FACTS, old, new),
    ]


def compare(old: ParsedProfile, new: ParsedProfile) -> list[Section]:
    """The approvals and every section that either revision has, each item of both exactly once."""
    found = [Section("approvals", tuple(_approvals(old, new)))]
    found += [Section(name, tuple(_pairs(name, getattr(old, name), getattr(new, name)))) for name in NAMES]
    return [section for section in found if section.pairs]


def text_of(item: Item) -> str:
    """What an item is called in a list of changes: what it is shown by, or the step that names no signer."""
    return shown_by(item) or (item.step if isinstance(item, Approval) else "")


def shown_by(item: Item) -> str:
    """What an item is shown by: its main text, a signer's name with the post; '' for a step that names nobody."""
    if not isinstance(item, Approval):
        return next(str(getattr(item, name)) for name in ("text", "title", "hazard") if hasattr(item, name))
    if item.name and item.position:
        return f"{item.name} ({item.position})"
    return item.name or item.position or ""


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
    names = SIGNER if same_day else SIGNER[:-1]
    left = list(old.approvals)
    for after in new.approvals:
        before = next((one for one in left if one.step == after.step), None)
        if before is None:
            yield _added("approval", after)
        else:
            left.remove(before)
            yield Pair(before, after, tuple(islice(_signer(before, after, names), 1)))
    for before in left:
        yield _removed("approval", before)


def _signer(old: Approval, new: Approval, names: Sequence[str]) -> Iterator[Change]:
    for name in names:
        before, after = getattr(old, name), getattr(new, name)
        if _plain(before) != _plain(after):
            yield Change(
                section="approval",
                change="changed",
                text_old=text_of(old),
                text_new=text_of(new),
                field=name,
                value_old=before,
                value_new=after,
            )


@dataclass(frozen=True, slots=True)
class _Told:
    """An item with its fields as contents are compared."""

    item: Item
    content: Mapping[str, Any]
    side: Side


def _told(section: str, items: Sequence[Item]) -> list[_Told]:
    found = []
    for item in items:
        content = comparable(section, {name: getattr(item, name) for name in COLUMNS[section]})
        kind = str(content.get(_KIND.get(section, ""), ""))
        found.append(_Told(item, content, Side(content.get(_MAIN.get(section, "text"), ""), kind)))
    return found


def _pairs(section: str, old: Sequence[Item], new: Sequence[Item]) -> Iterator[Pair]:
    before, after = _told(section, old), _told(section, new)
    matched = matching.pairs([one.side for one in before], [one.side for one in after])
    elsewhere = matching.moved(matched)
    came_from = {there: here for here, there in matched}
    removed = [place for place in range(len(old)) if place not in set(came_from.values())]
    for place, told in enumerate(after):
        source = came_from.get(place)
        if source is None:
            yield _added(NAMES[section], told.item)
            continue
        while removed and removed[0] < source and source not in elsewhere:  # what left stood before this one
            yield _removed(NAMES[section], old[removed.pop(0)])
        changes = _changes(section, before[source], told, moved=source in elsewhere)
        yield Pair(before[source].item, told.item, tuple(changes), moved=source in elsewhere)
    for place in removed:
        yield _removed(NAMES[section], old[place])


def _changes(section: str, old: _Told, new: _Told, *, moved: bool) -> Iterator[Change]:
    both = Change(
        section=NAMES[section],
        change="changed",
        number_old=_number(old.item),
        number_new=_number(new.item),
        text_old=text_of(old.item),
        text_new=text_of(new.item),
    )
    reworded = old.side.text != new.side.text
    if reworded or moved:
        yield replace(both, change="reworded" if reworded else "moved")
    passed_over = _NOT_CONTENT | {_MAIN.get(section, "text")} | (_FROM_TEXT if reworded else set())
    for name in COLUMNS[section]:
        if name not in passed_over and old.content.get(name) != new.content.get(name):
            before, after = getattr(old.item, name), getattr(new.item, name)
            yield replace(both, field=name, value_old=before, value_new=after)


def _added(section: str, item: Item) -> Pair:
    change = Change(section=section, change="added", number_new=_number(item), text_new=text_of(item))
    return Pair(None, item, (change,))


def _removed(section: str, item: Item) -> Pair:
    change = Change(section=section, change="removed", number_old=_number(item), text_old=text_of(item))
    return Pair(item, None, (change,))


def _number(item: Item) -> str | None:
    return getattr(item, "number", None)
