"""Reads of the catalogue: the one door through which revisions are selected, always as somebody."""

from __future__ import annotations

from profiles.catalogue.figures import Home, ImportRow, home, import_batch, imports
from profiles.catalogue.listing import (
    SORTS,
    Choice,
    Filters,
    Page,
    PageRequest,
    ProfileRow,
    areas,
    companies,
    find,
    listing,
    rows,
)
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
from profiles.catalogue.shown import shown_revision, shown_revisions

__all__ = [
    "SORTS",
    "Choice",
    "FileRow",
    "Filters",
    "Home",
    "ImportRow",
    "ItemPlace",
    "Page",
    "PageRequest",
    "ProfilePage",
    "ProfileRow",
    "Section",
    "areas",
    "companies",
    "field",
    "file",
    "find",
    "home",
    "import_batch",
    "imports",
    "item",
    "items",
    "listing",
    "originals",
    "profile",
    "revision",
    "rows",
    "sections",
    "shown_revision",
    "shown_revisions",
]
