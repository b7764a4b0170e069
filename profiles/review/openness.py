"""Which revisions a person may correct, and what waits in them."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from parsers.profile import UNCERTAIN_BELOW
from profiles.catalogue.pages import revision as visible_revision
from profiles.models import Item, Revision
from profiles.review.errors import ReviewIsClosed
from profiles.viewer import Viewer


def unconfirmed(session: Session, revision_id: int) -> int:
    """How many items were read with doubt and nobody has confirmed; with any a revision must not be approved."""
    query = select(func.count()).where(
        Item.revision_id == revision_id, Item.confidence < UNCERTAIN_BELOW, Item.confirmed.is_(False)
    )
    return session.scalar(query) or 0


def is_open(session: Session, revision: Revision) -> bool:
    """Whether the content may be corrected: a draft, or taken as already in force with items to confirm."""
    if revision.reading_id is None:
        return False
    if revision.state == "draft":
        return True
    return revision.state == "in_force" and revision.adopted and unconfirmed(session, revision.id) > 0


def opened(session: Session, viewer: Viewer, revision_id: int) -> Revision:
    """A revision that may be corrected, locked until the transaction ends; raises NotFound or ReviewIsClosed."""
    revision = visible_revision(session, viewer, revision_id)
    session.execute(select(Revision.id).where(Revision.id == revision_id).with_for_update())
    if not is_open(session, revision):
        raise ReviewIsClosed
    return revision
