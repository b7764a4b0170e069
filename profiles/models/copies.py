"""Copies: those given out with a number, every check of one, and what a company's paper looks like."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from profiles.models.accounts import Account
from profiles.models.competence import Employee
from profiles.models.organisation import Company, Profile
from profiles.models.revisions import Revision, new_mark
from profiles.models.tables import Table, allowed

CHECKED_BY = ("file", "typed", "mark")
VERDICTS = ("in_force", "superseded", "altered", "not_effective", "unknown")


class ControlledCopy(Table):
    """A numbered copy that somebody answers for; `number` counts from 1 in each profile.

    `recipient` is a person, an office or a place; `employee_id` where it is an employee. A copy that came back, was
    replaced or destroyed has `collected_at`.
    """

    __tablename__ = "controlled_copy"
    __table_args__ = (
        UniqueConstraint("profile_id", "number"),
        CheckConstraint("number >= 1", "number"),
        Index("ix_controlled_copy_revision_id", "revision_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = mapped_column(ForeignKey("profile.id"))
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    number: Mapped[int]
    recipient: Mapped[str]
    employee_id: Mapped[int | None] = mapped_column(
        ForeignKey("employee.id", ondelete="SET NULL"), index=True
    )
    mark: Mapped[str] = mapped_column(unique=True, default=new_mark)
    made_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    made_at: Mapped[dt.datetime]
    collected_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    collected_at: Mapped[dt.datetime | None]
    collected_note: Mapped[str | None]

    profile: Mapped[Profile] = relationship()
    revision: Mapped[Revision] = relationship()
    employee: Mapped[Employee | None] = relationship()
    maker: Mapped[Account | None] = relationship(foreign_keys=[made_by])
    collector: Mapped[Account | None] = relationship(foreign_keys=[collected_by])


class CopyCheck(Table):
    """A check of a copy: a file, a typed code and version, or a scanned mark, and the verdict of that moment.

    `code` and `version` are what the copy says or what was typed, `in_force_version` what was in force then;
    `differences` counts the passages that differ. `revision_id` is no foreign key: a check outlives what it spoke of.
    """

    __tablename__ = "copy_check"
    __table_args__ = (
        CheckConstraint(allowed("way", CHECKED_BY), "way"),
        CheckConstraint(allowed("verdict", VERDICTS), "verdict"),
        Index("ix_copy_check_company_id", "company_id", "at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    way: Mapped[str]
    file_name: Mapped[str | None]
    sha256: Mapped[str | None] = mapped_column(String(64))
    code: Mapped[str | None]
    version: Mapped[str | None]
    verdict: Mapped[str]
    in_force_version: Mapped[str | None]
    differences: Mapped[int] = mapped_column(default=0)
    company_id: Mapped[int | None] = mapped_column(ForeignKey("company.id"))
    revision_id: Mapped[int | None]

    account: Mapped[Account | None] = relationship()
    company: Mapped[Company | None] = relationship()


class PaperTemplate(Table):
    """What a company's own output looks like: what it calls the document, a footer, a colour, a logo, a Word file.

    `word_sha256` is a .docx whose styles, page and running header and footer the Word output takes over.
    """

    __tablename__ = "paper_template"

    company_id: Mapped[int] = mapped_column(ForeignKey("company.id"), primary_key=True)
    kind: Mapped[str | None]
    footer: Mapped[str | None]
    colour: Mapped[str | None]
    logo_sha256: Mapped[str | None] = mapped_column(ForeignKey("file.sha256"))
    word_sha256: Mapped[str | None] = mapped_column(ForeignKey("file.sha256"))
    changed_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    changed_at: Mapped[dt.datetime]

    company: Mapped[Company] = relationship()
