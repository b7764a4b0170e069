"""What was approved on paper: taken as in force from its printed date, by an import or at a person's word."""

from __future__ import annotations

from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.copies.recalling import recall
from profiles.lifecycle.case import Case, Said
from profiles.lifecycle.following import follow
from profiles.lifecycle.guards import in_force
from profiles.lifecycle.moving import allowed, alone, opened, refusals, signed, take
from profiles.lifecycle.table import RULES, Action
from profiles.models import Revision
from profiles.viewer import Viewer


def give_way(session: Session, revision: Revision, acting: Acting, reason: str) -> None:
    """An edition, or a draft that nobody touched, makes room for a newer one; `reason` is a code of profiles.reasons."""
    case = alone(session, revision, acting, reason)
    was_in_force = revision.state == "in_force"
    take(case, allowed(case, Action.GIVE_WAY))
    if was_in_force:
        recall(session, revision, acting)


def make_room(case: Case) -> None:
    """What is in force of the same profile gives way to the revision."""
    before = in_force(case)
    if before is not None:
        give_way(case.session, before, case.acting, "newer")


def put_in_force(session: Session, revision: Revision, acting: Acting) -> None:
    """Takes a draft as approved on paper, the one before it superseded; raises StateForbids or a refusal."""
    _put_in_force(alone(session, revision, acting, "adopted"))


def may_adopt(session: Session, revision: Revision, acting: Acting) -> bool:
    """Whether nothing hinders that a revision is taken as approved on paper."""
    found = RULES.get((revision.state, Action.ADOPT))
    return found is not None and not any(refusals(alone(session, revision, acting), found.guards))


def adopt_signed(session: Session, viewer: Viewer, revision_id: int, said: Said, acting: Acting) -> Revision:
    """Takes a draft as approved on paper, with the signature of who says so.

    Raises NotFound, ChangedMeanwhile, SignatureNeedsPerson, StateForbids or a refusal.
    """
    case = opened(session, viewer, revision_id, said, acting)
    return _put_in_force(case, sign=True)


def _put_in_force(case: Case, *, sign: bool = False) -> Revision:
    revision, acting = case.revision, case.acting
    found = allowed(case, Action.ADOPT)
    make_room(case)
    revision.adopted = True
    revision.effective_from = revision.dated_on or acting.today
    take(case, found, signed(case, "adopted") if sign else None)
    follow(case.session, revision.profile_id, acting)
    return revision
