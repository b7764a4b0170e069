"""Deputies of who is away: told also where the absence was noted, or began, after the step was asked for."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.lifecycle import telling
from profiles.lifecycle.moving import alone
from profiles.models import Absence, Notice, Revision, Signoff


def untold(session: Session, today: dt.date) -> list[int]:
    """The ids of revisions with a step that a deputy may sign today and was never told of."""
    away = select(Absence.account_id).where(Absence.since <= today, Absence.until >= today)
    query = (
        select(Revision.id, Revision.round, Signoff.step, Signoff.deputy_id)
        .join(Revision, Signoff.revision_id == Revision.id)
        .where(
            Signoff.ended_at.is_(None),
            Signoff.round == Revision.round,
            Signoff.deputy_id.is_not(None),
            Signoff.account_id.in_(away),
        )
        .order_by(Revision.id)
    )
    steps = session.execute(query).all()
    revisions = {one.id for one in steps}
    reviewing = select(Signoff.revision_id).where(
        Signoff.ended_at.is_(None), Signoff.step == "reviewed", Signoff.revision_id.in_(revisions)
    )
    under_review = set(session.scalars(reviewing))
    known = select(Notice.account_id, Notice.kind, Notice.key).where(
        Notice.kind.in_(telling.ASKED), Notice.revision_id.in_(revisions)
    )
    told = {(one.account_id, one.kind, one.key) for one in session.execute(known)}
    waiting = [
        one.id
        for one in steps
        if one.step == ("reviewed" if one.id in under_review else "approved")
        and (one.deputy_id, telling.KINDS[one.step], f"{one.id}.{one.round}") not in told
    ]
    return list(dict.fromkeys(waiting))


def tell_deputies(session: Session, revision_ids: list[int], acting: Acting) -> None:
    """Asks for the present step of the revisions again: who was told already hears nothing."""
    for revision_id in revision_ids:
        telling.ask(alone(session, session.get_one(Revision, revision_id), acting))
