"""A nursery for each test."""

from __future__ import annotations

import pytest
from flask import Flask

from app import settings
from app.database import Database
from tests.app.acknowledging.nursery import Nursery, nursery


@pytest.fixture
def office(home: settings.Settings, store: Database, application: Flask) -> Nursery:
    return nursery(home, store, application)
