"""Who is told of a step: whoever must act next, and whoever acted before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import select

from profiles import appointments, notices
from profiles.acknowledging import reminding
from profiles.errors import DomainError
from profiles.lifecycle.asked import asked, left
from profiles.lifecycle.authors import authors
from profiles.lifecycle.case import Case
from profiles.models import Account, Assignment, Employee, Signature, Signoff
from profiles.notices import About

KINDS: Final = {"reviewed": "to_review", "approved": "to_approve"}
"""What asks for each step."""
ASKED: Final = tuple(KINDS.values())


def sent(case: Case) -> None:
    """Every reviewer is asked; the approvers are when the reviewers have signed."""
    notices.settle(case.session, ("returned",), _key(case, case.revision.round - 1), case.acting)
    ask(case)


def reviewed(case: Case) -> None:
    """A review less to wait for; after the last the approvers are asked."""
    _settle_reviewed(case)
    _tell(case, _authors(case), "reviewed", f"{_key(case)}.{case.viewer.account_id}")
    if not left(case.session, case.revision, "reviewed"):
        ask(case)


def approved(case: Case) -> None:
    """Nothing is left to sign."""
    settled(case)
    _tell(case, _involved(case), "approved")


def returned(case: Case) -> None:
    """The authors have work again."""
    settled(case)
    _tell(case, _authors(case), "returned")


def closed(case: Case) -> None:
    settled(case)
    notices.settle(case.session, ("returned",), _key(case), case.acting)
    _tell(case, _involved(case), "closed")


def settled(case: Case) -> None:
    """Nobody is asked any more in this round."""
    notices.settle(case.session, ASKED, _key(case), case.acting)


def in_force(case: Case) -> None:
    """Those who worked on it, and those whose position it describes; who must sign it is told that alone."""
    notices.settle(case.session, ("not_due",), _key(case), case.acting)
    asked_to_sign = reminding.began(case.session, case.revision, case.acting)
    _tell(case, _involved(case) - asked_to_sign, "in_force")
    _tell(case, _holders(case) - asked_to_sign, "yours_in_force")


def withdrawn(case: Case) -> None:
    notices.settle(case.session, ("not_due",), _key(case), case.acting)
    _tell(case, {*_involved(case), *_holders(case)}, "withdrawn")


def not_due(case: Case, refusal: DomainError) -> None:
    """What was approved cannot come into force: those who worked on it must decide."""
    _tell(case, _involved(case), "not_due", reason=str(refusal))


def ask(case: Case) -> None:
    """Those asked for the present step: every reviewer first; who is away is told too, and the deputy with them."""
    waiting = left(case.session, case.revision, "reviewed") or left(case.session, case.revision, "approved")
    for one in waiting:
        people = {one.account_id}
        if one.deputy_id is not None and appointments.is_away(case.session, one.account_id, case.today):
            people.add(one.deputy_id)
        _tell(case, people, KINDS[one.step])


def _settle_reviewed(case: Case) -> None:
    """Whoever has nothing more to review is not reminded of it."""
    every = [one for one in asked(case.session, case.revision) if one.step == "reviewed"]
    waiting = _people(left(case.session, case.revision, "reviewed"))
    for who in _people(every) - waiting:
        notices.settle(case.session, ("to_review",), _key(case), case.acting, who)


def _people(steps: Iterable[Signoff]) -> set[int]:
    """Who is asked for some steps, and their deputies."""
    return {who for one in steps for who in (one.account_id, one.deputy_id) if who is not None}


def _authors(case: Case) -> set[int]:
    return set(authors(case.session, case.revision)) - {case.viewer.account_id or 0}


def _involved(case: Case) -> set[int]:
    """The authors and whoever signed, without the person who acts."""
    signers = select(Signature.account_id).where(Signature.revision_id == case.revision.id)
    return (_authors(case) | set(case.session.scalars(signers))) - {case.viewer.account_id or 0}


def _holders(case: Case) -> set[int]:
    """The accounts of those who hold the position today."""
    query = (
        select(Employee.account_id)
        .join(Assignment, Assignment.employee_id == Employee.id)
        .where(
            Employee.account_id.is_not(None),
            Assignment.position_id == case.revision.profile.position_id,
            Assignment.held_on(case.today),
        )
    )
    return {who for who in case.session.scalars(query) if who is not None}


def _tell(
    case: Case, people: Iterable[int], kind: str, key: str | None = None, reason: str | None = None
) -> None:
    about = About(key or _key(case), case.revision.id, _values(case, reason))
    for who in sorted(people):
        notices.tell(case.session, who, kind, about, case.acting)


def _values(case: Case, reason: str | None) -> dict[str, Any]:
    revision = case.revision
    by = case.session.get(Account, case.viewer.account_id) if case.viewer.account_id else None
    day = revision.effective_from
    return {
        "code": revision.profile.code or "",
        "version": revision.version or revision.form_version or "",
        "title": revision.title or "",
        "by": by.name if by else case.acting.actor,
        "reason": case.said.why if reason is None else reason,
        "date": day.isoformat() if day else "",
    }


def _key(case: Case, number: int | None = None) -> str:
    return f"{case.revision.id}.{case.revision.round if number is None else number}"
