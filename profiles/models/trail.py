"""The audit trail: entries that are only added, each chained to the one before, and the personal values beside it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from profiles.models.append_only import append_only
from profiles.models.tables import Table


class TrailEntry(Table):
    """Something that somebody did: `action` to `subject` (a kind of row and its id), with what was and what is.

    `id` counts without a hole. `actor` and the texts in `before` and `after` that say who somebody is are given as
    {"personal": id, "digest": salted hash} of a PersonalValue. `previous` is the seal of the entry before, `seal`
    authenticates this one and `previous` with a key that lies outside the database.
    """

    __tablename__ = "trail_entry"
    __table_args__ = (
        Index("ix_trail_entry_subject_subject_id", "subject", "subject_id"),
        Index("ix_trail_entry_at", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[dt.datetime]
    account_id: Mapped[int | None] = mapped_column(index=True)
    actor: Mapped[dict[str, Any]]
    source: Mapped[dict[str, Any]]
    company_id: Mapped[int | None]
    action: Mapped[str] = mapped_column(index=True)
    subject: Mapped[str]
    subject_id: Mapped[int | None]
    before: Mapped[dict[str, Any]] = mapped_column(default=dict)
    after: Mapped[dict[str, Any]] = mapped_column(default=dict)
    previous: Mapped[str]
    seal: Mapped[str] = mapped_column(unique=True)


class PersonalValue(Table):
    """A text about a person that the trail speaks of; erased, its value and salt are gone and the digest proves nothing.

    `account_id` or `employee_id` is the person whose value goes with them.
    """

    __tablename__ = "personal_value"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int | None] = mapped_column(index=True)
    employee_id: Mapped[int | None] = mapped_column(index=True)
    value: Mapped[str | None] = mapped_column(index=True)
    salt: Mapped[str | None]
    erased_at: Mapped[dt.datetime | None]


append_only(TrailEntry)
