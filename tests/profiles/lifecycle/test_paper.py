"""Documents that were approved on paper: adopted by an import, at the console, or many at a time."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.profile import Approval, ParsedProfile
from profiles import adoption, approval, imports, lifecycle, review
from profiles.errors import NotAllowed, NotFound, StateForbids
from profiles.lifecycle import Said, errors
from profiles.models import ImportBatch, Item, Revision, Signature, TrailEntry, Transition
from profiles.trail.agreement import revisions
from profiles.viewer import LOCAL, Viewer
from tests.profiles.builders import full, parsed
from tests.profiles.lifecycle.cast import PROOF, Cast, brought, draft, in_force, states


def test_adopting_a_draft_supersedes_the_edition_before(session: Session, played: Cast) -> None:
    in_force(played)
    entered = draft(played)
    lifecycle.put_in_force(session, entered, played.acting())
    assert (entered.state, entered.effective_from, entered.adopted) == (
        "in_force",
        dt.date(2024, 4, 30),
        True,
    )
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
        lifecycle.put_in_force(session, entered, played.acting())
    assert session.scalars(select(Signature)).all() == []


def test_nobody_adopts_what_they_do_not_see(session: Session, played: Cast) -> None:
    entered = draft(played)
    said = Said(entered.stamp, proof=PROOF)
    with pytest.raises(NotFound):
        lifecycle.adopt_signed(session, Viewer("nobody", frozenset()), entered.id, said, played.acting())
    with pytest.raises(NotAllowed):
        adoption.candidates(session, played.viewer("olga"), played.acting("olga"))


def test_many_are_adopted_with_a_signature_each(session: Session, played: Cast) -> None:
    in_force(played)
    ready = draft(played)
    other = brought(played, "hugo", {"otro.docx": full_("PF-2")})
    stale = brought(played, "hugo", {"tercero.docx": parsed("PF-3", title="Barrendero", text="Barrer")})
    viewer, acting = played.viewer("quela"), played.acting("quela")
    shown = {one.revision.id: one for one in adoption.candidates(session, viewer, acting, played.company.id)}
    assert {
        key: (one.is_approved, one.begins.isoformat(), one.replaces and one.replaces.version, one.uncertain)
        for key, one in shown.items()
    } == {
        ready.id: (False, "2024-04-30", "01", 0),
        other.id: (True, "2020-01-10", None, 1),
        stale.id: (False, "2020-01-10", None, 0),
    }
    chosen = {one: Said(shown[one].revision.stamp, words="Adopto.", proof=PROOF) for one in shown}
    review.correct_field(session, LOCAL, stale.id, "/area", "Patio", played.acting("hugo"))
    adopted, refused = adoption.adopt_all(session, viewer, chosen, acting)
    assert sorted(one.id for one in adopted) == sorted((ready.id, other.id))
    assert [type(one) for one in refused.values()] == [errors.ChangedMeanwhile]
    assert states(session) == [("01", "superseded"), ("02", "in_force"), ("01", "in_force"), ("01", "draft")]
    signed = session.scalars(select(Signature)).all()
    assert {(one.account.login, one.meaning, one.words) for one in signed} == {
        ("quela", "adopted", "Adopto.")
    }
    seen = approval.sheet(session, viewer, other.id, acting)
    assert ([(one.kind, one.name) for one in seen.printed], seen.adoption and seen.adoption.account.name) == (
        [("approved", "Eva Ríos")],
        "Quela",
    )


def test_what_was_written_or_reviewed_here_is_no_paper(session: Session, played: Cast) -> None:
    first = played.through(draft(played))
    written = lifecycle.begin_revision(
        session, played.viewer("hilda"), first.profile_id, played.acting("hilda")
    )
    with pytest.raises(errors.OnlyPaperIsAdopted):
        played.does("quela", "adopt_signed", written)
    assert adoption.candidates(session, played.viewer("quela"), played.acting()) == []
    again = brought(played, "hilda", {"p.docx": parsed("PF-9", title="Mozo")})
    played.does("hilda", "send_to_review", again)
    played.does("quela", "return_to_draft", again, reason="No")
    with pytest.raises(errors.OnlyPaperIsAdopted):
        played.does("quela", "adopt_signed", again)
    brought(played, "schedule", {"p.docx": parsed("PF-9", title="Mozo")}, in_force=True)
    assert again.state == "draft"


def test_what_an_adopted_version_says_stays_on_record(session: Session, played: Cast) -> None:
    adopted = brought(played, "schedule", {"otro.docx": full_("PF-2")}, in_force=True)
    doubtful = next(one for one in adopted.items if one.uncertain)
    before = adopted.sealed
    review.correct(session, LOCAL, review.Target(doubtful.id), {"text": "Tres años"}, played.acting("hugo"))
    session.refresh(adopted)
    assert adopted.sealed != before
    assert list(revisions(session)) == []
    session.scalars(select(Item).where(Item.section == "functions")).one().text = "Otra cosa"
    session.flush()
    assert [one.kind for one in revisions(session)] == ["content_was_changed"]


def test_a_draft_that_gives_way_is_on_record(session: Session, played: Cast) -> None:
    draft(played)
    draft(played, version="03", date="2024-05-01", text="Tres")
    assert states(session) == [("02", "superseded"), ("03", "draft")]
    first = session.get_one(Revision, 1)
    with pytest.raises(StateForbids):
        lifecycle.give_way(session, first, played.acting(), "newer")
    deeds = session.scalars(select(TrailEntry.action).where(TrailEntry.subject == "revision"))
    assert list(deeds) == ["revision.entered", "revision.superseded", "revision.entered"]


def full_(code: str) -> ParsedProfile:
    found = full()
    control = dataclasses.replace(found.control, code=code)
    named = (Approval(step="approved", position="Gerente", name="Eva Ríos", date="2020-01-08"),)
    return dataclasses.replace(found, control=control, title="Portero", approvals=named)


def test_what_a_step_found_is_on_record_as_it_was(session: Session, played: Cast) -> None:
    entered = draft(played)
    lifecycle.put_in_force(session, entered, played.acting())
    move = session.scalars(select(Transition).order_by(Transition.id.desc())).first()
    assert move is not None
    assert (move.to_state, move.effective_from) == ("in_force", None)
    noted = session.scalars(select(TrailEntry).where(TrailEntry.action == "revision.adopted")).one()
    assert (noted.before["effective_from"], noted.after["effective_from"]) == (None, "2024-04-30")


def test_an_import_that_is_undone_leaves_the_draft_as_it_was(session: Session, played: Cast) -> None:
    entered = draft(played)
    read = parsed(version="02", date="2024-04-30", text="Hornear el pan")
    again = brought(played, "schedule", {"02.docx": read}, in_force=True)
    assert (again.id, again.state, again.effective_from) == (entered.id, "in_force", dt.date(2024, 4, 30))
    last = session.scalars(select(ImportBatch.id).order_by(ImportBatch.id.desc())).first()
    assert last is not None
    imports.undo(session, LOCAL, last, played.acting())
    assert (entered.state, entered.effective_from, entered.adopted) == ("draft", None, False)
