"""HR's word that a revision changed nothing that must be read again: what was acknowledged before stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from profiles import trail
from profiles.acknowledging import reminding
from profiles.acknowledging.errors import NoLongerInForce, NothingStands, WhyIsMissing
from profiles.acknowledging.standing import before
from profiles.acting import Acting
from profiles.catalogue.pages import revision as visible_revision
from profiles.errors import NotFound
from profiles.models import EditorialChange, Revision
from profiles.permissions import Permission
from profiles.trail import Change, Subject
from profiles.viewer import Viewer

STATES = ("approved", "in_force")


def say(session: Session, viewer: Viewer, revision_id: int, reason: str, acting: Acting) -> EditorialChange:
    """Notes that the change was editorial, with the reason; whoever need not sign any more is not reminded.

    Raises NotFound, NotAllowed, NoLongerInForce, NothingStands or WhyIsMissing.
    """
    revision = _revision(session, viewer, revision_id)
    why = " ".join(reason.split())
    if not why:
        raise WhyIsMissing
    if before(session, revision) is None:
        raise NothingStands
    found = session.get(EditorialChange, revision_id)
    was = {"editorial": found.reason} if found else {}
    if found is None:
        found = EditorialChange(revision_id=revision_id)
        session.add(found)
    found.reason, found.account_id, found.said_at = why, acting.account_id, acting.now
    session.flush()
    subject = Subject("revision", revision_id, revision.profile.company_id)
    trail.record(session, acting, "revision.editorial", subject, Change(was, {"editorial": why}))
    reminding.tell(session, acting)
    return found


def take_back(session: Session, viewer: Viewer, revision_id: int, acting: Acting) -> None:
    """The change was not editorial after all: everybody is asked again. Raises NotFound, NotAllowed or NoLongerInForce."""
    revision = _revision(session, viewer, revision_id)
    found = session.get(EditorialChange, revision_id)
    if found is None:
        raise NotFound
    change = Change({"editorial": found.reason}, {"editorial": None})
    session.delete(found)
    session.flush()
    subject = Subject("revision", revision_id, revision.profile.company_id)
    trail.record(session, acting, "revision.not_editorial", subject, change)
    reminding.tell(session, acting)


def said(session: Session, revision_ids: Collection[int]) -> Mapping[int, EditorialChange]:
    """What was said of some revisions, with who said it."""
    query = (
        select(EditorialChange)
        .where(EditorialChange.revision_id.in_(revision_ids))
        .options(joinedload(EditorialChange.account))
    )
    return {one.revision_id: one for one in session.scalars(query)}


def sayable(session: Session, revisions: Iterable[Revision]) -> set[int]:
    """The ids of those of which it can be said: one was in force before."""
    return {one.id for one in revisions if one.state in STATES and before(session, one) is not None}


def _revision(session: Session, viewer: Viewer, revision_id: int) -> Revision:
    revision = visible_revision(session, viewer, revision_id)
    viewer.need(Permission.KEEP_ACKNOWLEDGEMENTS, revision.profile.company_id)
    if revision.state not in STATES:
        raise NoLongerInForce
    return revision
