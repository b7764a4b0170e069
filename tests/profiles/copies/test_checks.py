"""The record of checks."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.copies import checks
from profiles.copies.checking import Outcome, check_mark, check_typed
from profiles.copies.checks import CheckFilters
from profiles.errors import NotAllowed
from profiles.models import TrailEntry
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.builders import enter, parsed
from tests.profiles.copies.conftest import company, revision

DAY = dt.timedelta(days=1)


def test_every_check_is_kept_and_found_again(session: Session, acting: Acting) -> None:
    enter(session, acting, {"v01.docx": parsed()}, in_force=True)
    here = Viewer("eva", frozenset({Holding(Role.QUALITY, company(session).id)}))
    later = replace(acting, now=acting.now + DAY)
    checks.record(session, here, check_typed(session, here, "PF-OP-001", "01"), acting)
    checks.record(session, here, check_typed(session, here, "PF-OP-009", "01"), later)
    checks.record(session, LOCAL, check_mark(session, revision(session, "PF-OP-001", "01").mark), later)
    checks.record(session, LOCAL, Outcome(way="file", verdict="unknown", file_name="a.pdf"), later)

    def found(viewer: Viewer = here, **filters: object) -> list[tuple[str, str]]:
        page = checks.listing(session, viewer, CheckFilters(**filters), 1, dt.UTC)  # type: ignore[arg-type]
        return [(one.way, one.verdict) for one in page.rows]

    typed, mark, unknown = ("typed", "in_force"), ("mark", "in_force"), ("typed", "unknown")
    assert found(LOCAL) == [("file", "unknown"), mark, unknown, typed]
    assert found() == [("file", "unknown"), mark, unknown, typed][1:]
    assert found(verdict="in_force") == [mark, typed]
    assert found(way="mark") == [mark]
    assert found(code="op-009") == [unknown]
    assert found(since=acting.today + DAY) == [mark, unknown]
    assert found(until=acting.today) == [typed]
    deeds = select(TrailEntry.subject_id).where(TrailEntry.action == "copy.checked")
    assert list(session.scalars(deeds)) == [1, 2, 4]
    with pytest.raises(NotAllowed):
        found(Viewer("ana", frozenset({Holding(Role.EMPLOYEE)})))
