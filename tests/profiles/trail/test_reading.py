"""The trail read: all entries of several things at once."""

from __future__ import annotations

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from profiles import trail
from profiles.acting import Acting
from profiles.errors import NotAllowed
from profiles.permissions import Role
from profiles.trail import Change, Subject
from profiles.trail.reading import about
from profiles.viewer import LOCAL, Holding, Viewer


def _noted(session: Session, acting: Acting, count: int) -> None:
    deeds = [
        ("acknowledgement.signed", Subject("acknowledgement", one, 1), {}) for one in range(1, count + 1)
    ]
    deeds += [
        ("profile.entered", Subject("profile", 1, 1), {}),
        ("correction.entered", Subject("correction", 9, 1), {"revision": 5}),
        ("correction.entered", Subject("correction", 8, 1), {"revision": 6}),
        ("profile.entered", Subject("profile", 2, 2), {}),
    ]
    for deed, subject, after in deeds:
        trail.record(session, acting, deed, subject, Change(after=after))


def test_the_entries_of_several_things(session: Session, acting: Acting) -> None:
    _noted(session, acting, 3)
    things = {"acknowledgement": (1, 3), "profile": (1,), "revision": (5,), "controlled_copy": ()}
    found = [(one.subject, one.subject_id) for one in about(session, LOCAL, things)]
    assert found == [("acknowledgement", 1), ("acknowledgement", 3), ("profile", 1), ("correction", 9)]
    assert list(about(session, LOCAL, {})) == []
    elsewhere = Viewer("a", frozenset({Holding(Role.AUDITOR, 2)}))
    assert [one.subject_id for one in about(session, elsewhere, {"profile": (1, 2)})] == [2]
    with pytest.raises(NotAllowed):
        list(about(session, Viewer("e", frozenset({Holding(Role.EMPLOYEE, 1)})), things))


def test_the_number_of_queries_does_not_grow(session: Session, acting: Acting) -> None:
    _noted(session, acting, 40)
    seen: list[object] = []
    event.listen(session.get_bind(), "before_cursor_execute", lambda *told: seen.append(told))
    assert len(list(about(session, LOCAL, {"acknowledgement": range(1, 41)}))) == 40
    assert len(seen) == 2
