"""The steps that people are asked for in the present round of a revision."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.models import Revision, Signoff


def asked(session: Session, revision: Revision) -> list[Signoff]:
    """Every step of the present round, signed or not, in the order in which they were asked."""
    own = (Signoff.revision_id == revision.id, Signoff.round == revision.round)
    return list(session.scalars(select(Signoff).where(*own).order_by(Signoff.id)))


def left(session: Session, revision: Revision, *steps: str) -> list[Signoff]:
    """Those of some steps that nobody has signed yet; without a name those of all steps."""
    every = asked(session, revision)
    return [one for one in every if one.ended_at is None and (not steps or one.step in steps)]
