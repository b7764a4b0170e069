"""The application over a home of its own, with an empty catalogue or the seeded one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import BytecodeCache

from app import database, settings, web
from profiles.models import Table as Base
from tests.app import mailbox, people, seeding
from tests.steady import Steady

KEY = "k" * 32


@pytest.fixture
def home(tmp_path: Path) -> settings.Settings:
    return settings.Settings(home=tmp_path, secret_key=KEY)


@pytest.fixture(scope="session")
def blank_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with an empty catalogue, made once and copied."""
    made = tmp_path_factory.mktemp("blank")
    opened = database.connect(settings.Settings(home=made).database, KEY)
    Base.metadata.create_all(opened.engine)
    opened.close()
    return made


@pytest.fixture(scope="session")
def seeded_home(blank_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with four documents of three profiles, adopted as in force, made once and copied."""
    made = shutil.copytree(blank_home, tmp_path_factory.mktemp("seeded"), dirs_exist_ok=True)
    chosen = settings.Settings(home=made, secret_key=KEY)
    opened = database.connect(chosen.database, KEY)
    seeding.enter(opened, chosen, *seeding.FILES)
    opened.close()
    return made


@pytest.fixture(scope="session")
def steady() -> Steady:
    return Steady(KEY)


@pytest.fixture
def store(
    home: settings.Settings, steady: Steady, request: pytest.FixtureRequest
) -> Iterator[database.Database]:
    """The catalogue of the home: seeded where the test asks for `seeded` too."""
    name = "seeded_home" if "seeded" in request.fixturenames else "blank_home"
    shutil.copytree(request.getfixturevalue(name), home.home, dirs_exist_ok=True)
    with steady.at(home.home / "perfilario.db") as opened:
        yield opened


@pytest.fixture
def application(home: settings.Settings, store: database.Database, compiled: BytecodeCache) -> Flask:
    flask = web.create_app(home, store)
    flask.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    flask.jinja_env.bytecode_cache = compiled
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
    """The home with four documents of three profiles, adopted as in force; `store` puts them there."""
    return home


@pytest.fixture
def box() -> Iterator[tuple[mailbox.Box, str]]:
    """A mailbox with the address of its server."""
    yield from mailbox.serve()
