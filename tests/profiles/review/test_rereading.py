"""A newer reading: what it would change, what stays, and what is asked."""

from __future__ import annotations

import dataclasses

import pytest
from sqlalchemy.orm import Session

from parsers.profile import Confidence, Requirement
from profiles import review
from profiles.acting import Acting
from profiles.imports import Reader
from profiles.review import DROP, KEEP, Destination, Selection, Target, proposals, store
from profiles.review.errors import CorrectionsAreOpen, ReviewIsClosed
from profiles.viewer import LOCAL
from tests.profiles.review.sheets import at, draft, function, item, newer, note, other, paper, texts


def test_the_same_reading_changes_nothing(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    review.merge(session, LOCAL, Target(item(session, revision, "Amasar la harina").id), acting)
    review.remove(session, LOCAL, Target(item(session, revision, "Anexo").id), "no", acting)
    found = review.reread(session, revision, paper().to_json())
    assert found.is_nothing
    assert found.disagreements == ()


def test_what_the_program_reads_better_is_shown_and_applied(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    before = item(session, revision, "Cuidar las mesas").id
    review.confirm(session, LOCAL, Target(item(session, revision, "Dos años").id), acting)
    read = other(
        area="Planta",
        functions=(*paper().functions[:2], function(9, "Cuidar las mesas")),
        notes=(note(10, "Anexo"), note(11, "Pie")),
    )
    found = review.reread(session, revision, read.to_json())
    changes = [
        (
            one.before and (one.before.section, one.before.text),
            one.after and (one.after.section, one.after.text),
        )
        for one in found.changes
    ]
    assert changes == [
        (("notes", "Cuidar las mesas"), ("functions", "Cuidar las mesas")),
        (None, ("notes", "Pie")),
        (("functions", "Limpiar el horno 4. Anotar la producción"), None),
    ]
    assert [(one.pointer, one.before, one.after) for one in found.fields] == [("/area", None, "Planta")]
    assert texts(session, revision)["notes"] == ["Cuidar las mesas", "Anexo"]
    reading = newer(session, revision, acting, read)
    review.apply(session, LOCAL, revision, reading, {}, acting)
    assert texts(session, revision) == {
        "functions": ["Amasar la harina", "Hornear el pan", "Cuidar las mesas"],
        "notes": ["Anexo", "Pie"],
        "relations": ["Jefe de Planta"],
        "requirements": ["*Dos años"],
    }
    assert (item(session, revision, "Cuidar las mesas").id, revision.area) == (before, "Planta")
    assert revision.reading_id == reading.id
    assert review.reread(session, revision, read.to_json()).is_nothing


def test_a_confirmed_word_is_never_overwritten(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    review.confirm(session, LOCAL, Target(item(session, revision, "Dos años").id), acting)
    review.correct_field(session, LOCAL, revision.id, "/title", "Hornero", acting)
    read = other(
        title="Panadero mayor",
        requirements=(
            Requirement(
                kind="general", text="Dos años", confidence=Confidence(0.9, "x"), origins=at(7, "Dos años")
            ),
        ),
    )
    found = review.reread(session, revision, read.to_json())
    assert found.is_nothing
    assert [one.read.fields["kind"] for one in found.disagreements] == ["general"]
    review.apply(session, LOCAL, revision, newer(session, revision, acting, read), {}, acting)
    kept = item(session, revision, "Dos años")
    assert (kept.kind, kept.months, kept.confirmed, revision.title) == ("experience", 24, True, "Hornero")


def test_what_the_program_reads_as_the_person_said_is_done(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    text = "Limpiar el horno 4. Anotar la producción"
    parts = ("Limpiar el horno", "4. Anotar la producción")
    review.split(session, LOCAL, Target(item(session, revision, text).id), parts, acting)
    review.correct(
        session, LOCAL, Target(item(session, revision, "Anotar la producción").id), {"weight": "5"}, acting
    )
    there = Selection("Barrer", ({"page": 1, "paragraph": 6},))
    review.add(session, LOCAL, revision.id, Destination("functions"), there, acting)
    read = other(
        functions=(
            *paper().functions[:2],
            function(5, "Limpiar el horno", "3"),
            function(6, "Anotar la producción", "4"),
            function(7, "Barrer"),
        )
    )
    assert review.reread(session, revision, read.to_json()).unfit == ()
    review.apply(session, LOCAL, revision, newer(session, revision, acting, read), {}, acting)
    assert texts(session, revision)["functions"][2:] == [
        "*Limpiar el horno",
        "*Anotar la producción",
        "*Barrer",
    ]
    assert item(session, revision, "Anotar la producción").weight == 5


@pytest.mark.parametrize("answer", [KEEP, DROP])
def test_what_no_longer_fits_is_asked(session: Session, acting: Acting, answer: str) -> None:
    revision = draft(session, acting)
    aim = Target(item(session, revision, "Hornear el pan").id)
    review.correct(session, LOCAL, aim, {"text": "Hornear panes"}, acting)
    read = other(
        functions=(paper().functions[0], function(4, "Algo muy distinto", "2"), paper().functions[2])
    )
    found = review.reread(session, revision, read.to_json())
    assert [one.kind for one in found.unfit] == ["correct"]
    reading = newer(session, revision, acting, read)
    with pytest.raises(CorrectionsAreOpen):
        review.apply(session, LOCAL, revision, reading, {}, acting)
    review.apply(session, LOCAL, revision, reading, {found.unfit[0].id: answer}, acting)
    kept = ["*Hornear panes"] if answer == KEEP else []
    found_texts = texts(session, revision)["functions"]
    assert [text for text in found_texts if text.startswith("*")] == kept
    assert "Algo muy distinto" in found_texts
    assert review.reread(session, revision, read.to_json()).is_nothing


def test_equal_texts_are_told_by_their_place(session: Session, acting: Acting) -> None:
    twice = (function(3, "Barrer"), function(4, "Barrer"), function(5, "Lavar"))
    revision = draft(session, acting, of=other(functions=twice))
    second = [one for one in revision.items if one.text == "Barrer"][1]
    review.move(session, LOCAL, Target(second.id), Destination("safety"), acting)
    read = other(functions=(function(2, "Abrir"), *twice))
    assert review.reread(session, revision, read.to_json()).unfit == ()
    moved = dataclasses.replace(read, functions=(twice[0], function(14, "Barrer"), twice[2]))
    assert review.reread(session, revision, moved.to_json()).unfit == ()


def test_what_is_frozen_is_not_read_again(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    reading = newer(session, revision, acting, paper())
    revision.state = "in_review"
    with pytest.raises(ReviewIsClosed):
        review.apply(session, LOCAL, revision, reading, {}, acting)


def test_proposals(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    mark = Reader("2.0", "words")
    assert proposals.proposals(session, LOCAL, revision.profile.company_id, mark) == []
    sha256 = revision.files[0].sha256
    read = other(notes=())
    assert proposals.keep_readings(session, sha256, (other(title="Otro"), read), mark, acting.now) == 1
    assert proposals.keep_readings(session, sha256, (read,), mark, acting.now) == 0
    [found] = proposals.proposals(session, LOCAL, revision.profile.company_id, mark)
    assert found.revision is revision
    assert [one.before and one.before.text for one in found.reread.changes] == ["Cuidar las mesas", "Anexo"]
    again = proposals.proposal(session, LOCAL, revision.id, mark)
    review.apply(session, LOCAL, again.revision, again.reading, {}, acting)
    assert proposals.proposals(session, LOCAL, revision.profile.company_id, mark) == []
    assert store.reading_of(session, revision)["notes"] == []
