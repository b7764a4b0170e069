"""The list's state in its address: filters, order and page, read leniently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app import typed
from profiles.catalogue import SORTS, Filters, PageRequest
from profiles.models.revisions import STATES

ATTENTION = ("warnings", "uncertain")


@dataclass(frozen=True, slots=True)
class ListAddress:
    """What the address asks of the list; values that mean nothing are left out."""

    filters: Filters
    page: PageRequest

    @property
    def sort(self) -> str:
        return ("-" if self.page.descending else "") + self.page.sort

    @property
    def args(self) -> dict[str, str]:
        """The address again, without the page."""
        values = {
            "company": self.filters.company_id,
            "area": self.filters.area,
            "state": self.filters.state,
            "text": self.filters.text,
            "attention": self.filters.attention,
            "sort": self.sort if self.sort != "title" else None,
        }
        return {key: str(value) for key, value in values.items() if value}


def read(args: Mapping[str, str]) -> ListAddress:
    """The list that an address asks for."""
    sort = args.get("sort", "title")
    name = sort.removeprefix("-")
    state, attention = args.get("state"), args.get("attention")
    return ListAddress(
        Filters(
            company_id=typed.number(args.get("company")),
            area=args.get("area") or None,
            state=state if state in STATES else None,
            text=args.get("text", "").strip()[:200],
            attention=attention if attention in ATTENTION else None,
        ),
        PageRequest(
            number=typed.number(args.get("page")) or 1,
            sort=name if name in SORTS else "title",
            descending=sort.startswith("-"),
        ),
    )
