"""Lists a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Page(Generic[Entry]):
    """One page of a list of `total` rows."""

    rows: tuple[Entry, ...]
    number: int
    size: int
    total: int

    @property
    def pages(self) -> int:
        return pages(self.total, self.size)


def pages(total: int, size: int) -> int:
    """How many pages a list fills, one at least."""
    return max(1, -(-total // size))


def page(
    session: Session,
    query: Select[*tuple[Any, ...]],
    number: int,
    size: int,
    rows: Callable[[Select[*tuple[Any, ...]]], Iterable[Entry]],
) -> Page[Entry]:
    """The page of a sorted query, from 1, the nearest there is; `rows` makes its entries of the query cut to it."""
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
    number = min(max(1, number), pages(total, size))
    return Page(tuple(rows(query.limit(size).offset((number - 1) * size))), number, size, total)


def cut(every: Sequence[Entry], number: int, size: int) -> Page[Entry]:
    """The page of a list at hand, from 1, the nearest there is."""
    number = min(max(1, number), pages(len(every), size))
    return Page(tuple(every[(number - 1) * size : number * size]), number, size, len(every))
