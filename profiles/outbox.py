"""What the search index must follow: noted in the transaction of the change itself."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.models import Outbox


def note_update(session: Session, profile_id: int, acting: Acting) -> None:
    """The profile's entries are to be made anew."""
    session.add(Outbox(profile_id=profile_id, action="update", created_at=acting.now))


def note_delete(session: Session, profile_id: int, acting: Acting) -> None:
    """The profile is gone."""
    session.add(Outbox(profile_id=profile_id, action="delete", created_at=acting.now))


def pending(session: Session, most: int = 500) -> list[Outbox]:
    """The oldest changes that the index has not followed yet."""
    return list(session.scalars(select(Outbox).order_by(Outbox.id).limit(most)))


def settle(session: Session, done: Sequence[Outbox]) -> None:
    """Forgets changes that the index has followed."""
    session.execute(delete(Outbox).where(Outbox.id.in_([row.id for row in done])))
