"""A revision that is to come into force, faced with the one that is: their items, the position, and the other profiles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, select
from sqlalchemy.orm import Session

from profiles import catalogue, keys, positions
from profiles.catalogue.shown import shown_ids, visible
from profiles.errors import StateForbids
from profiles.models import OPEN_STATES, Item, Position, Profile, Revision
from profiles.organisation.meaning import meant
from profiles.positions import Resolver
from profiles.viewer import Viewer

AHEAD = (*OPEN_STATES, "approved")
"""The states of what may come into force."""
SECTIONS = ("requirements", "relations")


@dataclass(frozen=True, slots=True)
class Named:
    """A title that a profile names in its relations, and where: an item of a profile that stands for a `place`.

    `means` is the place that it means now, `becomes` the one that it will mean.
    """

    profile_id: int
    place: str
    means: str
    becomes: str
    code: str | None
    profile_title: str
    item_id: int
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Facing:
    """Everything that the consequences are told from.

    `place_before` is the position of the profile now, `place_after` the one that it will have, None for one that is made
    then; `stays` is whether the position before keeps another profile. `names` are the titles of positions by id.
    `others` is what the other profiles name, `documented` the places that have a profile.
    """

    revision: Revision
    in_force: Revision | None
    items: Mapping[int, Sequence[Item]]
    place_before: int | None
    place_after: int | None
    stays: bool
    before: Resolver
    after: Resolver
    names: Mapping[int, str]
    others: tuple[Named, ...]
    documented: frozenset[str]

    def own(self, revision: Revision | None, section: str) -> list[Item]:
        """The items of a section of one of the two."""
        if revision is None:
            return []
        return [one for one in self.items.get(revision.id, ()) if one.section == section]


def facing(session: Session, viewer: Viewer, revision_id: int) -> Facing:
    """The revision with what it will meet; a constant number of queries. Raises NotFound, or StateForbids if it is not to come."""
    revision = catalogue.revision(session, viewer, revision_id)
    if revision.state not in AHEAD:
        raise StateForbids
    profile = revision.profile
    in_force = session.scalars(
        select(Revision)
        .join(Revision.profile)
        .where(Revision.profile_id == profile.id, Revision.state == "in_force", *visible(viewer))
    ).one_or_none()
    resolver = positions.resolver(session, viewer, profile.company_id)
    after_id, stays = _place_after(session, revision)
    names = session.execute(
        select(Position.id, Position.title).where(Position.company_id == profile.company_id)
    )
    named = _rows(session, viewer, profile)
    after = resolver
    if after_id is not None and profile.code_key is not None and revision.title:
        after = resolver.called({after_id: (revision.title, revision.area)})
    return Facing(
        revision,
        in_force,
        _items(session, [one.id for one in (revision, in_force) if one]),
        profile.position_id,
        after_id,
        stays,
        resolver,
        after,
        dict(names.all()),
        tuple(_others(named, resolver, after)),
        frozenset(_place(row) for row in named),
    )


def place(resolver: Resolver, title: str, area: str | None) -> str:
    """The place that a title means, as the chart calls it; one of its own for a title that means none yet."""
    position_id = meant(resolver, title, area)
    return f"t{keys.title_key(title)}" if position_id is None else f"p{position_id}"


def _items(session: Session, revision_ids: Sequence[int]) -> dict[int, list[Item]]:
    found: dict[int, list[Item]] = {}
    query = select(Item).where(Item.revision_id.in_(revision_ids), Item.section.in_(SECTIONS))
    for one in session.scalars(query.order_by(Item.section, Item.ordinal)):
        found.setdefault(one.revision_id, []).append(one)
    return found


def _place_after(session: Session, revision: Revision) -> tuple[int | None, bool]:
    """The position that the profile will have (positions.settle), and whether the present one keeps another profile."""
    profile = revision.profile
    stays = bool(
        session.scalar(
            select(exists().where(Profile.position_id == profile.position_id, Profile.id != profile.id))
        )
    )
    if revision.title is None or profile.code_key is None:
        return profile.position_id, stays
    found = positions.find(session, profile.company_id, revision.title, revision.area)
    if found is not None:
        return found.id, stays
    return (None if stays else profile.position_id), stays


def _rows(session: Session, viewer: Viewer, profile: Profile) -> Sequence[Any]:
    """The other profiles of the company that the viewer sees, each with every title that it names, or with none."""
    shown = shown_ids(viewer)
    named: ColumnElement[bool] = and_(
        Item.revision_id == Revision.id, Item.section == "relations", Item.kind != "external_contact"
    )
    query = (
        select(
            Profile.id.label("profile_id"), Profile.position_id, Profile.code, Revision.title.label("profile_title"),
            Revision.area, Item.id.label("item_id"), Item.kind, Item.text,
        )
        .join(shown, shown.c.profile_id == Profile.id)
        .join(Revision, Revision.id == shown.c.revision_id)
        .outerjoin(Item, named)
        .where(Profile.company_id == profile.company_id, Profile.id != profile.id)
        .order_by(Profile.id, Item.ordinal)
    )  # fmt: skip
    return session.execute(query).all()


def _place(row: Any) -> str:
    return f"f{row.profile_id}" if row.position_id is None else f"p{row.position_id}"


def _others(rows: Sequence[Any], before: Resolver, after: Resolver) -> Iterator[Named]:
    """What the rows name; the same title in the same area is looked up once."""
    known: dict[tuple[str, str | None], tuple[str, str]] = {}
    for row in rows:
        if not row.text:
            continue
        printed = row.text, row.area
        if printed not in known:
            known[printed] = place(before, *printed), place(after, *printed)
        title = row.profile_title or row.code or ""
        yield Named(
            row.profile_id, _place(row), *known[printed], row.code, title, row.item_id, row.kind, row.text
        )
