"""Whether the trail is whole, and the catalogue still says what the trail recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Executable, Row, select
from sqlalchemy.orm import Session

from profiles.models import PersonalValue, TrailEntry
from profiles.trail import testimony
from profiles.trail.agreement import originals, revisions
from profiles.trail.anchors import Head, anchored
from profiles.trail.personal import digest, references
from profiles.trail.recording import KEY
from profiles.trail.sealing import FIRST, seal
from profiles.trail.troubles import Trouble

ERASURES: Final = ("account.erased", "employee.erased")


def verify(session: Session, home: Path, heads: Iterable[Head] = ()) -> tuple[Trouble, ...]:
    """Everything that is not as recorded, what makes the rest doubtful first; `heads` are known from elsewhere.

    The session is emptied on the way: it must be one for this alone.
    """
    known = (*anchored(home), *heads)
    return (
        *chain(session, known),
        *personal(session),
        *revisions(session),
        *testimony.signatures(session),
        *testimony.acknowledgements(session),
        *testimony.reviews(session),
        *testimony.editorial_changes(session),
        *originals(session, home),
    )


def chain(session: Session, anchors: Iterable[Head] = ()) -> Iterator[Trouble]:
    """Walks the entries: the first that is missing, changed or out of order, and heads that are no longer there."""
    key, previous, expected = session.info[KEY], FIRST, 1
    wanted = {one.id: one for one in anchors}
    for entry in session.execute(_walk(*TrailEntry.__table__.columns)):
        trouble = _broken(entry, expected, previous, key)
        if trouble:
            yield trouble
            return
        if (noted := wanted.pop(entry.id, None)) and noted.seal != entry.seal:
            yield Trouble("end_was_cut", {"entry": entry.id})
            return
        previous, expected = entry.seal, entry.id + 1
    if wanted:
        yield Trouble("end_was_cut", {"entry": min(wanted)})


def _walk(*columns: Any) -> Executable:
    """Some columns of all entries, in order; as rows, for a long trail is read in half the time that way."""
    return select(*columns).order_by(TrailEntry.id).execution_options(yield_per=500)


def _broken(entry: Row[Any], expected: int, previous: str, key: str) -> Trouble | None:
    if entry.id != expected:
        return Trouble("entry_is_missing", {"entry": expected})
    if entry.previous != previous:
        return Trouble("chain_is_broken", {"entry": entry.id})
    if entry.seal != seal(entry, key):
        return Trouble("entry_was_changed", {"entry": entry.id})
    return None


def personal(session: Session) -> Iterator[Trouble]:
    """Personal values that are not those recorded, each by the first entry that speaks of it.

    Those that an entry says were erased are as they should be; empty ones without such an entry are not.
    """
    held = dict(_held(session))
    said = (TrailEntry.actor, TrailEntry.source, TrailEntry.before, TrailEntry.after)
    for entry in session.execute(_walk(TrailEntry.id, *said)):
        for one in references((entry.actor, entry.source, entry.before, entry.after)):
            found = held.get(one["personal"], "")
            if found is not None and found != one["digest"]:
                yield Trouble("personal_was_changed", {"entry": entry.id})
                held[one["personal"]] = None


def _held(session: Session) -> Iterator[tuple[int, str | None]]:
    """The id of each personal value with its digest, None where the trail says that it was erased."""
    said = select(TrailEntry.subject, TrailEntry.subject_id, TrailEntry.at)
    erased = {tuple(row) for row in session.execute(said.where(TrailEntry.action.in_(ERASURES)))}
    for one in session.scalars(select(PersonalValue)):
        people = (("account", one.account_id), ("employee", one.employee_id))
        if one.erased_at and any((kind, id_, one.erased_at) in erased for kind, id_ in people):
            yield one.id, None
        else:
            yield one.id, digest(one.salt or "", one.value or "")
