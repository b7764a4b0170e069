"""What is asked of the items of each section of a profile (job-profile/1, which gold may abbreviate)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

Json = Mapping[str, Any]

ELSEWHERE: Final = ("indicators", "resources", "employment")
"""Sections that are as good a place for what the gold has as a note."""
STAYS_EMPTY: Final = frozenset(
    {"group", "number", "frequency", "action", "previous_text", "months", "percent", "weight", "level"}
)
"""Attributes that mislead where they are invented: asked also where the gold has none."""
TO_THE_LETTER: Final = frozenset({"number", "date"})


@dataclass(frozen=True, slots=True)
class Rule:
    """A section: the field that holds an item's text, the fields that belong to what it is, those asked on a match."""

    section: str
    key: str = "text"
    identity: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()

    def text(self, item: Json) -> Any:
        """What the item is known by: an approval without a name by its post."""
        return item.get(self.key) or (item.get("position") if self.key == "name" else None)


RULES: Final = (
    Rule("approvals", "name", ("step",), ("position", "date")),
    Rule("objectives", attributes=("number",)),
    Rule("functions", attributes=("number", "group", "frequency", "action", "weight")),
    Rule("matrix", attributes=("number", "previous_text", "holders", "comment")),
    Rule("relations", "title", ("kind",), ("note",)),
    Rule("requirements", attributes=("kind", "importance", "months", "percent", "level")),
    Rule("responsibilities"),
    Rule("decisions", identity=("authority",)),
    Rule("schedule"),
    Rule("risks", "hazard", attributes=("factor", "level")),
    Rule("safety"),
    Rule("notes"),
)


def items(rule: Rule, profile: Json) -> list[Json]:
    """The items of a section; gold may abbreviate one to its text."""
    return [
        entry if isinstance(entry, Mapping) else {rule.key: entry}
        for entry in profile.get(rule.section) or []
    ]


def predicted_items(rule: Rule, profile: Json) -> list[Json]:
    """As `items`; notes with those of the sections that serve as well."""
    if rule.section != "notes":
        return items(rule, profile)
    return [item for section in ("notes", *ELSEWHERE) for item in items(Rule(section), profile)]
