"""What a package holds of one profile: the revision of a day with its content, people, signatures, trail and files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from profiles.catalogue import items
from profiles.files import safe_name
from profiles.models import (
    Account,
    Acknowledgement,
    Assignment,
    ControlledCopy,
    Employee,
    PeriodicReview,
    Revision,
    Signature,
    Transition,
)
from profiles.permissions import Permission
from profiles.revisions.content import parsed
from profiles.trail.reading import about
from profiles.viewer import Viewer

FACTS: Final = (
    "version", "state", "governs", "form_code", "form_version", "form_date", "title", "area", "issued_on", "effective_from",
    "effective_to", "approved_by", "adopted", "change_reason", "content_digest", "sealed",
)  # fmt: skip
"""The facts of a revision that a package tells beside its content."""


@dataclass(frozen=True, slots=True)
class Original:
    """A file that the revision was read from; its bytes lie in the home under the hash, `file_name` is its own here."""

    sha256: str
    name: str
    file_name: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """One profile of a package; `folder` is its name in the archive, the rest are plain JSON values."""

    folder: str
    revision: Mapping[str, Any]
    content: Mapping[str, Any]
    signatures: tuple[Mapping[str, Any], ...]
    reviews: tuple[Mapping[str, Any], ...]
    holders: tuple[Mapping[str, Any], ...]
    acknowledgements: tuple[Mapping[str, Any], ...]
    copies: tuple[Mapping[str, Any], ...]
    trail: tuple[Mapping[str, Any], ...]
    originals: tuple[Original, ...]


def gather(session: Session, viewer: Viewer, revision: Revision, number: int, day: dt.date) -> Dossier:
    """Everything about a revision; `number` makes its folder's name unique. Raises NotAllowed."""
    viewer.need(Permission.SEE_PEOPLE, revision.profile.company_id)
    found = items(session, viewer, revision.id)
    content = parsed(revision, found, revision.profile.code, "").to_json()
    return Dossier(
        folder(number, revision),
        {**_facts(revision), "states": list(_states(session, revision))},
        content,
        tuple(_signatures(session, revision)),
        tuple(_reviews(session, revision)),
        tuple(_holders(session, revision, day)),
        tuple(_acknowledgements(session, revision)),
        tuple(_copies(session, revision)),
        tuple(_trail(session, viewer, revision)),
        tuple(_originals(revision)),
    )


def folder(number: int, revision: Revision) -> str:
    """A name that every file system takes: '01 PP-CAL-003 Inspector de Calidad'."""
    told = " ".join(filter(None, (f"{number:02}", revision.profile.code, revision.title)))
    return safe_name(told)


def _originals(revision: Revision) -> Iterator[Original]:
    """Each file once; of two with one name the second gets part of its hash."""
    names: dict[str, str] = {}
    for one in revision.files:
        if one.sha256 in names:
            continue
        name = safe_name(one.name)
        if name.casefold() in {other.casefold() for other in names.values()}:
            name = safe_name(f"{one.sha256[:8]} {one.name}")
        names[one.sha256] = name
        yield Original(one.sha256, one.name, name)


def _facts(revision: Revision) -> dict[str, Any]:
    return {
        "id": revision.id,
        "code": revision.profile.code,
        "company": revision.profile.company.name,
        **{name: _plain(getattr(revision, name)) for name in FACTS},
    }


def _states(session: Session, revision: Revision) -> Iterator[Mapping[str, Any]]:
    query = select(Transition).where(Transition.revision_id == revision.id).order_by(Transition.id)
    found = session.scalars(query).all()
    actors = Account.login.in_([one.actor for one in found])
    names = dict(session.execute(select(Account.login, Account.name).where(actors)).all())
    for one in found:
        yield {
            "at": _plain(one.at),
            "from": one.from_state,
            "to": one.to_state,
            "by": names.get(one.actor, one.actor),
            "reason": one.reason,
        }


def _signatures(session: Session, revision: Revision) -> Iterator[Mapping[str, Any]]:
    query = (
        select(Signature)
        .where(Signature.revision_id == revision.id)
        .options(joinedload(Signature.account), joinedload(Signature.principal))
        .order_by(Signature.id)
    )
    for one in session.scalars(query):
        yield {
            "id": one.id,
            "meaning": one.meaning,
            "by": one.account.name,
            "on_behalf_of": one.principal.name if one.principal else None,
            "files": one.files,
            "round": one.round,
            **_proof(one),
        }


def _reviews(session: Session, revision: Revision) -> Iterator[Mapping[str, Any]]:
    query = (
        select(PeriodicReview)
        .where(PeriodicReview.revision_id == revision.id)
        .options(joinedload(PeriodicReview.account))
        .order_by(PeriodicReview.id)
    )
    for one in session.scalars(query):
        day = one.reviewed_on.isoformat()
        yield {"id": one.id, "on": day, "by": one.account.name, "note": one.note, **_proof(one)}


def _holders(session: Session, revision: Revision, day: dt.date) -> Iterator[Mapping[str, Any]]:
    """Who held the position on the day."""
    query = (
        select(Assignment)
        .join(Assignment.employee)
        .where(Assignment.position_id == revision.profile.position_id, Assignment.held_on(day))
        .options(joinedload(Assignment.employee))
        .order_by(Employee.number, Assignment.id)
    )
    for one in session.scalars(query):
        yield {
            "number": one.employee.number,
            "name": one.employee.name,
            "since": _plain(one.since),
            "until": _plain(one.until),
            "acting": one.acting,
        }


def _acknowledgements(session: Session, revision: Revision) -> Iterator[Mapping[str, Any]]:
    query = (
        select(Acknowledgement)
        .where(Acknowledgement.revision_id == revision.id)
        .options(joinedload(Acknowledgement.employee), joinedload(Acknowledgement.account))
        .order_by(Acknowledgement.id)
    )
    for one in session.scalars(query):
        yield {
            "id": one.id,
            "number": one.employee.number if one.employee else None,
            "name": one.employee.name if one.employee else None,
            "outcome": one.outcome,
            "on": one.on_date.isoformat(),
            "reason": one.reason,
            "noted_by": one.account.name if one.account else None,
            "mark": one.mark,
            **_proof(one),
        }


def _copies(session: Session, revision: Revision) -> Iterator[Mapping[str, Any]]:
    query = (
        select(ControlledCopy)
        .where(ControlledCopy.revision_id == revision.id)
        .options(joinedload(ControlledCopy.maker))
        .order_by(ControlledCopy.number)
    )
    for one in session.scalars(query):
        yield {
            "number": one.number,
            "recipient": one.recipient,
            "made_by": one.maker.name if one.maker else None,
            "made_at": _plain(one.made_at),
            "collected_at": _plain(one.collected_at),
            "collected_note": one.collected_note,
        }


def _trail(session: Session, viewer: Viewer, revision: Revision) -> Iterator[Mapping[str, Any]]:
    """What the audit trail says of the profile, of the revision and of what was signed about it, oldest first."""
    things: dict[str, Sequence[int]] = {"profile": (revision.profile_id,), "revision": (revision.id,)}
    for name, table in (("acknowledgement", Acknowledgement), ("controlled_copy", ControlledCopy)):
        things[name] = session.scalars(select(table.id).where(table.revision_id == revision.id)).all()
    for one in about(session, viewer, things):
        yield {
            "id": one.id,
            "at": _plain(one.at),
            "actor": one.actor,
            "source": one.source,
            "action": one.action,
            "subject": one.subject,
            "subject_id": one.subject_id,
            "before": one.before,
            "after": one.after,
            "seal": one.seal,
        }


def _proof(one: Signature | PeriodicReview | Acknowledgement) -> dict[str, Any]:
    """What all that was signed has in common."""
    return {
        "words": one.words,
        "signed_at": _plain(one.signed_at),
        "content_digest": one.content_digest,
        "with_factor": one.with_factor,
        "after_reset": one.after_reset,
    }


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value
