"""The titles that profiles mention, what each is taken to mean, and a person's word on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import catalogue, keys, positions
from profiles.acting import Acting
from profiles.errors import NotFound
from profiles.models import Company, Item, Position, PositionAlias, Revision
from profiles.organisation.meaning import meant, named
from profiles.organisation.picture import LINES
from profiles.permissions import Permission
from profiles.viewer import Viewer

# Only a proposal, never taken by itself: 'Jefe de Compras' and 'Jefe de Compra y Bodega' are two positions.
SIMILAR_FROM = 86.0
MOST_PROPOSALS = 3


class Ground(StrEnum):
    """Why a title means a position: a person said so, or it is the position's own name."""

    PERSON = "person"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a profile mentions a title."""

    profile_id: int
    profile_title: str
    item_id: int
    kind: str


@dataclass(frozen=True, slots=True)
class MentionedTitle:
    """A title across its spellings; `position` is what it means, None while it is a position of its own."""

    key: str
    spellings: tuple[str, ...]
    mentions: tuple[Mention, ...]
    position: Position | None
    ground: Ground | None
    alias_id: int | None
    proposals: tuple[Position, ...]


def mentioned_titles(session: Session, viewer: Viewer, company: Company) -> tuple[MentionedTitle, ...]:
    """Every title in reporting lines of the shown profiles: those without a position first, by name."""
    revisions = catalogue.shown_revisions(session, viewer, company_id=company.id, sections=("relations",))
    resolver = positions.resolver(session, viewer, company.id)
    known = {
        one.id: one for one in session.scalars(select(Position).where(Position.company_id == company.id))
    }
    said = session.scalars(select(PositionAlias).where(PositionAlias.company_id == company.id))
    aliases = {alias.key: alias.id for alias in said}
    documented = [one for one in known.values() if one.id in {r.profile.position_id for r in revisions}]
    grouped: dict[tuple[str, int | None], list[tuple[Revision, Item]]] = {}
    for revision, item in _lines(revisions):
        means = meant(resolver, item.text or "", revision.area)
        grouped.setdefault((keys.title_key(item.text or ""), means), []).append((revision, item))
    found = [
        _title(key, places, known.get(means) if means else None, aliases.get(key), documented)
        for (key, means), places in grouped.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.position is not None, one.spellings[0].casefold())))


@dataclass(frozen=True, slots=True)
class Meaning:
    """A person's word that `title` means a position, or with None a position of its own."""

    title: str
    position_id: int | None


def say_meaning(
    session: Session, viewer: Viewer, company: Company, meaning: Meaning, acting: Acting
) -> Position:
    """Keeps a person's word; later imports follow it. Raises NotFound for a position that is not the company's."""
    viewer.need(Permission.CORRECT, company.id)
    position_id = meaning.position_id
    if position_id is None:
        position_id = _own_position(session, company, meaning.title).id
    return positions.set_alias(session, viewer, company.id, meaning.title, position_id, acting).position


def take_back(session: Session, viewer: Viewer, company: Company, alias_id: int, acting: Acting) -> None:
    """Forgets a person's word: the title means what its name says again. Raises NotFound or NotAllowed."""
    alias = session.get(PositionAlias, alias_id)
    if alias is None or alias.company_id != company.id:
        raise NotFound
    position = alias.position
    positions.drop_alias(session, viewer, alias_id, acting)
    positions.drop_if_orphan(session, position)


def positions_to_choose(session: Session, viewer: Viewer, company: Company) -> list[Position]:
    """All positions of a company by title; none where the viewer explains no titles in it."""
    if not viewer.may(Permission.CORRECT, company.id):
        return []
    query = select(Position).where(Position.company_id == company.id)
    return list(session.scalars(query.order_by(Position.key, Position.area_key)))


def _own_position(session: Session, company: Company, title: str) -> Position:
    """The position that bears the title as its own name, made where there is none."""
    key = keys.title_key(title)
    found = session.scalars(
        select(Position)
        .where(Position.company_id == company.id, Position.key == key)
        .order_by(Position.id)
        .limit(1)
    ).one_or_none()
    if found is None:
        found = Position(company_id=company.id, title=named(title), key=key, area=None, area_key="")
        session.add(found)
        session.flush()
    return found


def _lines(revisions: Iterable[Revision]) -> Iterable[tuple[Revision, Item]]:
    for revision in revisions:
        for item in revision.items:
            if item.kind in LINES and item.text:
                yield revision, item


def _title(
    key: str,
    places: Sequence[tuple[Revision, Item]],
    position: Position | None,
    alias_id: int | None,
    documented: Sequence[Position],
) -> MentionedTitle:
    spellings = dict.fromkeys(" ".join((item.text or "").split()) for _, item in places)
    mentions = tuple(
        Mention(revision.profile_id, revision.title or revision.profile.code or "", item.id, item.kind or "")
        for revision, item in places
    )
    ground = None if position is None else Ground.PERSON if alias_id is not None else Ground.NAME
    proposals = () if position is not None else _similar(key, documented)
    return MentionedTitle(key, tuple(spellings), mentions, position, ground, alias_id, proposals)


def _similar(key: str, documented: Sequence[Position]) -> tuple[Position, ...]:
    close = process.extract(
        key,
        [position.key for position in documented],
        scorer=fuzz.token_sort_ratio,
        score_cutoff=SIMILAR_FROM,
        limit=MOST_PROPOSALS,
    )
    return tuple(documented[index] for _, _, index in close)
