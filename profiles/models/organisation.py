"""Companies, positions and profiles: the lasting things that revisions belong to."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from profiles.models.tables import Table

if TYPE_CHECKING:
    from profiles.models.revisions import Revision


class Company(Table):
    """An organisation; titles of different companies never meet.

    `acknowledge_days` is the term in which employees take note of a new revision, null where none is asked to, and
    `acknowledge_since` the day on which the company began to ask;
    `review_months` after how long a revision in force is due for review, null is never.
    """

    __tablename__ = "company"
    __table_args__ = (
        Index(
            "uq_company_default",
            "is_default",
            unique=True,
            sqlite_where=text("is_default"),
            postgresql_where=text("is_default"),
        ),
        CheckConstraint("acknowledge_days >= 0", "acknowledge_days"),
        CheckConstraint("review_months >= 1", "review_months"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    is_default: Mapped[bool] = mapped_column(default=False)
    acknowledge_days: Mapped[int | None]
    acknowledge_since: Mapped[dt.date | None]
    review_months: Mapped[int | None]


class Position(Table):
    """A place in the organisation, once whatever its spelling; without a profile it is undocumented.

    `key` is the resolved title and `area_key` the resolved area, '' without one.
    """

    __tablename__ = "position"
    __table_args__ = (UniqueConstraint("company_id", "key", "area_key"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id"))
    title: Mapped[str]
    key: Mapped[str]
    area: Mapped[str | None]
    area_key: Mapped[str] = mapped_column(default="")

    company: Mapped[Company] = relationship()
    profiles: Mapped[list[Profile]] = relationship(back_populates="position")


class PositionAlias(Table):
    """A person's word that a resolved title means this position."""

    __tablename__ = "position_alias"
    __table_args__ = (UniqueConstraint("company_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id"))
    key: Mapped[str]
    title: Mapped[str]
    position_id: Mapped[int] = mapped_column(ForeignKey("position.id"), index=True)
    set_by: Mapped[str]
    set_at: Mapped[dt.datetime]

    position: Mapped[Position] = relationship()


class Wording(Table):
    """A person's word that in this company a heading opens a section; `key` is of the vocabulary's table [sections].

    Null is a heading that was set aside: it opens none. `phrase` is the folded text, what wordings are compared by.
    """

    __tablename__ = "wording"
    __table_args__ = (UniqueConstraint("company_id", "phrase"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id"))
    key: Mapped[str | None]
    text: Mapped[str]
    phrase: Mapped[str]
    set_by: Mapped[str]
    set_at: Mapped[dt.datetime]


class Profile(Table):
    """The controlled document family of one position: by its code, or without one by the position alone.

    `code` is as printed, `code_key` what it is compared by. A document with a code and no title has no position.
    `review_months` is the profile's own term where it differs from the company's.
    """

    __tablename__ = "profile"
    __table_args__ = (
        UniqueConstraint("company_id", "code_key"),
        Index(
            "uq_profile_uncoded",
            "company_id",
            "position_id",
            unique=True,
            sqlite_where=text("code_key IS NULL"),
            postgresql_where=text("code_key IS NULL"),
        ),
        CheckConstraint("review_months >= 1", "review_months"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id"))
    position_id: Mapped[int | None] = mapped_column(ForeignKey("position.id"), index=True)
    code: Mapped[str | None]
    code_key: Mapped[str | None]
    review_months: Mapped[int | None]

    company: Mapped[Company] = relationship()
    position: Mapped[Position | None] = relationship(back_populates="profiles")
    revisions: Mapped[list[Revision]] = relationship(back_populates="profile", passive_deletes=True)
