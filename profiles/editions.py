"""Which of two editions is newer: by version number, then by date; where they disagree nobody knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from profiles import keys

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Edition:
    """What an edition is ordered by; version numbers compare only within one `scope` (the profile's own, a manual's)."""

    scope: str
    version_key: str | None
    date: dt.date | None
    version: str | None = None

    @property
    def label(self) -> str:
        """What a person calls it: the version, else the date."""
        return self.version or (self.date.isoformat() if self.date else "-")


def edition(
    governs: str,
    date: dt.date | None,
    *,
    version: str | None,
    form_code: str | None,
    form_version: str | None,
) -> Edition:
    """The edition of a document: a manual's version orders its profiles, a form's says nothing of what is filled in."""
    if governs == "manual":
        return Edition(
            f"manual {keys.code_key(form_code or '')}", keys.version_key(form_version), date, form_version
        )
    return Edition("own", keys.version_key(version), date, version)


class Order(StrEnum):
    """How one edition stands to another."""

    NEWER = "newer"
    OLDER = "older"
    SAME = "same"
    CONTRADICTS = "contradicts"
    UNKNOWN = "unknown"


def compare(one: Edition, other: Edition) -> Order:
    """Whether `one` is newer than `other`; SAME is the same version number, or without numbers the same date."""
    by_version = _by_version(one, other)
    by_date = None if one.date is None or other.date is None else _sign(one.date, other.date)
    if by_version == 0:
        return Order.SAME
    if by_version is None and by_date is None:
        return Order.UNKNOWN
    if by_version is None:
        return {1: Order.NEWER, -1: Order.OLDER, 0: Order.SAME}[by_date or 0]
    if by_date in (None, 0, by_version):
        return Order.NEWER if by_version > 0 else Order.OLDER
    return Order.CONTRADICTS


def has_same_version(one: Edition, other: Edition) -> bool:
    """Whether both have version numbers of one scope, and equal ones."""
    return _by_version(one, other) == 0


def has_other_version(one: Edition, other: Edition) -> bool:
    """Whether both have version numbers of one scope, and different ones."""
    return _by_version(one, other) in (1, -1)


def oldest_first(editions: Iterable[tuple[Edition, Kept]]) -> list[Kept]:
    """Editions that are known to be in order, sorted: by date where all have one, else by version number."""
    every = list(editions)
    dated = all(edition.date is not None for edition, _ in every)

    def place(entry: tuple[Edition, Kept]) -> tuple[object, ...]:
        edition = entry[0]
        number = keys.version_order(edition.version_key) or ()
        date = edition.date or dt.date.min
        return (date, number) if dated else (number, date)

    return [kept for _, kept in sorted(every, key=place)]


def _by_version(one: Edition, other: Edition) -> int | None:
    mine, theirs = keys.version_order(one.version_key), keys.version_order(other.version_key)
    if mine is None or theirs is None or one.scope != other.scope:
        return None
    return _sign(mine, theirs)


def _sign(one: object, other: object) -> int:
    return int(one > other) - int(one < other)  # type: ignore[operator]
