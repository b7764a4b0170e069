"""Who made a revision: they neither review nor approve it."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from profiles.models import Account, Correction, Revision, Signature


def authors(session: Session, revision: Revision) -> frozenset[int]:
    """The accounts that prepared, brought, wrote, corrected or sent a revision.

    Who only confirmed that something was read rightly wrote nothing of it.
    """
    corrected = select(Correction.made_by).where(
        Correction.revision_id == revision.id, Correction.kind != "confirm"
    )
    sent = select(Signature.account_id).where(
        Signature.revision_id == revision.id, Signature.meaning == "prepared"
    )
    query = select(Account.id).where(
        or_(Account.id == revision.prepared_by, Account.login.in_(corrected), Account.id.in_(sent))
    )
    return frozenset(session.scalars(query))
