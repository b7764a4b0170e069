"""The whole catalogue as plain values without ids and times, to compare two of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.models import Company, File, Position, Profile, Revision

LEFT_OUT = {
    "id",
    "profile_id",
    "company_id",
    "position_id",
    "reading_id",
    "batch_id",
    "revision_id",
    "created_at",
    "stamp",
    "based_on",
    "mark",
}


def catalogue(session: Session) -> dict[str, Any]:
    """Companies, positions, files, and profiles with their revisions, items and originals."""
    return {
        "companies": sorted(session.scalars(select(Company.name))),
        "positions": sorted(
            [one.title, one.key, one.area or "", one.area_key] for one in session.scalars(select(Position))
        ),
        "files": sorted(session.execute(select(File.sha256, File.size, File.media_type))),
        "profiles": sorted((_profile(one) for one in session.scalars(select(Profile))), key=repr),
    }


def _profile(profile: Profile) -> dict[str, Any]:
    return {
        "company": profile.company.name,
        "code": profile.code,
        "position": profile.position and (profile.position.key, profile.position.area_key),
        "revisions": sorted((_revision(one) for one in profile.revisions), key=repr),
    }


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        **_columns(revision),
        "items": [_columns(item) for item in revision.items],
        "files": sorted((one.sha256, one.name, one.ordinal) for one in revision.files),
        "reading": revision.reading and revision.reading.content,
    }


def _columns(row: Any) -> dict[str, Any]:
    names = [name for name in row.__mapper__.column_attrs.keys() if name not in LEFT_OUT]  # noqa: SIM118
    return {name: getattr(row, name) for name in names}
