"""The chart of a company as its catalogue tells it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from profiles import catalogue, keys, positions
from profiles.competence.seen import positions_seen
from profiles.models import Assignment, Company, Employee, Position, Revision
from profiles.organisation.chart import Chart, Place, Statement, draw
from profiles.organisation.meaning import meant, named
from profiles.positions import Resolver
from profiles.viewer import Viewer

LINES = ("reports_to", "reports_functionally_to", "supervises")


def picture(session: Session, viewer: Viewer, company: Company, today: dt.date) -> Chart:
    """The chart of `company`: its positions, those that only others mention, and who holds which.

    As of a day of the past it is that of the profiles in force then, with the titles and the people of then. A constant
    number of queries, whatever the number of positions.
    """
    day = viewer.as_of or today
    revisions = catalogue.shown_revisions(session, viewer, company_id=company.id, sections=("relations",))
    resolver = positions.resolver(session, viewer, company.id)
    if viewer.as_of is not None:
        resolver = resolver.called(_names(revisions))
    held = holders(session, viewer, company.id, day)
    places = _documented(revisions, company, held)
    if viewer.as_of is not None:
        places = {key: replace(place, state="in_force") for key, place in places.items()}
    statements: list[Statement] = []
    for revision in revisions:
        for item in revision.items:
            if item.kind in LINES and item.text:
                other = _mentioned(item.text, revision.area, company, resolver, places)
                statements.append(Statement(place_id(revision), item.kind, other))
    _name_undocumented(session, company, places, held)
    return draw(places.values(), statements)


def holders(
    session: Session, viewer: Viewer, company_id: int, today: dt.date
) -> dict[int, tuple[str, ...]] | None:
    """Who holds each position on a day, by name, of those whose holders the viewer may know.

    None where no employee is known at all.
    """
    known = session.scalar(select(exists().where(Employee.company_id == company_id)))
    own = positions_seen(session, viewer, company_id)
    if not known or own == frozenset():
        return None
    places = session.scalars(select(Position.id).where(Position.company_id == company_id))
    found: dict[int, list[str]] = {place: [] for place in places if own is None or place in own}
    rows = session.execute(
        select(Assignment.position_id, Employee.name)
        .join(Assignment.employee)
        .where(Employee.company_id == company_id, Assignment.held_on(today))
        .order_by(Employee.name)
    )
    for position_id, name in rows:
        if position_id in found:
            found[position_id].append(name)
    return {position: tuple(names) for position, names in found.items()}


def place_id(revision: Revision) -> str:
    """The chart's key of a profile's position; a profile without a title has none and stands for itself."""
    position_id = revision.profile.position_id
    return f"p{position_id}" if position_id is not None else f"f{revision.profile_id}"


def _names(revisions: Iterable[Revision]) -> dict[int, tuple[str, str | None]]:
    """What the positions of profiles are called in them."""
    return {
        one.profile.position_id: (one.title, one.area)
        for one in revisions
        if one.profile.position_id is not None and one.title
    }


def _documented(
    revisions: Iterable[Revision], company: Company, held: dict[int, tuple[str, ...]] | None
) -> dict[str, Place]:
    places: dict[str, Place] = {}
    for revision in revisions:
        position_id = revision.profile.position_id
        places.setdefault(
            place_id(revision),
            Place(
                id=place_id(revision),
                title=revision.title or revision.profile.code or "",
                company=company.name,
                area=revision.area,
                position_id=position_id,
                profile_id=revision.profile_id,
                code=revision.profile.code,
                state=revision.state,
                posts=revision.posts,
                holders=_held(held, position_id),
            ),
        )
    return places


def _mentioned(
    title: str, area: str | None, company: Company, resolver: Resolver, places: dict[str, Place]
) -> str:
    """The place that `title` means; one more, undocumented, for a title that means none yet."""
    position_id = meant(resolver, title, area)
    if position_id is not None:
        key = f"p{position_id}"
        places.setdefault(key, Place(id=key, title=title, company=company.name, position_id=position_id))
        return key
    key = f"t{company.id}.{keys.title_key(title)}"
    places.setdefault(key, Place(id=key, title=named(title), company=company.name))
    return key


def _name_undocumented(
    session: Session, company: Company, places: dict[str, Place], held: dict[int, tuple[str, ...]] | None
) -> None:
    """Gives positions without a profile their own title and holders, and adds those that somebody holds."""
    open_ids = {place.position_id for place in places.values() if place.position_id and not place.documented}
    for position in session.scalars(select(Position).where(Position.company_id == company.id)):
        key = f"p{position.id}"
        if position.id in open_ids or (key not in places and held and held.get(position.id)):
            places[key] = Place(
                id=key,
                title=position.title,
                company=company.name,
                area=position.area,
                position_id=position.id,
                holders=_held(held, position.id),
            )


def _held(held: dict[int, tuple[str, ...]] | None, position_id: int | None) -> tuple[str, ...] | None:
    return None if held is None or position_id is None else held.get(position_id)
