"""Which revisions a copy may be of: by the code and version that it prints, else by its title, else by what it says."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, contains_eager, selectinload

from parsers.profile import ParsedProfile
from profiles import keys
from profiles.copies.standing import version_of
from profiles.models import Item, Position, Profile, Revision, RevisionFile

MOST: Final = 4
"""Revisions whose originals are read for one copy."""
_TEXTS: Final = 200
_LEAST_SHARE: Final = 0.3
Companies = Collection[int] | None
"""Ids of the companies whose catalogue is looked through, None is all of them."""


def of_file(session: Session, companies: Companies, sha256: str) -> list[Revision]:
    """The revisions that a file is an original of."""
    query = select(RevisionFile.revision_id).where(RevisionFile.sha256 == sha256)
    return _revisions(session, companies, Revision.id.in_(query))


def of_code(session: Session, companies: Companies, code: str) -> list[Revision]:
    """The revisions of a code; of one that a form gives to many those of all of them."""
    return _revisions(session, companies, _has_code(code))


def of_content(session: Session, companies: Companies, profiles: Sequence[ParsedProfile]) -> list[Revision]:
    """The revisions that the profiles of a file may be of, the likeliest first, at most MOST."""
    found: dict[int, tuple[tuple[bool, bool, int, int], Revision]] = {}
    for profile in profiles:
        control = profile.control
        alike = _alike(session, companies, profile)
        conditions: list[ColumnElement[bool]] = [Revision.id.in_(alike)]
        if control.code:
            conditions.append(_has_code(control.code))
        if profile.title:
            conditions.append(Position.key == keys.title_key(profile.title))
        for one in _revisions(session, companies, or_(*conditions)):
            same = bool(control.code) and keys.code_key(control.code or "") in _codes(one)
            titled = bool(profile.title) and keys.title_key(profile.title or "") == keys.title_key(
                one.title or ""
            )
            own = same and (titled or one.governs == "profile")
            rank = (own and bears(one, control.version), own, alike.get(one.id, 0), one.id)
            if one.id not in found or rank > found[one.id][0]:
                found[one.id] = (rank, one)
    ranked = sorted(found.values(), key=lambda pair: pair[0], reverse=True)
    return [one for _, one in ranked[: max(MOST, len(profiles))]]


def _revisions(session: Session, companies: Companies, condition: ColumnElement[bool]) -> list[Revision]:
    query = (
        select(Revision)
        .join(Revision.profile)
        .outerjoin(Profile.position)
        .where(condition)
        .options(
            contains_eager(Revision.profile).joinedload(Profile.company),
            selectinload(Revision.files).joinedload(RevisionFile.file),
        )
        .order_by(Revision.id)
    )
    if companies is not None:
        query = query.where(Profile.company_id.in_(sorted(companies)))
    return list(session.scalars(query))


def _has_code(code: str) -> ColumnElement[bool]:
    return or_(
        Profile.code_key == keys.code_key(code), func.upper(Revision.form_code) == code.strip().upper()
    )


def _codes(revision: Revision) -> set[str]:
    return {keys.code_key(code) for code in (revision.profile.code, revision.form_code) if code}


def bears(revision: Revision, version: str | None) -> bool:
    """Whether a revision is of a version as it is printed, however it is written."""
    own = version_of(revision)
    if not own or not version:
        return own == version
    key = keys.version_key(version)
    return keys.version_key(own) == key if key else own.strip().casefold() == version.strip().casefold()


def _alike(session: Session, companies: Companies, profile: ParsedProfile) -> dict[int, int]:
    """The revisions that share most texts with a profile, each with their number."""
    texts = [one.text for one in profile.functions] + [one.text for one in profile.requirements]
    texts = texts[:_TEXTS]
    if not texts:
        return {}
    query = (
        select(Item.revision_id, func.count(Item.text.distinct()))
        .join(Item.revision)
        .join(Revision.profile)
        .where(Item.text.in_(texts))
        .group_by(Item.revision_id)
    )
    if companies is not None:
        query = query.where(Profile.company_id.in_(sorted(companies)))
    least = max(1, _LEAST_SHARE * len(texts))
    shared = [(count, revision_id) for revision_id, count in session.execute(query) if count >= least]
    return {revision_id: count for count, revision_id in sorted(shared, reverse=True)[:MOST]}
