"""'Reviewed without change': the signed word that a revision in force was reviewed and stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from parsers.wording import N_
from profiles import signing, trail
from profiles.accounts import Proof
from profiles.acting import Acting
from profiles.catalogue.pages import revision as visible_revision
from profiles.competence.seen import places_seen
from profiles.errors import NotAllowed
from profiles.models import PeriodicReview, Profile, Revision
from profiles.notices import reminders
from profiles.permissions import Permission
from profiles.trail import Change, Subject
from profiles.upkeep import reminding
from profiles.upkeep.errors import NotInForce, PersonSigns
from profiles.viewer import Viewer

WORDS: Final = N_("I reviewed {document}; it is still right and stays in force unchanged.")
"""What the signature means, in words; shown to the signer in their language and kept as they read it."""
LONGEST: Final = 2000


@dataclass(frozen=True, slots=True)
class Statement:
    """What is signed: the stamp of the revision that was seen, the words that were read, the proof, and a note if any."""

    stamp: int
    words: str
    proof: Proof
    note: str = ""


def sign(
    session: Session, viewer: Viewer, revision_id: int, said: Statement, acting: Acting
) -> PeriodicReview:
    """Keeps the word that a revision in force was reviewed and stays; its term begins anew.

    Raises NotFound, NotAllowed, NotInForce, WasChangedMeanwhile or PersonSigns.
    """
    visible_revision(session, viewer, revision_id)
    query = select(Revision).where(Revision.id == revision_id).with_for_update()
    revision = session.scalars(query.execution_options(populate_existing=True)).one()
    if not may_review(session, viewer, revision):
        raise NotAllowed
    if acting.account_id is None or viewer.account_id != acting.account_id:
        raise PersonSigns
    if revision.state != "in_force":
        raise NotInForce
    if revision.stamp != said.stamp:
        raise signing.WasChangedMeanwhile
    made = PeriodicReview(
        revision_id=revision.id,
        account_id=acting.account_id,
        reviewed_on=acting.today,
        note=said.note.strip()[:LONGEST] or None,
        words=said.words,
        files=signing.files(revision),
        **signing.bond(revision, said.proof, acting),
    )
    session.add(made)
    session.flush()
    subject = Subject("revision", revision.id, revision.profile.company_id)
    change = Change(after={"periodic_review": noted(made)})
    trail.record(session, acting, "revision.reviewed_unchanged", subject, change)
    reminders.settle(session, reminding.KINDS, revision.id, acting)
    return made


def may_review(session: Session, viewer: Viewer, revision: Revision) -> bool:
    """Whether the viewer may say it of a revision: in its company, or as the head of its position's area."""
    if not viewer.may(Permission.REVIEW, revision.profile.company_id):
        return False
    own = select(Profile.id).join(Profile.position, isouter=True).where(Profile.id == revision.profile_id)
    companies = viewer.widely(Permission.REVIEW)
    if companies is None or revision.profile.company_id in companies:
        return True
    return session.scalar(own.where(*places_seen(viewer, Permission.REVIEW))) is not None


def reviews_of(session: Session, revision_id: int) -> list[PeriodicReview]:
    """The reviews without change of a revision that the caller was shown, oldest first."""
    query = (
        select(PeriodicReview)
        .where(PeriodicReview.revision_id == revision_id)
        .options(joinedload(PeriodicReview.account))
        .order_by(PeriodicReview.id)
    )
    return list(session.scalars(query))


def noted(made: PeriodicReview) -> Mapping[str, Any]:
    """What the trail says of a review without change."""
    return {
        "id": made.id,
        "reviewed_on": made.reviewed_on,
        "digest": made.content_digest,
        "words": made.words,
        "note": made.note,
        "with_factor": made.with_factor,
        "after_reset": made.after_reset,
    }
