"""The seal of a trail entry: a keyed hash of everything it says and of the seal before it."""

from __future__ import annotations

import datetime as dt
import hmac
import json
from typing import Any, Final

from sqlalchemy import Row

from profiles.models import TrailEntry

FIRST: Final = "0" * 64
"""What the first entry is chained to."""
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def seal(entry: TrailEntry | Row[Any], key: str) -> str:
    """The seal that an entry, or a row with its columns, must bear, hexadecimal HMAC-SHA256."""
    return hmac.digest(key.encode(), _said(entry), "sha256").hex()


def _said(entry: TrailEntry | Row[Any]) -> bytes:
    content: dict[str, Any] = {
        "id": entry.id,
        "at": entry.at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        "account": entry.account_id,
        "actor": entry.actor,
        "source": entry.source,
        "company": entry.company_id,
        "action": entry.action,
        "subject": [entry.subject, entry.subject_id],
        "before": entry.before,
        "after": entry.after,
        "previous": entry.previous,
    }
    return _ENCODER.encode(content).encode()
