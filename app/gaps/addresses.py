"""The state of the employees' list in its address, read leniently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app import typed
from profiles.catalogue import PageRequest
from profiles.competence.people import SORTS, EmployeeFilters


@dataclass(frozen=True, slots=True)
class EmployeesAddress:
    """What the address asks of the list."""

    filters: EmployeeFilters
    page: PageRequest

    @property
    def sort(self) -> str:
        return ("-" if self.page.descending else "") + self.page.sort

    @property
    def narrowed(self) -> bool:
        return self.filters != EmployeeFilters()

    @property
    def args(self) -> dict[str, str]:
        """The address again, without the page."""
        values = {
            "company": self.filters.company_id,
            "position": self.filters.position_id,
            "text": self.filters.text,
            "sort": self.sort if self.sort != "name" else None,
        }
        return {key: str(value) for key, value in values.items() if value}


def read(args: Mapping[str, str]) -> EmployeesAddress:
    """The list that an address asks for; values that mean nothing are left out."""
    sort = args.get("sort", "name")
    name = sort.removeprefix("-")
    return EmployeesAddress(
        EmployeeFilters(
            company_id=typed.number(args.get("company")),
            position_id=typed.number(args.get("position")),
            text=args.get("text", "").strip()[:200],
        ),
        PageRequest(
            number=typed.number(args.get("page")) or 1,
            sort=name if name in SORTS else "name",
            descending=sort.startswith("-"),
        ),
    )
