"""Corrections of the control data and facts of a revision, each by its JSON pointer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from profiles import keys
from profiles.acting import Acting
from profiles.errors import ValueIsNotUsable
from profiles.models import Correction, Item, Revision
from profiles.review import recording, store
from profiles.review.errors import VersionIsTaken
from profiles.review.openness import opened
from profiles.viewer import Viewer

POINTERS: Final[Mapping[str, tuple[str, str]]] = {
    "/title": ("title", "title"),
    "/organization": ("organization", "organization"),
    "/area": ("area", "area"),
    "/group": ("group", "group"),
    "/grade": ("grade", "grade"),
    "/position_code": ("position_code", "position_code"),
    "/posts": ("posts", "posts"),
    "/control/version": ("version", "form_version"),
    "/control/issued_on": ("issued_on", "form_date"),
    "/control/approved_by": ("approved_by", "approved_by"),
    "/control/pages": ("pages", "pages"),
    "/control/copy_notice": ("copy_notice", "copy_notice"),
}
"""The column of each field where the profile's own code governs, and where a form's or manual's does.

The code is none of them: it says which profile this is.
"""
NUMBERS: Final = frozenset({"/posts", "/control/pages"})
DATE: Final = "/control/issued_on"
VERSION: Final = "/control/version"


def value(revision: Revision, pointer: str) -> str | None:
    """The present value of a field as text, dates in ISO 8601."""
    found = getattr(revision, column(revision, pointer))
    if isinstance(found, dt.date):
        return found.isoformat()
    return None if found is None else str(found)


def correct_field(  # noqa: PLR0913, PLR0917 - where, what, by whom
    session: Session, viewer: Viewer, revision_id: int, pointer: str, typed: str, acting: Acting
) -> Correction | None:
    """What a field truly says, '' for nothing; None where it says so already.

    Raises ValueIsNotUsable, VersionIsTaken, NotFound or ReviewIsClosed.
    """
    revision = opened(session, viewer, revision_id)
    if pointer not in POINTERS:
        raise ValueIsNotUsable(value=pointer, expected=", ".join(POINTERS))
    text = " ".join(typed.split()) or None
    before = value(revision, pointer)
    if text == before:
        return None
    made = Correction(
        revision_id=revision.id,
        kind="field",
        pointer=pointer,
        original=before,
        origins=list(revision.origins.get(pointer, [])),
        value=text,
        made_by=acting.actor,
        made_at=acting.now,
    )
    set_value(session, revision, pointer, text)
    session.add(made)
    session.flush()
    recording.made(session, made, acting)
    store.write(session, revision, store.replayed(session, revision).entries, acting)
    return made


def set_value(session: Session, revision: Revision, pointer: str, text: str | None) -> None:
    """Writes a field and what depends on it; raises ValueIsNotUsable or VersionIsTaken."""
    parsed = _parsed(pointer, text)
    if pointer == VERSION and revision.governs == "profile":
        _set_version_key(session, revision, text)
    setattr(revision, column(revision, pointer), parsed)
    if pointer == DATE and revision.governs != "form":
        dated_on = parsed or _approved_on(session, revision)
        if revision.effective_from is not None and revision.effective_from == revision.dated_on:
            revision.effective_from = dated_on or revision.effective_from
        revision.dated_on = dated_on
    session.flush()


def column(revision: Revision, pointer: str) -> str:
    """The attribute that holds a field."""
    own, shared = POINTERS[pointer]
    return own if revision.governs == "profile" else shared


def _parsed(pointer: str, text: str | None) -> Any:
    if text is None:
        return None
    if pointer in NUMBERS:
        if not text.isascii() or not text.isdigit() or len(text) > 6:
            raise ValueIsNotUsable(value=text, expected="1, 2, 3 ...")
        return int(text)
    if pointer == DATE:
        try:
            return dt.date.fromisoformat(text)
        except ValueError as error:
            raise ValueIsNotUsable(value=text, expected="2024-12-31") from error
    return text


def _set_version_key(session: Session, revision: Revision, text: str | None) -> None:
    key = keys.version_key(text)
    taken = exists().where(
        Revision.profile_id == revision.profile_id, Revision.version_key == key, Revision.id != revision.id
    )
    if key is not None and session.scalar(select(taken)):
        raise VersionIsTaken(version=text or "")
    revision.version_key = key


def _approved_on(session: Session, revision: Revision) -> dt.date | None:
    """The last date of approval, else of any step, where no date of issue is printed."""
    found = session.execute(
        select(Item.kind, Item.date).where(Item.revision_id == revision.id, Item.section == "approvals")
    ).all()
    dates = [(step, date) for step, date in found if date]
    final = [date for step, date in dates if step == "approved"]
    last = max(final or [date for _, date in dates], default=None)
    return dt.date.fromisoformat(last) if last else None
