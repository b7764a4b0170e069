"""What a correction is about: an item by its section, original text and place, or one that a correction made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from profiles.review.entries import Entry, Json, normal, nth

NEAR = 3.0  # points that a box may move between two versions of the program
_ADDRESS = ("page", "sheet", "cell", "paragraph", "line")


@dataclass(frozen=True, slots=True)
class Anchor:
    """An item of the reading: its section, text as read, places, and how many of that text stand before it.

    One that correction `made_by` made is its `part`, from 0; then nothing else is said.
    """

    section: str = ""
    text: str = ""
    origins: tuple[Json, ...] = ()
    nth: int = 0
    made_by: int | None = None
    part: int = 0

    @property
    def made_key(self) -> str:
        """The key of the entry that a correction made."""
        return f"{self.made_by}.{self.part}"

    def to_json(self) -> dict[str, Any]:
        """As a correction keeps it."""
        if self.made_by is not None:
            return {"made_by": self.made_by, "part": self.part}
        return {
            "section": self.section,
            "text": self.text,
            "origins": [dict(origin) for origin in self.origins],
            "nth": self.nth,
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Anchor:
        """The anchor that `to_json` gave `value` for."""
        return cls(**{**value, "origins": tuple(value.get("origins", ()))})


def anchor(key: str, reading: Sequence[Entry]) -> Anchor:
    """What a correction of the entry with this key is about; `reading` are the entries as read."""
    for entry in reading:
        if entry.key == key:
            return Anchor(entry.section, entry.text, entry.origins, nth(reading)[key])
    made_by, _, part = key.partition(".")
    return Anchor(made_by=int(made_by), part=int(part))


def locate(wanted: Anchor, reading: Sequence[Entry]) -> Entry | None:
    """The entry of a reading that an anchor is about, None where it has none or several that could be.

    Its text must be the same; then section and place decide, and last how many of the text stand before it.
    """
    text = normal(wanted.text)
    found = [entry for entry in reading if normal(entry.text) == text]
    own = [entry for entry in found if entry.section == wanted.section]
    here = [entry for entry in found if _same_place(entry.origins, wanted.origins)]
    both = [entry for entry in here if entry.section == wanted.section]
    for some in (both, here, own, found):
        if len(some) == 1:
            return some[0]
        if some:
            return _by_number(some, wanted.nth, reading)
    return None


def _by_number(some: Sequence[Entry], number: int, reading: Sequence[Entry]) -> Entry | None:
    before = nth(reading)
    equal = [entry for entry in some if before[entry.key] == number]
    return equal[0] if len(equal) == 1 else None


def _same_place(some: Iterable[Json], others: Iterable[Json]) -> bool:
    one, other = next(iter(some), None), next(iter(others), None)
    if one is None or other is None or any(one.get(name) != other.get(name) for name in _ADDRESS):
        return False
    box, other_box = one.get("bbox"), other.get("bbox")
    if not box or not other_box:
        return any(one.get(name) is not None for name in _ADDRESS)
    return all(abs(a - b) <= NEAR for a, b in zip(box[:2], other_box[:2], strict=True))
