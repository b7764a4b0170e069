"""Corrections as they were made, and taking them back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from profiles import lifecycle
from profiles.acting import Acting
from profiles.catalogue.pages import revision as visible_revision
from profiles.errors import NotFound
from profiles.models import Correction, Revision
from profiles.permissions import Permission
from profiles.review import fields, recording, store
from profiles.review.errors import LaterCorrectionBuildsOnIt, ReviewIsClosed
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction in the history; `loose` says that it can be taken back now."""

    correction: Correction
    loose: bool


def history(session: Session, viewer: Viewer, revision_id: int) -> tuple[Entry, ...]:
    """The corrections of a revision, the newest first; raises NotFound."""
    revision = visible_revision(session, viewer, revision_id)
    made = store.corrections(session, revision.id)
    open_ = _may_take_back(revision) and viewer.may(Permission.CORRECT, revision.profile.company_id)
    return tuple(
        Entry(one, open_ and one.taken_back_at is None and not _is_built_on(one, made))
        for one in reversed(made)
    )


def take_back(session: Session, viewer: Viewer, correction_id: int, acting: Acting) -> Revision:
    """A correction has no effect any more; it stays in the history.

    Raises NotFound, NotAllowed, ReviewIsClosed or LaterCorrectionBuildsOnIt.
    """
    one = session.get(Correction, correction_id)
    if one is None:
        raise NotFound
    revision = visible_revision(session, viewer, one.revision_id)
    viewer.need(Permission.CORRECT, revision.profile.company_id)
    lifecycle.locked(session, revision.id)
    if one.taken_back_at is not None:
        return revision
    if not _may_take_back(revision) or (one.kind == "field" and one.pointer not in fields.POINTERS):
        raise ReviewIsClosed
    if _is_built_on(one, store.corrections(session, revision.id)):
        raise LaterCorrectionBuildsOnIt
    one.taken_back_by, one.taken_back_at = acting.actor, acting.now
    if one.kind == "field" and one.pointer is not None:
        fields.set_value(session, revision, one.pointer, one.original)
    session.flush()
    recording.taken_back(session, one, acting)
    store.write(session, revision, store.replayed(session, revision).entries, acting)
    return revision


def _may_take_back(revision: Revision) -> bool:
    """Also where all is confirmed: taking the last confirmation back opens a version in force again."""
    if revision.reading_id is None and revision.begun_with is None:
        return False
    return revision.state == "draft" or (revision.state == "in_force" and revision.adopted)


def _is_built_on(one: Correction, made: Sequence[Correction]) -> bool:
    """Whether a later correction in effect speaks of the same item, field, or of what this one made."""
    later = [other for other in made if other.id > one.id and other.taken_back_at is None]
    if one.kind == "field":
        return any(other.pointer == one.pointer for other in later if other.kind == "field")
    return any(
        target in one.targets or target.get("made_by") == one.id
        for other in later
        for target in other.targets
    )
