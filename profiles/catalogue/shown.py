"""What a viewer sees of a profile's revisions, and which of them is shown: the one in force, else the draft, else the last."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Subquery, and_, case, exists, false, func, or_, select
from sqlalchemy.orm import Session, aliased, contains_eager, selectinload

from profiles.models import Item, Profile, Revision, Signoff
from profiles.permissions import Permission
from profiles.viewer import LOCAL, Viewer

SEEN_WITH: Final[Mapping[str, Permission]] = {
    "in_force": Permission.SEE_IN_FORCE,
    "approved": Permission.SEE_APPROVED,
    "superseded": Permission.SEE_PAST,
    "withdrawn": Permission.SEE_PAST,
    "draft": Permission.SEE_DRAFTS,
    "in_review": Permission.SEE_DRAFTS,
    "rejected": Permission.SEE_DRAFTS,
}
"""What somebody needs who sees the revisions in a state."""
SHELVES: Final[Mapping[str, str]] = {**{state: state for state in SEEN_WITH}, "in_review": "draft"}
"""Where the revisions in a state stand in the search index: those that are open stand together."""
PAST: Final = "past"
"""The shelf of what was in force once, which only who looks at a day of the past finds."""
ONCE_IN_FORCE: Final = ("in_force", "superseded", "withdrawn")
_PREPARED: Final = ("draft", "in_review", "rejected", "approved")
_ASKED: Final = ("in_review", "approved")


@dataclass(frozen=True, slots=True)
class Shelves:
    """What a viewer may find: `whole` pairs of company and shelf, and the ids of the profiles with a matter of theirs."""

    whole: frozenset[tuple[int, str]]
    profiles: frozenset[int]


def visible(viewer: Viewer, of: Any = Revision) -> list[ColumnElement[bool]]:
    """The conditions that keep a query on revisions `of` profiles to what the viewer may see.

    The query joins Profile. What is not in force is seen by whoever may in the company, by who prepared it, and
    by who is asked to sign it or deputy for them, for as long as that round lasts. As of a day it is what was in force
    then, in the companies whose past the viewer may see.
    """
    if viewer.as_of is not None:
        past = viewer.where(Permission.SEE_PAST)
        then = in_force_on(viewer.as_of, of)
        return [then] if past is None else [then, Profile.company_id.in_(sorted(past))]
    everywhere, states = _states(viewer)
    if len(everywhere) == len(SEEN_WITH):
        return []
    seen = [of.state.in_(everywhere)] if everywhere else []
    companies: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for company_id, some in states.items():
        companies[some].append(company_id)
    for some, those in sorted(companies.items()):
        own = Profile.company_id.in_(sorted(those))
        whole = len({*some, *everywhere}) == len(SEEN_WITH)
        seen.append(own if whole else and_(own, of.state.in_(some)))
    matters = _matters(viewer, of)
    return [or_(*seen, *matters)] if seen else [false()]


def in_force_on(day: dt.date, of: Any = Revision) -> ColumnElement[bool]:
    """The condition that a revision was in force on a day; it was no longer so on the day that its successor was."""
    return and_(
        of.state.in_(ONCE_IN_FORCE),
        of.effective_from <= day,
        or_(of.state == "in_force", of.effective_to > day),
    )


def shelves(session: Session, viewer: Viewer) -> Shelves | None:
    """What the viewer may find in the search index, None where that is everything.

    As of a day it is what stands on PAST and that in force, in the companies whose past the viewer may see.
    """
    if not visible(viewer):
        return None
    if viewer.as_of is not None:
        return Shelves(_past_shelves(session, viewer), frozenset())
    everywhere, states = _states(viewer)
    companies = set(states)
    if everywhere:
        companies |= set(session.scalars(select(Profile.company_id).distinct()))
    whole = {
        (company_id, SHELVES[state])
        for company_id in companies
        for state in (*everywhere, *states.get(company_id, ()))
    }
    matters = _matters(viewer, Revision)
    query = select(Revision.profile_id).join(Revision.profile).where(or_(*matters)) if matters else None
    return Shelves(frozenset(whole), frozenset(session.scalars(query) if query is not None else ()))


def shown_ids(viewer: Viewer) -> Subquery:
    """One row for each profile that the viewer sees: `profile_id` and the `revision_id` that is shown to them."""
    order = func.row_number().over(partition_by=Revision.profile_id, order_by=_order(viewer))
    ranked = select(Revision.profile_id, Revision.id.label("revision_id"), order.label("place"))
    conditions = visible(viewer)
    if conditions:
        ranked = ranked.join(Revision.profile).where(*conditions)
    found = ranked.subquery()
    return select(found.c.profile_id, found.c.revision_id).where(found.c.place == 1).subquery("shown")


def shown_revision(session: Session, viewer: Viewer, profile_id: int) -> Revision | None:
    """The revision that is shown of one profile, None where the viewer sees none."""
    query = (
        select(Revision)
        .join(Revision.profile)
        .where(Profile.id == profile_id, *visible(viewer))
        .order_by(*_order(viewer))
    )
    return session.scalars(query.limit(1)).one_or_none()


def shown_revisions(
    session: Session,
    viewer: Viewer,
    *,
    company_id: int | None = None,
    profile_ids: Collection[int] | None = None,
    sections: Sequence[str] = (),
) -> list[Revision]:
    """The shown revision of every profile, or of those named, with its profile and position, in order of id.

    `sections` names those whose items are loaded with them (`revision.items`); three queries whatever the number.
    """
    return _loaded(session, shown_ids(viewer), company_id, profile_ids, sections)


def searched_revisions(
    session: Session, *, profile_ids: Collection[int] | None = None, sections: Sequence[str] = ()
) -> list[Revision]:
    """Every revision that is shown to some viewer, as `shown_revisions` gives them: of a shelf the first one.

    Beside one in force nothing else is shown.
    """
    shelf = case(*((Revision.state == state, name) for state, name in SHELVES.items()))
    order = func.row_number().over(partition_by=(Revision.profile_id, shelf), order_by=_order(LOCAL))
    ranked = select(Revision.id.label("revision_id"), Revision.profile_id, order.label("place")).subquery()
    other = aliased(Revision)
    beside = exists().where(
        other.profile_id == ranked.c.profile_id,
        other.state == "in_force",
        other.id != ranked.c.revision_id,
    )
    first = select(ranked.c.profile_id, ranked.c.revision_id).where(ranked.c.place == 1, ~beside)
    return _loaded(session, first.subquery("shown"), None, profile_ids, sections)


def past_revisions(
    session: Session, *, profile_ids: Collection[int] | None = None, sections: Sequence[str] = ()
) -> list[Revision]:
    """Every revision that was in force for at least a day and is so no more, as `shown_revisions` gives them."""
    once = select(Revision.profile_id, Revision.id.label("revision_id")).where(
        Revision.state.in_(("superseded", "withdrawn")), Revision.effective_from < Revision.effective_to
    )
    return _loaded(session, once.subquery("shown"), None, profile_ids, sections)


def _loaded(
    session: Session,
    shown: Subquery,
    company_id: int | None,
    profile_ids: Collection[int] | None,
    sections: Sequence[str],
) -> list[Revision]:
    query = (
        select(Revision)
        .join(shown, shown.c.revision_id == Revision.id)
        .join(Revision.profile)
        .outerjoin(Profile.position)
        .options(contains_eager(Revision.profile).contains_eager(Profile.position))
        .order_by(Revision.id)
    )
    if company_id is not None:
        query = query.where(Profile.company_id == company_id)
    if profile_ids is not None:
        query = query.where(Profile.id.in_(profile_ids))
    if sections:
        wanted: Any = Revision.items.and_(Item.section.in_(sections))
        query = query.options(selectinload(wanted))
    return list(session.scalars(query.execution_options(populate_existing=True)))


def _order(viewer: Viewer) -> tuple[ColumnElement[Any], ...]:
    if viewer.as_of is not None:  # of two that overlap the one that came later
        return Revision.effective_from.desc(), Revision.id.desc()
    rank = case(
        (Revision.state == "in_force", 0),
        (Revision.state.in_(("draft", "in_review", "approved")), 1),
        (Revision.state == "superseded", 2),
        else_=3,
    )
    return rank, Revision.dated_on.desc().nulls_last(), Revision.id.desc()


def _past_shelves(session: Session, viewer: Viewer) -> frozenset[tuple[int, str]]:
    past = viewer.where(Permission.SEE_PAST)
    companies = past if past is not None else session.scalars(select(Profile.company_id).distinct())
    return frozenset((company_id, shelf) for company_id in companies for shelf in (PAST, "in_force"))


def _states(viewer: Viewer) -> tuple[tuple[str, ...], dict[int, tuple[str, ...]]]:
    """The states that the viewer sees in every company by their roles, and those seen in single ones beside them."""
    allowed = {state: viewer.where(permission) for state, permission in SEEN_WITH.items()}
    found: dict[int, tuple[str, ...]] = {}
    for state, companies in allowed.items():
        for company_id in companies or ():
            found[company_id] = (*found.get(company_id, ()), state)
    return tuple(state for state, companies in allowed.items() if companies is None), found


def _matters(viewer: Viewer, of: Any) -> list[ColumnElement[bool]]:
    """Revisions that wait for the viewer or come from them, in the companies that they are still part of."""
    companies = viewer.companies
    if viewer.account_id is None or viewer.where(Permission.SEE_DRAFTS) == companies:
        return []
    inside = [] if companies is None else [Profile.company_id.in_(sorted(companies))]
    asked = exists().where(
        Signoff.revision_id == of.id,
        Signoff.round == of.round,
        or_(Signoff.account_id == viewer.account_id, Signoff.deputy_id == viewer.account_id),
    )
    return [
        and_(of.prepared_by == viewer.account_id, of.state.in_(_PREPARED), *inside),
        and_(asked, of.state.in_(_ASKED), *inside),
    ]
