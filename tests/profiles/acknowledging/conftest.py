"""The people, in the catalogue of a test, in a company whose term is ten days."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from tests.profiles.lifecycle.cast import Cast, cast


@pytest.fixture
def played(session: Session) -> Cast:
    made = cast(session)
    made.company.acknowledge_days = 10
    return made
