"""What keeps a revision from being approved: items nobody has confirmed, and warnings that nobody has settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from profiles.models import Correction, Item, Revision
from profiles.review import store

BLOCKING: Final = frozenset(
    {
        "title-missing",
        "functions-missing",
        "placeholder-left",
        "control-contradiction",
        "control-placeholder",
        "control-formula-error",
        "page-unreadable",
        "encoding-damaged",
    }
)
"""Warnings of a reading with which nothing is approved: content is missing, or the control data cannot be trusted."""


@dataclass(frozen=True, slots=True)
class Gate:
    """How many items wait for confirmation, and the open blocking warnings (JSON as in profile.schema.json)."""

    unconfirmed: int
    warnings: tuple[Mapping[str, Any], ...]

    @property
    def is_open(self) -> bool:
        """Whether nothing of the reading keeps the revision from approval."""
        return not self.unconfirmed and not self.warnings


def unconfirmed(session: Session, revision_id: int) -> int:
    """How many items were read with doubt and nobody has confirmed; with any a revision must not be approved."""
    query = select(func.count()).where(Item.revision_id == revision_id, Item.uncertain)
    return session.scalar(query) or 0


def gate(session: Session, revision: Revision) -> Gate:
    """What of a revision's reading is open. A correction of the content settles the warnings that it does away with.

    Those of the control data are settled once a person has set control data right, a page that cannot be read once a
    person has added what it says.
    """
    blocking = [one for one in revision.warnings if one["code"] in BLOCKING]
    if blocking:
        made = [one for one in store.corrections(session, revision.id) if one.taken_back_at is None]
        blocking = [one for one in blocking if not _is_settled(one, made)]
    return Gate(unconfirmed(session, revision.id), tuple(blocking))


def _is_settled(warning: Mapping[str, Any], made: Sequence[Correction]) -> bool:
    if str(warning["code"]).startswith("control-"):
        return any(one.kind == "field" and str(one.pointer).startswith("/control/") for one in made)
    if warning["code"] == "page-unreadable":
        page = (warning.get("origin") or {}).get("page")
        return any(place.get("page") == page for one in made if one.kind == "add" for place in one.origins)
    return False
