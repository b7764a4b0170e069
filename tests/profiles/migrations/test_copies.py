"""The fourth step of the schema on a database of the first: everything is kept, and each revision has its mark."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.database import connect
from profiles import schema
from tests.profiles.migrations.test_control import KEPT, ROWS
from tests.profiles.migrations.test_review import FIRST

MORE = (
    "INSERT INTO revision (id, profile_id, state, governs, warnings, origins, section_order, adopted, content_digest,"
    " touched, created_at, effective_from)"
    " VALUES (9, 1, 'superseded', 'profile', '[]', '{}', '[]', 0, 'd', 0, '2024-01-01', '2024-01-01')"
)
REVIEWED = (
    "INSERT INTO periodic_review (id, revision_id, account_id, reviewed_on, words, signed_at, source, content_digest,"
    " files, with_factor, after_reset) VALUES (1, 9, 1, '2025-01-01', 'w', '2025-01-01', '', 'd', '[]', 0, 0)"
)
ACCOUNT = (
    "INSERT INTO account (id, login, name, failures, created_at) VALUES (1, 'ana', 'Ana', 0, '2024-01-01')"
)


def test_rows_of_the_first_schema_are_kept(tmp_path: Path) -> None:
    database = connect(f"sqlite:///{tmp_path / 'catalogue.db'}", "k" * 32)
    with database.writing() as session:
        config = schema._config()
        config.attributes["connection"] = session.connection()
        command.upgrade(config, FIRST)
        for row in (*ROWS, MORE):
            session.execute(text(row))
        before = session.execute(text("SELECT id, profile_id, state FROM revision ORDER BY id")).all()
    with database.writing() as session:
        schema.upgrade(session.connection())
        kept = {table: len(session.execute(text(query)).all()) for table, query in KEPT.items()}
        assert kept == {
            "item": 2,
            "correction": 1,
            "employee": 1,
            "assignment": 1,
            "credential": 1,
            "job": 1,
            "revision": 2,
        }
        assert session.execute(text("SELECT id, profile_id, state FROM revision ORDER BY id")).all() == before
        marks = session.scalars(text("SELECT mark FROM revision")).all()
        assert {len(mark) for mark in marks} == {20}
        assert len(set(marks)) == len(before)
        terms = "SELECT acknowledge_days, review_months FROM company"
        assert session.execute(text(terms)).all() == [(None, None)]
        session.execute(text(ACCOUNT))
        session.execute(text(REVIEWED))
        for change in ("UPDATE periodic_review SET note = 'w'", "DELETE FROM periodic_review"):
            with pytest.raises(IntegrityError, match="append-only"):
                session.execute(text(change))
    database.close()


def test_terms_are_of_at_least_a_month(tmp_path: Path) -> None:
    database = connect(f"sqlite:///{tmp_path / 'catalogue.db'}", "k" * 32)
    with database.writing() as session:
        schema.upgrade(session.connection())
        session.execute(text("INSERT INTO company (id, name, is_default) VALUES (7, 'Molinos Tal', 0)"))
        with pytest.raises(IntegrityError, match="review_months"):
            session.execute(text("UPDATE company SET review_months = 0 WHERE id = 7"))
    database.close()
