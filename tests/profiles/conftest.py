"""A catalogue in memory, made by the migrations, and profiles built by hand."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.database import Database
from profiles.acting import Acting
from tests.steady import Steady, migrated

ACTING = Acting("ana", dt.datetime(2024, 5, 2, 12, 0, tzinfo=dt.UTC), dt.date(2024, 5, 2))


@pytest.fixture(scope="session")
def empty_catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a catalogue that the migrations made, once for all tests."""
    return migrated(tmp_path_factory.mktemp("empty") / "catalogue.db", "k" * 32)


@pytest.fixture(scope="session")
def steady() -> Steady:
    return Steady("k" * 32)


@pytest.fixture
def database(steady: Steady, empty_catalogue: Path, tmp_path: Path) -> Iterator[Database]:
    with steady.at(shutil.copy(empty_catalogue, tmp_path / "catalogue.db")) as found:
        yield found


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.writing() as opened:
        yield opened


@pytest.fixture
def acting() -> Acting:
    return ACTING
