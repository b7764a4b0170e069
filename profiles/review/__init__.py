"""Review: a person's corrections as operations on a reading that stays untouched."""

from __future__ import annotations

from profiles.review.corrections import (
    Destination,
    Selection,
    Target,
    add,
    confirm,
    confirm_section,
    correct,
    merge,
    move,
    remove,
    split,
)
from profiles.review.fields import correct_field
from profiles.review.gate import Gate, gate, unconfirmed
from profiles.review.history import history, take_back
from profiles.review.openness import is_open
from profiles.review.rereading import DROP, KEEP, Reread, apply, reread

__all__ = [
    "DROP",
    "KEEP",
    "Destination",
    "Gate",
    "Reread",
    "Selection",
    "Target",
    "add",
    "apply",
    "confirm",
    "confirm_section",
    "correct",
    "correct_field",
    "gate",
    "history",
    "is_open",
    "merge",
    "move",
    "remove",
    "reread",
    "split",
    "take_back",
    "unconfirmed",
]
