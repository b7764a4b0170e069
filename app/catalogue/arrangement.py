"""Items put together as a page shows them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Any


def runs(items: Iterable[Any], attribute: str) -> list[tuple[Any, list[Any]]]:
    """Neighbours with one value of `attribute`, in their order."""
    return [(value, list(members)) for value, members in groupby(items, attrgetter(attribute))]


def gathered(items: Iterable[Any], attribute: str) -> list[tuple[Any, list[Any]]]:
    """All items of one value of `attribute` together, values in the order of their first item."""
    found: dict[Any, list[Any]] = {}
    for item in items:
        found.setdefault(getattr(item, attribute), []).append(item)
    return list(found.items())
