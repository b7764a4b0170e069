"""The entries of the navigation bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import request

from app import current
from app.rights import reaches
from app.transaction import session
from parsers.wording import N_
from profiles import notices

if TYPE_CHECKING:
    from flask import Flask


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of the bar; it is marked as current on every page of its area."""

    endpoint: str
    label: str

    @property
    def current(self) -> bool:
        return request.blueprint == self.endpoint.partition(".")[0]


ENTRIES = (
    Entry("home.index", N_("Home")),
    Entry("mine.index", N_("My position")),
    Entry("catalogue.index", N_("Catalogue")),
    Entry("approval.index", N_("Approval")),
    Entry("chart.index", N_("Org chart")),
    Entry("gaps.index", N_("Gaps")),
    Entry("imports.index", N_("Import")),
)

KEEPING = (
    Entry("vocabulary.index", N_("Vocabulary")),
    Entry("signers.index", N_("Who signs")),
    Entry("activity.index", N_("Work in progress")),
    Entry("trail.index", N_("Audit trail")),
    Entry("keeping.index", N_("Accounts")),
)
"""What is needed now and then, in the menu of whoever is in."""


def _is_theirs(entry: Entry) -> bool:
    """Only who is an employee has a position of their own."""
    return entry.endpoint != "mine.index" or bool(current.viewer().employee_ids)


def show(flask: Flask) -> None:
    """Gives the templates the entries that lead somewhere for whoever is in; nobody else gets any."""

    def entries() -> dict[str, object]:
        if current.entered() is None:
            return {"navigation": []}
        return {
            "navigation": [entry for entry in ENTRIES if reaches(entry.endpoint) and _is_theirs(entry)],
            "keeping": [entry for entry in KEEPING if reaches(entry.endpoint)],
            "unseen": notices.unseen(session(), current.viewer()),
        }

    flask.context_processor(entries)
