"""The audit trail: who did what, when, from where, with what was and what is; entries are only ever added."""

from __future__ import annotations

from profiles.trail.personal import Personal
from profiles.trail.recording import KEY, Change, Subject, record

__all__ = ["KEY", "Change", "Personal", "Subject", "record"]
