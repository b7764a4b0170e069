"""Employees, the positions they hold, and what they can show."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ColumnElement, ForeignKey, Index, UniqueConstraint, false, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from profiles.models.accounts import Account
from profiles.models.organisation import Company, Position
from profiles.models.tables import Table, allowed

CREDENTIALS = ("education", "training", "knowledge", "experience", "skill", "competency", "general")


class Employee(Table):
    """A person of a company; `number` is the company's own, unique in it. `account_id` is their way in, if any."""

    __tablename__ = "employee"
    __table_args__ = (UniqueConstraint("company_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id"))
    number: Mapped[str]
    name: Mapped[str]
    mail: Mapped[str | None]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    created_at: Mapped[dt.datetime]

    company: Mapped[Company] = relationship()
    account: Mapped[Account | None] = relationship()
    assignments: Mapped[list[Assignment]] = relationship(
        back_populates="employee", cascade="all, delete-orphan", order_by="Assignment.id"
    )
    credentials: Mapped[list[Credential]] = relationship(
        back_populates="employee", cascade="all, delete-orphan", order_by="Credential.id"
    )


class Assignment(Table):
    """Who holds a position from when to when; null ends are open. `acting` is for another, for a time."""

    __tablename__ = "assignment"
    __table_args__ = (CheckConstraint("until IS NULL OR since IS NULL OR until >= since", "order"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id", ondelete="CASCADE"), index=True)
    position_id: Mapped[int] = mapped_column(ForeignKey("position.id"), index=True)
    since: Mapped[dt.date | None]
    until: Mapped[dt.date | None]
    acting: Mapped[bool] = mapped_column(default=False, server_default=false())

    employee: Mapped[Employee] = relationship(back_populates="assignments")
    position: Mapped[Position] = relationship()

    @classmethod
    def held_on(cls, day: dt.date) -> ColumnElement[bool]:
        """The condition that an assignment holds on a day; both its days count."""
        return or_(cls.since.is_(None), cls.since <= day) & or_(cls.until.is_(None), cls.until >= day)


class Credential(Table):
    """What an employee is said to have: schooling, months of experience, a skill with its level.

    `kind` is a requirement's kind; `months` is of experience, `percent` and `level` as requirements use them.
    """

    __tablename__ = "credential"
    __table_args__ = (
        CheckConstraint(allowed("kind", CREDENTIALS), "kind"),
        CheckConstraint("months IS NULL OR months >= 0", "months"),
        Index("ix_credential_employee_id", "employee_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id", ondelete="CASCADE"))
    kind: Mapped[str]
    text: Mapped[str]
    months: Mapped[int | None]
    percent: Mapped[int | None]
    level: Mapped[int | None]
    level_label: Mapped[str | None]

    employee: Mapped[Employee] = relationship(back_populates="credentials")
