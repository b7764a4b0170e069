"""What the review screen shows: the items in the order in which a person goes through them, and the document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.current import settings
from app.review import recognised
from app.review.source import Source, source
from profiles import catalogue as reads
from profiles import review

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from profiles.catalogue import FileRow, ProfilePage
    from profiles.models import Item, Revision
    from profiles.review.history import Entry
    from profiles.viewer import Viewer

UNCERTAIN, ALL = "uncertain", "all"
NEAR = 150
"""Items listed on each side of the one at work: a long profile's list comes in pieces, so that each step stays quick."""


@dataclass(frozen=True, slots=True)
class Address:
    """What an address or a form asks of the screen; None is what the screen thinks best."""

    profile_id: int
    revision_id: int | None = None
    show: str | None = None
    item_id: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A section's items, or those of all sections that wait for confirmation (`section` is '')."""

    section: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """The review of one revision; `order` are the items that the filter shows, `current` the one at work.

    `words` says how it stands with the words of a page that is a picture (app.review.recognised), '' elsewhere;
    `gate` what keeps an open revision from approval.
    """

    page: ProfilePage
    show: str
    groups: tuple[Group, ...]
    order: tuple[Item, ...]
    current: Item | None
    open: bool
    history: tuple[Entry, ...]
    source: Source
    words: str = ""
    gate: review.Gate | None = None

    @property
    def listed(self) -> range:
        """The places in `order` of the items that the list shows."""
        return range(max(0, self.place - NEAR), min(len(self.order), self.place + NEAR + 1))

    @property
    def shown_groups(self) -> tuple[Group, ...]:
        """The groups with the listed items only; those without any are left out."""
        near = {self.order[place].id for place in self.listed}
        found = (
            Group(one.section, tuple(item for item in one.items if item.id in near)) for one in self.groups
        )
        return tuple(one for one in found if one.items)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many items each group has, listed or not."""
        return {one.section: len(one.items) for one in self.groups}

    @property
    def revision(self) -> Revision:
        return self.page.revision

    @property
    def place(self) -> int:
        return self.order.index(self.current) if self.current is not None else 0

    @property
    def before(self) -> Item | None:
        return self.order[self.place - 1] if self.current is not None and self.place else None

    @property
    def behind(self) -> Item | None:
        return self.order[self.place + 1] if self.place + 1 < len(self.order) else None

    @property
    def total(self) -> int:
        return sum(len(part.items) for part in self.page.sections)

    @property
    def args(self) -> dict[str, int | str]:
        """The address without the item."""
        return {"profile_id": self.page.profile.id, "revision": self.revision.id, "show": self.show}


def screen(session: Session, viewer: Viewer, address: Address) -> Screen:
    """The screen of an address; raises NotFound."""
    page = _page(session, viewer, address)
    show = address.show or (UNCERTAIN if page.uncertain else ALL)
    groups = _groups(page, show)
    order = tuple(item for group in groups for item in group.items)
    current = next((item for item in order if item.id == address.item_id), order[0] if order else None)
    shown = source(_file(page), current.origins if current else (), address.page)
    open_ = review.is_open(session, page.revision)
    return Screen(
        page,
        show,
        groups,
        order,
        current,
        open_,
        review.history(session, viewer, page.revision.id),
        shown,
        _words(session, shown) if open_ else "",
        review.gate(session, page.revision) if open_ else None,
    )


def _words(session: Session, shown: Source) -> str:
    if not shown.picture or shown.file is None:
        return ""
    chosen, sha256 = settings(), shown.file.sha256
    found = recognised.kept(chosen.home, sha256, shown.page)
    asked = recognised.about(sha256, shown.page)
    return recognised.state(session, found, asked, program=bool(chosen.tools.recognition))


def _page(session: Session, viewer: Viewer, address: Address) -> ProfilePage:
    """The revision asked for, else the open draft, else the one that is shown."""
    found = reads.profile(session, viewer, address.profile_id, address.revision_id)
    if address.revision_id is None and found.revision.state != "draft":
        draft = next((one for one in found.revisions if one.state == "draft"), None)
        if draft is not None and not found.uncertain:
            return reads.profile(session, viewer, address.profile_id, draft.id)
    return found


def _groups(page: ProfilePage, show: str) -> tuple[Group, ...]:
    every = [(part.name, part.items) for part in page.sections]
    doubtful = tuple(item for _, items in every for item in items if item.uncertain)
    first = (Group("", doubtful),) if doubtful else ()
    if show == UNCERTAIN:
        return first
    rest = [Group(name, tuple(item for item in items if not item.uncertain)) for name, items in every]
    return (*first, *(group for group in rest if group.items))


def _file(page: ProfilePage) -> FileRow | None:
    """The content was read from the first original; further ones came later with equal content."""
    return next((file for file in page.files if file.revision_id == page.revision.id), None)


def waiting(items: Sequence[Item]) -> Mapping[str, int]:
    """How many items of each section wait for confirmation."""
    found: dict[str, int] = {}
    for item in items:
        if item.uncertain:
            found[item.section] = found.get(item.section, 0) + 1
    return found
