"""Rows of acknowledgements: each bound to the seal of the revision, and on record."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import trail
from profiles.accounts import Proof
from profiles.acknowledging.asked import Asked
from profiles.acknowledging.errors import NoLongerInForce
from profiles.acting import Acting
from profiles.catalogue.pages import revision as visible_revision
from profiles.models import Acknowledgement, Revision
from profiles.signing import bond
from profiles.trail import Change, Personal, Subject
from profiles.viewer import Viewer

DEEDS = {
    "signed": "acknowledgement.signed",
    "on_paper": "acknowledgement.noted",
    "refused": "acknowledgement.refused",
}
UNPROVEN = Proof(with_factor=False, after_reset=False)
"""What HR notes is proven by the paper, not by a password."""


@dataclass(frozen=True, slots=True)
class Given:
    """What was given: an outcome of models.ACKNOWLEDGED, the day, the words that were read and the reason of a refusal."""

    outcome: str
    on_date: dt.date
    words: str | None = None
    reason: str | None = None
    proof: Proof = UNPROVEN


def in_force(session: Session, viewer: Viewer, revision_id: int) -> Revision:
    """A revision in force that the viewer sees, locked until the transaction ends; raises NotFound or NoLongerInForce."""
    visible_revision(session, viewer, revision_id)
    query = select(Revision).where(Revision.id == revision_id).with_for_update()
    found = session.scalars(query.execution_options(populate_existing=True)).one()
    if found.state != "in_force":
        raise NoLongerInForce
    return found


def write(
    session: Session, revision: Revision, whose: Asked, given: Given, acting: Acting
) -> Acknowledgement:
    """Keeps what somebody gave, and notes it in the trail."""
    made = Acknowledgement(
        revision_id=revision.id,
        position_id=whose.position_id,
        employee_id=whose.employee_id,
        account_id=acting.account_id,
        outcome=given.outcome,
        on_date=given.on_date,
        reason=given.reason,
        words=given.words,
        **bond(revision, given.proof, acting),
    )
    session.add(made)
    session.flush()
    subject = Subject("acknowledgement", made.id, revision.profile.company_id)
    trail.record(session, acting, DEEDS[given.outcome], subject, Change(after=noted(made)))
    return made


def noted(made: Acknowledgement) -> dict[str, Any]:
    """What the trail says of an acknowledgement; a reason says something about the person."""
    reason = Personal(made.reason, employee_id=made.employee_id) if made.reason else None
    return {
        "revision": made.revision_id,
        "position": made.position_id,
        "employee": made.employee_id,
        "outcome": made.outcome,
        "on_date": made.on_date,
        "digest": made.content_digest,
        "words": made.words,
        "reason": reason,
        "with_factor": made.with_factor,
        "after_reset": made.after_reset,
        "mark": made.mark,
    }
