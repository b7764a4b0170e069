"""The bakery of every test."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from tests.profiles.consequence.village import Village


@pytest.fixture
def village(session: Session) -> Village:
    return Village(session)
