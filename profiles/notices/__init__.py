"""Notices: what somebody should know or do, told once, seen in the application and by mail."""

from __future__ import annotations

from profiles.notices.kinds import KINDS, Kind
from profiles.notices.reading import mark_seen, to_do, told, unmailed, unseen
from profiles.notices.telling import About, settle, tell

__all__ = ["KINDS", "About", "Kind", "mark_seen", "settle", "tell", "to_do", "told", "unmailed", "unseen"]
