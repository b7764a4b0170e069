"""Texts about people, beside the trail: it holds their ids and salted digests, so that they can be erased."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.models import PersonalValue


@dataclass(frozen=True, slots=True)
class Personal:
    """A text that says who somebody is or something about them; the ids are those of the person."""

    value: str
    account_id: int | None = None
    employee_id: int | None = None


def kept(session: Session, text: Personal) -> dict[str, Any]:
    """What the trail holds of a personal text; the same text of the same person is kept once."""
    row = session.scalars(
        select(PersonalValue)
        .where(
            PersonalValue.value == text.value,
            PersonalValue.account_id.is_not_distinct_from(text.account_id),
            PersonalValue.employee_id.is_not_distinct_from(text.employee_id),
        )
        .limit(1)
    ).one_or_none()
    if row is None:
        row = PersonalValue(
            value=text.value,
            salt=secrets.token_hex(16),
            account_id=text.account_id,
            employee_id=text.employee_id,
        )
        session.add(row)
        session.flush()
    return {"personal": row.id, "digest": digest(row.salt or "", text.value)}


def digest(salt: str, value: str) -> str:
    """The salted digest that the trail holds of a personal text, hexadecimal."""
    return hashlib.sha256(f"{salt}:{value}".encode()).hexdigest()


def references(value: Any) -> Iterator[Mapping[str, Any]]:
    """The references to personal texts in a value of the trail, {"personal", "digest"} each."""
    if isinstance(value, Mapping):
        if value.keys() == {"personal", "digest"}:
            yield value
        else:
            for inner in value.values():
                yield from references(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from references(inner)
