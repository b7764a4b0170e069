"""The third step of the schema on a database of the first: everything is kept, and the guards are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.database import connect
from profiles import schema
from tests.profiles.migrations.test_review import FIRST
from tests.profiles.migrations.test_review import ROWS as REVISIONS

ROWS = (
    *REVISIONS,
    "INSERT INTO position (id, company_id, title, key, area_key) VALUES (1, 1, 'Molinero', 'molinero', '')",
    "INSERT INTO employee (id, company_id, number, name, created_at) VALUES (1, 1, '7', 'Ana', '2024-01-01')",
    "INSERT INTO assignment (id, employee_id, position_id, since) VALUES (1, 1, 1, '2024-01-01')",
    "INSERT INTO credential (id, employee_id, kind, text) VALUES (1, 1, 'skill', 'Orden')",
    (
        "INSERT INTO job (id, kind, payload, state, done, total, attempts, created_at)"
        " VALUES (1, 'read', '{}', 'done', 1, 1, 1, '2024-01-01')"
    ),
)
KEPT = {
    "item": "SELECT id, text FROM item ORDER BY id",
    "correction": "SELECT id, value FROM correction",
    "employee": "SELECT name, mail, account_id FROM employee",
    "assignment": "SELECT since, acting FROM assignment",
    "credential": "SELECT text FROM credential",
    "job": "SELECT kind, state, account_id FROM job",
    "revision": "SELECT state, round, stamp, sealed, prepared_by FROM revision",
}


def test_rows_of_the_first_schema_are_kept(tmp_path: Path) -> None:
    database = connect(f"sqlite:///{tmp_path / 'catalogue.db'}", "k" * 32)
    with database.writing() as session:
        config = schema._config()
        config.attributes["connection"] = session.connection()
        command.upgrade(config, FIRST)
        for row in ROWS:
            session.execute(text(row))
    with database.writing() as session:
        schema.upgrade(session.connection())
        found = {table: session.execute(text(query)).all() for table, query in KEPT.items()}
        assert found == {
            "item": [(7, "Moler"), (8, "Cerner")],
            "correction": [(3, "Molinero")],
            "employee": [("Ana", None, None)],
            "assignment": [("2024-01-01", 0)],
            "credential": [("Orden",)],
            "job": [("read", "done", None)],
            "revision": [("draft", 0, 0, None, None)],
        }
        session.execute(text("UPDATE job SET state = 'cancelled'"))
        session.execute(
            text(
                "INSERT INTO trail_entry (id, at, actor, source, action, subject, before, after, previous, seal)"
                " VALUES (1, '2024-01-01', '{}', '{}', 'x', 'y', '{}', '{}', '', 'z')"
            )
        )
        for change in ("UPDATE trail_entry SET action = 'w'", "DELETE FROM trail_entry"):
            with pytest.raises(IntegrityError, match="append-only"):
                session.execute(text(change))
    database.close()
