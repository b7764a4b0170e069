"""Keeps the index in step with the catalogue: drains the outbox, or builds everything anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from profiles import catalogue
from profiles.models import SECTIONS, Item, Outbox, Revision
from search_index.entries import Entry, shelf_name
from search_index.whoosh_index import exists, writer

_AT_ONCE = 200
# Who signed is control data, not content.
SEARCHED = tuple(name for name in SECTIONS if name != "approvals")

Sessions = Callable[[], AbstractContextManager[Session]]


class Condition(StrEnum):
    """How the index stands to the catalogue."""

    READY = "ready"
    BEHIND = "behind"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Health:
    """The index's condition, and how many profiles wait to be indexed."""

    condition: Condition
    waiting: int = 0


def health(session: Session, folder: Path) -> Health:
    """How the index in `folder` stands to the catalogue."""
    waiting = session.scalar(select(func.count(func.distinct(Outbox.profile_id)))) or 0
    if not exists(folder):
        return Health(Condition.MISSING, waiting)
    return Health(Condition.BEHIND if waiting else Condition.READY, waiting)


def catch_up(reading: Sessions, writing: Sessions, folder: Path) -> int:
    """Brings the index in `folder` up to date, built anew where it is missing; gives the number of profiles.

    `reading` and `writing` open sessions; writing ones are short, so that others can write in between.
    Raises IndexIsBusy where another process writes the index: it will do this work.
    """
    done = 0
    if not exists(folder):
        with reading() as session:
            done = rebuild(session, folder)
    while True:
        with writing() as session:
            step = update(session, folder)
        if not step:
            return done
        done += step


def update(session: Session, folder: Path, most: int = 50) -> int:
    """Indexes up to `most` profiles that the outbox names and takes its rows; gives their number.

    A profile is indexed as it stands now, so an interrupted update is simply run again. The caller commits.
    Raises IndexIsBusy.
    """
    waiting = select(Outbox.profile_id).group_by(Outbox.profile_id).order_by(func.min(Outbox.id)).limit(most)
    changed = list(session.scalars(waiting))
    if not changed:
        return 0
    rows = list(session.scalars(select(Outbox.id).where(Outbox.profile_id.in_(changed))))
    with writer(folder) as opened:
        for profile_id in changed:
            opened.remove_profile(profile_id)
        opened.add(_entries(session, changed))
    for start in range(0, len(rows), _AT_ONCE):
        session.execute(delete(Outbox).where(Outbox.id.in_(rows[start : start + _AT_ONCE])))
    return len(changed)


def rebuild(session: Session, folder: Path) -> int:
    """Builds the index from the catalogue alone, which it only reads; gives the number of profiles.

    Readers see the old index until the new one is whole. Raises IndexIsBusy.
    """
    found = (*catalogue.searched_revisions(session), *catalogue.past_revisions(session))
    shown = list(dict.fromkeys(revision.profile_id for revision in found))
    with writer(folder, anew=True) as opened:
        for start in range(0, len(shown), _AT_ONCE):
            opened.add(_entries(session, shown[start : start + _AT_ONCE]))
    return len(shown)


def entries_of(revision: Revision, *, past: bool = False) -> Iterator[Entry]:
    """What of a revision, loaded with its items, can be found; with `past` as of the days when it was in force."""
    title = revision.title or ""
    told = (
        revision.language or "",
        shelf_name(
            revision.profile.company_id, catalogue.PAST if past else catalogue.SHELVES[revision.state]
        ),
        revision.effective_from if past or revision.state == "in_force" else None,
        revision.effective_to if past else None,
    )
    if naming := naming_text(revision):
        yield Entry(revision.profile_id, revision.id, None, title, naming, *told)
    for item in revision.items:
        if body := searchable_text(item):
            yield Entry(revision.profile_id, revision.id, item.id, title, body, *told)


def naming_text(revision: Revision) -> str:
    """What names a profile, indexed and shown as one text: title, code, position's code, area."""
    parts = [revision.title, revision.profile.code, revision.position_code, revision.area]
    return " · ".join(dict.fromkeys(part for part in parts if part))


def searchable_text(item: Item) -> str:
    """What of an item is indexed and shown as its text."""
    parts = [item.text, item.name, item.note, item.indicator, item.factor]
    return " · ".join(part for part in parts if part)


def _entries(session: Session, profile_ids: Sequence[int]) -> Iterator[Entry]:
    for revision in catalogue.searched_revisions(session, profile_ids=profile_ids, sections=SEARCHED):
        yield from entries_of(revision)
    for revision in catalogue.past_revisions(session, profile_ids=profile_ids, sections=SEARCHED):
        yield from entries_of(revision, past=True)
