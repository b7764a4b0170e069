"""Which revisions a person may correct, and what waits in them."""

from __future__ import annotations

from sqlalchemy.orm import Session

from profiles import lifecycle
from profiles.catalogue.pages import revision as visible_revision
from profiles.models import Revision
from profiles.permissions import Permission
from profiles.review.errors import ReviewIsClosed
from profiles.review.gate import gate
from profiles.viewer import Viewer


def is_open(session: Session, revision: Revision) -> bool:
    """Whether the content may be corrected: a draft, or taken as already in force while its reading is open.

    What came as already in force was approved on paper, not as it was read: it keeps its marks, and can be set right,
    its control data too, until a person has confirmed every doubtful item and settled what blocks an approval. From
    then on it is frozen, as any content in force.
    """
    if revision.reading_id is None and revision.begun_with is None:
        return False
    if revision.state == "draft":
        return True
    return revision.state == "in_force" and revision.adopted and not gate(session, revision).is_open


def opened(session: Session, viewer: Viewer, revision_id: int) -> Revision:
    """A revision that may be corrected, locked until the transaction ends.

    Raises NotFound, NotAllowed or ReviewIsClosed.
    """
    revision = visible_revision(session, viewer, revision_id)
    viewer.need(Permission.CORRECT, revision.profile.company_id)
    lifecycle.locked(session, revision_id)
    if not is_open(session, revision):
        raise ReviewIsClosed
    return revision
