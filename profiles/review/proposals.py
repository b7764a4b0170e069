"""Readings made anew, and what each would change in the revision that was made from an older one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.profile import ParsedProfile
from profiles import keys
from profiles.catalogue.pages import revision as visible_revision
from profiles.errors import NotFound
from profiles.imports.commit import Reader
from profiles.models import Profile, Reading, Revision
from profiles.permissions import Permission
from profiles.review.openness import is_open
from profiles.review.rereading import Reread, reread
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Proposal:
    """A revision, a newer reading of its file, and what that would change."""

    revision: Revision
    reading: Reading
    reread: Reread


def keep_readings(
    session: Session, sha256: str, profiles: Sequence[ParsedProfile], reader: Reader, now: dt.datetime
) -> int:
    """Keeps what was read anew from a file, each profile beside the older reading of it; gives how many are new.

    Where the file's number of profiles changed, they are told by code or title; one that is told by neither is not kept.
    """
    known = session.scalars(select(Reading).where(Reading.sha256 == sha256).order_by(Reading.id)).all()
    older = {one.ordinal: one for one in known}
    kept = 0
    for ordinal, reading in older.items():
        found = _same(profiles, ordinal, reading, alike=len(profiles) == len(older))
        mark = (reader.program_version, reader.vocabulary_digest)
        there = any(
            (one.program_version, one.vocabulary_digest) == mark for one in known if one.ordinal == ordinal
        )
        if found is None or there:
            continue
        session.add(
            Reading(
                sha256=sha256,
                ordinal=ordinal,
                program_version=reader.program_version,
                vocabulary_digest=reader.vocabulary_digest,
                content=found.to_json(),
                created_at=now,
            )
        )
        kept += 1
    session.flush()
    return kept


def proposals(session: Session, viewer: Viewer, company_id: int, reader: Reader) -> list[Proposal]:
    """For each revision open to correction the change that its newer reading would make; none without a change."""
    if not viewer.may(Permission.CORRECT, company_id):
        raise NotFound
    query = (
        select(Revision)
        .join(Revision.profile)
        .where(Profile.company_id == company_id, Revision.state.in_(("draft", "in_force")))
        .order_by(Revision.id)
    )
    found = []
    for revision in session.scalars(query):
        newer = _newer(session, revision, reader)
        if newer is None or not is_open(session, revision):
            continue
        would = reread(session, revision, newer.content)
        if not would.is_nothing:
            found.append(Proposal(revision, newer, would))
    return found


def proposal(session: Session, viewer: Viewer, revision_id: int, reader: Reader) -> Proposal:
    """What the newer reading of one revision would change; raises NotFound where there is none."""
    revision = visible_revision(session, viewer, revision_id)
    if not viewer.may(Permission.CORRECT, revision.profile.company_id):
        raise NotFound
    newer = _newer(session, revision, reader)
    if newer is None:
        raise NotFound
    return Proposal(revision, newer, reread(session, revision, newer.content))


def _newer(session: Session, revision: Revision, reader: Reader) -> Reading | None:
    """The reading by this program and vocabulary of what the revision was made from, where that was another."""
    if revision.reading_id is None:
        return None
    now = session.get_one(Reading, revision.reading_id)
    return session.scalars(
        select(Reading).where(
            Reading.sha256 == now.sha256,
            Reading.ordinal == now.ordinal,
            Reading.program_version == reader.program_version,
            Reading.vocabulary_digest == reader.vocabulary_digest,
            Reading.id != now.id,
        )
    ).one_or_none()


def _same(
    profiles: Sequence[ParsedProfile], ordinal: int, before: Reading, *, alike: bool
) -> ParsedProfile | None:
    if alike:
        return profiles[ordinal - 1]
    wanted = _name(ParsedProfile.from_json(before.content))
    return next((one for one in profiles if wanted and _name(one) == wanted), None)


def _name(profile: ParsedProfile) -> str:
    return keys.title_key(profile.title) if profile.title else ""
