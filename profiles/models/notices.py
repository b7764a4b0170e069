"""Notices to people, in the application and by mail."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from profiles.models.accounts import Account
from profiles.models.revisions import Revision
from profiles.models.tables import Table, allowed

MAIL_STATES = ("waiting", "sent", "failed", "cancelled")


class Mail(Table):
    """A message that waits to be sent or was; `purpose` is digest or link. Texts are cleared once it was sent.

    `message_id` stays the same however often it is tried, so that the receiving side can tell a repetition.
    """

    __tablename__ = "mail"
    __table_args__ = (
        CheckConstraint(allowed("state", MAIL_STATES), "state"),
        Index("ix_mail_state_next_at", "state", "next_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    purpose: Mapped[str]
    message_id: Mapped[str] = mapped_column(unique=True)
    subject: Mapped[str]
    text: Mapped[str]
    state: Mapped[str] = mapped_column(default="waiting")
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None]
    created_at: Mapped[dt.datetime]
    next_at: Mapped[dt.datetime | None]
    sent_at: Mapped[dt.datetime | None]

    account: Mapped[Account] = relationship()


class Notice(Table):
    """Something that an account's person should know or do; `key` makes one that is due again the same one.

    `kind` is of profiles.notices, `values` fill its wording; `done_at` is when there was nothing left to do.
    """

    __tablename__ = "notice"
    __table_args__ = (
        UniqueConstraint("account_id", "kind", "key"),
        Index("ix_notice_mail_id", "mail_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    kind: Mapped[str]
    key: Mapped[str]
    revision_id: Mapped[int | None] = mapped_column(ForeignKey("revision.id", ondelete="CASCADE"), index=True)
    values: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[dt.datetime]
    seen_at: Mapped[dt.datetime | None]
    done_at: Mapped[dt.datetime | None]
    mail_id: Mapped[int | None] = mapped_column(ForeignKey("mail.id", ondelete="SET NULL"))

    account: Mapped[Account] = relationship()
    revision: Mapped[Revision | None] = relationship()
