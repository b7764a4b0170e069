"""Which employees a viewer sees: those of the companies, of the area that they head, and themselves."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ColumnElement, and_, exists, false, or_, select
from sqlalchemy.orm import Session

from profiles.models import Assignment, Employee, Position
from profiles.permissions import Permission
from profiles.viewer import Viewer


def seen(viewer: Viewer, today: dt.date) -> list[ColumnElement[bool]]:
    """The conditions that keep a query on employees to those that the viewer sees; areas are those of a day."""
    companies = viewer.widely(Permission.SEE_PEOPLE)
    if companies is None:
        return []
    found: list[ColumnElement[bool]] = []
    if companies:
        found.append(Employee.company_id.in_(sorted(companies)))
    areas = _areas(viewer)
    if areas:
        held = exists().where(
            Assignment.employee_id == Employee.id,
            Assignment.position_id == Position.id,
            Assignment.held_on(today),
            or_(*areas),
        )
        found.append(held)
    inside = viewer.companies
    if viewer.employee_ids and inside != frozenset():
        own = Employee.id.in_(sorted(viewer.employee_ids))
        found.append(own if inside is None else and_(own, Employee.company_id.in_(sorted(inside))))
    return [or_(*found)] if found else [false()]


def positions_seen(session: Session, viewer: Viewer, company_id: int) -> frozenset[int] | None:
    """The ids of the positions of a company whose holders the viewer may know, None is all of them."""
    companies = viewer.widely(Permission.SEE_PEOPLE)
    if companies is None or company_id in companies:
        return None
    areas = _areas(viewer)
    if not areas:
        return frozenset()
    query = select(Position.id).where(Position.company_id == company_id, or_(*areas))
    return frozenset(session.scalars(query))


def knows_holders(session: Session, viewer: Viewer, company_id: int, position_id: int | None) -> bool:
    """Whether the viewer may know who holds a position of a company."""
    seen_ = positions_seen(session, viewer, company_id)
    return seen_ is None or position_id in seen_


def places_seen(viewer: Viewer, permission: Permission = Permission.SEE_PEOPLE) -> list[ColumnElement[bool]]:
    """The conditions that keep a query on positions to those whose holders the viewer may know.

    With another permission to those for which the viewer has it: in a company, or in the area that they head.
    """
    companies = viewer.widely(permission)
    if companies is None:
        return []
    whole = [Position.company_id.in_(sorted(companies))] if companies else []
    found = [*whole, *_areas(viewer, permission)]
    return [or_(*found)] if found else [false()]


def _areas(viewer: Viewer, permission: Permission = Permission.SEE_PEOPLE) -> list[ColumnElement[bool]]:
    return [
        Position.area_key == area_key
        if company_id is None
        else and_(Position.area_key == area_key, Position.company_id == company_id)
        for company_id, area_key in sorted(viewer.areas(permission), key=str)
    ]
