"""The entries of the navigation bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import request

from app import current
from app.rights import reaches
from app.transaction import session
from parsers.wording import N_
from profiles import notices
from profiles.permissions import Permission
from profiles.viewer import Viewer

if TYPE_CHECKING:
    from flask import Flask


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of the bar; it is marked as current on every page of its area. `theirs` says whom it concerns."""

    endpoint: str
    label: str
    theirs: Callable[[Viewer], bool] = lambda _viewer: True

    @property
    def current(self) -> bool:
        return request.blueprint == self.endpoint.partition(".")[0]


def _is_employee(viewer: Viewer) -> bool:
    return bool(viewer.employee_ids)


def _imports(viewer: Viewer) -> bool:
    return viewer.may(Permission.IMPORT)


def _looks_at_imports(viewer: Viewer) -> bool:
    return not _imports(viewer)


ENTRIES = (
    Entry("home.index", N_("Home")),
    Entry("mine.index", N_("My position"), _is_employee),
    Entry("catalogue.index", N_("Catalogue")),
    Entry("registers.master", N_("Master list")),
    Entry("approval.index", N_("Approval")),
    Entry("chart.index", N_("Org chart")),
    Entry("gaps.index", N_("Gaps")),
    Entry("imports.index", N_("Import"), _imports),
    Entry("imports.index", N_("Imports"), _looks_at_imports),
)

KEEPING = (
    Entry("vocabulary.index", N_("Vocabulary")),
    Entry("signers.index", N_("Who signs")),
    Entry("acknowledging.index", N_("Acknowledgements")),
    Entry("upkeep.index", N_("Reviews due")),
    Entry("terms.index", N_("Terms")),
    Entry("check.index", N_("Check a copy")),
    Entry("numbered.index", N_("Numbered copies")),
    Entry("paper.index", N_("The company's paper")),
    Entry("activity.index", N_("Work in progress")),
    Entry("trail.index", N_("Audit trail")),
    Entry("package.index", N_("Auditor's package")),
    Entry("keeping.index", N_("Accounts")),
)
"""What is needed now and then, in the menu of whoever is in."""


def show(flask: Flask) -> None:
    """Gives the templates the entries that lead somewhere for whoever is in; nobody else gets any."""

    def entries() -> dict[str, object]:
        if current.entered() is None:
            return {"navigation": []}
        viewer = current.now_viewer()  # the bar stays whole on pages of the past
        return {
            "navigation": [one for one in ENTRIES if reaches(one.endpoint) and one.theirs(viewer)],
            "keeping": [one for one in KEEPING if reaches(one.endpoint)],
            "unseen": notices.unseen(session(), viewer),
        }

    flask.context_processor(entries)
