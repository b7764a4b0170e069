"""What a revision is worth today to somebody who holds a copy of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.models import Revision

_VERDICTS = {"in_force": "in_force", "superseded": "superseded", "withdrawn": "superseded"}


@dataclass(frozen=True, slots=True)
class Standing:
    """A revision as it stands now; `verdict` is in_force, superseded or not_effective.

    `in_force_version` and `in_force_since` are of what is in force of its profile, None where nothing is;
    `effective_from` is the day from which an approved one will be, `ended_on` the day on which this one ceased to be.
    """

    verdict: str
    state: str
    revision_id: int
    profile_id: int
    company_id: int
    code: str | None
    version: str | None
    title: str | None
    in_force_version: str | None = None
    in_force_since: dt.date | None = None
    effective_from: dt.date | None = None
    ended_on: dt.date | None = None


def standing(session: Session, revision: Revision) -> Standing:
    """How a revision, read with its profile, stands."""
    query = select(Revision).where(Revision.profile_id == revision.profile_id, Revision.state == "in_force")
    now = session.scalars(query).one_or_none()
    return Standing(
        _VERDICTS.get(revision.state, "not_effective"),
        revision.state,
        revision.id,
        revision.profile_id,
        revision.profile.company_id,
        revision.profile.code or revision.form_code,
        version_of(revision),
        revision.title,
        version_of(now) if now else None,
        now.effective_from if now else None,
        revision.effective_from if revision.state == "approved" else None,
        revision.effective_to,
    )


def version_of(revision: Revision) -> str | None:
    """The version that the document prints, its own or that of its form."""
    return revision.version or revision.form_version
