"""What keeps a revision from approval, and what settles it."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from parsers.document import Origin, Warning
from parsers.profile import Approval, Confidence
from profiles import review
from profiles.acting import Acting
from profiles.models import Revision
from profiles.review import Destination, Selection, Target
from profiles.review.errors import ItemIsConfirmed, ReviewIsClosed
from profiles.viewer import LOCAL
from tests.profiles.review.sheets import draft, item, other


def open_(session: Session, revision: Revision) -> tuple[int, list[str]]:
    found = review.gate(session, revision)
    assert found.is_open == (found.unconfirmed == 0 and not found.warnings)
    return found.unconfirmed, [warning["code"] for warning in found.warnings]


def test_doubtful_items_keep_it_until_they_are_confirmed(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    assert open_(session, revision) == (3, [])
    review.confirm_section(session, LOCAL, revision.id, "notes", acting)
    assert open_(session, revision) == (1, [])
    review.confirm(session, LOCAL, Target(item(session, revision, "Dos años").id), acting)
    assert open_(session, revision) == (0, [])


def test_a_doubtful_approval_keeps_it_too(session: Session, acting: Acting) -> None:
    doubtful = Confidence(0.6, "approval-from-sentence")
    read = other(
        notes=(),
        requirements=(),
        approvals=(Approval(step="approved", position="Consejo", confidence=doubtful),),
    )
    revision = draft(session, acting, of=read)
    assert open_(session, revision)[0] == 1
    review.confirm(session, LOCAL, Target(item(session, revision, "Consejo").id), acting)
    assert open_(session, revision)[0] == 0


def test_warnings_that_corrections_do_away_with(session: Session, acting: Acting) -> None:
    read = other(
        notes=(),
        requirements=(),
        warnings=(
            Warning("functions-missing", "No functions were found."),
            Warning("comments", "Comments."),
        ),
        functions=(),
    )
    revision = draft(session, acting, of=read)
    assert open_(session, revision) == (0, ["functions-missing"])
    review.add(session, LOCAL, revision.id, Destination("functions"), Selection("Hornear"), acting)
    assert open_(session, revision) == (0, [])


def test_contradictions_and_lost_pages_are_settled_by_a_person(session: Session, acting: Acting) -> None:
    read = other(
        notes=(),
        requirements=(),
        warnings=(
            Warning("control-contradiction", "Versions contradict each other."),
            Warning("page-unreadable", "A page is damaged.", Origin(page=2)),
        ),
    )
    revision = draft(session, acting, of=read)
    review.correct_field(session, LOCAL, revision.id, "/area", "Planta", acting)
    there = Selection("Barrer", ({"page": 1},))
    review.add(session, LOCAL, revision.id, Destination("functions"), there, acting)
    assert open_(session, revision) == (0, ["control-contradiction", "page-unreadable"])
    made = review.correct_field(session, LOCAL, revision.id, "/control/version", "02", acting)
    assert open_(session, revision) == (0, ["page-unreadable"])
    lost = Selection("Fregar", ({"page": 2},))
    review.add(session, LOCAL, revision.id, Destination("functions"), lost, acting)
    assert open_(session, revision) == (0, [])
    assert made is not None
    review.take_back(session, LOCAL, made.id, acting)
    assert open_(session, revision) == (0, ["control-contradiction"])


def test_what_came_as_in_force_is_open_until_a_person_has_settled_it(
    session: Session, acting: Acting
) -> None:
    read = other(notes=(), requirements=(), warnings=(Warning("control-contradiction", "Two versions."),))
    revision = draft(session, acting, in_force=True, of=read)
    assert review.is_open(session, revision)
    with pytest.raises(ItemIsConfirmed):
        review.merge(session, LOCAL, Target(item(session, revision, "Amasar la harina").id), acting)
    review.correct_field(session, LOCAL, revision.id, "/area", "Planta", acting)
    made = review.correct_field(session, LOCAL, revision.id, "/control/version", "02", acting)
    assert not review.is_open(session, revision)
    with pytest.raises(ReviewIsClosed):
        review.correct_field(session, LOCAL, revision.id, "/area", "Taller", acting)
    assert made is not None
    review.take_back(session, LOCAL, made.id, acting)
    assert review.is_open(session, revision)
