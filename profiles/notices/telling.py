"""Telling people: a notice once for each account, kind and key, and its end when nothing is left to do."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.models import Account, Notice
from profiles.notices.kinds import KINDS


@dataclass(frozen=True, slots=True)
class About:
    """What a notice is about: `key` tells occasions of one kind apart, `values` fill the kind's wording.

    A date among the values is given as ISO text.
    """

    key: str
    revision_id: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


def tell(session: Session, account_id: int, kind: str, about: About, acting: Acting) -> Notice | None:
    """Notes something for an account; None where it was told before or the account is closed."""
    assert kind in KINDS
    account = session.get(Account, account_id)
    if account is None or account.disabled_at is not None:
        return None
    same = (Notice.account_id == account_id, Notice.kind == kind, Notice.key == about.key)
    if session.scalar(select(Notice.id).where(*same)) is not None:
        return None
    notice = Notice(
        account_id=account_id,
        kind=kind,
        key=about.key,
        revision_id=about.revision_id,
        values=dict(about.values),
        created_at=acting.now,
    )
    session.add(notice)
    session.flush()
    return notice


def settle(
    session: Session, kinds: Collection[str], key: str, acting: Acting, account_id: int | None = None
) -> None:
    """Nothing is left to do about an occasion: for one account, or for everybody."""
    whose = () if account_id is None else (Notice.account_id == account_id,)
    session.execute(
        update(Notice)
        .where(Notice.kind.in_(kinds), Notice.key == key, Notice.done_at.is_(None), *whose)
        .values(done_at=acting.now)
    )
