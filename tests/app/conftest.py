"""The application over a home of its own, with an empty catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import database, settings, web
from profiles.models import Table as Base
from tests.app import mailbox, people, seeding


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
def client_as(application: Flask, store: database.Database) -> people.ClientAs:
    """Makes clients logged in with roles: `client_as("hr", "quality")`, `client_as("area_head", area_key="ventas")`."""

    def make(*roles: str, company_id: int | None = None, area_key: str = "") -> FlaskClient:
        login = "-".join((*roles, area_key, str(company_id or ""))).rstrip("-") or "nobody"
        account_id = people.account(store, login, *roles, company_id=company_id, area_key=area_key)
        return people.admit(application.test_client(), store, account_id)

    return make


@pytest.fixture
def client(client_as: people.ClientAs) -> FlaskClient:
    """Somebody of HR and quality, in every company."""
    return client_as("hr", "quality")


@pytest.fixture
def stranger(application: Flask) -> FlaskClient:
    """Somebody who has not logged in."""
    return application.test_client()


@pytest.fixture
def seeded(home: settings.Settings, store: database.Database) -> settings.Settings:
    """The home with four documents of three profiles, adopted as in force."""
    seeding.enter(store, home, *seeding.FILES)
    return home


@pytest.fixture
def box() -> Iterator[tuple[mailbox.Box, str]]:
    """A mailbox with the address of its server."""
    yield from mailbox.serve()
