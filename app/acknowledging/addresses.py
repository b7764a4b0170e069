"""The state of the list of acknowledgements in its address, read leniently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app import typed
from profiles.acknowledging import SHOWN, AskedFilters

SIZE = 50


@dataclass(frozen=True, slots=True)
class AskedAddress:
    """What the address asks of the list."""

    filters: AskedFilters
    page: int

    @property
    def narrowed(self) -> bool:
        return self.filters != AskedFilters(state=self.filters.state)

    @property
    def args(self) -> dict[str, str]:
        """The address again, without the page."""
        values = {
            "company": self.filters.company_id,
            "area": self.filters.area_key,
            "profile": self.filters.profile_id,
            "state": self.filters.state if self.filters.state != "open" else None,
            "text": self.filters.text,
        }
        return {key: str(value) for key, value in values.items() if value}


def read(args: Mapping[str, str]) -> AskedAddress:
    """The list that an address asks for; values that mean nothing are left out."""
    state = args.get("state", "open")
    filters = AskedFilters(
        company_id=typed.number(args.get("company")),
        area_key=args.get("area", "")[:200],
        profile_id=typed.number(args.get("profile")),
        state=state if state in SHOWN else "open",
        text=args.get("text", "").strip()[:200],
    )
    return AskedAddress(filters, typed.number(args.get("page")) or 1)
