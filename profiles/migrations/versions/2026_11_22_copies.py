"""Acknowledgements, periodic reviews, numbered copies and their checks, terms and papers of companies."""

from __future__ import annotations

import secrets

import sqlalchemy as sa
from alembic import op

from profiles.models.append_only import guards

revision = "2026_11_22_copies"
down_revision = "2026_11_22_control"
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True)
MOMENT = sa.DateTime(timezone=True)
# added one by one: a table that others refer to must not be made anew, for its rows would take theirs along
COLUMNS = (
    "company ADD COLUMN acknowledge_days INTEGER CONSTRAINT ck_company_acknowledge_days CHECK (acknowledge_days >= 0)",
    "company ADD COLUMN acknowledge_since DATE",
    "company ADD COLUMN review_months INTEGER CONSTRAINT ck_company_review_months CHECK (review_months >= 1)",
    "profile ADD COLUMN review_months INTEGER CONSTRAINT ck_profile_review_months CHECK (review_months >= 1)",
    "account ADD COLUMN calendar VARCHAR",
    "revision ADD COLUMN mark VARCHAR DEFAULT '' NOT NULL",
)


def upgrade() -> None:
    for column in COLUMNS:
        op.execute(f"ALTER TABLE {column}")
    op.create_index("uq_account_calendar", "account", ["calendar"], unique=True)
    _mark_revisions()
    _make_acknowledgements()
    _make_reviews()
    _make_copies()


def _mark_revisions() -> None:
    """Every revision gets the mark that its copies will bear."""
    revisions = sa.table("revision", sa.column("id", sa.Integer), sa.column("mark", sa.String))
    bind = op.get_bind()
    for (revision_id,) in bind.execute(sa.select(revisions.c.id)).all():
        mark = secrets.token_hex(10)
        bind.execute(sa.update(revisions).where(revisions.c.id == revision_id).values(mark=mark))
    op.create_index("uq_revision_mark", "revision", ["mark"], unique=True)


def _make_acknowledgements() -> None:
    op.create_table(
        "acknowledgement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("position_id", sa.Integer(), nullable=True),
        sa.Column("employee_id", sa.Integer(), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("words", sa.String(), nullable=True),
        sa.Column("signed_at", MOMENT, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("content_digest", sa.String(), nullable=False),
        sa.Column("with_factor", sa.Boolean(), nullable=False),
        sa.Column("after_reset", sa.Boolean(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.CheckConstraint(
            "outcome <> 'refused' OR reason IS NOT NULL", name=op.f("ck_acknowledgement_refused_why")
        ),
        sa.CheckConstraint(
            "outcome IN ('signed', 'on_paper', 'refused')", name=op.f("ck_acknowledgement_outcome")
        ),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_acknowledgement_account_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"],
            ["employee.id"],
            name=op.f("fk_acknowledgement_employee_id_employee"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["position_id"],
            ["position.id"],
            name=op.f("fk_acknowledgement_position_id_position"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_acknowledgement_revision_id_revision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acknowledgement")),
        sa.UniqueConstraint("mark", name=op.f("uq_acknowledgement_mark")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_acknowledgement_account_id", "acknowledgement", ["account_id"])
    op.create_index("ix_acknowledgement_employee_id", "acknowledgement", ["employee_id", "revision_id"])
    op.create_index("ix_acknowledgement_position_id", "acknowledgement", ["position_id"])
    op.create_index("ix_acknowledgement_revision_id", "acknowledgement", ["revision_id"])

    op.create_table(
        "editorial_change",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("said_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_editorial_change_account_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_editorial_change_revision_id_revision")
        ),
        sa.PrimaryKeyConstraint("revision_id", name=op.f("pk_editorial_change")),
    )
    op.create_index("ix_editorial_change_account_id", "editorial_change", ["account_id"])


def _make_reviews() -> None:
    op.create_table(
        "periodic_review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("reviewed_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("signed_at", MOMENT, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("content_digest", sa.String(), nullable=False),
        sa.Column("files", JSON, nullable=False),
        sa.Column("with_factor", sa.Boolean(), nullable=False),
        sa.Column("after_reset", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_periodic_review_account_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_periodic_review_revision_id_revision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_periodic_review")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_periodic_review_account_id", "periodic_review", ["account_id"])
    op.create_index("ix_periodic_review_revision_id", "periodic_review", ["revision_id"])

    for statement in guards("periodic_review", op.get_bind().dialect.name):
        op.execute(statement)


def _make_copies() -> None:
    op.create_table(
        "controlled_copy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("profile_id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=True),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("collected_by", sa.Integer(), nullable=True),
        sa.Column("collected_at", MOMENT, nullable=True),
        sa.Column("collected_note", sa.String(), nullable=True),
        sa.CheckConstraint("number >= 1", name=op.f("ck_controlled_copy_number")),
        sa.ForeignKeyConstraint(
            ["collected_by"], ["account.id"], name=op.f("fk_controlled_copy_collected_by_account")
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"],
            ["employee.id"],
            name=op.f("fk_controlled_copy_employee_id_employee"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(["made_by"], ["account.id"], name=op.f("fk_controlled_copy_made_by_account")),
        sa.ForeignKeyConstraint(
            ["profile_id"], ["profile.id"], name=op.f("fk_controlled_copy_profile_id_profile")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_controlled_copy_revision_id_revision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_controlled_copy")),
        sa.UniqueConstraint("mark", name=op.f("uq_controlled_copy_mark")),
        sa.UniqueConstraint("profile_id", "number", name=op.f("uq_controlled_copy_profile_id_number")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_controlled_copy_collected_by", "controlled_copy", ["collected_by"])
    op.create_index("ix_controlled_copy_employee_id", "controlled_copy", ["employee_id"])
    op.create_index("ix_controlled_copy_made_by", "controlled_copy", ["made_by"])
    op.create_index("ix_controlled_copy_revision_id", "controlled_copy", ["revision_id"])

    op.create_table(
        "copy_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("version", sa.String(), nullable=True),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("in_force_version", sa.String(), nullable=True),
        sa.Column("differences", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("revision_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "verdict IN ('in_force', 'superseded', 'altered', 'not_effective', 'unknown')",
            name=op.f("ck_copy_check_verdict"),
        ),
        sa.CheckConstraint("way IN ('file', 'typed', 'mark')", name=op.f("ck_copy_check_way")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_copy_check_account_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name=op.f("fk_copy_check_company_id_company")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_copy_check")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_copy_check_account_id", "copy_check", ["account_id"])
    op.create_index("ix_copy_check_company_id", "copy_check", ["company_id", "at"])

    op.create_table(
        "paper_template",
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("footer", sa.String(), nullable=True),
        sa.Column("colour", sa.String(), nullable=True),
        sa.Column("logo_sha256", sa.String(length=64), nullable=True),
        sa.Column("word_sha256", sa.String(length=64), nullable=True),
        sa.Column("changed_by", sa.Integer(), nullable=True),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["changed_by"], ["account.id"], name=op.f("fk_paper_template_changed_by_account")
        ),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name=op.f("fk_paper_template_company_id_company")
        ),
        sa.ForeignKeyConstraint(
            ["logo_sha256"], ["file.sha256"], name=op.f("fk_paper_template_logo_sha256_file")
        ),
        sa.ForeignKeyConstraint(
            ["word_sha256"], ["file.sha256"], name=op.f("fk_paper_template_word_sha256_file")
        ),
        sa.PrimaryKeyConstraint("company_id", name=op.f("pk_paper_template")),
    )


def downgrade() -> None:
    """There is no way back: acknowledgements and reviews would be lost. An older program takes a backup of its own time."""
    raise NotImplementedError("restore a backup of before the upgrade")
