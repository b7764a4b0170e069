"""What people are shown of approval: what waits for them, how far a revision is, and what hinders the next step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from profiles import appointments
from profiles.acting import Acting
from profiles.catalogue.pages import revision as visible_revision
from profiles.catalogue.shown import visible
from profiles.errors import DomainError, StateForbids
from profiles.lifecycle import TABLE, Action, Plan, Said, plan
from profiles.lifecycle.case import Case
from profiles.lifecycle.errors import DayIsMissing, ReasonIsMissing
from profiles.lifecycle.moving import refusals
from profiles.lifecycle.people import is_the_program
from profiles.lifecycle.table import RULES
from profiles.models import (
    Account,
    EditorialChange,
    Item,
    PeriodicReview,
    Profile,
    Revision,
    Signature,
    Signoff,
    Transition,
)
from profiles.upkeep import reviews_of
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Waiting:
    """A step that waits for the viewer; `instead_of` is who they deputise for. One to come waits for the reviews first."""

    revision: Revision
    step: str
    asked_at: dt.datetime
    instead_of: str | None
    ready: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a round: who is or was asked, and what they signed; `away` is whether they are absent today."""

    step: str
    name: str
    deputy: str | None
    signature: Signature | None
    outcome: str | None
    open: bool
    away: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A step that the viewer may take; with refusals it is theirs, but something hinders it.

    `asks` are the refusals of taking it without a word: they name what must be said with it.
    """

    action: Action
    refusals: tuple[DomainError, ...]
    asks: tuple[DomainError, ...]

    @property
    def asks_reason(self) -> bool:
        """Whether a reason belongs to the step."""
        return any(isinstance(one, ReasonIsMissing) for one in self.asks)

    @property
    def asks_day(self) -> bool:
        """Whether it takes effect on a day to be said."""
        return any(isinstance(one, DayIsMissing) for one in self.asks)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How far a revision is: the steps of its present round, the printed approvals of an adopted one, and what is next.

    `plan` is who would be asked to sign if a draft were sent now, `away` the accounts of those of them who are absent
    today.
    """

    revision: Revision
    steps: tuple[Step, ...]
    printed: tuple[Item, ...]
    adoption: Signature | None
    offers: tuple[Offer, ...]
    sent_back: Transition | None
    plan: Plan | None
    away: frozenset[int] = frozenset()

    def offer(self, action: str) -> Offer | None:
        """The offer of a step, by the action's value."""
        return next((one for one in self.offers if one.action == action), None)

    @property
    def hindrances(self) -> tuple[DomainError, ...]:
        """What keeps a draft from being sent to review."""
        found = self.offer("send")
        return found.refusals if found else ()


@dataclass(frozen=True, slots=True)
class Event:
    """A change of state, a signature, a review without change or HR's word on the change, for the history.

    `actor` is the name of who changed the state.
    """

    at: dt.datetime
    actor: str = ""
    transition: Transition | None = None
    signature: Signature | None = None
    review: PeriodicReview | None = None
    editorial: EditorialChange | None = None


def waiting_for(session: Session, viewer: Viewer, today: dt.date) -> list[Waiting]:
    """What waits for the viewer's signature, what is ready first, then by age; also in place of who is away."""
    if viewer.account_id is None:
        return []
    own = or_(Signoff.account_id == viewer.account_id, Signoff.deputy_id == viewer.account_id)
    every = session.scalars(
        select(Signoff)
        .where(own, Signoff.ended_at.is_(None))
        .options(
            joinedload(Signoff.account),
            joinedload(Signoff.revision).joinedload(Revision.profile).joinedload(Profile.company),
        )
        .order_by(Signoff.id)
    ).all()
    busy = _under_review(session, [one.revision_id for one in every])
    away = appointments.away(session, {one.account_id for one in every}, today)
    found = []
    for one in every:
        instead = one.account_id != viewer.account_id
        if instead and one.account_id not in away:
            continue
        ready = one.step == "reviewed" or one.revision_id not in busy
        found.append(
            Waiting(one.revision, one.step, one.asked_at, one.account.name if instead else None, ready)
        )
    return sorted(found, key=lambda one: not one.ready)


def sent_back(session: Session, viewer: Viewer) -> list[tuple[Revision, Transition]]:
    """The viewer's drafts that came back from review, with the change of state that says why, newest first."""
    if viewer.account_id is None:
        return []
    drafts = session.scalars(
        select(Revision)
        .where(Revision.state == "draft", Revision.round > 0, Revision.prepared_by == viewer.account_id)
        .options(joinedload(Revision.profile))
    ).all()
    moved = _sent_back(session, drafts)
    found = [(one, moved[one.id]) for one in drafts if one.id in moved]
    return sorted(found, key=lambda one: one[1].id, reverse=True)


def coming(session: Session, viewer: Viewer) -> list[Revision]:
    """What is approved and comes into force on a later day, by that day, as far as the viewer sees it."""
    query = (
        select(Revision)
        .join(Revision.profile)
        .where(Revision.state == "approved", *visible(viewer))
        .options(joinedload(Revision.profile))
        .order_by(Revision.effective_from, Revision.id)
    )
    return list(session.scalars(query))


def sheet(session: Session, viewer: Viewer, revision_id: int, acting: Acting) -> Sheet:
    """How far a revision is and what the viewer may do about it, nothing as of a day of the past; raises NotFound."""
    revision = visible_revision(session, viewer, revision_id)
    case = Case(session, viewer, revision, Said(revision.stamp), acting)
    signatures = _signatures(session, revision)
    offers = tuple(
        Offer(one.action, tuple(refusals(case, one.guards)), tuple(refusals(case, one.said)))
        for one in TABLE
        if viewer.as_of is None
        and one.source == revision.state
        and one.who is not is_the_program
        and one.who(case) is None
    )
    draft = revision.state == "draft"
    planned = plan(session, revision, viewer.account_id) if draft else None
    asked = {one.account_id for one in (*planned.reviewers, *planned.approvers)} if planned else set()
    return Sheet(
        revision,
        () if draft else tuple(_steps(session, revision, signatures, acting.today)),
        _printed(session, revision) if revision.adopted else (),
        next((one for one in reversed(signatures) if one.meaning == "adopted"), None),
        offers,
        _sent_back(session, [revision]).get(revision.id) if draft and revision.round else None,
        planned,
        frozenset(appointments.away(session, asked, acting.today)) if asked else frozenset(),
    )


def denial(session: Session, viewer: Viewer, revision: Revision, action: str, acting: Acting) -> DomainError:
    """Why a step that the sheet does not offer is not the viewer's."""
    found = RULES.get((revision.state, Action(action)))
    case = Case(session, viewer, revision, Said(revision.stamp), acting)
    return (found.who(case) if found else None) or StateForbids()


def events(session: Session, viewer: Viewer, revision_id: int) -> list[Event]:
    """Everything that was done or signed about a revision, oldest first; raises NotFound."""
    revision = visible_revision(session, viewer, revision_id)
    moved = session.scalars(
        select(Transition).where(Transition.revision_id == revision.id).order_by(Transition.id)
    )
    found = list(moved)
    names = _names(session, {one.actor for one in found})
    editorial = session.get(EditorialChange, revision.id)
    every = [
        *(Event(one.signed_at, review=one) for one in reviews_of(session, revision.id)),
        *([Event(editorial.said_at, editorial=editorial)] if editorial else []),
        *(Event(one.signed_at, signature=one) for one in _signatures(session, revision)),
        *(Event(one.at, names.get(one.actor, one.actor), transition=one) for one in found),
    ]
    return sorted(every, key=lambda one: one.at)


def _names(session: Session, logins: Collection[str]) -> dict[str, str]:
    query = select(Account.login, Account.name).where(Account.login.in_(logins))
    return dict(session.execute(query).all())


def _signatures(session: Session, revision: Revision) -> Sequence[Signature]:
    return session.scalars(
        select(Signature)
        .where(Signature.revision_id == revision.id)
        .options(joinedload(Signature.account), joinedload(Signature.principal))
        .order_by(Signature.id)
    ).all()


def _steps(
    session: Session, revision: Revision, signatures: Sequence[Signature], today: dt.date
) -> list[Step]:
    found = [
        Step("prepared", one.account.name, None, one, "signed", open=False)
        for one in signatures
        if one.meaning == "prepared" and one.round == revision.round
    ]
    asked = session.scalars(
        select(Signoff)
        .where(Signoff.revision_id == revision.id, Signoff.round == revision.round)
        .options(joinedload(Signoff.account), joinedload(Signoff.deputy))
        .order_by(Signoff.step.desc(), Signoff.ordinal)
    ).all()
    by_id = {one.id: one for one in signatures}
    absent = appointments.away(session, {one.account_id for one in asked}, today)
    for one in asked:
        open_ = one.ended_at is None
        away = open_ and one.account_id in absent
        deputy = one.deputy.name if one.deputy else None
        signature = by_id.get(one.signature_id or 0)
        found.append(Step(one.step, one.account.name, deputy, signature, one.outcome, open_, away))
    return found


def _printed(session: Session, revision: Revision) -> tuple[Item, ...]:
    query = select(Item).where(Item.revision_id == revision.id, Item.section == "approvals")
    return tuple(session.scalars(query.order_by(Item.ordinal)))


def _sent_back(session: Session, drafts: Sequence[Revision]) -> dict[int, Transition]:
    """The last change of state by which each came back."""
    own = Transition.revision_id.in_([one.id for one in drafts])
    back = select(Transition).where(own, Transition.from_state == "in_review", Transition.to_state == "draft")
    return {one.revision_id: one for one in session.scalars(back.order_by(Transition.id))}


def _under_review(session: Session, revision_ids: Sequence[int]) -> set[int]:
    return set(
        session.scalars(
            select(Signoff.revision_id).where(
                Signoff.revision_id.in_(revision_ids),
                Signoff.step == "reviewed",
                Signoff.ended_at.is_(None),
            )
        )
    )
