"""Import: documents become revisions; what is already there is recognised, and nothing is ever overwritten."""

from __future__ import annotations

from profiles.imports.batches import Request, begin, entered, finish, note_failed, note_skipped
from profiles.imports.commit import Incoming, Reader, commit_file, enter_held, identify, is_held
from profiles.imports.facts import OVERRIDES, Overrides
from profiles.imports.foresight import Foresight
from profiles.imports.undo import undo
from profiles.reasons import REASONS, Reason

__all__ = [
    "OVERRIDES",
    "REASONS",
    "Foresight",
    "Incoming",
    "Overrides",
    "Reader",
    "Reason",
    "Request",
    "begin",
    "commit_file",
    "enter_held",
    "entered",
    "finish",
    "identify",
    "is_held",
    "note_failed",
    "note_skipped",
    "undo",
]
