"""Adding to the trail, in the transaction of the change itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.models import TrailEntry
from profiles.trail.personal import Personal, kept
from profiles.trail.sealing import FIRST, seal

KEY: Final = "trail_key"
"""Where a session's `info` holds the key of the seals."""
_LOCK: Final = 7_165_430_221


@dataclass(frozen=True, slots=True)
class Subject:
    """What something was done to: a kind of row (its table's name) and its id, in a company where it has one."""

    kind: str
    id: int | None = None
    company_id: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What was and what is: plain JSON values, dates or Personal texts by name."""

    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)


def record(
    session: Session, acting: Acting, action: str, subject: Subject, change: Change | None = None
) -> TrailEntry:
    """Adds an entry; `action` is a name such as "revision.approved". The session must be a writing one."""
    said = change or Change()
    if session.get_bind().dialect.name == "postgresql":  # SQLite's writers come one after another anyhow
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    last = session.execute(
        select(TrailEntry.id, TrailEntry.seal).order_by(TrailEntry.id.desc()).limit(1)
    ).one_or_none()
    who = acting.account_id
    entry = TrailEntry(
        id=last.id + 1 if last else 1,
        at=acting.now,
        account_id=who,
        actor=kept(session, Personal(acting.actor, account_id=who)),
        source=kept(session, Personal(acting.source, account_id=who)),
        company_id=subject.company_id,
        action=action,
        subject=subject.kind,
        subject_id=subject.id,
        before=_plain(session, said.before),
        after=_plain(session, said.after),
        previous=last.seal if last else FIRST,
    )
    entry.seal = seal(entry, session.info[KEY])
    session.add(entry)
    session.flush()
    return entry


def _plain(session: Session, value: Any) -> Any:
    """The value as JSON keeps it, personal texts by reference."""
    if isinstance(value, Personal):
        return kept(session, value)
    if isinstance(value, Mapping):
        return {str(name): _plain(session, inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(session, inner) for inner in value]
    return value.isoformat() if isinstance(value, dt.date) else value
