"""The content of a revision: from a parsed profile to rows and back, and the digest that tells contents apart."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, Final, cast

from parsers.profile import Item as ParsedItem
from parsers.profile import ParsedProfile
from profiles import keys
from profiles.models import SECTIONS, Item, Revision

TEXT: Final = {"text": "text"}
COLUMNS: Final[Mapping[str, Mapping[str, str]]] = {
    "approvals": {"step": "kind", "position": "text", "name": "name", "date": "date"},
    "objectives": {"number": "number", "text": "text"},
    "functions": {
        name: name for name in ("number", "group", "text", "frequency", "action", "weight", "indicator")
    },
    "matrix": {
        "number": "number",
        "text": "text",
        "previous_text": "previous_text",
        "holders": "holders",
        "comment": "note",
    },
    "relations": {"kind": "kind", "title": "text", "note": "note"},
    "requirements": {
        name: name
        for name in (
            "kind", "importance", "text", "months", "percent", "level", "level_label", "number", "alternative",
        )
    },
    "decisions": {"authority": "kind", "text": "text"},
    "risks": {"factor": "factor", "hazard": "text", "level": "level_label"},
    **dict.fromkeys(
        ("responsibilities", "schedule", "safety", "indicators", "resources", "employment", "references", "notes"),
        TEXT,
    ),
}  # fmt: skip
"""For each section the item's field and the column that keeps it."""

_DASHES = re.compile(r"[‐-―−]")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "´": "'"})
_SETS = {"frequency", "action", "holders"}


def rows(profile: ParsedProfile) -> list[Item]:
    """The profile's items as rows that belong to no revision yet, in the order of COLUMNS."""
    found: list[Item] = []
    for section in COLUMNS:
        kind = SECTIONS[section]
        plain = _plain_items(profile, section)
        parsed = _items(profile, section)
        for ordinal, (item, value) in enumerate(zip(parsed, plain, strict=True)):
            found.append(_row(section, kind, ordinal, item, value))
    return found


def digest(profile: ParsedProfile) -> str:
    """The hash of the parsed items, without what depends on the file: origins, confidence, kinds of dashes and quotes."""
    content = {
        section: [comparable(section, value) for value in found]
        for section in COLUMNS
        if (found := _plain_items(profile, section))
    }
    packed = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(packed.encode()).hexdigest()


def section_order(profile: ParsedProfile) -> list[str]:
    """The sections that have items, in the order in which the document begins them."""
    order = {
        section: min((place(item) for item in found), default=_NOWHERE)
        for section in COLUMNS
        if (found := _items(profile, section))
    }
    return sorted(order, key=lambda section: order[section])


def parsed(revision: Revision, items: Iterable[Item], code: str | None, source: str) -> ParsedProfile:
    """A revision of the profile of `code` with its items as the value it was made from, corrections included."""
    sections: dict[str, list[dict[str, Any]]] = {section: [] for section in COLUMNS}
    for item in items:
        sections[item.section].append(_value(item))
    own = revision.governs == "profile"
    date = revision.issued_on if own else revision.form_date
    value = {
        "schema": "job-profile/1",
        "source": source,
        **{name: getattr(revision, name) for name in _SCALARS},
        "control": {
            "code": code if own else revision.form_code,
            "governs": ("profile" if code else None) if own else _governs(revision),
            "version": revision.version if own else revision.form_version,
            "issued_on": date.isoformat() if date else None,
            "approved_by": revision.approved_by,
            "pages": revision.pages,
            "copy_notice": revision.copy_notice,
        },
        **sections,
        "warnings": revision.warnings,
        "origins": revision.origins,
    }
    return ParsedProfile.from_json(value)


_SCALARS = ("title", "organization", "area", "group", "position_code", "grade", "posts", "language")
_NOWHERE = (float("inf"),) * 4


def _governs(revision: Revision) -> str | None:
    return "form" if revision.governs == "form" else None


def _items(profile: ParsedProfile, section: str) -> tuple[ParsedItem, ...]:
    return cast("tuple[ParsedItem, ...]", getattr(profile, section))


def _plain_items(profile: ParsedProfile, section: str) -> list[dict[str, Any]]:
    return [
        {part.name: getattr(item, part.name) for part in fields(item)} for item in _items(profile, section)
    ]


def _row(section: str, kind: type[Item], ordinal: int, item: ParsedItem, value: dict[str, Any]) -> Item:
    columns = {column: _listed(value[name]) for name, column in COLUMNS[section].items()}
    columns["key"] = f"{section}/{ordinal}"
    if section == "relations":
        columns["title_key"] = keys.title_key(value["title"])
    return kind(
        ordinal=ordinal,
        confidence=item.confidence.value if item.confidence else None,
        confidence_reason=item.confidence.reason if item.confidence else None,
        origins=[
            {name: _listed(part) for name in place.__slots__ if (part := getattr(place, name)) is not None}
            for place in item.origins
        ],
        **columns,
    )


def _value(item: Item) -> dict[str, Any]:
    value = {name: getattr(item, column) for name, column in COLUMNS[item.section].items()}
    for name in _SETS & value.keys():
        value[name] = value[name] or []
    confidence = None
    if item.confidence is not None:
        confidence = {"value": item.confidence, "reason": item.confidence_reason or ""}
    return {**value, "confidence": confidence, "origins": item.origins}


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def comparable(section: str, value: Mapping[str, Any]) -> dict[str, Any]:
    """The item's fields as contents are compared: what is empty left out, kinds of dashes and quotes made equal."""
    found = {name: _normal(name, value.get(name)) for name in COLUMNS[section]}
    return {name: part for name, part in found.items() if part not in (None, "", [])}


def _normal(name: str, value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        parts = [_normal(name, part) for part in value]
        return sorted(parts) if name in _SETS else parts
    if isinstance(value, str):
        text = unicodedata.normalize("NFKC", value).replace("\u00ad", "").replace("\u200b", "")
        return " ".join(_DASHES.sub("-", text.translate(_QUOTES)).split()).rstrip(" .;,:")
    return value


def place(item: ParsedItem) -> tuple[float, ...]:
    """Where an item begins, as numbers that grow through the document; without an origin behind all others."""
    if not item.origins:
        return _NOWHERE
    origin = item.origins[0]
    block = origin.paragraph if origin.paragraph is not None else origin.line
    top = origin.bbox[1] if origin.bbox else 0.0
    return (float(origin.page or 0), float(block or 0), top, *_cell(origin.cell))


def _cell(address: str | None) -> tuple[float, ...]:
    numbers = [float(part) for part in re.findall(r"\d+", address or "")]
    return (numbers[-2] if len(numbers) > 1 else numbers[0] if numbers else 0.0,)
