"""The seal of a trail entry: a keyed hash of everything it says and of the seal before it."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
from typing import Any, Final

from profiles.models import TrailEntry

FIRST: Final = "0" * 64
"""What the first entry is chained to."""


def seal(entry: TrailEntry, key: str) -> str:
    """The seal that an entry must bear, hexadecimal HMAC-SHA256."""
    return hmac.new(key.encode(), _said(entry), hashlib.sha256).hexdigest()


def _said(entry: TrailEntry) -> bytes:
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
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
