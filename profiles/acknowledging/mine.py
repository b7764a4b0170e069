"""What somebody is shown of their own: what is to be signed, and what they gave."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from profiles.acknowledging.asked import Asked, asked, asked_of_viewer
from profiles.acknowledging.listing import Record, Row, rows
from profiles.acknowledging.standing import void_since
from profiles.catalogue.pages import revision as visible_revision
from profiles.competence.seen import places_seen
from profiles.errors import NotFound
from profiles.models import Acknowledgement, Company, Employee, Profile, Revision
from profiles.viewer import Viewer


def mine(session: Session, viewer: Viewer, today: dt.date) -> list[Row]:
    """Every profile in force whose position the viewer holds in a company with a term, and how far they are."""
    if not viewer.employee_ids:
        return []
    own = [Employee.id.in_(sorted(viewer.employee_ids)), Company.acknowledge_days.is_not(None)]
    if viewer.companies is not None:
        own.append(Company.id.in_(sorted(viewer.companies)))
    return rows(session, asked(session, today, *own))


def asked_of(
    session: Session, viewer: Viewer, revision_id: int, today: dt.date
) -> tuple[Revision, Asked | None]:
    """A revision that the viewer sees, and what they are asked about it, if anything; raises NotFound."""
    revision = visible_revision(session, viewer, revision_id)
    return revision, asked_of_viewer(session, viewer, revision_id, today)


def given(session: Session, viewer: Viewer, today: dt.date) -> list[Record]:
    """All that the viewer gave, newest first."""
    query = (
        select(Acknowledgement)
        .where(Acknowledgement.employee_id.in_(sorted(viewer.employee_ids)))
        .options(joinedload(Acknowledgement.revision).joinedload(Revision.profile))
        .order_by(Acknowledgement.id.desc())
    )
    found = list(session.scalars(query)) if viewer.employee_ids else []
    profiles = select(Profile.id).where(Profile.id.in_({one.revision.profile_id for one in found}))
    void = void_since(session, profiles, today)
    return [Record(one, void.get(one.revision_id)) for one in found]


def receipt(session: Session, viewer: Viewer, acknowledgement_id: int) -> Acknowledgement:
    """What was given and not refused, for its employee and whoever may know the holders; raises NotFound."""
    found = session.get(Acknowledgement, acknowledgement_id)
    if found is None or found.outcome == "refused":
        raise NotFound
    if found.employee_id in viewer.employee_ids:
        return found
    place = (
        select(Profile.id)
        .join(Profile.position)
        .where(Profile.id == found.revision.profile_id, *places_seen(viewer))
    )
    if session.scalar(place) is None:
        raise NotFound
    return found
