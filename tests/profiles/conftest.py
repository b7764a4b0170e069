"""A catalogue in memory, made by the migrations, and profiles built by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.database import Database, connect, upgrade
from profiles.acting import Acting

ACTING = Acting("ana", dt.datetime(2024, 5, 2, 12, 0, tzinfo=dt.UTC), dt.date(2024, 5, 2))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    found = connect(f"sqlite:///{tmp_path / 'catalogue.db'}", "k" * 32)
    upgrade(found)
    yield found
    found.close()


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.writing() as opened:
        yield opened


@pytest.fixture
def acting() -> Acting:
    return ACTING
