"""A worker of the tests: does what waits when it is told to."""

from __future__ import annotations

import pytest

from app import settings
from app.database import Database
from app.jobs import Workshop
from app.worker import tasks


@pytest.fixture
def workshop(home: settings.Settings, store: Database) -> Workshop:
    return Workshop(home, store, tasks(), lambda: False, "tests")
