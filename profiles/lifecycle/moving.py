"""How a revision's state changes: by a rule of the table, on the stamp that the person saw, on record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import signing, trail
from profiles.acting import Acting
from profiles.catalogue.pages import revision as visible_revision
from profiles.errors import DomainError
from profiles.lifecycle.case import Case, Said
from profiles.lifecycle.errors import ChangedMeanwhile, SignatureNeedsPerson
from profiles.lifecycle.guards import Guard
from profiles.lifecycle.table import Action, Rule, rule
from profiles.models import (
    Account,
    Correction,
    ImportBatch,
    Revision,
    RevisionFile,
    Signature,
    Transition,
)
from profiles.revisions.sealing import seal
from profiles.signing import Sign
from profiles.trail import Change, Subject
from profiles.viewer import LOCAL, Viewer

DEEDS: Final[Mapping[Action, str]] = {
    Action.SEND: "revision.sent",
    Action.REVIEW: "revision.reviewed",
    Action.APPROVE: "revision.approved",
    Action.RETURN: "revision.returned",
    Action.RECALL: "revision.recalled",
    Action.CLOSE: "revision.closed",
    Action.TAKE_EFFECT: "revision.took_effect",
    Action.GIVE_WAY: "revision.superseded",
    Action.ADOPT: "revision.adopted",
    Action.WITHDRAW: "revision.withdrawn",
}
"""What the trail calls each step."""


def opened(session: Session, viewer: Viewer, revision_id: int, said: Said, acting: Acting) -> Case:
    """A revision that the viewer sees, locked until the transaction ends.

    Raises NotFound, or ChangedMeanwhile where it is no longer as the person saw it.
    """
    visible_revision(session, viewer, revision_id)
    revision = locked(session, revision_id)
    if revision.stamp != said.stamp:
        raise ChangedMeanwhile(by=last_changed_by(session, revision))
    return Case(session, viewer, revision, said, acting)


def locked(session: Session, revision_id: int) -> Revision:
    """A revision as it is now, which nobody else changes until the transaction ends."""
    query = select(Revision).where(Revision.id == revision_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()


@dataclass(frozen=True, slots=True)
class Allowed:
    """A step that nothing refuses: its rule, and how the revision stood before anything of it was changed."""

    rule: Rule
    before: Mapping[str, Any]


def allowed(case: Case, action: Action) -> Allowed:
    """Leave to take a step; raises StateForbids or the first refusal."""
    found = rule(case.revision.state, action)
    refusal = next(refusals(case, (found.who, *found.guards, *found.said)), None)
    if refusal is not None:
        raise refusal
    return Allowed(found, _state(case.revision))


def refusals(case: Case, guards: Iterable[Guard]) -> Iterator[DomainError]:
    """Everything that guards refuse."""
    return (refusal for guard in guards if (refusal := guard(case)) is not None)


def take(case: Case, leave: Allowed, signature: Signature | None = None) -> Revision:
    """Takes a step that was `allowed`: the one place where a revision's state changes.

    A signature of a review leaves the stamp: a colleague's signature changes nothing of what is signed.
    """
    revision, found = case.revision, leave.rule
    assert revision.state == found.source
    if found.target != found.source:
        _note(case, found.target, leave.before["effective_from"])
        revision.state = found.target
        revision.stamp += 1
        if (found.source, found.target) == ("in_force", "withdrawn"):
            revision.effective_to = case.today
    # one at a time: the one that gives way must have gone before its successor takes its place
    case.session.flush()
    if revision.state == "draft":
        revision.sealed = None
    elif revision.sealed is None:
        revision.sealed = seal(revision)
    noted = _state(revision)
    if case.said.why:
        noted["reason"] = case.said.why
    if signature is not None:
        noted["signature"] = signing.noted(signature)
    subject = Subject("revision", revision.id, case.company_id)
    trail.record(case.session, case.acting, DEEDS[found.action], subject, Change(leave.before, noted))
    return revision


def signed(case: Case, meaning: str, on_behalf_of: int | None = None) -> Signature:
    """The acting person's signature; raises SignatureNeedsPerson."""
    proof = case.said.proof
    person = case.viewer.account_id
    if proof is None or person is None or person != case.acting.account_id:
        raise SignatureNeedsPerson
    given = Sign(meaning, case.said.words, proof, on_behalf_of)
    return signing.sign(case.session, case.revision, given, case.acting)


def enter(session: Session, revision: Revision, acting: Acting) -> None:
    """Begins a new revision in the state that it has; the one that gives way must have gone before."""
    revision.prepared_by = acting.account_id
    session.add(revision)
    session.flush()
    session.add(
        Transition(
            revision_id=revision.id,
            to_state=revision.state,
            batch_id=acting.batch_id,
            actor=acting.actor,
            at=acting.now,
        )
    )
    session.flush()


def settle(session: Session, revision: Revision, acting: Acting) -> None:
    """Notes a new revision on record once its content is written, sealed unless it is a draft."""
    session.flush()
    session.expire(revision, ["items", "files"])
    revision.sealed = None if revision.state == "draft" else seal(revision)
    subject = Subject("revision", revision.id, revision.profile.company_id)
    trail.record(session, acting, "revision.entered", subject, Change(after=_state(revision)))


def take_back(session: Session, transition: Transition, acting: Acting) -> None:
    """A change of state that an import made is undone with the import."""
    assert transition.from_state is not None
    revision = session.get_one(Revision, transition.revision_id)
    before = _state(revision)
    revision.state = transition.from_state
    revision.effective_from = transition.effective_from
    revision.effective_to = None
    revision.stamp += 1
    if revision.state == "draft":
        revision.adopted, revision.sealed = False, None
    session.delete(transition)
    session.flush()
    subject = Subject("revision", revision.id, revision.profile.company_id)
    change = Change(before, _state(revision))
    trail.record(session, acting, "revision.restored", subject, change)


def says_anew(session: Session, revision: Revision, acting: Acting) -> None:
    """Notes that what a revision says or its files may have changed: a new stamp, and the new seal where it has one."""
    if revision.sealed is None:
        revision.stamp += 1
        return
    session.flush()
    session.expire(revision, ["items", "files"])
    before, revision.sealed = revision.sealed, seal(revision)
    if before == revision.sealed:
        return
    revision.stamp += 1
    subject = Subject("revision", revision.id, revision.profile.company_id)
    change = Change({"sealed": before}, {"sealed": revision.sealed})
    trail.record(session, acting, "revision.resealed", subject, change)


def alone(session: Session, revision: Revision, acting: Acting, reason: str = "") -> Case:
    """A step of the program itself."""
    return Case(session, LOCAL, revision, Said(revision.stamp, reason), acting)


def last_changed_by(session: Session, revision: Revision) -> str:
    """The name of whoever changed a revision last: its state, its content or its originals."""
    own = Correction.revision_id == revision.id
    brought = RevisionFile.batch_id == ImportBatch.id
    done: list[tuple[dt.datetime, str]] = [
        (at, who)
        for at, who in (
            *session.execute(
                select(Transition.at, Transition.actor).where(Transition.revision_id == revision.id)
            ),
            *session.execute(select(Correction.made_at, Correction.made_by).where(own)),
            *session.execute(select(Correction.taken_back_at, Correction.taken_back_by).where(own)),
            *session.execute(
                select(ImportBatch.created_at, ImportBatch.actor)
                .join(RevisionFile, brought)
                .where(RevisionFile.revision_id == revision.id)
            ),
        )
        if at is not None and who is not None
    ]
    login = max(done, key=lambda one: one[0])[1] if done else ""
    return session.scalar(select(Account.name).where(Account.login == login)) or login


def _state(revision: Revision) -> dict[str, Any]:
    return {
        "state": revision.state,
        "version": revision.version,
        "round": revision.round,
        "sealed": revision.sealed,
        "effective_from": revision.effective_from,
        "effective_to": revision.effective_to,
    }


def _note(case: Case, state: str, began: dt.date | None) -> None:
    revision, acting = case.revision, case.acting
    case.session.add(
        Transition(
            revision_id=revision.id,
            from_state=revision.state,
            to_state=state,
            effective_from=began,
            reason=case.said.why or None,
            batch_id=acting.batch_id,
            actor=acting.actor,
            at=acting.now,
        )
    )
