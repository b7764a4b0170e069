"""A catalogue in memory, made by the migrations, and profiles built by hand."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.database import Database, connect, upgrade
from profiles.acting import Acting

ACTING = Acting("ana", dt.datetime(2024, 5, 2, 12, 0, tzinfo=dt.UTC), dt.date(2024, 5, 2))


@pytest.fixture(scope="session")
def empty_catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a catalogue that the migrations made, once for all tests."""
    path = tmp_path_factory.mktemp("empty") / "catalogue.db"
    made = connect(f"sqlite:///{path}", "k" * 32)
    upgrade(made)
    with made.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
        connection.exec_driver_sql("BEGIN")
    made.close()
    return path


@pytest.fixture
def database(empty_catalogue: Path, tmp_path: Path) -> Iterator[Database]:
    path = shutil.copy(empty_catalogue, tmp_path / "catalogue.db")
    found = connect(f"sqlite:///{path}", "k" * 32)
    yield found
    found.close()


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.writing() as opened:
        yield opened


@pytest.fixture
def acting() -> Acting:
    return ACTING
