"""The items of a reading on their way through corrections, and the profile that they make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from parsers.document import Origin
from parsers.profile import ParsedProfile, TextItem
from profiles.revisions import content

Json = Mapping[str, Any]
MAIN: Final = {"relations": "title", "risks": "hazard", "approvals": "position"}
"""The field that holds an item's main text, where it is not `text`."""
KIND: Final = {"relations": "kind", "requirements": "kind", "decisions": "authority", "approvals": "step"}
"""The field that says of which kind an item is, in the sections that have kinds."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item; `key` is 'functions/3' as read (from 0), '17.0' as the first that correction 17 made.

    `fields` are those of its section as in profile.schema.json, `confidence` and `origins` too are plain JSON.
    """

    key: str
    section: str
    fields: Json
    confidence: Json | None = None
    origins: tuple[Json, ...] = ()
    confirmed: bool = False

    @property
    def text(self) -> str:
        return main_text(self.section, self.fields)

    @property
    def place(self) -> tuple[float, ...]:
        """Where it begins, as numbers that grow through the document."""
        return content.place(TextItem(text="", origins=tuple(_origin(one) for one in self.origins[:1])))

    @property
    def comparable(self) -> tuple[str, Json]:
        """Its section and fields, by which two items are equal."""
        return self.section, content.comparable(self.section, self.fields)

    def to_json(self) -> dict[str, Any]:
        """As a correction keeps it: without origins and confidence."""
        return {"section": self.section, "fields": dict(self.fields)}


def main_text(section: str, fields: Json) -> str:
    """The item's main text, '' where it has none."""
    return str(fields.get(MAIN.get(section, "text")) or "")


def normal(text: str) -> str:
    """A text as texts are compared: white space, kinds of dashes and closing marks left out."""
    return str(content.comparable("notes", {"text": text}).get("text", ""))


def read(reading: Json) -> tuple[Entry, ...]:
    """The entries of an untouched reading (job-profile/1), section by section."""
    return tuple(
        Entry(
            f"{section}/{number}",
            section,
            {name: value.get(name) for name in columns},
            value.get("confidence"),
            tuple(value.get("origins") or ()),
        )
        for section, columns in content.COLUMNS.items()
        for number, value in enumerate(reading.get(section) or ())
    )


def nth(entries: Sequence[Entry]) -> dict[str, int]:
    """For each key how many entries of the same section and text stand before it."""
    seen: Counter[tuple[str, str]] = Counter()
    found = {}
    for entry in entries:
        name = (entry.section, normal(entry.text))
        found[entry.key] = seen[name]
        seen[name] += 1
    return found


def in_sections(entries: Iterable[Entry]) -> list[Entry]:
    """The entries in the order of sections that rows are written in."""
    order = {section: number for number, section in enumerate(content.COLUMNS)}
    return sorted(entries, key=lambda entry: order[entry.section])


def profile(reading: Json, entries: Iterable[Entry], title: str | None) -> ParsedProfile:
    """The reading with other items and another title; what a person confirmed carries no doubt."""
    sections: dict[str, list[dict[str, Any]]] = {section: [] for section in content.COLUMNS}
    for entry in entries:
        confidence = None if entry.confirmed else entry.confidence
        sections[entry.section].append(
            {**entry.fields, "confidence": confidence, "origins": list(entry.origins)}
        )
    return ParsedProfile.from_json({**reading, **sections, "title": title})


def _origin(value: Json) -> Origin:
    box = value.get("bbox")
    return Origin(**{**value, "bbox": tuple(box) if box else None})
