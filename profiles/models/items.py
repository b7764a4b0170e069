"""The content of a revision as rows: one table, one class a section."""
# ruff: noqa: RUF012 - SQLAlchemy reads __mapper_args__ as a plain dictionary

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, ForeignKey, Index, and_
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column, relationship

from parsers.profile import UNCERTAIN_BELOW
from profiles.models.tables import Table

if TYPE_CHECKING:
    from profiles.models.revisions import Revision


class Item(Table):
    """One item of a section; what a section does not use is null.

    `text` is the item's main text: a relation's title, a risk's hazard, an approval's position. `kind` is a relation's or
    requirement's kind, a decision's authority, an approval's step. `title_key` is a relation's resolved title, to be
    looked up among positions. `note` is a relation's note or a matrix row's comment. `level_label` also holds a risk's level.
    `ordinal` counts from 0 in the section; `key` says which item of the reading it is ('functions/3', from 0) or which
    correction made it ('17.0'), so that a row outlives corrections; `origins` are JSON as in profile.schema.json.
    """

    __tablename__ = "item"
    __table_args__ = (
        Index("ix_item_revision_id_section", "revision_id", "section", "ordinal", unique=True),
        Index("ix_item_title_key", "title_key"),
        {"sqlite_autoincrement": True},
    )
    __mapper_args__ = {"polymorphic_on": "section", "polymorphic_abstract": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id", ondelete="CASCADE"))
    section: Mapped[str]
    ordinal: Mapped[int]
    key: Mapped[str] = mapped_column(server_default="")
    text: Mapped[str | None]
    number: Mapped[str | None]
    group: Mapped[str | None] = mapped_column("group_name")
    kind: Mapped[str | None]
    frequency: Mapped[list[Any] | None]
    action: Mapped[list[Any] | None]
    weight: Mapped[float | None]
    indicator: Mapped[str | None]
    previous_text: Mapped[str | None]
    holders: Mapped[list[Any] | None]
    note: Mapped[str | None]
    title_key: Mapped[str | None]
    importance: Mapped[str | None]
    months: Mapped[int | None]
    percent: Mapped[int | None]
    level: Mapped[int | None]
    level_label: Mapped[str | None]
    alternative: Mapped[str | None]
    factor: Mapped[str | None]
    name: Mapped[str | None]
    date: Mapped[str | None]
    confidence: Mapped[float | None]
    confidence_reason: Mapped[str | None]
    confirmed: Mapped[bool] = mapped_column(default=False)
    origins: Mapped[list[Any]] = mapped_column(default=list)

    revision: Mapped[Revision] = relationship(back_populates="items")

    @hybrid_property
    def uncertain(self) -> bool:
        """Whether it still waits for a person to confirm it; also a condition of queries."""
        return self.confidence is not None and self.confidence < UNCERTAIN_BELOW and not self.confirmed

    @uncertain.inplace.expression
    @classmethod
    def _uncertain(cls) -> ColumnElement[bool]:
        return and_(cls.confidence < UNCERTAIN_BELOW, cls.confirmed.is_(False))


class Approval(Item):
    __mapper_args__ = {"polymorphic_identity": "approvals"}


class Objective(Item):
    __mapper_args__ = {"polymorphic_identity": "objectives"}


class Function(Item):
    __mapper_args__ = {"polymorphic_identity": "functions"}


class MatrixRow(Item):
    __mapper_args__ = {"polymorphic_identity": "matrix"}


class Relation(Item):
    __mapper_args__ = {"polymorphic_identity": "relations"}


class Requirement(Item):
    __mapper_args__ = {"polymorphic_identity": "requirements"}


class Responsibility(Item):
    __mapper_args__ = {"polymorphic_identity": "responsibilities"}


class Decision(Item):
    __mapper_args__ = {"polymorphic_identity": "decisions"}


class Schedule(Item):
    __mapper_args__ = {"polymorphic_identity": "schedule"}


class Risk(Item):
    __mapper_args__ = {"polymorphic_identity": "risks"}


class Safety(Item):
    __mapper_args__ = {"polymorphic_identity": "safety"}


class Indicator(Item):
    __mapper_args__ = {"polymorphic_identity": "indicators"}


class Resource(Item):
    __mapper_args__ = {"polymorphic_identity": "resources"}


class Employment(Item):
    __mapper_args__ = {"polymorphic_identity": "employment"}


class Reference(Item):
    __mapper_args__ = {"polymorphic_identity": "references"}


class Note(Item):
    __mapper_args__ = {"polymorphic_identity": "notes"}


SECTIONS: dict[str, type[Item]] = {
    "approvals": Approval,
    "objectives": Objective,
    "functions": Function,
    "matrix": MatrixRow,
    "relations": Relation,
    "requirements": Requirement,
    "responsibilities": Responsibility,
    "decisions": Decision,
    "schedule": Schedule,
    "risks": Risk,
    "safety": Safety,
    "indicators": Indicator,
    "resources": Resource,
    "employment": Employment,
    "references": Reference,
    "notes": Note,
}
