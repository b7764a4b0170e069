"""Corrected profiles as gold: what a careful person found in each document, to measure the program by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from profiles import catalogue, keys
from profiles.catalogue.shown import visible
from profiles.models import Correction, Profile, Reading, Revision, RevisionFile
from profiles.review.gate import unconfirmed
from profiles.revisions import content
from profiles.viewer import Viewer

BARE = {"text"}


@dataclass(frozen=True, slots=True)
class Gold:
    """The gold of one profile of a file; `open` items wait for confirmation, and such gold is not to be used.

    `ordinal` says which of the file's `profiles` it is, from 1.
    """

    sha256: str
    name: str
    ordinal: int
    profiles: int
    label: str
    open: int
    value: dict[str, Any]


def gold(session: Session, viewer: Viewer, code: str | None = None) -> Iterator[Gold]:
    """The gold of every revision that a person has reviewed, or of those of one profile; each file's profile once."""
    query = (
        select(Revision, RevisionFile)
        .join(Revision.profile)
        .join(RevisionFile, RevisionFile.revision_id == Revision.id)
        .where(
            Revision.state != "rejected",
            exists().where(Correction.revision_id == Revision.id, Correction.taken_back_at.is_(None)),
            *visible(viewer),
        )
        .order_by(RevisionFile.name, RevisionFile.ordinal, RevisionFile.id)
    )
    if code is not None:
        query = query.where(Profile.code_key == keys.code_key(code))
    seen: set[tuple[str, int]] = set()
    for revision, file in session.execute(query):
        first = session.scalars(
            select(RevisionFile.id).where(RevisionFile.revision_id == revision.id).order_by(RevisionFile.id)
        ).first()
        # a person saw the original that the content was read from; further ones were not looked at
        if file.id != first or (file.sha256, file.ordinal) in seen:
            continue
        seen.add((file.sha256, file.ordinal))
        yield _gold(session, viewer, revision, file)


def _gold(session: Session, viewer: Viewer, revision: Revision, file: RevisionFile) -> Gold:
    items = catalogue.items(session, viewer, revision.id)
    name = file.name.replace("\\", "/").rsplit("/", 1)[-1]
    whole = content.parsed(revision, items, revision.profile.code, name).to_json()
    held = session.scalar(select(func.max(Reading.ordinal)).where(Reading.sha256 == file.sha256))
    return Gold(
        file.sha256,
        name,
        file.ordinal,
        held or 1,
        revision.profile.code or revision.title or name,
        unconfirmed(session, revision.id),
        {key: _abbreviated(key, value) for key, value in whole.items() if key not in {"warnings", "origins"}},
    )


def _abbreviated(key: str, value: Any) -> Any:
    """Items without confidence and origins; one that has nothing but a text is that text."""
    if key not in content.COLUMNS:
        return value
    fields = content.COLUMNS[key].keys()
    if fields == BARE:
        return [item["text"] for item in value]
    return [{name: item[name] for name in fields} for item in value]
