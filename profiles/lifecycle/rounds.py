"""A round of review: sent by who prepared the revision, signed by the reviewers, approved or sent back."""

from __future__ import annotations

from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.lifecycle import telling
from profiles.lifecycle.asked import left
from profiles.lifecycle.case import Case, Said
from profiles.lifecycle.effect import supersede_and_begin
from profiles.lifecycle.following import follow
from profiles.lifecycle.moving import allowed, opened, signed, take
from profiles.lifecycle.people import signoffs
from profiles.lifecycle.plan import Asked, plan
from profiles.lifecycle.table import Action
from profiles.models import Revision, Signature, Signoff
from profiles.viewer import Viewer


def send_to_review(
    session: Session, viewer: Viewer, revision_id: int, said: Said, acting: Acting
) -> Revision:
    """A draft is sent to its reviewers and approvers; from here on nobody edits it.

    `said.reason` is why the profile changes. Raises NotFound, ChangedMeanwhile, StateForbids or a refusal.
    """
    case = opened(session, viewer, revision_id, said, acting)
    found = allowed(case, Action.SEND)
    revision = case.revision
    asked = plan(session, revision, viewer.account_id)
    revision.change_reason = said.why or None
    revision.prepared_by = revision.prepared_by or viewer.account_id
    revision.touched = True
    revision.round += 1
    signature = signed(case, "prepared")
    for step, people in (("reviewed", asked.reviewers), ("approved", asked.approvers)):
        session.add_all(_signoffs(case, step, people))
    take(case, found, signature)
    follow(session, revision.profile_id, acting)
    telling.sent(case)
    return revision


def review(session: Session, viewer: Viewer, revision_id: int, said: Said, acting: Acting) -> Revision:
    """A reviewer signs; raises NotFound, ChangedMeanwhile, StateForbids or a refusal."""
    case = opened(session, viewer, revision_id, said, acting)
    found = allowed(case, Action.REVIEW)
    take(case, found, _sign_off(case, "reviewed"))
    telling.reviewed(case)
    return case.revision


def approve(session: Session, viewer: Viewer, revision_id: int, said: Said, acting: Acting) -> Revision:
    """An approver signs, in force from `said.effective_from`: where that is today, at once.

    Raises NotFound, ChangedMeanwhile, StateForbids or a refusal.
    """
    case = opened(session, viewer, revision_id, said, acting)
    found = allowed(case, Action.APPROVE)
    signature = _sign_off(case, "approved")
    _end_round(case, None)
    case.revision.effective_from = said.effective_from
    take(case, found, signature)
    telling.approved(case)
    if said.effective_from == acting.today:
        supersede_and_begin(session, case.revision, acting)
    else:
        follow(session, case.revision.profile_id, acting)
    return case.revision


def return_to_draft(
    session: Session, viewer: Viewer, revision_id: int, said: Said, acting: Acting
) -> Revision:
    """Somebody who is asked to sign sends it back with a reason; what was signed in the round no longer counts.

    Raises NotFound, ChangedMeanwhile, StateForbids or a refusal.
    """
    case = opened(session, viewer, revision_id, said, acting)
    found = allowed(case, Action.RETURN)
    signature = _sign_off(case, "returned")
    _end_round(case, "returned")
    take(case, found, signature)
    follow(session, case.revision.profile_id, acting)
    telling.returned(case)
    return case.revision


def recall(session: Session, viewer: Viewer, revision_id: int, said: Said, acting: Acting) -> Revision:
    """Whoever may send it takes it back before it is approved, with a reason; raises as `return_to_draft` does."""
    case = opened(session, viewer, revision_id, said, acting)
    found = allowed(case, Action.RECALL)
    _end_round(case, "recalled")
    take(case, found)
    follow(session, case.revision.profile_id, acting)
    telling.settled(case)
    return case.revision


def close(session: Session, viewer: Viewer, revision_id: int, said: Said, acting: Acting) -> Revision:
    """A draft, or a version in review, is rejected for good with a reason; its number is free again.

    Raises NotFound, ChangedMeanwhile, StateForbids or a refusal.
    """
    case = opened(session, viewer, revision_id, said, acting)
    found = allowed(case, Action.CLOSE)
    if case.revision.state == "draft":
        signature = signed(case, "closed")
    else:
        signature = _sign_off(case, "closed")
        _end_round(case, "closed")
    case.revision.version_key = None
    take(case, found, signature)
    follow(session, case.revision.profile_id, acting)
    telling.closed(case)
    return case.revision


def _signoffs(case: Case, step: str, people: tuple[Asked, ...]) -> list[Signoff]:
    return [
        Signoff(
            revision_id=case.revision.id,
            round=case.revision.round,
            step=step,
            ordinal=number,
            account_id=one.account_id,
            deputy_id=one.deputy_id,
            asked_at=case.acting.now,
        )
        for number, one in enumerate(people)
    ]


def _sign_off(case: Case, meaning: str) -> Signature:
    """The signature of who is asked, for the step that they are asked for."""
    open_ = signoffs(case.session, case.viewer, case.revision, case.today)
    steps = (meaning,) if meaning in {"reviewed", "approved"} else ("reviewed", "approved")
    own = next(one for one in open_ if one.step in steps)
    absent = own.account_id if own.account_id != case.viewer.account_id else None
    made = signed(case, meaning, absent)
    outcome = "signed" if meaning in {"reviewed", "approved"} else meaning
    own.ended_at, own.outcome, own.signature_id = case.acting.now, outcome, made.id
    case.session.flush()
    return made


def _end_round(case: Case, outcome: str | None) -> None:
    """Nobody is asked any more; `outcome` says why of those who did not sign, None where they were not needed."""
    for one in left(case.session, case.revision):
        one.ended_at, one.outcome = case.acting.now, outcome
