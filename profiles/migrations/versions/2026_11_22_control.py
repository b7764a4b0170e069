"""Accounts and their rights, approval by named people with signatures, the audit trail, notices and mail."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from profiles.models.append_only import guards

revision = "2026_11_22_control"
down_revision = "2026_11_22_review"
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True)
MOMENT = sa.DateTime(timezone=True)
APPEND_ONLY = ("trail_entry", "signature")
JOB_STATES = ("waiting", "running", "done", "failed", "cancelled")
# added one by one: a table that others refer to must not be made anew, for its rows would take theirs along
COLUMNS = (
    "employee ADD COLUMN mail VARCHAR",
    (
        "employee ADD COLUMN account_id INTEGER CONSTRAINT fk_employee_account_id_account"
        " REFERENCES account (id)"
    ),
    "assignment ADD COLUMN acting BOOLEAN DEFAULT {no} NOT NULL",
    ("job ADD COLUMN account_id INTEGER CONSTRAINT fk_job_account_id_account REFERENCES account (id)"),
    "revision ADD COLUMN prepared_by INTEGER CONSTRAINT fk_revision_prepared_by_account REFERENCES account (id)",
    (
        "revision ADD COLUMN based_on INTEGER CONSTRAINT fk_revision_based_on_revision"
        " REFERENCES revision (id)"
    ),
    "revision ADD COLUMN begun_with JSON",
    "revision ADD COLUMN change_reason VARCHAR",
    "revision ADD COLUMN round INTEGER DEFAULT 0 NOT NULL",
    "revision ADD COLUMN stamp INTEGER DEFAULT 0 NOT NULL",
    "revision ADD COLUMN sealed VARCHAR",
)


def upgrade() -> None:
    _make_people()
    _make_approval()
    _make_record()
    _allow_cancelled_jobs()
    dialect = op.get_bind().dialect.name
    for column in COLUMNS:
        op.execute(f"ALTER TABLE {column.format(no='0' if dialect == 'sqlite' else 'false')}")
    op.create_index("ix_employee_account_id", "employee", ["account_id"])
    for table in APPEND_ONLY:
        for statement in guards(table, dialect):
            op.execute(statement)


def _make_people() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("mail", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("password", sa.String(), nullable=True),
        sa.Column("password_at", MOMENT, nullable=True),
        sa.Column("reset_at", MOMENT, nullable=True),
        sa.Column("factor", sa.String(), nullable=True),
        sa.Column("factor_since", MOMENT, nullable=True),
        sa.Column("factor_step", sa.Integer(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", MOMENT, nullable=True),
        sa.Column("disabled_at", MOMENT, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("login", name=op.f("uq_account_login")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "account_grant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("area_key", sa.String(), nullable=False),
        sa.CheckConstraint("area_key = '' OR role = 'area_head'", name=op.f("ck_account_grant_area")),
        sa.CheckConstraint(
            "role IN ('employee', 'area_head', 'hr', 'quality', 'auditor', 'administrator')",
            name=op.f("ck_account_grant_role"),
        ),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["account.id"],
            name=op.f("fk_account_grant_account_id_account"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name=op.f("fk_account_grant_company_id_company")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_grant")),
        sa.UniqueConstraint(
            "account_id",
            "company_id",
            "role",
            "area_key",
            name=op.f("uq_account_grant_account_id_company_id_role_area_key"),
        ),
    )
    op.create_index("ix_account_grant_account_id", "account_grant", ["account_id"])
    op.create_table(
        "login",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("began_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("agent", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_login_account_id_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_login")),
        sa.UniqueConstraint("token", name=op.f("uq_login_token")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_login_account_id", "login", ["account_id"])
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.CheckConstraint("purpose IN ('first', 'invitation', 'reset')", name=op.f("ck_link_purpose")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_link_account_id_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
        sa.UniqueConstraint("token", name=op.f("uq_link_token")),
    )
    op.create_index("ix_link_account_id", "link", ["account_id"])
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.CheckConstraint("until >= since", name=op.f("ck_absence_order")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_absence_account_id_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_index("ix_absence_account_id", "absence", ["account_id"])


def _make_approval() -> None:
    op.create_table(
        "appointment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("area_key", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("deputy_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("step IN ('reviewed', 'approved')", name=op.f("ck_appointment_step")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_appointment_account_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name=op.f("fk_appointment_company_id_company")
        ),
        sa.ForeignKeyConstraint(["deputy_id"], ["account.id"], name=op.f("fk_appointment_deputy_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
        sa.UniqueConstraint(
            "company_id",
            "area_key",
            "step",
            "account_id",
            name=op.f("uq_appointment_company_id_area_key_step_account_id"),
        ),
    )
    op.create_index("ix_appointment_account_id", "appointment", ["account_id"])
    op.create_table(
        "signature",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("on_behalf_of", sa.Integer(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("meaning", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("signed_at", MOMENT, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("content_digest", sa.String(), nullable=False),
        sa.Column("files", JSON, nullable=False),
        sa.Column("with_factor", sa.Boolean(), nullable=False),
        sa.Column("after_reset", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "meaning IN ('prepared', 'reviewed', 'approved', 'returned', 'closed', 'adopted', 'withdrawn')",
            name=op.f("ck_signature_meaning"),
        ),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_signature_account_id_account")),
        sa.ForeignKeyConstraint(
            ["on_behalf_of"], ["account.id"], name=op.f("fk_signature_on_behalf_of_account")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_signature_revision_id_revision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signature")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_signature_account_id", "signature", ["account_id"])
    op.create_index("ix_signature_revision_id", "signature", ["revision_id"])
    op.create_table(
        "signoff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("deputy_id", sa.Integer(), nullable=True),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("signature_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "outcome IS NULL OR outcome IN ('signed', 'returned', 'closed', 'recalled')",
            name=op.f("ck_signoff_outcome"),
        ),
        sa.CheckConstraint("step IN ('reviewed', 'approved')", name=op.f("ck_signoff_step")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_signoff_account_id_account")),
        sa.ForeignKeyConstraint(["deputy_id"], ["account.id"], name=op.f("fk_signoff_deputy_id_account")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_signoff_revision_id_revision"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["signature_id"], ["signature.id"], name=op.f("fk_signoff_signature_id_signature")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signoff")),
        sa.UniqueConstraint(
            "revision_id",
            "round",
            "step",
            "account_id",
            name=op.f("uq_signoff_revision_id_round_step_account_id"),
        ),
    )
    op.create_index("ix_signoff_account_id", "signoff", ["account_id", "ended_at"])
    op.create_index("ix_signoff_deputy_id", "signoff", ["deputy_id"])


def _make_record() -> None:
    op.create_table(
        "trail_entry",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("actor", JSON, nullable=False),
        sa.Column("source", JSON, nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=True),
        sa.Column("before", JSON, nullable=False),
        sa.Column("after", JSON, nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("seal", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trail_entry")),
        sa.UniqueConstraint("seal", name=op.f("uq_trail_entry_seal")),
    )
    op.create_index("ix_trail_entry_account_id", "trail_entry", ["account_id"])
    op.create_index("ix_trail_entry_action", "trail_entry", ["action"])
    op.create_index("ix_trail_entry_at", "trail_entry", ["at"])
    op.create_index("ix_trail_entry_subject_subject_id", "trail_entry", ["subject", "subject_id"])
    op.create_table(
        "personal_value",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("employee_id", sa.Integer(), nullable=True),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("salt", sa.String(), nullable=True),
        sa.Column("erased_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_personal_value")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_personal_value_account_id", "personal_value", ["account_id"])
    op.create_index("ix_personal_value_employee_id", "personal_value", ["employee_id"])
    op.create_index("ix_personal_value_value", "personal_value", ["value"])
    op.create_table(
        "mail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("next_at", MOMENT, nullable=True),
        sa.Column("sent_at", MOMENT, nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'sent', 'failed', 'cancelled')", name=op.f("ck_mail_state")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_mail_account_id_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail")),
        sa.UniqueConstraint("message_id", name=op.f("uq_mail_message_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_mail_account_id", "mail", ["account_id"])
    op.create_index("ix_mail_state_next_at", "mail", ["state", "next_at"])
    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=True),
        sa.Column("values", JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=True),
        sa.Column("done_at", MOMENT, nullable=True),
        sa.Column("mail_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_notice_account_id_account"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["mail_id"], ["mail.id"], name=op.f("fk_notice_mail_id_mail"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_notice_revision_id_revision"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("account_id", "kind", "key", name=op.f("uq_notice_account_id_kind_key")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_notice_mail_id", "notice", ["mail_id"])
    op.create_index("ix_notice_revision_id", "notice", ["revision_id"])


def downgrade() -> None:
    """There is no way back: signatures and the trail would be lost. An older program takes a backup of its own time."""
    raise NotImplementedError("restore a backup of before the upgrade")


def _allow_cancelled_jobs() -> None:
    with op.batch_alter_table("job") as batch:
        batch.drop_constraint(op.f("ck_job_state"), type_="check")
        batch.create_check_constraint(op.f("ck_job_state"), f"state IN ({', '.join(map(repr, JOB_STATES))})")
