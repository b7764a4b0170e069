"""The trail as somebody reads it: filtered, a page at a time, with the personal texts that are still there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select
from sqlalchemy.orm import Session

from profiles import paging
from profiles.models import PersonalValue, TrailEntry
from profiles.paging import Page
from profiles.permissions import Permission
from profiles.trail.personal import references
from profiles.viewer import Viewer

SIZE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailFilters:
    """What the trail is narrowed to; `action` is a deed or the kind before its dot.

    `since` is the first moment, `before` the first that no longer counts.
    """

    account_id: int | None = None
    action: str | None = None
    subject: str | None = None
    subject_id: int | None = None
    since: dt.datetime | None = None
    before: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class TrailRow:
    """An entry with its personal texts; None stands for an erased one. `before` and `after` are plain values."""

    id: int
    at: dt.datetime
    actor: str | None
    source: str | None
    action: str
    subject: str
    subject_id: int | None
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    seal: str


def listing(session: Session, viewer: Viewer, filters: TrailFilters, number: int = 1) -> Page[TrailRow]:
    """A page of entries, newest first, from 1; raises NotAllowed."""
    query = _seen(viewer, filters).with_only_columns(TrailEntry.id).order_by(TrailEntry.id.desc())
    return paging.page(session, query, number, SIZE, lambda part: _rows(session, _newest(session, part)))


def every(session: Session, viewer: Viewer, filters: TrailFilters) -> Iterator[TrailRow]:
    """All entries, oldest first; raises NotAllowed."""
    query = _seen(viewer, filters).order_by(TrailEntry.id).execution_options(yield_per=500)
    for part in _parts(session.scalars(query)):
        yield from _rows(session, part)


def about(session: Session, viewer: Viewer, things: Mapping[str, Collection[int]]) -> Iterator[TrailRow]:
    """All entries of several things, ids by kind, oldest first; raises NotAllowed."""
    told = or_(false(), *(_about(subject, ids) for subject, ids in things.items()))
    query = _allowed(viewer).where(told).order_by(TrailEntry.id).execution_options(yield_per=500)
    for part in _parts(session.scalars(query)):
        yield from _rows(session, part)


def of_days(
    filters: TrailFilters, since: dt.date | None, until: dt.date | None, zone: dt.tzinfo
) -> TrailFilters:
    """The filters, narrowed to days of a time zone, both of which count."""

    def begins(day: dt.date) -> dt.datetime:
        return dt.datetime.combine(day, dt.time(), zone)

    return replace(
        filters,
        since=begins(since) if since else None,
        before=begins(until + dt.timedelta(days=1)) if until else None,
    )


def actors(session: Session, viewer: Viewer) -> list[tuple[int, str]]:
    """The accounts that ever did something, with the newest name that each was recorded under."""
    viewer.need(Permission.SEE_TRAIL)
    known = (
        select(PersonalValue.account_id).where(PersonalValue.account_id.is_not(None)).distinct().subquery()
    )
    # The last entry of each by the index, for a scan of a long trail takes half a second
    last = select(func.max(TrailEntry.id)).where(TrailEntry.account_id == known.c.account_id)
    entries = select(last.correlate(known).scalar_subquery()).select_from(known)
    query = (
        select(TrailEntry.account_id, PersonalValue.value)
        .join(PersonalValue, PersonalValue.id == TrailEntry.actor["personal"].as_integer())
        .where(TrailEntry.id.in_(entries), PersonalValue.value.is_not(None))
    )
    found = [(account, name) for account, name in session.execute(query) if account and name]
    return sorted(found, key=lambda one: one[1])


def _newest(session: Session, ids: Select[int]) -> Iterable[TrailEntry]:
    """The entries of some ids, newest first: to sort a long trail whole takes ten times as long as its ids."""
    query = select(TrailEntry).where(TrailEntry.id.in_(session.scalars(ids).all()))
    return session.scalars(query.order_by(TrailEntry.id.desc()))


def _parts(entries: Iterable[TrailEntry], size: int = 500) -> Iterator[list[TrailEntry]]:
    """The entries in parts of at most `size`."""
    source = iter(entries)
    while part := list(islice(source, size)):
        yield part


def _seen(viewer: Viewer, filters: TrailFilters) -> Select[TrailEntry]:
    return _allowed(viewer).where(*_conditions(filters))


def _allowed(viewer: Viewer) -> Select[TrailEntry]:
    viewer.need(Permission.SEE_TRAIL)
    companies = viewer.where(Permission.SEE_TRAIL)
    query = select(TrailEntry)
    if companies is not None:
        query = query.where(or_(TrailEntry.company_id.is_(None), TrailEntry.company_id.in_(companies)))
    return query


def _conditions(filters: TrailFilters) -> Iterator[ColumnElement[bool]]:
    if filters.account_id is not None:
        yield TrailEntry.account_id == filters.account_id
    if filters.action:
        yield or_(TrailEntry.action == filters.action, TrailEntry.action.startswith(f"{filters.action}."))
    if filters.subject and filters.subject_id is not None:
        yield _about(filters.subject, (filters.subject_id,))
    elif filters.subject:
        yield TrailEntry.subject == filters.subject
    if filters.since:
        yield TrailEntry.at >= filters.since
    if filters.before:
        yield TrailEntry.at < filters.before


def _about(subject: str, ids: Collection[int]) -> ColumnElement[bool]:
    """Entries of things of a kind; those of a revision's corrections are the revision's too."""
    own = and_(TrailEntry.subject == subject, TrailEntry.subject_id.in_(ids))
    if subject != "revision":
        return own
    of_it = TrailEntry.after["revision"].as_integer().in_(ids)
    return or_(own, and_(TrailEntry.subject == "correction", of_it))


def _rows(session: Session, entries: Iterable[TrailEntry]) -> list[TrailRow]:
    found = list(entries)
    wanted = {one["personal"] for entry in found for one in references(_said(entry))}
    query = select(PersonalValue.id, PersonalValue.value).where(PersonalValue.id.in_(wanted))
    texts: dict[int, str | None] = {row.id: row.value for row in session.execute(query)}
    return [
        TrailRow(
            entry.id,
            entry.at,
            _text(entry.actor, texts),
            _text(entry.source, texts),
            entry.action,
            entry.subject,
            entry.subject_id,
            _text(entry.before, texts),
            _text(entry.after, texts),
            entry.seal,
        )
        for entry in found
    ]


def _said(entry: TrailEntry) -> tuple[Any, ...]:
    return (entry.actor, entry.source, entry.before, entry.after)


def _text(value: Any, texts: Mapping[int, str | None]) -> Any:
    """The value with its personal texts in their places."""
    if isinstance(value, Mapping):
        if value.keys() == {"personal", "digest"}:
            return texts.get(value["personal"])
        return {name: _text(inner, texts) for name, inner in value.items()}
    return [_text(inner, texts) for inner in value] if isinstance(value, list) else value
