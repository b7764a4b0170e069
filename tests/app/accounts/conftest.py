"""Somebody with a password that costs little to check."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from app.database import Database
from profiles.models import Account
from tests.app import people
from tests.profiles.accounts.made import CHEAP, PASSWORD


@pytest.fixture
def ana(store: Database) -> int:
    """The id of the account 'ana', of HR."""
    account_id = people.account(store, "ana", "hr")
    with store.writing() as session:
        session.get_one(Account, account_id).password = CHEAP.hash(PASSWORD)
    return account_id


@pytest.fixture
def root(client_as: people.ClientAs) -> FlaskClient:
    """An administrator."""
    return client_as("administrator")
