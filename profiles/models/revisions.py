"""Revisions: one issue of a profile with its dates and state."""

from __future__ import annotations

import datetime as dt
import secrets
from typing import TYPE_CHECKING, Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from profiles.models.organisation import Profile
from profiles.models.tables import Table, allowed

if TYPE_CHECKING:
    from profiles.models.files import Reading, RevisionFile
    from profiles.models.items import Item

STATES = ("draft", "in_review", "approved", "in_force", "superseded", "withdrawn", "rejected")
OPEN_STATES = ("draft", "in_review")
GOVERNED = ("profile", "form", "manual")


def new_mark() -> str:
    """What a printed mark holds: 20 hexadecimal digits that nobody guesses."""
    return secrets.token_hex(10)


def _one(name: str, condition: str) -> Index:
    where = text(condition)
    return Index(name, "profile_id", unique=True, sqlite_where=where, postgresql_where=where)


class Revision(Table):
    """One issue of a profile: content, dates and state.

    `governs` says whose code, version and date the document prints: the profile's (then `version` and `issued_on`
    hold them), or those of a form or a manual (then `form_code`, `form_version` and `form_date` do).
    `dated_on` is the date that the issue itself bears, whosever it is, for ordering and coming into force.
    `approved_by`, `pages` and `copy_notice` are as the header prints them; `adopted` is one taken as already approved
    on paper; `section_order` names the sections in the document's order; `origins` holds those of scalar fields
    by JSON pointer; `reading_id` the untouched reading it was made from. `prepared_by` is the account that wrote or
    brought it, `based_on` the revision that it was written from and `begun_with` the content (job-profile/1) that it
    began with, in place of a reading; `round` counts the times it was sent to review. `sealed` is the digest of
    everything it says, from when it was sent or adopted. `stamp` changes with its content and its state: whoever acts
    on a revision says which stamp they saw. `mark` is what the code printed on its copies holds.
    """

    __tablename__ = "revision"
    __table_args__ = (
        UniqueConstraint("profile_id", "version_key"),
        _one("uq_revision_in_force", "state = 'in_force'"),
        _one("uq_revision_open", "state IN ('draft', 'in_review')"),
        CheckConstraint(allowed("state", STATES), "state"),
        CheckConstraint(allowed("governs", GOVERNED), "governs"),
        CheckConstraint("state <> 'in_force' OR effective_from IS NOT NULL", "in_force_since"),
        CheckConstraint("version IS NULL OR governs = 'profile'", "own_version"),
        CheckConstraint("effective_to IS NULL OR state <> 'in_force'", "in_force_open"),
        Index("ix_revision_profile_id_state", "profile_id", "state"),
        Index("uq_revision_mark", "mark", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = mapped_column(ForeignKey("profile.id"))
    state: Mapped[str]
    version: Mapped[str | None]
    version_key: Mapped[str | None]
    issued_on: Mapped[dt.date | None]
    dated_on: Mapped[dt.date | None]
    governs: Mapped[str] = mapped_column(default="profile")
    form_code: Mapped[str | None]
    form_version: Mapped[str | None]
    form_date: Mapped[dt.date | None]
    title: Mapped[str | None]
    area: Mapped[str | None]
    group: Mapped[str | None] = mapped_column("group_name")
    organization: Mapped[str | None]
    grade: Mapped[str | None]
    position_code: Mapped[str | None]
    posts: Mapped[int | None]
    approved_by: Mapped[str | None]
    pages: Mapped[int | None]
    copy_notice: Mapped[str | None]
    language: Mapped[str | None]
    warnings: Mapped[list[Any]] = mapped_column(default=list)
    origins: Mapped[dict[str, Any]] = mapped_column(default=dict)
    section_order: Mapped[list[Any]] = mapped_column(default=list)
    effective_from: Mapped[dt.date | None]
    effective_to: Mapped[dt.date | None]
    adopted: Mapped[bool] = mapped_column(default=False)
    content_digest: Mapped[str] = mapped_column(index=True)
    reading_id: Mapped[int | None] = mapped_column(ForeignKey("reading.id"), index=True)
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"), index=True)
    touched: Mapped[bool] = mapped_column(default=False)
    prepared_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    based_on: Mapped[int | None] = mapped_column(ForeignKey("revision.id"))
    begun_with: Mapped[dict[str, Any] | None]
    change_reason: Mapped[str | None]
    round: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    stamp: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    sealed: Mapped[str | None]
    mark: Mapped[str] = mapped_column(default=new_mark, server_default="")
    created_at: Mapped[dt.datetime]

    profile: Mapped[Profile] = relationship(back_populates="revisions")
    items: Mapped[list[Item]] = relationship(
        back_populates="revision",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="(Item.section, Item.ordinal)",
    )
    files: Mapped[list[RevisionFile]] = relationship(
        back_populates="revision",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="RevisionFile.id",
    )
    reading: Mapped[Reading | None] = relationship()


class Transition(Table):
    """A change of a revision's state, with what is needed to undo it; the first has no `from_state`.

    `effective_from` is the date that the revision had before.
    """

    __tablename__ = "transition"

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id", ondelete="CASCADE"), index=True)
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    effective_from: Mapped[dt.date | None]
    reason: Mapped[str | None]
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"), index=True)
    actor: Mapped[str]
    at: Mapped[dt.datetime]

    revision: Mapped[Revision] = relationship()
