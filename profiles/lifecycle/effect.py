"""Coming into force and going out of it: on the day that was set, once, also after an outage of days."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.copies.recalling import recall
from profiles.errors import DomainError
from profiles.lifecycle import telling
from profiles.lifecycle.case import Said
from profiles.lifecycle.following import follow
from profiles.lifecycle.moving import allowed, alone, locked, opened, signed, take
from profiles.lifecycle.paper import make_room
from profiles.lifecycle.table import Action
from profiles.models import Revision
from profiles.viewer import Viewer


def waiting(session: Session, today: dt.date) -> list[int]:
    """The ids of the approved revisions whose day has come."""
    return list(session.scalars(_waiting(today)))


def due(session: Session, acting: Acting, only: int | None = None) -> list[int]:
    """Makes effective every approved revision whose day has come, or one of them; gives their ids. Twice is once.

    `effective_from` stays the planned day, the trail and the transition say when it was done. What cannot come into
    force is told once to whom it concerns, and stays approved.
    """
    began = []
    for revision_id in waiting(session, acting.today):
        if only not in (None, revision_id):
            continue
        revision = locked(session, revision_id)
        if revision.state != "approved":
            continue
        try:
            supersede_and_begin(session, revision, acting)
        except DomainError as refusal:
            telling.not_due(alone(session, revision, acting), refusal)
        else:
            began.append(revision.id)
    return began


def supersede_and_begin(session: Session, revision: Revision, acting: Acting) -> None:
    """An approved revision takes the place of the one in force; raises StateForbids or a refusal."""
    case = alone(session, revision, acting)
    found = allowed(case, Action.TAKE_EFFECT)
    make_room(case)
    take(case, found)
    follow(session, revision.profile_id, acting)
    telling.in_force(case)


def withdraw(session: Session, viewer: Viewer, revision_id: int, said: Said, acting: Acting) -> Revision:
    """What is in force, or approved for a later day, is withdrawn with a reason.

    Raises NotFound, ChangedMeanwhile, StateForbids or a refusal.
    """
    case = opened(session, viewer, revision_id, said, acting)
    found = allowed(case, Action.WITHDRAW)
    signature = signed(case, "withdrawn")
    take(case, found, signature)
    follow(session, case.revision.profile_id, acting)
    telling.withdrawn(case)
    recall(session, case.revision, acting)
    return case.revision


def _waiting(today: dt.date) -> Select[int]:
    return (
        select(Revision.id)
        .where(Revision.state == "approved", Revision.effective_from <= today)
        .order_by(Revision.effective_from, Revision.id)
    )
