"""What changed between two revisions: their items matched whatever their numbers, and each difference named."""

from __future__ import annotations

from profiles.comparison.changes import Change, Pair, Section, compare, differences
from profiles.comparison.words import Piece, redline

__all__ = ["Change", "Pair", "Piece", "Section", "compare", "differences", "redline"]
