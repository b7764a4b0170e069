"""What a person is shown of their notices."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.models import Notice
from profiles.notices.kinds import KINDS
from profiles.viewer import Viewer

TO_DO = tuple(name for name, kind in KINDS.items() if kind.to_do)
SHOWN = 200


def to_do(session: Session, viewer: Viewer) -> list[Notice]:
    """What waits for the viewer, oldest first."""
    own = select(Notice).where(_own(viewer), Notice.kind.in_(TO_DO), Notice.done_at.is_(None))
    return list(session.scalars(own.order_by(Notice.id)))


def told(session: Session, viewer: Viewer) -> list[Notice]:
    """Everything else, newest first, the latest 200."""
    settled = or_(Notice.kind.not_in(TO_DO), Notice.done_at.is_not(None))
    own = select(Notice).where(_own(viewer), settled)
    return list(session.scalars(own.order_by(Notice.id.desc()).limit(SHOWN)))


def unseen(session: Session, viewer: Viewer) -> int:
    """How many notices the viewer has not seen yet, or must still act on."""
    fresh = or_(Notice.seen_at.is_(None), Notice.kind.in_(TO_DO))
    count = select(func.count()).where(_own(viewer), Notice.done_at.is_(None), fresh)
    return session.scalar(count) or 0


def mark_seen(session: Session, viewer: Viewer, acting: Acting) -> None:
    """The viewer has seen all there is."""
    session.execute(update(Notice).where(_own(viewer), Notice.seen_at.is_(None)).values(seen_at=acting.now))


def unmailed(session: Session) -> list[Notice]:
    """What no mail has told yet and is still worth telling, by account and age."""
    fresh = (Notice.mail_id.is_(None), Notice.seen_at.is_(None), Notice.done_at.is_(None))
    return list(session.scalars(select(Notice).where(*fresh).order_by(Notice.account_id, Notice.id)))


def _own(viewer: Viewer) -> ColumnElement[bool]:
    return Notice.account_id == viewer.account_id
