"""What follows a change of a profile's revisions: the dates of force, the position, the search index."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from profiles import editions, outbox, positions
from profiles.acting import Acting
from profiles.catalogue.shown import shown_revision
from profiles.editions import Edition, oldest_first
from profiles.models import Profile, Revision
from profiles.viewer import LOCAL


def follow(session: Session, profile_id: int, acting: Acting) -> None:
    """Lets everything that depends on a profile's revisions follow them: dates, position, search."""
    profile = session.get_one(Profile, profile_id)
    session.flush()
    chain_dates(session, profile_id)
    positions.settle(session, profile, shown_revision(session, LOCAL, profile_id))
    outbox.note_update(session, profile_id, acting)
    session.flush()


def chain_dates(session: Session, profile_id: int) -> None:
    """Each edition that was in force was so until the next one came, or until it was withdrawn.

    One taken as approved on paper began with its printed date; one approved here keeps the day that was set.
    """
    withdrawn = and_(Revision.state == "withdrawn", Revision.effective_to.is_not(None))
    every = session.scalars(
        select(Revision).where(
            Revision.profile_id == profile_id,
            or_(Revision.state.in_(("in_force", "superseded")), withdrawn),
            or_(Revision.adopted, Revision.effective_from.is_not(None)),
        )
    )
    chain = oldest_first((edition(revision), revision) for revision in every)
    for place, revision in enumerate(chain):
        later = chain[place + 1 :]
        if revision.state == "superseded":
            if revision.adopted:
                revision.effective_from = revision.dated_on
            revision.effective_to = _began(later[0]) if later else None
        elif revision.state == "in_force":
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


def _began(revision: Revision) -> dt.date | None:
    if revision.adopted:
        return revision.dated_on or revision.effective_from
    return revision.effective_from
