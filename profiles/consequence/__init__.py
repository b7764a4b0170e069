"""What follows if a revision comes into force: who signs again, who stops meeting it, which titles and lines break."""

from __future__ import annotations

from profiles.consequence.facing import AHEAD, Facing, Named, facing
from profiles.consequence.foreseeing import Consequence, foresee
from profiles.consequence.lines import Conflict, Lines
from profiles.consequence.people import Lost, People, Shift, ShiftKind
from profiles.consequence.titles import Renamed, Titles, Vanished

__all__ = [
    "AHEAD",
    "Conflict",
    "Consequence",
    "Facing",
    "Lines",
    "Lost",
    "Named",
    "People",
    "Renamed",
    "Shift",
    "ShiftKind",
    "Titles",
    "Vanished",
    "facing",
    "foresee",
]
