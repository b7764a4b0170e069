"""The master list that an address asks for, and what it was narrowed to in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from flask_babel import gettext, ngettext

from app.current import as_of, today, viewer
from app.formats import day, long_day
from app.labels import label
from app.registers.columns import Column, shown
from app.transaction import session
from parsers.wording import N_
from profiles import catalogue
from profiles import registers as domain
from profiles.permissions import Permission
from profiles.registers import MasterRow

if TYPE_CHECKING:
    from app.registers.addresses import MasterAddress
    from profiles.models import Company

REVIEWS: Final = {
    "overdue": N_("Past its day"),
    "soon": N_("Within 30 days"),
    "none": N_("Without a term"),
}
ACKNOWLEDGED: Final = {
    "pending": N_("Somebody still has to sign"),
    "overdue": N_("Somebody is late"),
    "complete": N_("Everybody signed"),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """The rows of the list in their order, out of `every` row of it, its columns, and the companies to choose from."""

    rows: tuple[MasterRow, ...]
    every: tuple[MasterRow, ...]
    columns: tuple[Column, ...]
    companies: tuple[Company, ...]

    @property
    def areas(self) -> list[catalogue.Choice]:
        return catalogue.areas_of(row.area for row in self.every)

    @property
    def states(self) -> list[str]:
        return list(dict.fromkeys(sorted(row.state for row in self.every)))


def listed(wanted: MasterAddress) -> Listed:
    """The list that an address asks for; raises NotAllowed."""
    companies = catalogue.companies(session(), viewer(), Permission.SEE_PAST)
    every = domain.master(session(), viewer(), today(), wanted.filters.company_id)
    kept = domain.narrowed(every, wanted.filters, as_of() or today())
    rows = domain.ordered(kept, wanted.order, descending=wanted.descending)
    return Listed(rows, every, shown(len(companies)), tuple(companies))


def texts(row: MasterRow, columns: tuple[Column, ...]) -> tuple[str, ...]:
    """What stands in the columns of a row, in the reader's language."""
    return tuple(column.text(row, gettext, day) for column in columns)


def told(wanted: MasterAddress, found: Listed) -> tuple[str, ...]:
    """What the list was narrowed to, in words, and how many profiles it holds."""
    filters = wanted.filters
    area = next((one.label for one in found.areas if one.value == filters.area), filters.area)
    parts = (
        (gettext("As it stood on"), long_day(as_of() or today()) if as_of() else ""),
        (gettext("Code, position or area"), filters.text),
        (gettext("State"), label(filters.state, "state")),
        (gettext("Area"), area),
        (gettext("Next review"), gettext(REVIEWS[filters.review]) if filters.review else ""),
        (
            gettext("Acknowledgements"),
            gettext(ACKNOWLEDGED[filters.acknowledged]) if filters.acknowledged else "",
        ),
    )
    count = ngettext("%(num)s profile", "%(num)s profiles", len(found.rows))
    return (*(f"{name}: {value}" for name, value in parts if value), count)
