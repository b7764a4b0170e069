"""Approval: who is named to sign, who was asked, and what was signed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from profiles.models.accounts import Account
from profiles.models.append_only import append_only
from profiles.models.revisions import Revision
from profiles.models.tables import Table, allowed

STEPS = ("prepared", "reviewed", "approved")
NAMED_STEPS = ("reviewed", "approved")
MEANINGS = (*STEPS, "returned", "closed", "adopted", "withdrawn")
OUTCOMES = ("signed", "returned", "closed", "recalled")


class Appointment(Table):
    """Who reviews or approves the profiles of a company, or of one area of it (`area_key`, '' for the company).

    `deputy_id` signs while the person named is absent.
    """

    __tablename__ = "appointment"
    __table_args__ = (
        CheckConstraint(allowed("step", NAMED_STEPS), "step"),
        UniqueConstraint("company_id", "area_key", "step", "account_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id"))
    area: Mapped[str | None]
    area_key: Mapped[str] = mapped_column(default="")
    step: Mapped[str]
    ordinal: Mapped[int] = mapped_column(default=0)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))

    account: Mapped[Account] = relationship(foreign_keys=[account_id])
    deputy: Mapped[Account | None] = relationship(foreign_keys=[deputy_id])


class Signature(Table):
    """What a person signed: the meaning in words, bound to the digests of the content and of the files.

    `on_behalf_of` is the person whose deputy signed; `after_reset` flags one made within a day of a password reset
    by link; `round` is the revision's round of review. None is ever changed or deleted.
    """

    __tablename__ = "signature"
    __table_args__ = (
        CheckConstraint(allowed("meaning", MEANINGS), "meaning"),
        Index("ix_signature_revision_id", "revision_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    on_behalf_of: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    round: Mapped[int]
    meaning: Mapped[str]
    words: Mapped[str]
    signed_at: Mapped[dt.datetime]
    source: Mapped[str]
    content_digest: Mapped[str]
    files: Mapped[list[Any]] = mapped_column(default=list)
    with_factor: Mapped[bool]
    after_reset: Mapped[bool]

    account: Mapped[Account] = relationship(foreign_keys=[account_id])
    principal: Mapped[Account | None] = relationship(foreign_keys=[on_behalf_of])
    revision: Mapped[Revision] = relationship()


append_only(Signature)


class Signoff(Table):
    """A step that somebody is asked for, in one round of a revision's review; open until `ended_at`."""

    __tablename__ = "signoff"
    __table_args__ = (
        CheckConstraint(allowed("step", NAMED_STEPS), "step"),
        CheckConstraint(f"outcome IS NULL OR {allowed('outcome', OUTCOMES)}", "outcome"),
        UniqueConstraint("revision_id", "round", "step", "account_id"),
        Index("ix_signoff_account_id", "account_id", "ended_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id", ondelete="CASCADE"))
    round: Mapped[int]
    step: Mapped[str]
    ordinal: Mapped[int]
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    asked_at: Mapped[dt.datetime]
    ended_at: Mapped[dt.datetime | None]
    outcome: Mapped[str | None]
    signature_id: Mapped[int | None] = mapped_column(ForeignKey("signature.id"))

    revision: Mapped[Revision] = relationship()
    account: Mapped[Account] = relationship(foreign_keys=[account_id])
    deputy: Mapped[Account | None] = relationship(foreign_keys=[deputy_id])
    signature: Mapped[Signature | None] = relationship()
