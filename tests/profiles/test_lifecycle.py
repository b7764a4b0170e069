"""Changes of state at a person's word."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import lifecycle, outbox
from profiles.acting import Acting, acting
from profiles.errors import NotFound, StateForbids
from profiles.models import Revision, Transition
from profiles.viewer import LOCAL, Viewer
from tests.profiles.builders import enter, parsed


def test_adopting_a_draft_supersedes_the_edition_before(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": parsed()}, in_force=True)
    [entry] = enter(session, acting, {"b.docx": parsed(version="02", date="2022-01-01", text="Dos")})
    assert entry.revision_id is not None
    adopted = lifecycle.adopt(session, LOCAL, entry.revision_id, acting)
    assert (adopted.state, adopted.effective_from, adopted.adopted) == ("in_force", dt.date(2022, 1, 1), True)
    notes = session.execute(
        select(Transition.from_state, Transition.to_state, Transition.reason).order_by(Transition.id)
    ).all()
    assert [tuple(note) for note in notes] == [
        (None, "in_force", None),
        (None, "draft", None),
        ("in_force", "superseded", "newer"),
        ("draft", "in_force", "adopted"),
    ]
    with pytest.raises(StateForbids):
        lifecycle.adopt(session, LOCAL, entry.revision_id, acting)


def test_a_change_that_there_is_not_is_refused(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": parsed()})
    with pytest.raises(StateForbids):
        lifecycle.move(session, session.scalars(select(Revision)).one(), "approved", acting)


def test_nobody_adopts_what_they_do_not_see(session: Session, acting: Acting) -> None:
    [entry] = enter(session, acting, {"a.docx": parsed()})
    with pytest.raises(NotFound):
        lifecycle.adopt(session, Viewer("nobody", frozenset()), entry.revision_id or 0, acting)


def test_the_outbox_forgets_what_was_followed(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": parsed(), "b.docx": parsed("PF-2", title="Portero")})
    [first, *_] = outbox.pending(session, most=1)
    outbox.settle(session, [first])
    assert [row.profile_id for row in outbox.pending(session)] == [2]


def test_acting_is_in_utc_with_the_day_of_the_zone() -> None:
    zone = dt.timezone(dt.timedelta(hours=14))
    found = acting("ana", zone)
    assert found.now.tzinfo is dt.UTC
    assert found.today == found.now.astimezone(zone).date()
