"""The catalogue as a list: filters, sort and pages, with a constant number of queries."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from profiles import keys, paging
from profiles.catalogue import then
from profiles.catalogue.entries import Choice, Filters, PageRequest, ProfileRow
from profiles.catalogue.shown import shown_ids, visible
from profiles.models import OPEN_STATES, Company, Item, Position, Profile, Revision
from profiles.paging import Page
from profiles.permissions import Permission
from profiles.viewer import Viewer

OPEN = ("draft", "in_review", "approved")
SORTS: dict[str, Any] = {
    "title": Position.key,
    "code": Profile.code_key,
    "area": Position.area_key,
    "company": Company.name,
    "version": Revision.version_key,
    "state": Revision.state,
    "date": func.coalesce(Revision.effective_from, Revision.dated_on),
}


def listing(session: Session, viewer: Viewer, filters: Filters, page: PageRequest) -> Page[ProfileRow]:
    """One page of the profiles that the viewer may see."""
    if viewer.as_of is not None:
        return paging.cut(rows(session, viewer, filters, page), page.number, page.size)
    query = _narrowed(_profiles(viewer), viewer, filters)
    return paging.page(
        session,
        _sorted(query, page),
        page.number,
        page.size,
        lambda part: _with_uncertain(session, session.execute(part).all()),
    )


def rows(session: Session, viewer: Viewer, filters: Filters, page: PageRequest) -> tuple[ProfileRow, ...]:
    """All profiles of a list, for exports and commands; `page` gives the order only."""
    if viewer.as_of is not None:
        return then.ordered(then.narrowed(_then(session, viewer, filters.company_id), filters), page)
    found = session.execute(_sorted(_narrowed(_profiles(viewer), viewer, filters), page)).all()
    return _with_uncertain(session, found)


def find(session: Session, viewer: Viewer, code_or_title: str) -> tuple[ProfileRow, ...]:
    """The profiles of a code, else of a resolved title, else those that hold all its words."""
    if viewer.as_of is not None:
        return then.ordered(then.found(_then(session, viewer), code_or_title), PageRequest())
    query = _sorted(_profiles(viewer), PageRequest())
    code, title = keys.code_key(code_or_title), keys.title_key(code_or_title)
    for condition in (
        Profile.code_key == code,
        Position.key == title,
        Revision.form_code == code_or_title.strip(),
    ):
        found = session.execute(query.where(condition)).all()
        if found:
            return _with_uncertain(session, found)
    if not code_or_title.strip():
        return ()
    words = Filters(text=code_or_title)
    return _with_uncertain(session, session.execute(_narrowed(query, viewer, words)).all())


def companies(session: Session, viewer: Viewer, work: Permission = Permission.SEE_IN_FORCE) -> list[Company]:
    """The companies in which the viewer may do a work, the default one first, then by name."""
    query = select(Company).order_by(Company.is_default.desc(), Company.name)
    where = viewer.where(work)
    if viewer.as_of is not None and (past := viewer.where(Permission.SEE_PAST)) is not None:
        where = past if where is None else where & past
    if where is not None:
        query = query.where(Company.id.in_(where))
    return list(session.scalars(query))


def areas(session: Session, viewer: Viewer, company_id: int | None = None) -> list[Choice]:
    """The areas of profiles, by name; spellings of one area are one."""
    if viewer.as_of is not None:
        return then.areas(_areas_then(session, viewer, company_id))
    shown = shown_ids(viewer)
    query = (
        select(Position.area_key, func.min(Position.area), func.count(Profile.id))
        .join(Profile, Profile.position_id == Position.id)
        .join(shown, shown.c.profile_id == Profile.id)
        .where(Position.area_key != "")
        .group_by(Position.area_key)
        .order_by(Position.area_key)
    )
    if company_id is not None:
        query = query.where(Profile.company_id == company_id)
    return [Choice(key, label or key, count) for key, label, count in session.execute(query)]


def _areas_then(session: Session, viewer: Viewer, company_id: int | None) -> list[str | None]:
    shown = shown_ids(viewer)
    query = select(Revision.area).join(shown, shown.c.revision_id == Revision.id)
    if company_id is not None:
        query = query.join(Revision.profile).where(Profile.company_id == company_id)
    return list(session.scalars(query))


def _then(session: Session, viewer: Viewer, company_id: int | None = None) -> tuple[ProfileRow, ...]:
    """What was in force on the viewer's day, as its revisions name it: positions may be called otherwise today."""
    query = _profiles(viewer)
    if company_id is not None:
        query = query.where(Profile.company_id == company_id)
    found = _with_uncertain(session, session.execute(query.order_by(Profile.id)).all())
    return tuple(replace(row, state="in_force") for row in found)


def _profiles(viewer: Viewer) -> Select[*tuple[Any, ...]]:
    shown = shown_ids(viewer)
    draft = aliased(Revision)
    return (
        select(
            Profile.id,
            Revision.id.label("revision_id"),
            Profile.position_id,
            Profile.code,
            Revision.form_code,
            Revision.title,
            Revision.area,
            Company.name.label("company"),
            Revision.version,
            Revision.state,
            Revision.state.label("now"),
            Revision.issued_on,
            Revision.effective_from,
            func.json_array_length(Revision.warnings).label("warnings"),
            draft.id.label("draft_id"),
            draft.version.label("draft_version"),
            draft.state.label("draft_state"),
        )
        .join(shown, shown.c.profile_id == Profile.id)
        .join(Revision, Revision.id == shown.c.revision_id)
        .join(Company, Company.id == Profile.company_id)
        .outerjoin(Position, Position.id == Profile.position_id)
        .outerjoin(
            draft,
            and_(
                draft.profile_id == Profile.id,
                draft.state.in_(OPEN_STATES),
                draft.id != Revision.id,
                *visible(viewer, draft),
            ),
        )
    )


def _narrowed(query: Select[*tuple[Any, ...]], viewer: Viewer, filters: Filters) -> Select[*tuple[Any, ...]]:
    if filters.company_id is not None:
        query = query.where(Profile.company_id == filters.company_id)
    if filters.area is not None:
        query = query.where(Position.area_key == filters.area)
    if filters.state in OPEN:
        other = aliased(Revision)
        query = query.where(
            exists().where(
                other.profile_id == Profile.id, other.state == filters.state, *visible(viewer, other)
            )
        )
    elif filters.state is not None:
        query = query.where(Revision.state == filters.state)
    if filters.attention == "warnings":
        query = query.where(func.json_array_length(Revision.warnings) > 0)
    elif filters.attention == "uncertain":
        query = query.where(exists().where(Item.revision_id == Revision.id, Item.uncertain))
    for word in filters.text.split():
        code = keys.code_key(word)
        name = keys.title_key(word)
        query = query.where(
            or_(
                Profile.code_key.contains(code, autoescape=True),
                Position.key.contains(name, autoescape=True),
                Position.area_key.contains(name, autoescape=True),
                func.lower(Revision.form_code).contains(word.lower(), autoescape=True),
            )
        )
    return query


def _sorted(query: Select[*tuple[Any, ...]], page: PageRequest) -> Select[*tuple[Any, ...]]:
    column = SORTS.get(page.sort, SORTS["title"])
    first = column.desc() if page.descending else column.asc()
    return query.order_by(first.nulls_last(), Position.key.nulls_last(), Profile.code_key, Profile.id)


def _with_uncertain(session: Session, found: Any) -> tuple[ProfileRow, ...]:
    ids = [row.revision_id for row in found]
    counted = dict(
        session.execute(
            select(Item.revision_id, func.count())
            .where(Item.revision_id.in_(ids), Item.uncertain)
            .group_by(Item.revision_id)
        ).all()
    )
    names = found[0]._fields if found else ()  # public in SQLAlchemy, which names it as named tuples do
    return tuple(
        ProfileRow(**dict(zip(names, row, strict=True)), uncertain=counted.get(row.revision_id, 0))
        for row in found
    )
