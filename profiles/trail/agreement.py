"""Whether the revisions and originals of the catalogue are those that the trail recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from profiles import files
from profiles.errors import FileIsMissing, FileWasAltered
from profiles.models import Revision, RevisionFile, TrailEntry
from profiles.revisions.sealing import seal
from profiles.trail.troubles import Trouble

_PART = 200


@dataclass(slots=True)
class _Recorded:
    """The last that the trail says of a revision, with the numbers of the entries that say so."""

    state: str | None = None
    state_entry: int = 0
    seal: str | None = None
    seal_entry: int = 0


def revisions(session: Session) -> Iterator[Trouble]:
    """Revisions whose state or sealed content differs from the last entry about it, that are gone, or came unseen.

    An entry says it by `state` and `sealed` among what is after; `removed` among it ends the revision. A draft's
    content may change; the seal of all others must be the one recorded last. Those from before the first entry
    were there when the trail began.
    """
    recorded = _recorded(session)
    began = session.scalar(select(TrailEntry.at).order_by(TrailEntry.id).limit(1))
    for part in _parts(session):
        for revision in part:
            said = recorded.pop(revision.id, None)
            if said is not None:
                yield from _differences(revision, said)
            elif began is not None and revision.created_at >= began:
                yield Trouble("revision_is_unrecorded", {"document": name(revision)})
        session.expunge_all()
    for revision_id, said in sorted(recorded.items()):
        entry = max(said.state_entry, said.seal_entry)
        yield Trouble("revision_is_missing", {"revision": revision_id, "entry": entry})


def _differences(revision: Revision, said: _Recorded) -> Iterator[Trouble]:
    if said.state is not None and revision.state != said.state:
        yield Trouble("state_was_changed", {"document": name(revision), "entry": said.state_entry})
    if revision.state != "draft" and said.seal not in (None, seal(revision)):
        yield Trouble("content_was_changed", {"document": name(revision), "entry": said.seal_entry})


def originals(session: Session, home: Path) -> Iterator[Trouble]:
    """Originals that are missing in the home, or whose bytes are not those of their hash."""
    query = select(RevisionFile).options(joinedload(RevisionFile.revision).joinedload(Revision.profile))
    seen: set[str] = set()
    for file in session.scalars(query.order_by(RevisionFile.id)):
        if file.sha256 in seen:
            continue
        seen.add(file.sha256)
        values = {"name": file.name, "document": name(file.revision)}
        try:
            files.get(home, file.sha256, file.name)
        except FileIsMissing:
            yield Trouble("original_is_missing", values)
        except FileWasAltered:
            yield Trouble("original_was_changed", values)


def name(revision: Revision) -> str:
    """What a message calls a revision: code or title, and version."""
    return " ".join(
        filter(None, (revision.profile.code or revision.title or f"#{revision.id}", revision.version))
    )


def _recorded(session: Session) -> dict[int, _Recorded]:
    found: dict[int, _Recorded] = {}
    query = (
        select(TrailEntry.id, TrailEntry.subject_id, TrailEntry.after)
        .where(TrailEntry.subject == "revision", TrailEntry.subject_id.is_not(None))
        .order_by(TrailEntry.id)
        .execution_options(yield_per=1000)
    )
    for entry_id, revision_id, after in session.execute(query):
        if after.get("removed"):
            found.pop(revision_id, None)
            continue
        said = found.setdefault(revision_id, _Recorded())
        if "state" in after:
            said.state, said.state_entry = after["state"], entry_id
        if "sealed" in after:
            said.seal, said.seal_entry = after["sealed"], entry_id
    return found


def _parts(session: Session) -> Iterator[list[Revision]]:
    """All revisions with their items and files, in parts of at most 200."""
    last = 0
    while part := list(
        session.scalars(
            select(Revision)
            .where(Revision.id > last)
            .options(joinedload(Revision.profile), selectinload(Revision.items), selectinload(Revision.files))
            .order_by(Revision.id)
            .limit(_PART)
        )
    ):
        last = part[-1].id
        yield part
