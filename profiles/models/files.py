"""Files, what was read from them, and what people corrected."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from profiles.models.revisions import Revision
from profiles.models.tables import Table, allowed

CORRECTIONS = ("field", "confirm", "correct", "split", "merge", "move", "add", "remove")


class File(Table):
    """An original file, kept for ever by its hash; its bytes lie in the home."""

    __tablename__ = "file"
    __table_args__ = (CheckConstraint("size >= 0", "size"),)

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger)
    media_type: Mapped[str]
    created_at: Mapped[dt.datetime]


class RevisionFile(Table):
    """An original of a revision: the file, the name it came with, and which of the file's profiles it is (from 1)."""

    __tablename__ = "revision_file"
    __table_args__ = (UniqueConstraint("revision_id", "sha256", "ordinal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id", ondelete="CASCADE"))
    sha256: Mapped[str] = mapped_column(ForeignKey("file.sha256"), index=True)
    name: Mapped[str]
    ordinal: Mapped[int]
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"), index=True)

    revision: Mapped[Revision] = relationship(back_populates="files")
    file: Mapped[File] = relationship()


class Reading(Table):
    """What one version of the program read from a file, kept untouched (`content` is job-profile/1)."""

    __tablename__ = "reading"
    __table_args__ = (
        UniqueConstraint("sha256", "ordinal", "program_version", "vocabulary_digest"),
        Index("ix_reading_sha256", "sha256"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("file.sha256"))
    ordinal: Mapped[int]
    program_version: Mapped[str]
    vocabulary_digest: Mapped[str]
    content: Mapped[dict[str, Any]]
    created_at: Mapped[dt.datetime]


class Correction(Table):
    """A person's word over a reading, kept with who, when and the former value; none is ever deleted or changed.

    `kind` field is of a scalar: `pointer` is its JSON pointer, `original` what was read there, `value` what is true.
    The other kinds are of items: `targets` say which (JSON of profiles.review.anchors.Anchor), `former` holds their
    contents before and `made` those after, each {"section", "fields"}; `original` and `value` are their main texts.
    `origins` are the places of what was added. One that was taken back has no effect any more.
    """

    __tablename__ = "correction"
    __table_args__ = (
        CheckConstraint(allowed("kind", CORRECTIONS), "kind"),
        Index("ix_correction_revision_id", "revision_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(default="field", server_default="field")
    pointer: Mapped[str | None]
    original: Mapped[str | None]
    origins: Mapped[list[Any]] = mapped_column(default=list)
    value: Mapped[str | None]
    targets: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")
    former: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")
    made: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")
    reason: Mapped[str | None]
    made_by: Mapped[str]
    made_at: Mapped[dt.datetime]
    taken_back_by: Mapped[str | None]
    taken_back_at: Mapped[dt.datetime | None]


class FileHeadings(Table):
    """The headings of a file that no wording of a vocabulary explains; one row a file and vocabulary.

    `headings` are JSON of parsers.unknown_headings.UnknownHeading.
    """

    __tablename__ = "file_headings"

    sha256: Mapped[str] = mapped_column(ForeignKey("file.sha256"), primary_key=True)
    vocabulary_digest: Mapped[str] = mapped_column(primary_key=True)
    headings: Mapped[list[Any]] = mapped_column(default=list)
    found_at: Mapped[dt.datetime]
