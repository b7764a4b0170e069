"""Periodic reviews: the signed word that a revision in force was reviewed and stays as it is."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from profiles.models.accounts import Account
from profiles.models.append_only import append_only
from profiles.models.revisions import Revision
from profiles.models.tables import Table


class PeriodicReview(Table):
    """'Reviewed without change', bound to the digests of the content and of the files. None is changed or deleted."""

    __tablename__ = "periodic_review"
    __table_args__ = (
        Index("ix_periodic_review_revision_id", "revision_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    reviewed_on: Mapped[dt.date]
    note: Mapped[str | None]
    words: Mapped[str]
    signed_at: Mapped[dt.datetime]
    source: Mapped[str]
    content_digest: Mapped[str]
    files: Mapped[list[Any]] = mapped_column(default=list)
    with_factor: Mapped[bool]
    after_reset: Mapped[bool]

    revision: Mapped[Revision] = relationship()
    account: Mapped[Account] = relationship()


append_only(PeriodicReview)
