"""The application over a home of its own, with an empty catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import database, settings, web
from profiles.models import Table as Base
from tests.app import seeding


@pytest.fixture
def home(tmp_path: Path) -> settings.Settings:
    return settings.Settings(home=tmp_path, secret_key="k" * 32)


@pytest.fixture
def store(home: settings.Settings) -> Iterator[database.Database]:
    opened = database.connect(home.database, "k" * 32)
    Base.metadata.create_all(opened.engine)
    yield opened
    opened.close()


@pytest.fixture
def application(home: settings.Settings, store: database.Database) -> Flask:
    flask = web.create_app(home, store)
    flask.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    return flask


@pytest.fixture
def client(application: Flask) -> FlaskClient:
    return application.test_client()


@pytest.fixture
def seeded(home: settings.Settings, store: database.Database) -> settings.Settings:
    """The home with four documents of three profiles, adopted as in force."""
    seeding.enter(store, home, *seeding.FILES)
    return home
