"""Revisions that are written here."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import lifecycle, review
from profiles.errors import NotAllowed, ValueIsNotUsable
from profiles.lifecycle import errors
from profiles.lifecycle.writing import _counted_up
from profiles.models import Item, Revision
from profiles.review import Destination, Selection, Target
from profiles.trail.agreement import revisions
from tests.profiles.builders import full, parsed
from tests.profiles.lifecycle.cast import Cast, brought, draft, in_force, states


def begin(played: Cast, revision: Revision, who: str = "hilda") -> Revision:
    return lifecycle.begin_revision(
        played.session, played.viewer(who), revision.profile_id, played.acting(who)
    )


def texts(session: Session, revision: Revision) -> list[tuple[str, str | None]]:
    query = select(Item.section, Item.text).where(Item.revision_id == revision.id)
    found = session.execute(query.order_by(Item.section, Item.ordinal))
    return [(section, text) for section, text in found]


def test_it_begins_with_what_is_in_force(session: Session, played: Cast) -> None:
    source = brought(played, "schedule", {"a.docx": full()}, in_force=True)
    made = begin(played, source)
    assert (made.state, made.version, made.issued_on, made.dated_on, made.based_on, made.approved_by) == (
        "draft",
        "02",
        None,
        None,
        source.id,
        None,
    )
    assert made.prepared_by == played.people["hilda"].id
    assert texts(session, made) == [one for one in texts(session, source) if one[0] != "approvals"]
    assert made.section_order == [one for one in source.section_order if one != "approvals"]
    assert {one.revision_id: one.origins for one in made.items} == {made.id: []}
    assert review.unconfirmed(session, made.id) == 1


def test_it_is_edited_section_by_section_and_approved(session: Session, played: Cast) -> None:
    source = in_force(played, area="Hornos")
    made = begin(played, source)
    viewer, acting = played.viewer("hilda"), played.acting("hilda")
    [item] = session.scalars(select(Item).where(Item.revision_id == made.id))
    review.correct(session, viewer, Target(item.id), {"text": "Revisar los hornos. Barrer."}, acting)
    review.split(session, viewer, Target(item.id), ("Revisar los hornos.", "Barrer."), acting)
    added = Selection("Cuidar la masa")
    review.add(session, viewer, made.id, Destination("responsibilities"), added, acting)
    review.add(session, viewer, made.id, Destination("notes"), Selection("Nada"), acting)
    gone = session.scalars(select(Item).where(Item.revision_id == made.id, Item.section == "notes")).one()
    review.remove(session, viewer, Target(gone.id), "Sobra", acting)
    review.correct_field(session, viewer, made.id, "/control/issued_on", "2024-05-02", acting)
    assert texts(session, made) == [
        ("functions", "Revisar los hornos."),
        ("functions", "Barrer."),
        ("responsibilities", "Cuidar la masa"),
    ]
    played.through(made)
    assert states(session) == [("01", "superseded"), ("02", "in_force")]
    assert texts(session, source) == [("functions", "Revisar los hornos al abrir el turno")]
    assert list(revisions(session)) == []


def test_one_draft_at_a_time(played: Cast) -> None:
    source = in_force(played)
    begin(played, source)
    with pytest.raises(errors.DraftIsOpen, match="02"):
        begin(played, source)
    with pytest.raises(NotAllowed):
        begin(played, source, "elmer")


def test_there_must_be_one_to_begin_with(played: Cast) -> None:
    revision = draft(played)
    played.does("hilda", "close", revision, reason="Sobra")
    with pytest.raises(errors.NothingToBeginWith):
        begin(played, revision)


def test_a_number_that_is_taken_is_passed_over(played: Cast) -> None:
    first = played.through(draft(played, version="02"))
    played.does(
        "quela", "withdraw", played.through(draft(played, version="03", date="2024-05-01")), reason="No"
    )
    assert first.state == "superseded"
    assert begin(played, first).version == "04"


@pytest.mark.parametrize(
    ("version", "next_"),
    [("03", "04"), ("9", "10"), ("1.0", "2.0"), ("1.4", "1.5"), ("B", "C"), ("99", "100"), ("Z", "02")],
)
def test_counting_up(version: str, next_: str) -> None:
    assert _counted_up(version) == next_


def test_a_profile_gets_its_code_once(session: Session, played: Cast) -> None:
    in_force(played)
    other = draft(played, code=None, title="Portero")
    viewer, acting = played.viewer("hilda"), played.acting("hilda")
    with pytest.raises(ValueIsNotUsable):
        lifecycle.give_code(session, viewer, other.id, "  ", acting)
    with pytest.raises(errors.CodeIsTaken):
        lifecycle.give_code(session, viewer, other.id, "pf-op-001", acting)
    assert lifecycle.give_code(session, viewer, other.id, " PF-9 ", acting).code_key == "PF-9"
    with pytest.raises(errors.CodeIsFixed):
        lifecycle.give_code(session, viewer, other.id, "PF-10", acting)
    assert parsed().control.code == "PF-OP-001"
    assert list(revisions(session)) == []
