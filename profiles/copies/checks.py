"""The record of checks: every verdict that was given, to whom and of what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session, joinedload

from profiles import paging, trail
from profiles.acting import Acting
from profiles.copies.checking import Outcome
from profiles.models import CopyCheck
from profiles.paging import Page
from profiles.permissions import Permission
from profiles.trail import Change, Personal, Subject
from profiles.viewer import Viewer

SIZE = 50


@dataclass(frozen=True, slots=True)
class CheckFilters:
    """What a list of checks is narrowed to; None is everything, the days both count."""

    verdict: str | None = None
    way: str | None = None
    code: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None


def record(session: Session, viewer: Viewer, outcome: Outcome, acting: Acting) -> CopyCheck:
    """Keeps that a copy was checked; one that nobody known made, by the public page, stands in no trail."""
    found = outcome.found
    inside = viewer.companies
    company_id = found.company_id if found else None
    if company_id is None and inside is not None and len(inside) == 1:
        company_id = min(inside)
    made = CopyCheck(
        at=acting.now,
        account_id=acting.account_id,
        way=outcome.way,
        file_name=outcome.file_name,
        sha256=outcome.sha256,
        code=outcome.code,
        version=outcome.version,
        verdict=outcome.verdict,
        in_force_version=outcome.in_force_version,
        differences=len(outcome.changes),
        company_id=company_id,
        revision_id=found.revision_id if found else None,
    )
    session.add(made)
    session.flush()
    if outcome.way != "mark":
        after = {
            "verdict": made.verdict,
            "way": made.way,
            "code": made.code,
            "version": made.version,
            "sha256": made.sha256,
            "name": Personal(made.file_name, account_id=acting.account_id) if made.file_name else None,
        }
        about = Subject("copy_check", made.id, company_id)
        told = {name: value for name, value in after.items() if value is not None}
        trail.record(session, acting, "copy.checked", about, Change(after=told))
    return made


def listing(
    session: Session, viewer: Viewer, filters: CheckFilters, number: int, zone: dt.tzinfo
) -> Page[CopyCheck]:
    """A page of the checks in the companies whose copies the viewer keeps or looks at, the newest first."""
    viewer.need(Permission.SEE_COPIES)
    query = _query(viewer, filters, zone)
    return paging.page(session, query, number, SIZE, lambda cut: session.scalars(cut).all())


def _query(viewer: Viewer, filters: CheckFilters, zone: dt.tzinfo) -> Select[CopyCheck]:
    companies = viewer.where(Permission.SEE_COPIES)
    conditions: list[ColumnElement[bool]] = []
    if companies is not None:
        own = and_(CopyCheck.company_id.is_(None), CopyCheck.account_id == (viewer.account_id or 0))
        conditions.append(or_(CopyCheck.company_id.in_(sorted(companies)), own))
    if filters.verdict:
        conditions.append(CopyCheck.verdict == filters.verdict)
    if filters.way:
        conditions.append(CopyCheck.way == filters.way)
    if filters.code:
        conditions.append(CopyCheck.code.icontains(filters.code, autoescape=True))
    if filters.since:
        conditions.append(CopyCheck.at >= _begin(filters.since, zone))
    if filters.until:
        conditions.append(CopyCheck.at < _begin(filters.until + dt.timedelta(days=1), zone))
    return (
        select(CopyCheck)
        .where(*conditions)
        .options(joinedload(CopyCheck.account), joinedload(CopyCheck.company))
        .order_by(CopyCheck.id.desc())
    )


def _begin(day: dt.date, zone: dt.tzinfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), zone).astimezone(dt.UTC)
