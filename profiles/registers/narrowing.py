"""The master list narrowed by what its rows say, and put in the order of any of its columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from profiles import keys
from profiles.catalogue import then
from profiles.registers.master import MasterRow

SOON: Final = dt.timedelta(days=30)
REVIEWS: Final = ("overdue", "soon", "none")
ACKNOWLEDGED: Final = ("pending", "overdue", "complete")

SORTS: Final[then.Keys] = {
    **then.SORTS,
    "code": lambda row: keys.code_key(row.code or row.form_code or "") or None,
    "issued": lambda row: row.issued_on,
    "since": lambda row: row.effective_from,
    "until": lambda row: row.effective_to,
    "approver": lambda row: keys.title_key(row.approved_by) or None,
    "review": lambda row: row.next_review,
    "original": lambda row: row.originals[0].casefold() if row.originals else None,
    "holders": lambda row: row.holders,
    "asked": lambda row: row.asked,
    "signed": lambda row: row.signed,
}
"""What each column is ordered by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterFilters:
    """What the list is narrowed to; `area` is an area's key, `text` words of code, title or area.

    `review` is one of REVIEWS: past its day, within 30 days, or without a term; `acknowledged` one of ACKNOWLEDGED.
    """

    company_id: int | None = None
    area: str | None = None
    state: str | None = None
    text: str = ""
    review: str | None = None
    acknowledged: str | None = None


def narrowed(rows: Iterable[MasterRow], filters: MasterFilters, day: dt.date) -> list[MasterRow]:
    """The rows that pass every filter on a day."""
    return [
        row
        for row in rows
        if filters.company_id in {None, row.company_id}
        and filters.area in {None, keys.area_key(row.area)}
        and filters.state in {None, row.state}
        and then.holds(row, filters.text)
        and (filters.review is None or filters.review == _review(row, day))
        and (filters.acknowledged is None or filters.acknowledged in _acknowledged(row))
    ]


def ordered(rows: Iterable[MasterRow], sort: str, *, descending: bool) -> tuple[MasterRow, ...]:
    """The rows by a column of SORTS; those that have nothing there come last."""
    return then.by(SORTS, rows, sort, descending=descending)


def _review(row: MasterRow, day: dt.date) -> str | None:
    if row.next_review is None:
        return "none"
    if row.next_review <= day:
        return "overdue"
    return "soon" if row.next_review <= day + SOON else None


def _acknowledged(row: MasterRow) -> set[str]:
    found = {"overdue"} if row.overdue else set()
    if row.asked:
        found.add("pending" if row.signed < row.asked else "complete")
    return found
