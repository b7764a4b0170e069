"""Acknowledgement: each holder of a position takes note of its profile's revision in force, within a term."""

from __future__ import annotations

from profiles.acknowledging.asked import OPEN, Asked, Given, State
from profiles.acknowledging.figures import Figures, figures

__all__ = ["OPEN", "Asked", "Figures", "Given", "State", "figures"]
