"""Corrections of items, wordings of companies, and headings that no wording explains."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_review"
down_revision = "2026_11_22_catalogue"
branch_labels = None
depends_on = None

KINDS = ("field", "confirm", "correct", "split", "merge", "move", "add", "remove")
JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    op.add_column("item", sa.Column("key", sa.String(), server_default="", nullable=False))
    op.execute("UPDATE item SET key = section || '/' || ordinal")
    with op.batch_alter_table("correction") as batch:
        batch.add_column(sa.Column("kind", sa.String(), server_default="field", nullable=False))
        batch.alter_column("pointer", existing_type=sa.String(), nullable=True)
        for name in ("targets", "former", "made"):
            batch.add_column(sa.Column(name, JSON, server_default="[]", nullable=False))
        batch.add_column(sa.Column("reason", sa.String(), nullable=True))
        batch.add_column(sa.Column("taken_back_by", sa.String(), nullable=True))
        batch.add_column(sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True))
        batch.drop_constraint(op.f("uq_correction_revision_id_pointer"), type_="unique")
        words = ", ".join(repr(kind) for kind in KINDS)
        batch.create_check_constraint(op.f("ck_correction_kind"), f"kind IN ({words})")
    op.create_index("ix_correction_revision_id", "correction", ["revision_id"])
    op.create_table(
        "wording",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("phrase", sa.String(), nullable=False),
        sa.Column("set_by", sa.String(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_wording_company_id_company")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wording")),
        sa.UniqueConstraint("company_id", "phrase", name=op.f("uq_wording_company_id_phrase")),
    )
    op.create_table(
        "file_headings",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("vocabulary_digest", sa.String(), nullable=False),
        sa.Column("headings", JSON, nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["file.sha256"], name=op.f("fk_file_headings_sha256_file")),
        sa.PrimaryKeyConstraint("sha256", "vocabulary_digest", name=op.f("pk_file_headings")),
    )


def downgrade() -> None:
    op.drop_table("file_headings")
    op.drop_table("wording")
    op.drop_index("ix_correction_revision_id", "correction")
    op.execute("DELETE FROM correction WHERE kind <> 'field' OR taken_back_at IS NOT NULL")
    with op.batch_alter_table("correction") as batch:
        batch.drop_constraint(op.f("ck_correction_kind"), type_="check")
        for name in ("kind", "targets", "former", "made", "reason", "taken_back_by", "taken_back_at"):
            batch.drop_column(name)
        batch.alter_column("pointer", existing_type=sa.String(), nullable=False)
        batch.create_unique_constraint(op.f("uq_correction_revision_id_pointer"), ["revision_id", "pointer"])
    op.drop_column("item", "key")
