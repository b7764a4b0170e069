"""Registers of controlled documents: the master list."""

from __future__ import annotations

from profiles.registers.master import MasterRow, master
from profiles.registers.narrowing import ACKNOWLEDGED, REVIEWS, SORTS, MasterFilters, narrowed, ordered

__all__ = [
    "ACKNOWLEDGED",
    "REVIEWS",
    "SORTS",
    "MasterFilters",
    "MasterRow",
    "master",
    "narrowed",
    "ordered",
]
