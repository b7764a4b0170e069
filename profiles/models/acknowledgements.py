"""Acknowledgements: who took note of which revision, who refused to, and what HR let stand."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from profiles.models.accounts import Account
from profiles.models.competence import Employee
from profiles.models.organisation import Position
from profiles.models.revisions import Revision, new_mark
from profiles.models.tables import Table, allowed

ACKNOWLEDGED = ("signed", "on_paper", "refused")


class Acknowledgement(Table):
    """An employee's word on one revision of the profile of a position that they hold.

    `signed` is by the employee with their password, `on_paper` and `refused` may be noted by HR; `account_id` is who did
    it here, `on_date` the day of the paper or of the deed. `reason` is that of a refusal. `content_digest` is the
    revision's seal, `words` what was read. `mark` stands on the receipt and finds it again. An employee whose data are
    erased or deleted leaves the row without them.
    """

    __tablename__ = "acknowledgement"
    __table_args__ = (
        CheckConstraint(allowed("outcome", ACKNOWLEDGED), "outcome"),
        CheckConstraint("outcome <> 'refused' OR reason IS NOT NULL", "refused_why"),
        Index("ix_acknowledgement_revision_id", "revision_id"),
        Index("ix_acknowledgement_employee_id", "employee_id", "revision_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    position_id: Mapped[int | None] = mapped_column(
        ForeignKey("position.id", ondelete="SET NULL"), index=True
    )
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id", ondelete="SET NULL"))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    outcome: Mapped[str]
    on_date: Mapped[dt.date]
    reason: Mapped[str | None]
    words: Mapped[str | None]
    signed_at: Mapped[dt.datetime]
    source: Mapped[str]
    content_digest: Mapped[str]
    with_factor: Mapped[bool]
    after_reset: Mapped[bool]
    mark: Mapped[str] = mapped_column(unique=True, default=new_mark)

    revision: Mapped[Revision] = relationship()
    position: Mapped[Position | None] = relationship()
    employee: Mapped[Employee | None] = relationship()
    account: Mapped[Account | None] = relationship()


class EditorialChange(Table):
    """HR's word that a revision changed nothing that must be read again: the acknowledgements of the one before stand."""

    __tablename__ = "editorial_change"

    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"), primary_key=True)
    reason: Mapped[str]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    said_at: Mapped[dt.datetime]

    revision: Mapped[Revision] = relationship()
    account: Mapped[Account | None] = relationship()
