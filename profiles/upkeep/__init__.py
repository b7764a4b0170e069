"""Upkeep: profiles in force are reviewed after a term, and the word that one stays as it is, is signed."""

from __future__ import annotations

from profiles.upkeep.terms import months_after, next_reviews

__all__ = ["months_after", "next_reviews"]
