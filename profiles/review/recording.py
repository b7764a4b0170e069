"""What the trail says of corrections; the names of who signed a document are texts about people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from profiles import trail
from profiles.acting import Acting
from profiles.models import Correction, Revision
from profiles.trail import Change, Personal, Subject

ABOUT_PEOPLE: Final = frozenset({"/control/approved_by"})


def made(session: Session, one: Correction, acting: Acting) -> None:
    """A person corrected or confirmed something."""
    personal = _is_personal(one)
    after = {
        "kind": one.kind,
        "pointer": one.pointer,
        "text": _text(one.value, personal=personal),
        "made": None if personal else one.made,
        "reason": one.reason,
    }
    change = Change({"text": _text(one.original, personal=personal)}, after)
    _record(session, "correction.made", one, acting, change)


def confirmed(
    session: Session, revision: Revision, section: str, found: Sequence[int], acting: Acting
) -> None:
    """A person confirmed all of a section at once; `found` are the ids of the corrections."""
    about = Subject("revision", revision.id, revision.profile.company_id)
    change = Change(after={"section": section, "corrections": list(found)})
    trail.record(session, acting, "revision.section_confirmed", about, change)


def taken_back(session: Session, one: Correction, acting: Acting) -> None:
    """A correction has no effect any more."""
    personal = _is_personal(one)
    before = {"kind": one.kind, "pointer": one.pointer, "text": _text(one.value, personal=personal)}
    change = Change(before, {"text": _text(one.original, personal=personal)})
    _record(session, "correction.taken_back", one, acting, change)


def _is_personal(one: Correction) -> bool:
    return one.pointer in ABOUT_PEOPLE or any(
        entry.get("section") == "approvals" for entry in (*one.former, *one.made)
    )


def _text(text: str | None, *, personal: bool) -> str | Personal | None:
    return Personal(text) if personal and text else text


def _record(session: Session, action: str, one: Correction, acting: Acting, change: Change) -> None:
    revision = session.get_one(Revision, one.revision_id)
    after = {**_said(change.after), "revision": one.revision_id}
    about = Subject("correction", one.id, revision.profile.company_id)
    trail.record(session, acting, action, about, Change(_said(change.before), after))


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
