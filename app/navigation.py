"""The entries of the navigation bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import request

from parsers.wording import N_

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
    Entry("catalogue.index", N_("Catalogue")),
    Entry("chart.index", N_("Org chart")),
    Entry("gaps.index", N_("Gaps")),
    Entry("imports.index", N_("Import")),
    Entry("vocabulary.index", N_("Vocabulary")),
)


def show(flask: Flask) -> None:
    """Gives the templates the entries whose screens are part of the application."""

    def entries() -> dict[str, object]:
        return {"navigation": [entry for entry in ENTRIES if entry.endpoint in flask.view_functions]}

    flask.context_processor(entries)
