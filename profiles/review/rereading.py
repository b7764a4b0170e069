"""What a newer reading of the same file would change, without overwriting what a person said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz
from sqlalchemy.orm import Session

from profiles import lifecycle, trail
from profiles.acting import Acting
from profiles.models import Correction, Reading, Revision
from profiles.permissions import Permission
from profiles.review import entries as of_items
from profiles.review import fields, store
from profiles.review.entries import Entry, Json
from profiles.review.errors import CorrectionsAreOpen, ReviewIsClosed
from profiles.review.openness import is_open
from profiles.review.replay import Disagreement, Operation, replay
from profiles.trail import Change as Deed
from profiles.trail import Subject
from profiles.viewer import Viewer

KEEP, DROP = "keep", "drop"
LIKE = 60.0  # of 100: from here on two texts of one place are one item that changed


@dataclass(frozen=True, slots=True)
class Change:
    """An item that would be otherwise; `before` is None for one that comes, `after` for one that goes."""

    before: Entry | None
    after: Entry | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A fact or part of the control data that would be otherwise."""

    pointer: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Reread:
    """What would change; `unfit` corrections have no place in the new reading and are to be asked.

    `disagreements` are items that it has otherwise than a person said: the person's word stays.
    """

    changes: tuple[Change, ...]
    fields: tuple[FieldChange, ...]
    unfit: tuple[Operation, ...]
    disagreements: tuple[Disagreement, ...]

    @property
    def is_nothing(self) -> bool:
        return not (self.changes or self.fields or self.unfit)


def reread(session: Session, revision: Revision, new_reading: Json) -> Reread:
    """What would change if a revision were made from `new_reading` (job-profile/1); changes nothing."""
    before = store.replayed(session, revision).entries
    after = replay(of_items.read(new_reading), _operations(session, revision))
    pairs = paired(before, after.entries)
    changes = [
        Change(old, new) for old, new in pairs if old is None or new is None or _shown(old) != _shown(new)
    ]
    return Reread(
        tuple(changes), tuple(_fields(session, revision, new_reading)), after.unfit, after.disagreements
    )


def apply(  # noqa: PLR0913, PLR0917 - who, to what, from what, how, by whom
    session: Session,
    viewer: Viewer,
    revision: Revision,
    new: Reading,
    answers: Mapping[int, str],
    acting: Acting,
) -> Reread:
    """Makes the revision anew from a newer reading; `answers` says of each unfit correction KEEP or DROP.

    A kept one becomes an addition of what it had made. Raises NotAllowed, ReviewIsClosed or CorrectionsAreOpen.
    """
    viewer.need(Permission.CORRECT, revision.profile.company_id)
    lifecycle.locked(session, revision.id)
    if not is_open(session, revision):
        raise ReviewIsClosed
    found = reread(session, revision, new.content)
    waiting = [one for one in found.unfit if answers.get(one.id) not in {KEEP, DROP}]
    if waiting:
        raise CorrectionsAreOpen(count=len(waiting))
    before = store.replayed(session, revision).entries
    for one in found.unfit:
        _settle(session, session.get_one(Correction, one.id), answers[one.id], before, acting)
    for change in found.fields:
        fields.set_value(session, revision, change.pointer, change.after)
    before_id, revision.reading_id = revision.reading_id, new.id
    revision.origins = dict(new.content.get("origins") or {})
    session.flush()
    after = store.replayed(session, revision)
    renamed = {new.key: old.key if old else "" for old, new in paired(before, after.entries) if new}
    store.write(session, revision, after.entries, acting, renamed)
    changed = {"changes": len(found.changes), "fields": len(found.fields), "answers": dict(answers)}
    about = Subject("revision", revision.id, revision.profile.company_id)
    deed = Deed({"reading": before_id}, {"reading": new.id, **changed})
    trail.record(session, acting, "revision.read_again", about, deed)
    return found


def paired(before: Sequence[Entry], after: Sequence[Entry]) -> list[tuple[Entry | None, Entry | None]]:
    """Each item of one content with what it is in another: of equal text first, then what is most like it."""
    left = list(before)
    found: dict[str, Entry] = {}
    for test in (_equal, _same_text, _alike):
        for entry in after:
            if entry.key in found:
                continue
            match = next((one for one in left if test(one, entry)), None)
            if match is not None:
                found[entry.key] = match
                left.remove(match)
    pairs: list[tuple[Entry | None, Entry | None]] = [(found.get(entry.key), entry) for entry in after]
    return [*pairs, *((one, None) for one in left)]


def _equal(one: Entry, other: Entry) -> bool:
    return one.comparable == other.comparable


def _same_text(one: Entry, other: Entry) -> bool:
    return bool(one.text) and of_items.normal(one.text) == of_items.normal(other.text)


def _alike(one: Entry, other: Entry) -> bool:
    return one.section == other.section and fuzz.ratio(one.text, other.text) >= LIKE


def _shown(entry: Entry) -> tuple[object, ...]:
    doubt = entry.confidence is not None and entry.confidence["value"] < 0.8 and not entry.confirmed
    return *entry.comparable, doubt


def _operations(session: Session, revision: Revision) -> list[Operation]:
    return store.operations(store.corrections(session, revision.id))


def _fields(session: Session, revision: Revision, new_reading: Json) -> list[FieldChange]:
    """Facts that the two readings have otherwise; what a person typed stays."""
    old = store.reading_of(session, revision)
    made = store.corrections(session, revision.id)
    typed = {one.pointer for one in made if one.kind == "field" and one.taken_back_at is None}
    same_owner = _at(old, "/control/governs") == _at(new_reading, "/control/governs")
    found = []
    for pointer in fields.POINTERS:
        after = _at(new_reading, pointer)
        own = pointer not in typed and (same_owner or not pointer.startswith("/control"))
        if own and _at(old, pointer) != after and fields.value(revision, pointer) != after:
            found.append(FieldChange(pointer, fields.value(revision, pointer), after))
    return found


def _at(reading: Json, pointer: str) -> str | None:
    value: object = reading
    for name in pointer.strip("/").split("/"):
        value = value.get(name) if isinstance(value, Mapping) else None
    return None if value is None else str(value)


def _settle(session: Session, one: Correction, answer: str, before: Sequence[Entry], acting: Acting) -> None:
    """A correction without a place goes, or lives on as an addition of its own."""
    one.taken_back_by, one.taken_back_at = acting.actor, acting.now
    own = [
        entry
        for made in one.made
        for entry in before
        if entry.comparable == replace(entry, section=made["section"], fields=made["fields"]).comparable
    ]
    if answer == DROP:
        return
    for entry in own:
        session.add(
            Correction(
                revision_id=one.revision_id,
                kind="add",
                made=[entry.to_json()],
                value=entry.text,
                origins=[dict(origin) for origin in entry.origins],
                reason=one.reason,
                made_by=one.made_by,
                made_at=one.made_at,
            )
        )
    session.flush()
