"""Who may take a step: guards that look at the person."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from profiles import appointments
from profiles.errors import DomainError, NotAllowed
from profiles.lifecycle import errors
from profiles.lifecycle.asked import left
from profiles.lifecycle.case import Case
from profiles.lifecycle.guards import Guard, author_does_not_decide
from profiles.models import Revision, Signoff
from profiles.permissions import Permission
from profiles.viewer import Viewer


def has(permission: Permission) -> Guard:
    """Whoever has the permission in the revision's company."""

    def guard(case: Case) -> DomainError | None:
        return None if case.viewer.may(permission, case.company_id) else NotAllowed()

    return guard


def is_asked(*steps: str) -> Guard:
    """Whoever is asked for one of the steps in the present round, or deputises for somebody who is away."""

    def guard(case: Case) -> DomainError | None:
        if not case.viewer.may(Permission.BE_NAMED, case.company_id):
            return NotAllowed()
        found = signoffs(case.session, case.viewer, case.revision, case.today)
        if any(one.step in steps for one in found):
            return None
        return author_does_not_decide(case) or errors.NotAsked()

    return guard


def is_the_program(case: Case) -> DomainError | None:
    """Nobody takes this step: it follows from another one, or from the calendar."""
    return None if case.viewer.trusted else NotAllowed()


def signoffs(session: Session, viewer: Viewer, revision: Revision, today: dt.date) -> list[Signoff]:
    """The open steps of the round that the viewer may sign: their own first, then those they deputise for."""
    if viewer.account_id is None:
        return []
    every = left(session, revision)
    own = [one for one in every if one.account_id == viewer.account_id]
    others = [one for one in every if one.deputy_id == viewer.account_id]
    away = appointments.away(session, {one.account_id for one in others}, today)
    return own + [one for one in others if one.account_id in away]
