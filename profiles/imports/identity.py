"""Which profile a document is of: company and code, else company, resolved title and area."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import keys, positions
from profiles.imports.facts import Facts
from profiles.models import Profile


def find(session: Session, company_id: int, facts: Facts) -> Profile | None:
    """The profile that the facts identify, if there is one; changes nothing."""
    query = select(Profile).where(Profile.company_id == company_id)
    if facts.code is not None:
        return session.scalars(query.where(Profile.code_key == keys.code_key(facts.code))).one_or_none()
    assert facts.title is not None
    position = positions.find(session, company_id, facts.title, facts.area)
    if position is None:
        return None
    query = query.where(Profile.position_id == position.id, Profile.code_key.is_(None))
    return session.scalars(query).one_or_none()


def create(session: Session, company_id: int, facts: Facts) -> Profile:
    """A new profile; one with a code gets its position from its shown revision."""
    profile = Profile(company_id=company_id)
    if facts.code is not None:
        profile.code, profile.code_key = facts.code, keys.code_key(facts.code)
    else:
        assert facts.title is not None
        profile.position = positions.find_or_create(session, company_id, facts.title, facts.area)
    session.add(profile)
    session.flush()
    return profile
