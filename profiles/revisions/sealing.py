"""The seal of a revision: one hash over everything that it says and over its files, what signatures are bound to."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Any, Final

from profiles.models import Revision

FACTS: Final = (
    "version", "issued_on", "governs", "form_code", "form_version", "form_date", "title", "area", "group", "organization",
    "grade", "position_code", "posts", "approved_by", "pages", "copy_notice", "language", "change_reason",
)  # fmt: skip
"""The facts of a revision that its seal covers; states, dates of force and marks of the reading are not its content."""
PARTS: Final = (
    "section", "ordinal", "text", "number", "group", "kind", "frequency", "action", "weight", "indicator", "previous_text",
    "holders", "note", "importance", "months", "percent", "level", "level_label", "alternative", "factor", "name", "date",
)  # fmt: skip
"""What the seal covers of an item."""


def seal(revision: Revision) -> str:
    """The hash of the profile's code, the revision's facts, its items in order and its files, hexadecimal SHA-256."""
    content = {
        "code": revision.profile.code,
        "facts": {name: _plain(getattr(revision, name)) for name in FACTS},
        "items": [
            {name: value for name in PARTS if (value := getattr(item, name)) not in (None, [])}
            for item in sorted(revision.items, key=lambda one: (one.section, one.ordinal))
        ],
        "files": sorted([one.sha256, one.ordinal] for one in revision.files),
    }
    packed = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(packed.encode()).hexdigest()


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value
