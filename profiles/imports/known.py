"""The editions that a profile has, as values to decide by."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.profile import ParsedProfile
from profiles import lifecycle
from profiles.imports.decide import Known
from profiles.models import Profile, Reading, Revision
from profiles.revisions import content


def known(session: Session, profile: Profile, digest: str) -> list[Known]:
    """The profile's editions, rejected ones left out, to be compared with a content of this digest."""
    revisions = session.scalars(
        select(Revision)
        .where(Revision.profile_id == profile.id, Revision.state != "rejected")
        .order_by(Revision.id)
    )
    return [
        Known(
            one.id,
            one.state,
            lifecycle.edition(one),
            one.content_digest,
            replaceable=one.state == "draft" and one.batch_id is not None and not one.touched,
            as_read=_as_read(session, one, digest),
        )
        for one in revisions
    ]


def _as_read(session: Session, revision: Revision, digest: str) -> frozenset[str]:
    """The digests of all readings of what a revision was made from, where its content is not `digest` itself."""
    if revision.content_digest == digest or revision.reading is None:
        return frozenset()
    first = revision.reading
    readings = session.scalars(
        select(Reading).where(Reading.sha256 == first.sha256, Reading.ordinal == first.ordinal)
    )
    return frozenset(content.digest(ParsedProfile.from_json(one.content)) for one in readings)
