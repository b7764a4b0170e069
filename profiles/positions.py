"""Positions: one a place in the organisation, found by resolved title and area or by a person's word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from profiles import keys, trail
from profiles.acting import Acting
from profiles.errors import NotFound
from profiles.models import Assignment, Position, PositionAlias, Profile, Revision
from profiles.permissions import Permission
from profiles.trail import Change, Subject
from profiles.viewer import LOCAL, Viewer


@dataclass(frozen=True, slots=True)
class Resolver:
    """The positions of one company by resolved title: a person's word first, then the one position of the title."""

    aliases: Mapping[str, int]
    by_key: Mapping[str, tuple[tuple[str, int], ...]]

    def resolve(self, title: str, area: str | None = None) -> int | None:
        """The id of the position that `title` means; among several areas the one of `area`, else None."""
        key = keys.title_key(title)
        if key in self.aliases:
            return self.aliases[key]
        found = self.by_key.get(key, ())
        if len(found) == 1:
            return found[0][1]
        return dict(found).get(keys.area_key(area))

    def called(self, names: Mapping[int, tuple[str, str | None]]) -> Resolver:
        """The same positions, some of them by the title and area that they had: `names` by their ids."""
        by_key = {
            key: tuple((area, one) for area, one in found if one not in names)
            for key, found in self.by_key.items()
        }
        for one, (title, area) in names.items():
            key = keys.title_key(title)
            by_key[key] = (*by_key.get(key, ()), (keys.area_key(area), one))
        return Resolver(self.aliases, by_key)


def resolver(session: Session, viewer: Viewer, company_id: int) -> Resolver:
    """All positions of a company, ready to be looked up; two queries."""
    if viewer.companies is not None and company_id not in viewer.companies:
        return Resolver({}, {})
    aliases = session.execute(
        select(PositionAlias.key, PositionAlias.position_id).where(PositionAlias.company_id == company_id)
    )
    by_key: dict[str, tuple[tuple[str, int], ...]] = {}
    for key, area_key, position_id in session.execute(
        select(Position.key, Position.area_key, Position.id)
        .where(Position.company_id == company_id)
        .order_by(Position.id)
    ):
        by_key[key] = (*by_key.get(key, ()), (area_key, position_id))
    return Resolver(dict(aliases.all()), by_key)


def find(session: Session, company_id: int, title: str, area: str | None) -> Position | None:
    """The position of a resolved title and area, or the one that a person said the title means."""
    key = keys.title_key(title)
    said = session.scalars(
        select(Position)
        .join(PositionAlias, PositionAlias.position_id == Position.id)
        .where(PositionAlias.company_id == company_id, PositionAlias.key == key)
    ).one_or_none()
    if said is not None:
        return said
    return session.scalars(
        select(Position).where(
            Position.company_id == company_id, Position.key == key, Position.area_key == keys.area_key(area)
        )
    ).one_or_none()


def find_or_create(session: Session, company_id: int, title: str, area: str | None) -> Position:
    """The position of a resolved title and area, made where there is none."""
    found = find(session, company_id, title, area)
    if found is None:
        found = Position(
            company_id=company_id,
            title=title,
            key=keys.title_key(title),
            area=area,
            area_key=keys.area_key(area),
        )
        session.add(found)
        session.flush()
    return found


def set_alias(  # noqa: PLR0913, PLR0917 - who, where, what, by whom
    session: Session, viewer: Viewer, company_id: int, title: str, position_id: int, acting: Acting
) -> PositionAlias:
    """A person's word that `title` means a position of the company; it replaces an earlier one.

    Raises NotFound or NotAllowed.
    """
    position = session.get(Position, position_id)
    if position is None or position.company_id != company_id:
        raise NotFound
    viewer.need(Permission.CORRECT, company_id)
    key = keys.title_key(title)
    alias = session.scalars(
        select(PositionAlias).where(PositionAlias.company_id == company_id, PositionAlias.key == key)
    ).one_or_none()
    if alias is None:
        alias = PositionAlias(company_id=company_id, key=key)
        session.add(alias)
    before = {"position": alias.position.title} if alias.position else {}
    alias.title, alias.position = title, position
    alias.set_by, alias.set_at = acting.actor, acting.now
    session.flush()
    about = Subject("position_alias", alias.id, company_id)
    change = Change(before, {"title": title, "position": position.title, "position_id": position.id})
    trail.record(session, acting, "title.explained", about, change)
    return alias


def drop_alias(session: Session, viewer: Viewer, alias_id: int, acting: Acting) -> None:
    """Takes a person's word back; raises NotFound or NotAllowed."""
    alias = session.get(PositionAlias, alias_id)
    if alias is None:
        raise NotFound
    viewer.need(Permission.CORRECT, alias.company_id)
    change = Change({"title": alias.title, "position": alias.position.title})
    session.delete(alias)
    session.flush()
    about = Subject("position_alias", alias_id, alias.company_id)
    trail.record(session, acting, "title.taken_back", about, change)


def settle(session: Session, profile: Profile, shown: Revision | None) -> None:
    """Lets a profile's position follow its shown revision, so that it does not depend on the order of files.

    A position that only this profile has is renamed: the place stays the same, whoever holds it. One without a code
    is known by its position, which therefore stays; the spelling may follow.
    """
    if shown is None or shown.title is None:
        return
    before = session.get(Position, profile.position_id) if profile.position_id else None
    if profile.code_key is not None:
        profile.position = _wanted(session, profile, before, shown.title, shown.area)
        session.flush()
        if before is not None and before is not profile.position:
            drop_if_orphan(session, before)
    _spell(session, profile.position)


def drop_if_orphan(session: Session, position: Position) -> None:
    """Deletes a position that no profile, employee or person's word needs."""
    if session.scalar(select(exists().where(Profile.position_id == position.id))) or _is_wanted(
        session, position
    ):
        return
    session.delete(position)
    session.flush()


def _wanted(
    session: Session, profile: Profile, before: Position | None, title: str, area: str | None
) -> Position:
    found = find(session, profile.company_id, title, area)
    if found is not None:
        return found
    if before is not None and not session.scalar(
        select(exists().where(Profile.position_id == before.id, Profile.id != profile.id))
    ):
        before.title, before.key = title, keys.title_key(title)
        before.area, before.area_key = area, keys.area_key(area)
        return before
    return find_or_create(session, profile.company_id, title, area)


def _is_wanted(session: Session, position: Position) -> bool:
    return bool(
        session.scalar(
            select(
                exists().where(PositionAlias.position_id == position.id)
                | exists().where(Assignment.position_id == position.id)
            )
        )
    )


def _spell(session: Session, position: Position | None) -> None:
    """Writes a position as its shown revisions do; of several spellings the first in the alphabet."""
    from profiles.catalogue.shown import shown_ids

    if position is None:
        return
    shown = shown_ids(LOCAL)
    spellings = session.execute(
        select(Revision.title, Revision.area)
        .join(shown, shown.c.revision_id == Revision.id)
        .join(Profile, Profile.id == Revision.profile_id)
        .where(Profile.position_id == position.id)
    ).all()
    titles = sorted(title for title, _ in spellings if title and keys.title_key(title) == position.key)
    areas = sorted(area for _, area in spellings if area and keys.area_key(area) == position.area_key)
    position.title = titles[0] if titles else position.title
    position.area = areas[0] if areas else position.area
    session.flush()
