"""The master list: every profile with its revision, dates, approver, original, holders and acknowledgements."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, Subquery, func, select
from sqlalchemy.orm import Session, aliased

from profiles import acknowledging, upkeep
from profiles.acknowledging import Figures
from profiles.catalogue.shown import shown_ids
from profiles.models import Account, Company, Item, Profile, Revision, RevisionFile, Signature
from profiles.permissions import Permission
from profiles.viewer import Viewer

_NONE = Figures()


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterRow:
    """A profile in the master list, by the revision that is shown of it.

    As of a day of the past `state` is what it was then, in force, and `now` what it is today. `approved_by` are the
    names that signed here, else those that the document prints; `originals` the names of its files, none where it was
    written in the catalogue. Of the `holders`, `asked` are to take note of the revision and `signed` did.
    """

    id: int
    revision_id: int
    company_id: int
    company: str
    code: str | None
    form_code: str | None
    title: str | None
    area: str | None
    version: str | None
    state: str
    now: str
    issued_on: dt.date | None
    effective_from: dt.date | None
    effective_to: dt.date | None
    approved_by: str
    next_review: dt.date | None
    originals: tuple[str, ...]
    holders: int
    signed: int
    asked: int
    overdue: int


def master(
    session: Session, viewer: Viewer, today: dt.date, company_id: int | None = None
) -> tuple[MasterRow, ...]:
    """Every row that the viewer may see, of one company or of all; raises NotAllowed.

    The list is whole: it is narrowed and ordered by what its rows say. A constant number of queries whatever their
    number.
    """
    viewer.need(Permission.SEE_PAST, company_id)
    shown = shown_ids(viewer)
    found = session.execute(_rows(viewer, shown, company_id))
    names = tuple(found.keys())
    profiles = None if company_id is None else select(Profile.id).where(Profile.company_id == company_id)
    approvers = _approvers(session, shown)
    originals = _originals(session, shown)
    reviews = upkeep.next_reviews(session, viewer, profiles, today)
    figures = acknowledging.figures(session, viewer, profiles, today)
    then = {} if viewer.as_of is None else {"state": "in_force"}
    return tuple(
        MasterRow(
            **{**dict(zip(names, row, strict=True)), **then},
            approved_by=approvers.get(row.revision_id) or "",
            next_review=reviews.get(row.id),
            originals=originals.get(row.revision_id, ()),
            **_people(figures.get(row.id, _NONE)),
        )
        for row in found.all()
    )


def _rows(viewer: Viewer, shown: Subquery, company_id: int | None) -> Select[*tuple[Any, ...]]:
    query = (
        select(
            Profile.id,
            Revision.id.label("revision_id"),
            Profile.company_id,
            Company.name.label("company"),
            Profile.code,
            Revision.form_code,
            Revision.title,
            Revision.area,
            Revision.version,
            Revision.state,
            Revision.state.label("now"),
            Revision.dated_on.label("issued_on"),
            Revision.effective_from,
            Revision.effective_to,
        )
        .join(shown, shown.c.profile_id == Profile.id)
        .join(Revision, Revision.id == shown.c.revision_id)
        .join(Company, Company.id == Profile.company_id)
        .order_by(Profile.id)
    )
    companies = viewer.where(Permission.SEE_PAST)
    if company_id is not None:
        query = query.where(Profile.company_id == company_id)
    return query if companies is None else query.where(Profile.company_id.in_(sorted(companies)))


def _approvers(session: Session, shown: Subquery) -> Mapping[int, str]:
    """Who approved each revision: whoever signed it here, else whom the document names as its approver."""
    found = _joined(session.execute(_printed(shown)))
    header = select(Revision.id, func.coalesce(Revision.approved_by, ""))
    for revision_id, name in session.execute(header.join(shown, shown.c.revision_id == Revision.id)):
        found.setdefault(revision_id, name)
    return {**found, **_joined(session.execute(_signed(shown)))}


def _printed(shown: Subquery) -> Select[int, str]:
    return (
        select(Item.revision_id, func.coalesce(Item.name, ""))
        .join(shown, shown.c.revision_id == Item.revision_id)
        .where(Item.section == "approvals", Item.kind == "approved", Item.name.is_not(None))
        .order_by(Item.revision_id, Item.ordinal)
    )


def _signed(shown: Subquery) -> Select[int, str]:
    signer = aliased(Account)
    return (
        select(Signature.revision_id, signer.name)
        .join(shown, shown.c.revision_id == Signature.revision_id)
        .join(Revision, Revision.id == Signature.revision_id)
        .join(signer, signer.id == Signature.account_id)
        .where(Signature.meaning == "approved", Signature.round == Revision.round)
        .order_by(Signature.id)
    )


def _originals(session: Session, shown: Subquery) -> Mapping[int, tuple[str, ...]]:
    query = (
        select(RevisionFile.revision_id, RevisionFile.name)
        .join(shown, shown.c.revision_id == RevisionFile.revision_id)
        .order_by(RevisionFile.id)
    )
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for revision_id, name in session.execute(query):
        found[revision_id].setdefault(name)
    return {revision_id: tuple(names) for revision_id, names in found.items()}


def _joined(rows: Any) -> dict[int, str]:
    found: dict[int, dict[str, None]] = defaultdict(dict)
    row: Row[int, str]
    for row in rows:
        found[row[0]].setdefault(" ".join(row[1].split()))
    return {revision_id: ", ".join(names) for revision_id, names in found.items()}


def _people(figures: Figures) -> dict[str, Any]:
    return {
        "holders": figures.holders,
        "signed": figures.signed,
        "asked": figures.signed + figures.pending + figures.overdue + figures.refused,
        "overdue": figures.overdue,
    }
