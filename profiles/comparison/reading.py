"""Two revisions to be compared, as somebody sees them, and which one a revision is compared with by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from parsers.profile import ParsedProfile
from profiles import catalogue
from profiles.catalogue.shown import ONCE_IN_FORCE
from profiles.models import Revision
from profiles.revisions.content import parsed
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two revisions with its content."""

    revision: Revision
    content: ParsedProfile


def side(session: Session, viewer: Viewer, revision_id: int) -> Side:
    """A revision that the viewer sees, with its content; raises NotFound."""
    return side_of(catalogue.revision(session, viewer, revision_id))


def side_of(revision: Revision) -> Side:
    """A revision that was found already, with its content."""
    return Side(revision, parsed(revision, revision.items, revision.profile.code, ""))


def before(revision: Revision, every: Sequence[Revision]) -> Revision | None:
    """The one of `every`, newest first, that a revision followed or is to follow.

    What is not in force yet is to follow the one in force, else the one that it was written from.
    """
    others = [one for one in every if one.id != revision.id]
    if revision.state in ONCE_IN_FORCE:
        later = [one.id for one in every].index(revision.id)
        return next((one for one in every[later + 1 :] if one.state in ONCE_IN_FORCE), None)
    in_force = (one for one in others if one.state == "in_force")
    source = (one for one in others if one.id == revision.based_on)
    held = (one for one in others if one.state in ONCE_IN_FORCE)
    return next(in_force, None) or next(source, None) or next(held, None)


def pair(every: Sequence[Revision], old_id: int | None, new_id: int | None) -> tuple[int, int] | None:
    """The ids of the two to compare among those that are seen, newest first; None where there is nothing to compare.

    Without a new one it is the newest that was not rejected; without an old one the one before the new.
    """
    wanted = [one for one in every if one.id == new_id] if new_id else []
    standing = [one for one in every if one.state != "rejected" and one.id != old_id]
    newer = next(iter(wanted or ([] if new_id else standing)), None)
    if newer is None:
        return None
    if old_id is not None:
        return old_id, newer.id
    older = before(newer, every)
    return None if older is None else (older.id, newer.id)
