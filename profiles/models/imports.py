"""Imports: batches, what became of each file, and what waits in the browser for confirmation."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from profiles.models.organisation import Company
from profiles.models.revisions import Revision
from profiles.models.tables import Table, allowed

BATCH_STATES = ("staged", "running", "interrupted", "done", "discarded", "undone")
OUTCOMES = ("new", "revision", "further", "held", "waiting", "conflict", "skipped", "failed")


class ImportBatch(Table):
    """One import: of a command or of an upload; `request` is a digest of what was asked, to go on after a stop."""

    __tablename__ = "import_batch"
    __table_args__ = (
        CheckConstraint(allowed("state", BATCH_STATES), "state"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id"))
    state: Mapped[str]
    in_force: Mapped[bool] = mapped_column(default=False)
    request: Mapped[str | None]
    actor: Mapped[str]
    created_at: Mapped[dt.datetime]
    finished_at: Mapped[dt.datetime | None]
    undone_at: Mapped[dt.datetime | None]

    company: Mapped[Company] = relationship()
    entries: Mapped[list[ImportEntry]] = relationship(back_populates="batch", order_by="ImportEntry.id")
    staged: Mapped[list[StagedFile]] = relationship(
        back_populates="batch", cascade="all, delete-orphan", order_by="StagedFile.id"
    )


class ImportEntry(Table):
    """What became of one profile of one file; `ordinal` counts the file's profiles from 1, 0 speaks of the file.

    `reasons` is a list of {"code", "values"}; the first explains the outcome, the others are remarks.
    `label` is the code or title that the entry is listed under.
    """

    __tablename__ = "import_entry"
    __table_args__ = (
        UniqueConstraint("batch_id", "path", "ordinal"),
        CheckConstraint(allowed("outcome", OUTCOMES), "outcome"),
        Index("ix_import_entry_outcome", "outcome"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id"))
    path: Mapped[str]
    sha256: Mapped[str | None] = mapped_column(String(64))
    ordinal: Mapped[int] = mapped_column(default=0)
    outcome: Mapped[str]
    label: Mapped[str | None]
    reasons: Mapped[list[Any]] = mapped_column(default=list)
    revision_id: Mapped[int | None] = mapped_column(
        ForeignKey("revision.id", ondelete="SET NULL"), index=True
    )
    reading_id: Mapped[int | None] = mapped_column(ForeignKey("reading.id"), index=True)

    batch: Mapped[ImportBatch] = relationship(back_populates="entries")
    revision: Mapped[Revision | None] = relationship()


class StagedFile(Table):
    """An uploaded file that waits for confirmation, outside the catalogue; its bytes lie in the home's staging folder.

    `state` is waiting, read or failed; `problem` is {"code", "values"} of what kept it from being read.
    """

    __tablename__ = "staged_file"
    __table_args__ = (
        UniqueConstraint("batch_id", "path"),
        CheckConstraint(allowed("state", ("waiting", "read", "failed", "skipped")), "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id", ondelete="CASCADE"))
    path: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(BigInteger)
    media_type: Mapped[str]
    state: Mapped[str] = mapped_column(default="waiting")
    problem: Mapped[dict[str, Any] | None]

    batch: Mapped[ImportBatch] = relationship(back_populates="staged")
    profiles: Mapped[list[StagedProfile]] = relationship(
        back_populates="file", cascade="all, delete-orphan", order_by="StagedProfile.ordinal"
    )


class StagedProfile(Table):
    """A profile read from a staged file, and what a person typed over it.

    `overrides` are by JSON pointer, and '/company'; `left_out` is one that a person set aside.
    """

    __tablename__ = "staged_profile"
    __table_args__ = (UniqueConstraint("file_id", "ordinal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("staged_file.id", ondelete="CASCADE"))
    ordinal: Mapped[int]
    content: Mapped[dict[str, Any]]
    overrides: Mapped[dict[str, Any]] = mapped_column(default=dict)
    left_out: Mapped[bool] = mapped_column(default=False)
    program_version: Mapped[str]
    vocabulary_digest: Mapped[str]

    file: Mapped[StagedFile] = relationship(back_populates="profiles")
