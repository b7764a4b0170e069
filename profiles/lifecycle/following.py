"""What happens to revisions: changes of state, each with its transition, and coming into force."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import editions, outbox, positions
from profiles.acting import Acting
from profiles.catalogue.pages import revision as visible_revision
from profiles.catalogue.shown import shown_revision
from profiles.editions import Edition, oldest_first
from profiles.errors import StateForbids
from profiles.models import Profile, Revision, Transition
from profiles.viewer import LOCAL, Viewer

MOVES: Final[Mapping[str, frozenset[str]]] = {
    "draft": frozenset({"in_force", "superseded"}),
    "in_force": frozenset({"superseded"}),
}
"""The changes of state that there are today, from each state."""


def move(session: Session, revision: Revision, state: str, acting: Acting, reason: str | None = None) -> None:
    """Changes the state and notes it; raises StateForbids for a change that there is not."""
    if state not in MOVES.get(revision.state, frozenset()):
        raise StateForbids
    _note(session, revision, state, acting, reason)
    revision.state = state
    # one at a time: the one that gives way must have gone before its successor takes its place
    session.flush()


def enter(session: Session, revision: Revision, acting: Acting) -> None:
    """Begins a new revision in the state that it has; the one that gives way must have gone before."""
    session.add(revision)
    session.flush()
    session.add(
        Transition(
            revision_id=revision.id,
            to_state=revision.state,
            batch_id=acting.batch_id,
            actor=acting.actor,
            at=acting.now,
        )
    )
    session.flush()


def put_in_force(session: Session, revision: Revision, acting: Acting) -> None:
    """Takes a draft as approved on paper: in force from its printed date, the one before it superseded."""
    before = session.scalars(
        select(Revision).where(Revision.profile_id == revision.profile_id, Revision.state == "in_force")
    ).one_or_none()
    if before is not None:
        move(session, before, "superseded", acting, "newer")
    revision.adopted = True
    revision.effective_from = revision.dated_on or acting.today
    move(session, revision, "in_force", acting, "adopted")
    follow(session, revision.profile_id, acting)


def adopt(session: Session, viewer: Viewer, revision_id: int, acting: Acting) -> Revision:
    """Takes a draft as in force at a person's word; raises NotFound or StateForbids."""
    revision = visible_revision(session, viewer, revision_id)
    if revision.state != "draft":
        raise StateForbids
    put_in_force(session, revision, acting)
    return revision


def follow(session: Session, profile_id: int, acting: Acting) -> None:
    """Lets everything that depends on a profile's revisions follow them: dates, position, search."""
    profile = session.get_one(Profile, profile_id)
    session.flush()
    chain_dates(session, profile_id)
    positions.settle(session, profile, shown_revision(session, LOCAL, profile_id))
    outbox.note_update(session, profile_id, acting)
    session.flush()


def chain_dates(session: Session, profile_id: int) -> None:
    """Each edition taken as approved on paper was in force until the next one came."""
    every = session.scalars(
        select(Revision).where(
            Revision.profile_id == profile_id,
            Revision.adopted,
            Revision.state.in_(("in_force", "superseded")),
        )
    )
    chain = oldest_first((edition(revision), revision) for revision in every)
    for place, revision in enumerate(chain):
        later = chain[place + 1 :]
        if revision.state == "superseded":
            revision.effective_from = revision.dated_on
            revision.effective_to = later[0].dated_on or later[0].effective_from if later else None
        else:
            revision.effective_to = None
    session.flush()


def edition(revision: Revision) -> Edition:
    """What a revision is compared with others by."""
    return editions.edition(
        revision.governs,
        revision.dated_on,
        version=revision.version,
        form_code=revision.form_code,
        form_version=revision.form_version,
    )


def _note(session: Session, revision: Revision, state: str, acting: Acting, reason: str | None) -> None:
    session.add(
        Transition(
            revision_id=revision.id,
            from_state=revision.state,
            to_state=state,
            effective_from=revision.effective_from,
            reason=reason,
            batch_id=acting.batch_id,
            actor=acting.actor,
            at=acting.now,
        )
    )
