"""The catalogue's first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_catalogue"
down_revision = None
branch_labels = None
depends_on = None


TABLES = (
    "company",
    "file",
    "job",
    "outbox",
    "employee",
    "import_batch",
    "position",
    "reading",
    "assignment",
    "credential",
    "position_alias",
    "profile",
    "staged_file",
    "revision",
    "staged_profile",
    "correction",
    "import_entry",
    "item",
    "revision_file",
    "transition",
)


def upgrade() -> None:
    op.create_table(
        "company",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company")),
        sa.UniqueConstraint("name", name=op.f("uq_company_name")),
    )
    op.create_index(
        "uq_company_default",
        "company",
        ["is_default"],
        unique=True,
        sqlite_where=sa.text("is_default"),
        postgresql_where=sa.text("is_default"),
    )
    op.create_table(
        "file",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("size >= 0", name=op.f("ck_file_size")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_file")),
    )
    op.create_table(
        "job",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("payload", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("claimed_by", sa.String(), nullable=True),
        sa.Column("heartbeat", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'running', 'done', 'failed')", name=op.f("ck_job_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_job_state", "job", ["state", "id"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("profile_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("action IN ('update', 'delete')", name=op.f("ck_outbox_action")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "employee",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_employee_company_id_company")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employee")),
        sa.UniqueConstraint("company_id", "number", name=op.f("uq_employee_company_id_number")),
    )
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("in_force", sa.Boolean(), nullable=False),
        sa.Column("request", sa.String(), nullable=True),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('staged', 'running', 'interrupted', 'done', 'discarded', 'undone')",
            name=op.f("ck_import_batch_state"),
        ),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name=op.f("fk_import_batch_company_id_company")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "position",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("area_key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_position_company_id_company")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position")),
        sa.UniqueConstraint(
            "company_id", "key", "area_key", name=op.f("uq_position_company_id_key_area_key")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("program_version", sa.String(), nullable=False),
        sa.Column("vocabulary_digest", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["file.sha256"], name=op.f("fk_reading_sha256_file")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading")),
        sa.UniqueConstraint(
            "sha256",
            "ordinal",
            "program_version",
            "vocabulary_digest",
            name=op.f("uq_reading_sha256_ordinal_program_version_vocabulary_digest"),
        ),
    )
    op.create_index("ix_reading_sha256", "reading", ["sha256"], unique=False)
    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("position_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "until IS NULL OR since IS NULL OR until >= since", name=op.f("ck_assignment_order")
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"],
            ["employee.id"],
            name=op.f("fk_assignment_employee_id_employee"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["position_id"], ["position.id"], name=op.f("fk_assignment_position_id_position")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    op.create_index(op.f("ix_assignment_employee_id"), "assignment", ["employee_id"], unique=False)
    op.create_index(op.f("ix_assignment_position_id"), "assignment", ["position_id"], unique=False)
    op.create_table(
        "credential",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("level_label", sa.String(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('education', 'training', 'knowledge', 'experience', 'skill', 'competency', 'general')",
            name=op.f("ck_credential_kind"),
        ),
        sa.CheckConstraint("months IS NULL OR months >= 0", name=op.f("ck_credential_months")),
        sa.ForeignKeyConstraint(
            ["employee_id"],
            ["employee.id"],
            name=op.f("fk_credential_employee_id_employee"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credential")),
    )
    op.create_index("ix_credential_employee_id", "credential", ["employee_id"], unique=False)
    op.create_table(
        "position_alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("position_id", sa.Integer(), nullable=False),
        sa.Column("set_by", sa.String(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name=op.f("fk_position_alias_company_id_company")
        ),
        sa.ForeignKeyConstraint(
            ["position_id"], ["position.id"], name=op.f("fk_position_alias_position_id_position")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position_alias")),
        sa.UniqueConstraint("company_id", "key", name=op.f("uq_position_alias_company_id_key")),
    )
    op.create_index(op.f("ix_position_alias_position_id"), "position_alias", ["position_id"], unique=False)
    op.create_table(
        "profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("position_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("code_key", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_profile_company_id_company")),
        sa.ForeignKeyConstraint(
            ["position_id"], ["position.id"], name=op.f("fk_profile_position_id_position")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile")),
        sa.UniqueConstraint("company_id", "code_key", name=op.f("uq_profile_company_id_code_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_profile_position_id"), "profile", ["position_id"], unique=False)
    op.create_index(
        "uq_profile_uncoded",
        "profile",
        ["company_id", "position_id"],
        unique=True,
        sqlite_where=sa.text("code_key IS NULL"),
        postgresql_where=sa.text("code_key IS NULL"),
    )
    op.create_table(
        "staged_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("problem", sa.JSON(none_as_null=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('waiting', 'read', 'failed', 'skipped')", name=op.f("ck_staged_file_state")
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.id"],
            name=op.f("fk_staged_file_batch_id_import_batch"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staged_file")),
        sa.UniqueConstraint("batch_id", "path", name=op.f("uq_staged_file_batch_id_path")),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("profile_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=True),
        sa.Column("version_key", sa.String(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("governs", sa.String(), nullable=False),
        sa.Column("form_code", sa.String(), nullable=True),
        sa.Column("form_version", sa.String(), nullable=True),
        sa.Column("form_date", sa.Date(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("group_name", sa.String(), nullable=True),
        sa.Column("organization", sa.String(), nullable=True),
        sa.Column("grade", sa.String(), nullable=True),
        sa.Column("position_code", sa.String(), nullable=True),
        sa.Column("posts", sa.Integer(), nullable=True),
        sa.Column("approved_by", sa.String(), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("copy_notice", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("warnings", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("origins", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("section_order", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=True),
        sa.Column("effective_to", sa.Date(), nullable=True),
        sa.Column("adopted", sa.Boolean(), nullable=False),
        sa.Column("content_digest", sa.String(), nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.Column("touched", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("governs IN ('profile', 'form', 'manual')", name=op.f("ck_revision_governs")),
        sa.CheckConstraint(
            "state <> 'in_force' OR effective_from IS NOT NULL", name=op.f("ck_revision_in_force_since")
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'in_review', 'approved', 'in_force', 'superseded', 'withdrawn', 'rejected')",
            name=op.f("ck_revision_state"),
        ),
        sa.CheckConstraint("version IS NULL OR governs = 'profile'", name=op.f("ck_revision_own_version")),
        sa.CheckConstraint(
            "effective_to IS NULL OR state <> 'in_force'", name=op.f("ck_revision_in_force_open")
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["import_batch.id"], name=op.f("fk_revision_batch_id_import_batch")
        ),
        sa.ForeignKeyConstraint(["profile_id"], ["profile.id"], name=op.f("fk_revision_profile_id_profile")),
        sa.ForeignKeyConstraint(["reading_id"], ["reading.id"], name=op.f("fk_revision_reading_id_reading")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
        sa.UniqueConstraint("profile_id", "version_key", name=op.f("uq_revision_profile_id_version_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_revision_batch_id"), "revision", ["batch_id"], unique=False)
    op.create_index(op.f("ix_revision_content_digest"), "revision", ["content_digest"], unique=False)
    op.create_index("ix_revision_profile_id_state", "revision", ["profile_id", "state"], unique=False)
    op.create_index(op.f("ix_revision_reading_id"), "revision", ["reading_id"], unique=False)
    op.create_index(
        "uq_revision_in_force",
        "revision",
        ["profile_id"],
        unique=True,
        sqlite_where=sa.text("state = 'in_force'"),
        postgresql_where=sa.text("state = 'in_force'"),
    )
    op.create_index(
        "uq_revision_open",
        "revision",
        ["profile_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('draft', 'in_review')"),
        postgresql_where=sa.text("state IN ('draft', 'in_review')"),
    )
    op.create_table(
        "staged_profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("overrides", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("left_out", sa.Boolean(), nullable=False),
        sa.Column("program_version", sa.String(), nullable=False),
        sa.Column("vocabulary_digest", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"],
            ["staged_file.id"],
            name=op.f("fk_staged_profile_file_id_staged_file"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staged_profile")),
        sa.UniqueConstraint("file_id", "ordinal", name=op.f("uq_staged_profile_file_id_ordinal")),
    )
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("pointer", sa.String(), nullable=False),
        sa.Column("original", sa.String(), nullable=True),
        sa.Column("origins", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["revision.id"],
            name=op.f("fk_correction_revision_id_revision"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
        sa.UniqueConstraint("revision_id", "pointer", name=op.f("uq_correction_revision_id_pointer")),
    )
    op.create_table(
        "import_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=True),
        sa.Column("reasons", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=True),
        sa.Column("reading_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "outcome IN ('new', 'revision', 'further', 'held', 'waiting', 'conflict', 'skipped', 'failed')",
            name=op.f("ck_import_entry_outcome"),
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["import_batch.id"], name=op.f("fk_import_entry_batch_id_import_batch")
        ),
        sa.ForeignKeyConstraint(
            ["reading_id"], ["reading.id"], name=op.f("fk_import_entry_reading_id_reading")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["revision.id"],
            name=op.f("fk_import_entry_revision_id_revision"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_entry")),
        sa.UniqueConstraint(
            "batch_id", "path", "ordinal", name=op.f("uq_import_entry_batch_id_path_ordinal")
        ),
    )
    op.create_index("ix_import_entry_outcome", "import_entry", ["outcome"], unique=False)
    op.create_index(op.f("ix_import_entry_reading_id"), "import_entry", ["reading_id"], unique=False)
    op.create_index(op.f("ix_import_entry_revision_id"), "import_entry", ["revision_id"], unique=False)
    op.create_table(
        "item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("group_name", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("frequency", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("action", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("weight", sa.Double(), nullable=True),
        sa.Column("indicator", sa.String(), nullable=True),
        sa.Column("previous_text", sa.String(), nullable=True),
        sa.Column("holders", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("title_key", sa.String(), nullable=True),
        sa.Column("importance", sa.String(), nullable=True),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("level_label", sa.String(), nullable=True),
        sa.Column("alternative", sa.String(), nullable=True),
        sa.Column("factor", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("date", sa.String(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=True),
        sa.Column("confidence_reason", sa.String(), nullable=True),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("origins", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_item_revision_id_revision"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_item_revision_id_section", "item", ["revision_id", "section", "ordinal"], unique=True)
    op.create_index("ix_item_title_key", "item", ["title_key"], unique=False)
    op.create_table(
        "revision_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["import_batch.id"], name=op.f("fk_revision_file_batch_id_import_batch")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["revision.id"],
            name=op.f("fk_revision_file_revision_id_revision"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["sha256"], ["file.sha256"], name=op.f("fk_revision_file_sha256_file")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision_file")),
        sa.UniqueConstraint(
            "revision_id", "sha256", "ordinal", name=op.f("uq_revision_file_revision_id_sha256_ordinal")
        ),
    )
    op.create_index(op.f("ix_revision_file_batch_id"), "revision_file", ["batch_id"], unique=False)
    op.create_index(op.f("ix_revision_file_sha256"), "revision_file", ["sha256"], unique=False)
    op.create_table(
        "transition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("from_state", sa.String(), nullable=True),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["import_batch.id"], name=op.f("fk_transition_batch_id_import_batch")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["revision.id"],
            name=op.f("fk_transition_revision_id_revision"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transition")),
    )
    op.create_index(op.f("ix_transition_batch_id"), "transition", ["batch_id"], unique=False)
    op.create_index(op.f("ix_transition_revision_id"), "transition", ["revision_id"], unique=False)


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
