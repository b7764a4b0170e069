"""What is handed out of a revision: printed approvals, or the signatures made here."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.copies.signed import handed_out
from tests.profiles.builders import enter, full
from tests.profiles.copies.conftest import revision
from tests.profiles.lifecycle.cast import Cast, cast, draft


@pytest.fixture
def played(session: Session) -> Cast:
    return cast(session)


def test_what_was_approved_here_shows_who_signed(session: Session, played: Cast) -> None:
    found = handed_out(session, played.through(draft(played)))
    steps = [one.step for one in found.approvals]
    assert (steps[0], steps[-1]) == ("prepared", "approved")
    assert found.control.approved_by == found.approvals[-1].name
    assert {one.date for one in found.approvals} == {"2024-05-02"}


def test_what_was_adopted_shows_what_its_document_prints(session: Session, acting: Acting) -> None:
    enter(session, acting, {"v01.docx": full()}, in_force=True)
    found = handed_out(session, revision(session, "PF-OP-001", "01"))
    assert [(one.step, one.name, one.date) for one in found.approvals] == [
        ("approved", "Eva Ríos", "2020-01-08")
    ]


def test_a_draft_has_no_signatures(session: Session, acting: Acting) -> None:
    enter(session, acting, {"v01.docx": full()})
    found = handed_out(session, revision(session, "PF-OP-001", "01"))
    assert [one.name for one in found.approvals] == ["Eva Ríos"]
