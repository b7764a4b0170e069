"""What a person typed, cleaned into the value of a field; and which fields items have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from profiles.errors import ValueIsNotUsable
from profiles.review.entries import KIND
from profiles.revisions.content import COLUMNS

CHOICES: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("approvals", "step"): ("prepared", "reviewed", "approved"),
    ("relations", "kind"): (
        "reports_to",
        "reports_functionally_to",
        "supervises",
        "internal_contact",
        "external_contact",
    ),
    ("requirements", "kind"): (
        "education",
        "training",
        "knowledge",
        "experience",
        "skill",
        "competency",
        "general",
    ),
    ("requirements", "importance"): ("required", "desired"),
    ("decisions", "authority"): ("own", "superior"),
}
"""The values of the fields that must have one; the first is taken where nothing else is known."""
MANY: Final[Mapping[str, tuple[str, ...]]] = {
    "frequency": (
        "occasional",
        "daily",
        "weekly",
        "fortnightly",
        "monthly",
        "bimonthly",
        "quarterly",
        "half-yearly",
        "annual",
    ),
    "action": ("execution", "analysis", "direction", "control"),
}
WHOLE: Final[Mapping[str, tuple[int, int]]] = {"months": (0, 1200), "percent": (0, 100), "level": (0, 100)}
LONGEST: Final = 10_000


def cleaned(section: str, typed: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the fields that were typed; lists stand for several choices. Raises ValueIsNotUsable."""
    unknown = typed.keys() - COLUMNS[section].keys()
    if unknown:
        raise ValueIsNotUsable(value=", ".join(sorted(unknown)), expected=", ".join(COLUMNS[section]))
    return {name: _cleaned(section, name, value) for name, value in typed.items()}


def blank(section: str, kind: str | None = None) -> dict[str, Any]:
    """An item of a section without content, of a kind where the section has kinds. Raises ValueIsNotUsable."""
    if section not in COLUMNS:
        raise ValueIsNotUsable(value=section, expected=", ".join(COLUMNS))
    fields: dict[str, Any] = {name: [] if name in {*MANY, "holders"} else None for name in COLUMNS[section]}
    for name in fields:
        if (section, name) in CHOICES:
            fields[name] = CHOICES[section, name][0]
    if kind and section in KIND:
        fields[KIND[section]] = _one_of(kind, CHOICES[section, KIND[section]])
    return fields


def _cleaned(section: str, name: str, value: Any) -> Any:  # noqa: PLR0911 - one a kind of field
    if name in MANY:
        return _several(value, MANY[name])
    if name == "holders":
        return _lines(value)
    text = _text(value)
    if (section, name) in CHOICES:
        return _one_of(text, CHOICES[section, name])
    if text is None:
        return None
    if name in WHOLE:
        return _whole(text, *WHOLE[name])
    if name == "weight":
        return _share(text)
    return _day(text) if name == "date" else text


def _lines(value: Any) -> list[str]:
    parts = value if isinstance(value, list) else str(value).splitlines()
    return [found for part in parts if (found := " ".join(str(part).split()))]


def _text(value: Any) -> str | None:
    text = " ".join(str(value or "").split())
    if len(text) > LONGEST:
        raise ValueIsNotUsable(value=f"{text[:40]} …", expected=f"<= {LONGEST}")
    return text or None


def _one_of(text: str | None, choices: tuple[str, ...]) -> str:
    if text is None or text not in choices:
        raise ValueIsNotUsable(value=text or "", expected=", ".join(choices))
    return text


def _several(value: Any, choices: tuple[str, ...]) -> list[str]:
    chosen = value if isinstance(value, (list, tuple)) else [value]
    return [_one_of(one, choices) for one in chosen if one]


def _whole(text: str, least: int, most: int) -> int:
    if not text.isascii() or not text.isdigit() or not least <= int(text[:9]) <= most:
        raise ValueIsNotUsable(value=text, expected=f"{least} - {most}")
    return int(text)


def _share(text: str) -> float:
    try:
        found = float(text.replace(",", ".").rstrip(" %"))
    except ValueError as error:
        raise ValueIsNotUsable(value=text, expected="0 - 100") from error
    if not 0 <= found <= 100:
        raise ValueIsNotUsable(value=text, expected="0 - 100")
    return found


def _day(text: str) -> str:
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise ValueIsNotUsable(value=text, expected="2024-12-31") from error
