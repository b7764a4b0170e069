"""The entries of the navigation bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from flask import request

from app import current
from app.registers import hub
from app.rights import reaches
from app.transaction import session
from parsers.wording import N_
from profiles import notices
from profiles.permissions import Permission
from profiles.viewer import Viewer

if TYPE_CHECKING:
    from flask import Flask


REGISTERS: Final = tuple(one.endpoint.partition(".")[0] for one in hub.REGISTERS)
"""The blueprints of the registers, whose pages all stand under one entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of the bar; it is marked as current on every page of its area, and of those it stands for.

    `theirs` says whom it concerns.
    """

    endpoint: str
    label: str
    theirs: Callable[[Viewer], bool] = lambda _viewer: True
    areas: tuple[str, ...] = ()

    @property
    def current(self) -> bool:
        return request.blueprint in (self.endpoint.partition(".")[0], *self.areas)


def _is_employee(viewer: Viewer) -> bool:
    return bool(viewer.employee_ids)


def _imports(viewer: Viewer) -> bool:
    return viewer.may(Permission.IMPORT)


def _looks_at_imports(viewer: Viewer) -> bool:
    return not _imports(viewer)


def _has_no_registers(_viewer: Viewer) -> bool:
    """Whoever has one register or two needs no page that lists them."""
    return not reaches("hub.index")


ENTRIES = (
    Entry("home.index", N_("Home")),
    Entry("mine.index", N_("My position"), _is_employee),
    Entry("catalogue.index", N_("Catalogue")),
    Entry("hub.index", N_("Registers"), areas=REGISTERS),
    Entry("approval.index", N_("Approval")),
    Entry("chart.index", N_("Org chart")),
    Entry("gaps.index", N_("Gaps")),
    Entry("imports.index", N_("Import"), _imports),
    Entry("imports.index", N_("Imports"), _looks_at_imports),
)

KEEPING = (
    Entry("check.index", N_("Check a copy"), _has_no_registers),
    Entry("acknowledging.index", N_("Acknowledgements"), _has_no_registers),
    Entry("upkeep.index", N_("Reviews due"), _has_no_registers),
    Entry("vocabulary.index", N_("Vocabulary")),
    Entry("signers.index", N_("Who signs")),
    Entry("terms.index", N_("Terms")),
    Entry("paper.index", N_("The company's paper")),
    Entry("activity.index", N_("Work in progress")),
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
            "keeping": [one for one in KEEPING if reaches(one.endpoint) and one.theirs(viewer)],
            "unseen": notices.unseen(session(), viewer),
        }

    flask.context_processor(entries)
