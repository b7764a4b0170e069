"""Who is to be asked to sign a revision that is sent to review."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from profiles import appointments
from profiles.lifecycle.authors import authors
from profiles.models import Appointment, Revision


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who is asked for a step, and who signs while they are away."""

    account_id: int
    name: str
    deputy_id: int | None
    deputy: str | None


@dataclass(frozen=True, slots=True)
class Plan:
    """Every reviewer signs, in whatever order; of the approvers one does. `left_out` are named, but authors."""

    reviewers: tuple[Asked, ...]
    approvers: tuple[Asked, ...]
    left_out: tuple[Asked, ...] = ()


def plan(session: Session, revision: Revision, sender: int | None = None) -> Plan:
    """Who would be asked if `sender` sent the revision now: no author, and nobody twice where others are named."""
    own = authors(session, revision) | ({sender} if sender else set())
    by_step = {}
    left_out: dict[int, Asked] = {}
    for step in ("reviewed", "approved"):
        found = [
            _asked(session, one, own)
            for one in appointments.named(session, revision, step)
            if appointments.may_sign(session, one.account, revision.profile.company_id)
        ]
        by_step[step] = [one for one in found if one.account_id not in own]
        left_out |= {one.account_id: one for one in found if one.account_id in own}
    return replace(_apart(by_step["reviewed"], by_step["approved"]), left_out=tuple(left_out.values()))


def _asked(session: Session, one: Appointment, own: frozenset[int] | set[int]) -> Asked:
    deputy = one.deputy
    serves = (
        deputy is not None and deputy.id not in own and appointments.may_sign(session, deputy, one.company_id)
    )
    if deputy is None or not serves:
        return Asked(one.account_id, one.account.name, None, None)
    return Asked(one.account_id, one.account.name, deputy.id, deputy.name)


def _apart(reviewers: list[Asked], approvers: list[Asked]) -> Plan:
    """Who is named for both steps is asked for one of them, unless nobody else is named for either."""
    for one in list(reviewers):
        twice = next((other for other in approvers if other.account_id == one.account_id), None)
        if twice is None:
            continue
        if len(reviewers) > 1:
            reviewers.remove(one)
        elif len(approvers) > 1:
            approvers.remove(twice)
    return Plan(tuple(reviewers), tuple(approvers))
