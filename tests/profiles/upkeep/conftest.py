"""The people, in the catalogue of a test."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from tests.profiles.lifecycle.cast import Cast, cast


@pytest.fixture
def played(session: Session) -> Cast:
    return cast(session)
