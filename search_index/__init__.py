"""Full text search over the catalogue, derived from it and rebuilt at any time.

`search` answers as a viewer; `catch_up` is what a worker runs; the index lives in one folder that one process writes.
"""

from __future__ import annotations

from search_index.results import Asked, Filters, Group, Hit, Option, Results, Window
from search_index.searching import search
from search_index.updating import Condition, Health, catch_up, health, rebuild, update
from search_index.whoosh_index import IndexIsBusy

__all__ = [
    "Asked",
    "Condition",
    "Filters",
    "Group",
    "Health",
    "Hit",
    "IndexIsBusy",
    "Option",
    "Results",
    "Window",
    "catch_up",
    "health",
    "rebuild",
    "search",
    "update",
]
