"""What is to be done beside the catalogue: jobs, and what the search index must follow."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from profiles.models.tables import Table, allowed

JOB_STATES = ("waiting", "running", "done", "failed", "cancelled")
ACTIONS = ("update", "delete")


class Job(Table):
    """A piece of long work; the queue only wakes workers, this row says what is true. `account_id` asked for it."""

    __tablename__ = "job"
    __table_args__ = (
        CheckConstraint(allowed("state", JOB_STATES), "state"),
        Index("ix_job_state", "state", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    payload: Mapped[dict[str, Any]] = mapped_column(default=dict)
    state: Mapped[str] = mapped_column(default="waiting")
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_by: Mapped[str | None]
    heartbeat: Mapped[dt.datetime | None]
    error: Mapped[str | None]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    created_at: Mapped[dt.datetime]
    finished_at: Mapped[dt.datetime | None]


class Outbox(Table):
    """A change that the search index must follow, written in the change's own transaction.

    `profile_id` is no foreign key: the row of a deleted profile outlives it.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        CheckConstraint(allowed("action", ACTIONS), "action"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int]
    action: Mapped[str]
    created_at: Mapped[dt.datetime]
