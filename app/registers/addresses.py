"""The master list's state in its address: filters, order and page, read leniently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app import typed
from profiles.models.revisions import STATES
from profiles.registers import ACKNOWLEDGED, REVIEWS, SORTS, MasterFilters


@dataclass(frozen=True, slots=True)
class MasterAddress:
    """What the address asks of the list; values that mean nothing are left out."""

    filters: MasterFilters
    order: str = "title"
    descending: bool = False
    page: int = 1

    @property
    def sort(self) -> str:
        return ("-" if self.descending else "") + self.order

    @property
    def narrowed(self) -> bool:
        return self.filters != MasterFilters()

    @property
    def args(self) -> dict[str, Any]:
        """The address again, without the page."""
        values = {
            "company": self.filters.company_id,
            "area": self.filters.area,
            "state": self.filters.state,
            "text": self.filters.text,
            "review": self.filters.review,
            "acknowledged": self.filters.acknowledged,
            "sort": self.sort if self.sort != "title" else None,
        }
        return {key: str(value) for key, value in values.items() if value}


def read(args: Mapping[str, str]) -> MasterAddress:
    """The list that an address asks for."""
    sort = args.get("sort", "title")
    name = sort.removeprefix("-")

    def one_of(key: str, allowed: tuple[str, ...]) -> str | None:
        return value if (value := args.get(key)) in allowed else None

    return MasterAddress(
        MasterFilters(
            company_id=typed.number(args.get("company")),
            area=args.get("area") or None,
            state=one_of("state", STATES),
            text=args.get("text", "").strip()[:200],
            review=one_of("review", REVIEWS),
            acknowledged=one_of("acknowledged", ACKNOWLEDGED),
        ),
        name if name in SORTS else "title",
        sort.startswith("-"),
        typed.number(args.get("page")) or 1,
    )
