"""A search's state in its address: words, choices and page, read leniently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app import typed
from search_index import Asked, Filters, Window

LONGEST = 300
# In one profile alone all its hits are shown.
MOST_IN_ONE = 500


@dataclass(frozen=True, slots=True)
class SearchAddress:
    """What the address asks for."""

    text: str
    filters: Filters
    page: int = 1

    @property
    def asked(self) -> Asked:
        hits = 5 if self.filters.profile_id is None else MOST_IN_ONE
        return Asked(self.text, self.filters, Window(page=self.page, hits=hits))

    @property
    def narrowed(self) -> bool:
        return self.filters != Filters()

    @property
    def args(self) -> dict[str, str]:
        """The address again, without the page."""
        values = {
            "q": self.text,
            "section": self.filters.section,
            "area": self.filters.area,
            "state": self.filters.state,
            "company": self.filters.company_id,
            "profile": self.filters.profile_id,
        }
        return {key: str(value) for key, value in values.items() if value is not None and value != ""}

    def choosing(self, facet: str, value: str) -> dict[str, str]:
        """The address with one choice made, or taken back where it was made already."""
        args = self.args
        if args.get(facet) == value:
            return {key: held for key, held in args.items() if key != facet}
        return {**args, facet: value}

    def asking(self, text: str) -> dict[str, str]:
        """The address of another query with the same choices."""
        return replace(self, text=text).args


def read(args: Mapping[str, str]) -> SearchAddress:
    """The search that an address asks for; values that mean nothing are left out."""
    return SearchAddress(
        args.get("q", "").strip()[:LONGEST],
        Filters(
            company_id=typed.number(args.get("company")),
            area=args.get("area") or None,
            section=args.get("section") or None,
            state=args.get("state") or None,
            profile_id=typed.number(args.get("profile")),
        ),
        typed.number(args.get("page")) or 1,
    )
