"""Whether signatures, acknowledgements, editorial changes and reviews without change are those that the trail recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.models import (
    Acknowledgement,
    EditorialChange,
    Employee,
    PeriodicReview,
    PersonalValue,
    Position,
    Signature,
    TrailEntry,
)
from profiles.trail.troubles import Trouble

_COLUMNS: Final = {"digest": "content_digest", "revision": "revision_id"}
"""Where a row keeps what an entry calls otherwise."""
_LEFT: Final[Mapping[str, Any]] = {"employee": Employee, "position": Position}
"""What an acknowledgement no longer names once it is gone itself."""


def acknowledgements(session: Session) -> Iterator[Trouble]:
    """Acknowledgements that are not as their entry says, that are gone, or that no entry speaks of."""
    held = {one.id: one for one in session.scalars(select(Acknowledgement).order_by(Acknowledgement.id))}
    for entry in _entries(session, "acknowledgement"):
        found = held.pop(entry.subject_id or 0, None)
        if found is None or not _is_same(session, found, entry):
            yield Trouble(
                "acknowledgement_was_changed", {"acknowledgement": entry.subject_id or 0, "entry": entry.id}
            )
    for unseen in held:
        yield Trouble("acknowledgement_is_unrecorded", {"acknowledgement": unseen})


def signatures(session: Session) -> Iterator[Trouble]:
    """Signatures that are not as the entry of their deed says, that are gone, or that no entry speaks of."""
    return _signed(
        session, session.scalars(select(Signature).order_by(Signature.id)), "signature", "signature"
    )


def reviews(session: Session) -> Iterator[Trouble]:
    """Reviews without change that are not as their entry says, that are gone, or that no entry speaks of."""
    return _signed(
        session,
        session.scalars(select(PeriodicReview).order_by(PeriodicReview.id)),
        "periodic_review",
        "review",
    )


def _signed(
    session: Session, rows: Iterable[Signature | PeriodicReview], key: str, kind: str
) -> Iterator[Trouble]:
    """What is amiss with rows that entries about revisions speak of under a key."""
    held = {one.id: one for one in rows}
    for entry in _entries(session, "revision"):
        said = entry.after.get(key)
        if said is None:
            continue
        found = held.pop(said["id"], None)
        if found is None or not _is_signed(found, entry, said):
            yield Trouble(f"{kind}_was_changed", {kind: said["id"], "entry": entry.id})
    for unseen in held:
        yield Trouble(f"{kind}_is_unrecorded", {kind: unseen})


def editorial_changes(session: Session) -> Iterator[Trouble]:
    """Editorial changes that are not as the last entry about them says, that are gone, or that no entry speaks of."""
    held = {one.revision_id: one for one in session.scalars(select(EditorialChange))}
    last: dict[int, TrailEntry] = {}
    for entry in _entries(session, "revision", "revision.editorial", "revision.not_editorial"):
        last[entry.subject_id or 0] = entry
    for revision_id, entry in last.items():
        found, said = held.pop(revision_id, None), entry.after["editorial"]
        is_so = None if found is None else (found.reason, found.account_id, found.said_at)
        if is_so != (None if said is None else (said, entry.account_id, entry.at)):
            yield Trouble("editorial_was_changed", {"revision": revision_id, "entry": entry.id})
    for unseen in held:
        yield Trouble("editorial_is_unrecorded", {"revision": unseen})


def _entries(session: Session, subject: str, *actions: str) -> Iterator[TrailEntry]:
    query = select(TrailEntry).where(TrailEntry.subject == subject).order_by(TrailEntry.id)
    if actions:
        query = query.where(TrailEntry.action.in_(actions))
    yield from session.scalars(query.execution_options(yield_per=500))


def _is_same(session: Session, found: Acknowledgement, entry: TrailEntry) -> bool:
    if (found.account_id, found.signed_at) != (entry.account_id, entry.at):
        return False
    for name, said in entry.after.items():
        if name in _LEFT:
            if not _names(session, found, name, said):
                return False
        elif name == "reason":
            if not _is_reason(session, found.reason, said):
                return False
        elif _plain(getattr(found, _COLUMNS.get(name, name))) != said:
            return False
    return True


def _names(session: Session, found: Acknowledgement, name: str, said: int | None) -> bool:
    """Whether it still names its employee and position, or they are gone and it names none."""
    is_so = getattr(found, f"{name}_id")
    return is_so == said or (is_so is None and session.get(_LEFT[name], said) is None)


def _is_reason(session: Session, is_so: str | None, said: Mapping[str, Any] | None) -> bool:
    """Whether the reason is the text that the entry refers to, which `personal` compares; erased it is empty."""
    if said is None:
        return is_so is None
    kept = session.get(PersonalValue, said["personal"])
    return kept is not None and is_so == (kept.value or "")


def _is_signed(found: Signature | PeriodicReview, entry: TrailEntry, said: Mapping[str, Any]) -> bool:
    """Whether it is of this deed, person and moment, and in all else what the entry says of it."""
    of_deed = (found.revision_id, found.account_id, found.signed_at)
    return of_deed == (entry.subject_id, entry.account_id, entry.at) and all(
        _plain(getattr(found, _COLUMNS.get(name, name))) == value for name, value in said.items()
    )


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
