"""The second step of the schema on a database of the first, and back."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from sqlalchemy import text

from app.database import connect
from profiles import schema

FIRST, SECOND = "2026_11_22_catalogue", "2026_11_22_review"
ROWS = (
    "INSERT INTO company (id, name, is_default) VALUES (1, 'Molinos', 1)",
    "INSERT INTO profile (id, company_id, code, code_key) VALUES (1, 1, 'A', 'A')",
    (
        "INSERT INTO revision (id, profile_id, state, governs, warnings, origins, section_order, adopted, content_digest,"
        " touched, created_at) VALUES (1, 1, 'draft', 'profile', '[]', '{}', '[]', 0, 'x', 0, '2024-01-01')"
    ),
    (
        "INSERT INTO item (id, revision_id, section, ordinal, text, confirmed, origins) VALUES"
        " (7, 1, 'functions', 0, 'Moler', 0, '[]'), (8, 1, 'functions', 1, 'Cerner', 0, '[]')"
    ),
    (
        "INSERT INTO correction (id, revision_id, pointer, original, origins, value, made_by, made_at) VALUES"
        " (3, 1, '/title', NULL, '[]', 'Molinero', 'ana', '2024-01-02')"
    ),
)


def test_rows_of_the_first_schema_are_kept(tmp_path: Path) -> None:
    database = connect(f"sqlite:///{tmp_path / 'catalogue.db'}", "k" * 32)
    with database.writing() as session:
        config = schema._config()
        config.attributes["connection"] = session.connection()
        command.upgrade(config, FIRST)
        for row in ROWS:
            session.execute(text(row))
    with database.writing() as session:
        config.attributes["connection"] = session.connection()
        command.upgrade(config, SECOND)
        assert session.execute(text("SELECT id, key FROM item ORDER BY id")).all() == [
            (7, "functions/0"),
            (8, "functions/1"),
        ]
        columns = "kind, pointer, value, targets, made, taken_back_at"
        assert session.execute(text(f"SELECT {columns} FROM correction")).all() == [
            ("field", "/title", "Molinero", "[]", "[]", None)
        ]
        session.execute(
            text(
                "INSERT INTO correction (revision_id, kind, origins, made_by, made_at)"
                " VALUES (1, 'confirm', '[]', 'ana', '2024-01-03')"
            )
        )
    with database.writing() as session:
        config.attributes["connection"] = session.connection()
        command.downgrade(config, FIRST)
        assert session.execute(text("SELECT id, value FROM correction")).all() == [(3, "Molinero")]
        assert schema.current(session.connection()) == FIRST
    database.close()
