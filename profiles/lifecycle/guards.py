"""What a step asks for: each a small function that gives a refusal, None where all is well."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import exists, func, select

from profiles import editions
from profiles.editions import Order
from profiles.errors import DomainError
from profiles.lifecycle import errors
from profiles.lifecycle.asked import left
from profiles.lifecycle.authors import authors
from profiles.lifecycle.case import Case
from profiles.lifecycle.following import edition
from profiles.lifecycle.plan import plan
from profiles.models import Item, Revision, Signature
from profiles.review.gate import gate, unconfirmed
from profiles.revisions.sealing import seal

Guard = Callable[[Case], DomainError | None]


def title_is_given(case: Case) -> DomainError | None:
    return None if case.revision.title else errors.TitleIsMissing()


def code_is_given(case: Case) -> DomainError | None:
    """The profile's own code, or that of the form or manual it stands in."""
    shared = case.revision.governs != "profile" and case.revision.form_code
    return None if case.revision.profile.code or shared else errors.CodeIsMissing()


def version_is_given(case: Case) -> DomainError | None:
    """Its own number, or that of its manual; a form's version says nothing of what is filled in."""
    revision = case.revision
    given = revision.governs == "form" or edition(revision).version_key is not None
    return None if given else errors.VersionIsMissing()


def date_is_given(case: Case) -> DomainError | None:
    return None if case.revision.dated_on else errors.DateIsMissing()


def edition_is_newer(case: Case) -> DomainError | None:
    """Newer than what is in force, by number and by date as far as they have them."""
    return not_newer(case.revision, in_force(case))


def not_newer(revision: Revision, before: Revision | None) -> errors.VersionIsNotNewer | None:
    """The refusal where a revision is not newer than another; two that nothing orders may be either."""
    if before is None:
        return None
    order = editions.compare(edition(revision), edition(before))
    if order is Order.NEWER or (order is Order.UNKNOWN and revision.dated_on is None):
        return None
    return errors.VersionIsNotNewer(version=edition(revision).label, other=edition(before).label)


def content_is_there(case: Case) -> DomainError | None:
    own = select(func.count()).where(Item.revision_id == case.revision.id, Item.section != "approvals")
    return None if case.session.scalar(own) else errors.ContentIsEmpty()


def items_are_confirmed(case: Case) -> DomainError | None:
    count = unconfirmed(case.session, case.revision.id)
    return errors.ItemsAreUnconfirmed(count=count) if count else None


def no_warning_blocks(case: Case) -> DomainError | None:
    for warning in gate(case.session, case.revision).warnings:
        return errors.WarningBlocks(code=str(warning["code"]), message=str(warning["message"]))
    return None


def reviewers_are_named(case: Case) -> DomainError | None:
    asked = plan(case.session, case.revision, case.viewer.account_id)
    return None if asked.reviewers else errors.NobodyReviews()


def approver_is_named(case: Case) -> DomainError | None:
    asked = plan(case.session, case.revision, case.viewer.account_id)
    return None if asked.approvers else errors.NobodyApproves()


def change_is_explained(case: Case) -> DomainError | None:
    """From the second revision on: one before it was approved, whether here or on paper."""
    issued = exists().where(
        Revision.profile_id == case.revision.profile_id,
        Revision.id != case.revision.id,
        Revision.state.in_(("approved", "in_force", "superseded", "withdrawn")),
    )
    if case.said.why or not case.session.scalar(select(issued)):
        return None
    return errors.ChangeReasonIsMissing()


def came_on_paper(case: Case) -> DomainError | None:
    """A document was read, and it was not in review here: what was written here is approved here."""
    paper = case.revision.reading_id is not None and case.revision.round == 0
    return None if paper else errors.OnlyPaperIsAdopted()


def reason_is_given(case: Case) -> DomainError | None:
    return None if case.said.why else errors.ReasonIsMissing()


def author_does_not_decide(case: Case) -> DomainError | None:
    own = authors(case.session, case.revision)
    return errors.AuthorDecides() if case.viewer.account_id in own else None


def one_step_each(case: Case) -> DomainError | None:
    """Who reviewed does not approve as well, unless nobody else is asked to."""
    who, revision = case.viewer.account_id, case.revision
    reviewed = exists().where(
        Signature.revision_id == revision.id,
        Signature.round == revision.round,
        Signature.account_id == who,
        Signature.meaning == "reviewed",
    )
    others = any(one.account_id != who for one in left(case.session, revision, "approved"))
    return errors.SignedAnotherStep() if others and case.session.scalar(select(reviewed)) else None


def reviews_are_done(case: Case) -> DomainError | None:
    open_ = left(case.session, case.revision, "reviewed")
    return errors.ReviewsAreOpen(count=len(open_)) if open_ else None


def content_is_as_sent(case: Case) -> DomainError | None:
    return None if seal(case.revision) == case.revision.sealed else errors.ContentWasChanged()


def content_is_as_approved(case: Case) -> DomainError | None:
    return errors.ApprovedWasChanged() if content_is_as_sent(case) else None


def day_is_not_past(case: Case) -> DomainError | None:
    day = case.said.effective_from
    if day is None:
        return errors.DayIsMissing()
    return errors.DayIsPast(day=day.isoformat()) if day < case.today else None


def none_other_awaits(case: Case) -> DomainError | None:
    other = case.session.scalars(
        select(Revision).where(
            Revision.profile_id == case.revision.profile_id,
            Revision.state == "approved",
            Revision.id != case.revision.id,
        )
    ).first()
    if other is None:
        return None
    return errors.AnotherAwaits(version=edition(other).label, day=str(other.effective_from))


def day_has_come(case: Case) -> DomainError | None:
    day = case.revision.effective_from
    return None if day is not None and day <= case.today else errors.DayIsNotHere()


def still_newest(case: Case) -> DomainError | None:
    """An import may have put a newer edition in force since it was approved."""
    refusal = edition_is_newer(case)
    if refusal is None:
        return None
    return errors.OvertakenMeanwhile(**refusal.values)


def in_force(case: Case) -> Revision | None:
    """What is in force of the same profile."""
    return case.session.scalars(
        select(Revision).where(Revision.profile_id == case.revision.profile_id, Revision.state == "in_force")
    ).one_or_none()
