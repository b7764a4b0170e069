"""Which other profiles name a title that disappears."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from profiles.consequence.facing import Facing, Named, place
from profiles.models import Item, Revision
from profiles.organisation.meaning import named


@dataclass(frozen=True, slots=True)
class Renamed:
    """The profile's own title changes: who names it by the old one, which then means it no more."""

    old: str
    new: str
    mentions: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Vanished:
    """A title without a profile that is named no longer; `mentions` are those of the profiles that still name it."""

    title: str
    mentions: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Titles:
    """What becomes of titles; `renamed` is None where the own title still means the same."""

    renamed: Renamed | None
    vanished: tuple[Vanished, ...]

    @property
    def profiles(self) -> int:
        """How many other profiles name a title that disappears."""
        mentions = [*(self.renamed.mentions if self.renamed else ())]
        mentions += [one for vanished in self.vanished for one in vanished.mentions]
        return len({one.profile_id for one in mentions})


def titles(case: Facing) -> Titles:
    """The titles that disappear, with who names them."""
    return Titles(_renamed(case), tuple(_vanished(case)))


def _renamed(case: Facing) -> Renamed | None:
    old, new = case.names.get(case.place_before or 0), case.revision.title
    if old is None or new is None or case.stays:
        return None
    own = f"p{case.place_before}"
    lost = tuple(one for one in case.others if one.means == own and one.becomes != f"p{case.place_after}")
    shown_old = case.in_force.title if case.in_force and case.in_force.title else old
    is_other = place(case.after, shown_old, case.revision.area) != f"p{case.place_after}"
    return Renamed(shown_old, new, lost) if lost or is_other else None


def _vanished(case: Facing) -> Iterator[Vanished]:
    kept = {place(case.after, item.text or "", case.revision.area) for item in _lines(case, case.revision)}
    told: set[str] = set()
    for item in _lines(case, case.in_force):
        title = item.text or ""
        means = place(case.before, title, case.in_force.area if case.in_force else None)
        if means in kept or means in told or means in case.documented or means == f"p{case.place_before}":
            continue
        told.add(means)
        mentions = tuple(one for one in case.others if one.becomes == means)
        yield Vanished(named(title), mentions)


def _lines(case: Facing, revision: Revision | None) -> list[Item]:
    return [one for one in case.own(revision, "relations") if one.kind != "external_contact" and one.text]
