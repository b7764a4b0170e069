"""Upkeep: profiles in force are reviewed after a term, and the word that one stays as it is, is signed."""

from __future__ import annotations

from profiles.upkeep.listing import WITHIN, Due, DueFilters, When, reviews
from profiles.upkeep.reviewing import Statement, may_review, reviews_of, sign
from profiles.upkeep.terms import months_after, next_reviews

__all__ = [
    "WITHIN",
    "Due",
    "DueFilters",
    "Statement",
    "When",
    "may_review",
    "months_after",
    "next_reviews",
    "reviews",
    "reviews_of",
    "sign",
]
