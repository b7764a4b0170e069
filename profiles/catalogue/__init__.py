"""Reads of the catalogue: the one door through which revisions are selected, always as somebody."""

from __future__ import annotations

from profiles.catalogue.entries import Choice, Filters, PageRequest, ProfileRow
from profiles.catalogue.figures import Home, ImportRow, home, import_batch, imports
from profiles.catalogue.listing import SORTS, areas, companies, find, listing, rows
from profiles.catalogue.pages import (
    FileRow,
    ItemPlace,
    ProfilePage,
    Section,
    field,
    file,
    item,
    items,
    originals,
    profile,
    revision,
    sections,
)
from profiles.catalogue.past import absence, looking_at, read_day
from profiles.catalogue.shown import (
    PAST,
    SHELVES,
    Shelves,
    in_force_on,
    past_revisions,
    searched_revisions,
    shelves,
    shown_ids,
    shown_revision,
    shown_revisions,
)
from profiles.catalogue.then import areas as areas_of

__all__ = [
    "PAST",
    "SHELVES",
    "SORTS",
    "Choice",
    "FileRow",
    "Filters",
    "Home",
    "ImportRow",
    "ItemPlace",
    "PageRequest",
    "ProfilePage",
    "ProfileRow",
    "Section",
    "Shelves",
    "absence",
    "areas",
    "areas_of",
    "companies",
    "field",
    "file",
    "find",
    "home",
    "import_batch",
    "imports",
    "in_force_on",
    "item",
    "items",
    "listing",
    "looking_at",
    "originals",
    "past_revisions",
    "profile",
    "read_day",
    "revision",
    "rows",
    "searched_revisions",
    "sections",
    "shelves",
    "shown_ids",
    "shown_revision",
    "shown_revisions",
]
