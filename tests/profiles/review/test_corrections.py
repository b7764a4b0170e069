"""Each kind of correction, who may make it, and that a reading stays untouched."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database import Database
from profiles import catalogue, lifecycle, outbox, review
from profiles.acting import Acting
from profiles.errors import NotFound, ValueIsNotUsable
from profiles.models import Correction, Item, Position, Revision
from profiles.review import Destination, Selection, Target, store
from profiles.review import entries as of_items
from profiles.review.errors import (
    ItemIsConfirmed,
    ItemWasChanged,
    LaterCorrectionBuildsOnIt,
    NothingBehind,
    PartIsEmpty,
    ReviewIsClosed,
    VersionIsTaken,
)
from profiles.review.replay import replay
from profiles.revisions import content
from profiles.viewer import LOCAL, Viewer
from tests.profiles.builders import enter, parsed
from tests.profiles.review.sheets import draft, item, paper, texts


def target(session: Session, revision: Revision, text: str) -> Target:
    return Target(item(session, revision, text).id, text)


def test_every_kind_of_correction(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    read = dict(store.reading_of(session, revision))
    digest = revision.content_digest

    def aim(text: str) -> Target:
        return target(session, revision, text)

    review.confirm(session, LOCAL, aim("Dos años"), acting)
    review.correct(
        session, LOCAL, aim("Hornear el pan"), {"text": "Hornear panes", "frequency": ["daily"]}, acting
    )
    review.split(
        session, LOCAL, aim("Limpiar el horno 4. Anotar la producción"), ("Limpiar el horno", "4. Anotar la producción"), acting
    )  # fmt: skip
    review.merge(session, LOCAL, aim("Amasar la harina"), acting)
    review.move(session, LOCAL, aim("Cuidar las mesas"), Destination("functions"), acting)
    review.remove(session, LOCAL, aim("Anexo"), "Es un título", acting)
    there = Selection("5. Barrer", ({"page": 1, "paragraph": 6},))
    review.add(session, LOCAL, revision.id, Destination("requirements", "skill"), there, acting)
    assert texts(session, revision) == {
        "functions": [
            "*Amasar la harina Hornear panes",
            "*Limpiar el horno",
            "*Anotar la producción",
            "*Cuidar las mesas",
        ],
        "relations": ["Jefe de Planta"],
        "requirements": ["*Barrer", "*Dos años"],
    }
    made = item(session, revision, "Anotar la producción")
    assert (made.number, made.key) == ("4", "3.1")
    assert item(session, revision, "Amasar la harina Hornear panes").frequency == ["daily"]
    assert (item(session, revision, "Barrer").kind, item(session, revision, "Barrer").number) == (
        "skill",
        "5",
    )
    assert store.reading_of(session, revision) == read
    assert revision.content_digest != digest
    assert revision.section_order == ["functions", "requirements", "relations"]
    assert [one["code"] for one in revision.warnings] == ["comments"]
    assert review.unconfirmed(session, revision.id) == 0
    assert len(outbox.pending(session)) == 8


def test_the_content_is_that_of_rows_and_digest(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    review.merge(session, LOCAL, target(session, revision, "Amasar la harina"), acting)
    items = catalogue.items(session, LOCAL, revision.id)
    parsed_again = content.parsed(revision, items, revision.profile.code, "perfil.pdf")
    assert content.digest(parsed_again) == revision.content_digest


def test_a_row_outlives_corrections(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    before = item(session, revision, "Cuidar las mesas").id
    review.move(session, LOCAL, Target(before), Destination("functions"), acting)
    review.correct(session, LOCAL, Target(before), {"text": "Cuidar mesas"}, acting)
    after = item(session, revision, "Cuidar mesas")
    assert (after.id, after.section, type(after).__name__, after.confirmed) == (
        before,
        "functions",
        "Function",
        True,
    )


def test_history_and_taking_back(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    digest, warnings = revision.content_digest, revision.warnings
    first = review.correct(
        session, LOCAL, target(session, revision, "Hornear el pan"), {"text": "Hornear"}, acting
    )
    second = review.split(session, LOCAL, target(session, revision, "Hornear"), ("Hor", "near"), acting)
    third = review.correct(session, LOCAL, target(session, revision, "near"), {"text": "no"}, acting)
    assert first is not None
    assert third is not None
    assert (first.original, first.value, first.made_by) == ("Hornear el pan", "Hornear", "ana")
    for one in (first, second):
        with pytest.raises(LaterCorrectionBuildsOnIt):
            review.take_back(session, LOCAL, one.id, acting)
    shown = review.history(session, LOCAL, revision.id)
    assert [(one.correction.id, one.loose) for one in shown] == [
        (third.id, True),
        (second.id, False),
        (first.id, False),
    ]
    for one in (third, second, first, first):
        review.take_back(session, LOCAL, one.id, acting)
    assert texts(session, revision)["functions"][1] == "Hornear el pan"
    assert (revision.content_digest, revision.warnings) == (digest, warnings)
    assert session.scalar(select(func.count()).select_from(Correction)) == 3
    assert not any(one.loose for one in review.history(session, LOCAL, revision.id))


def test_what_changes_nothing_confirms(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    sure = target(session, revision, "Amasar la harina")
    assert review.confirm(session, LOCAL, sure, acting) is None
    assert review.correct(session, LOCAL, sure, {"text": "Amasar la harina"}, acting) is None
    assert review.move(session, LOCAL, sure, Destination("functions"), acting) is None
    kept = review.correct(session, LOCAL, target(session, revision, "Dos años"), {"months": "24"}, acting)
    assert kept is not None
    assert kept.kind == "confirm"
    assert len(review.confirm_section(session, LOCAL, revision.id, "notes", acting)) == 2
    assert review.confirm_section(session, LOCAL, revision.id, "notes", acting) == []


def test_what_is_in_force_is_only_confirmed_and_set_right(session: Session, acting: Acting) -> None:
    revision = draft(session, acting, in_force=True)
    with pytest.raises(ItemIsConfirmed):
        review.correct(
            session, LOCAL, target(session, revision, "Amasar la harina"), {"text": "Otra"}, acting
        )
    review.move(
        session, LOCAL, target(session, revision, "Cuidar las mesas"), Destination("functions"), acting
    )
    review.confirm(session, LOCAL, target(session, revision, "Anexo"), acting)
    last = review.confirm(session, LOCAL, target(session, revision, "Dos años"), acting)
    assert last is not None
    assert not review.is_open(session, revision)
    with pytest.raises(ReviewIsClosed):
        review.remove(session, LOCAL, target(session, revision, "Anexo"), "x", acting)
    review.take_back(session, LOCAL, last.id, acting)
    assert review.is_open(session, revision)


def test_refusals(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    aim = target(session, revision, "Hornear el pan")
    with pytest.raises(ItemWasChanged):
        review.confirm(session, LOCAL, Target(aim.item_id, "Otra cosa"), acting)
    with pytest.raises(NotFound):
        review.confirm(session, LOCAL, Target(999), acting)
    with pytest.raises(NotFound):
        review.confirm(session, Viewer("nobody", frozenset()), aim, acting)
    with pytest.raises(NothingBehind):
        review.merge(session, LOCAL, target(session, revision, "Anexo"), acting)
    with pytest.raises(PartIsEmpty):
        review.split(session, LOCAL, aim, ("Hornear el pan", " "), acting)
    wrong = [{"text": " "}, {"frequency": ["never"]}, {"weight": "much"}, {"weight": "101"}, {"kind": "x"}]
    for typed in wrong:
        with pytest.raises(ValueIsNotUsable):
            review.correct(session, LOCAL, aim, typed, acting)
    years = target(session, revision, "Dos años")
    for typed in ({"months": "many"}, {"kind": "luck"}, {"text": "x" * 10_001}):
        with pytest.raises(ValueIsNotUsable):
            review.correct(session, LOCAL, years, typed, acting)
    with pytest.raises(ValueIsNotUsable):
        review.move(session, LOCAL, aim, Destination("nowhere"), acting)
    with pytest.raises(ValueIsNotUsable):
        review.add(session, LOCAL, revision.id, Destination("functions"), Selection("2. "), acting)
    with pytest.raises(ValueIsNotUsable):
        review.remove(session, LOCAL, aim, " ", acting)
    revision.state = "in_review"
    session.flush()
    with pytest.raises(ReviewIsClosed):
        review.confirm(session, LOCAL, aim, acting)
    with pytest.raises(NotFound):
        review.take_back(session, LOCAL, 999, acting)


def test_approvals_and_holders_are_cleaned(session: Session, acting: Acting) -> None:
    from parsers.profile import Approval, MatrixRow

    read = parsed(approvals=(Approval(step="approved", name="Eva"),), matrix=(MatrixRow(text="Contar"),))
    revision = draft(session, acting, of=read)
    approval = session.scalars(select(Item).where(Item.section == "approvals")).one()
    review.correct(session, LOCAL, Target(approval.id), {"date": "2024-01-31", "step": "reviewed"}, acting)
    review.correct(
        session, LOCAL, target(session, revision, "Contar"), {"holders": "Jefe\n\n Cajero "}, acting
    )
    approval = session.scalars(select(Item).where(Item.section == "approvals")).one()
    assert (approval.kind, approval.date) == ("reviewed", "2024-01-31")
    assert item(session, revision, "Contar").holders == ["Jefe", "Cajero"]
    with pytest.raises(ValueIsNotUsable):
        review.correct(session, LOCAL, Target(approval.id), {"date": "ayer"}, acting)


def test_fields(session: Session, acting: Acting) -> None:
    revision = draft(session, acting, in_force=True)
    numbers = {
        "/title": "Hornero",
        "/posts": "3",
        "/control/issued_on": "2021-02-03",
        "/control/version": "4",
    }
    made = [
        review.correct_field(session, LOCAL, revision.id, name, value, acting)
        for name, value in numbers.items()
    ]
    assert (revision.title, revision.posts, revision.version_key) == ("Hornero", 3, "4")
    assert revision.effective_from == revision.issued_on == revision.dated_on
    assert session.scalars(select(Position.title)).first() == "Hornero"
    assert review.correct_field(session, LOCAL, revision.id, "/posts", "3", acting) is None
    assert [
        one.pointer for one in catalogue.profile(session, LOCAL, revision.profile_id).corrections
    ] == sorted(numbers)
    for one in reversed(made):
        assert one is not None
        review.take_back(session, LOCAL, one.id, acting)
    assert (revision.title, revision.posts, revision.version) == ("Panadero", None, "01")
    for pointer, typed in {"/control/code": "X", "/posts": "dos", "/control/issued_on": "ayer"}.items():
        with pytest.raises(ValueIsNotUsable):
            review.correct_field(session, LOCAL, revision.id, pointer, typed, acting)
    enter(session, acting, {"b.docx": parsed(version="02", date="2022-01-01", text="Dos")})
    with pytest.raises(VersionIsTaken):
        review.correct_field(session, LOCAL, revision.id, "/control/version", "2.0", acting)


def test_without_a_date_of_issue_the_approval_says_it(session: Session, acting: Acting) -> None:
    from parsers.profile import Approval

    read = parsed(approvals=(Approval(step="approved", name="Eva", date="2019-12-01"),))
    revision = draft(session, acting, of=read)
    review.correct_field(session, LOCAL, revision.id, "/control/issued_on", "", acting)
    assert str(revision.dated_on) == "2019-12-01"
    assert revision.issued_on is None


def test_adopting_a_corrected_draft_keeps_its_content(session: Session, acting: Acting) -> None:
    revision = draft(session, acting)
    review.merge(session, LOCAL, target(session, revision, "Amasar la harina"), acting)
    before = texts(session, revision)
    lifecycle.put_in_force(session, revision, acting)
    assert texts(session, revision) == before


STEPS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 30)), max_size=8)


@given(steps=STEPS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_corrections_replayed_on_their_reading_give_the_same_content(
    database: Database, acting: Acting, steps: list[tuple[int, int]]
) -> None:
    with database.readers() as session:
        revision = draft(session, acting)
        for kind, place in steps:
            _any_step(session, revision, acting, kind, place)
        found = replay(
            of_items.read(paper().to_json()), store.operations(store.corrections(session, revision.id))
        )
        rows = {
            (one.key, one.section, one.text or "", one.confirmed)
            for one in catalogue.items(session, LOCAL, revision.id)
        }
        assert {(one.key, one.section, one.text, one.confirmed) for one in found.entries} == rows
        assert found.unfit == found.disagreements == ()
        before = of_items.read(paper().to_json())
        for shown in review.history(session, LOCAL, revision.id):
            review.take_back(session, LOCAL, shown.correction.id, acting)
        assert store.replayed(session, revision).entries == before
        session.rollback()


def _any_step(session: Session, revision: Revision, acting: Acting, kind: int, place: int) -> None:
    items = catalogue.items(session, LOCAL, revision.id)
    if not items:
        return
    chosen = items[place % len(items)]
    aim, words = Target(chosen.id), (chosen.text or "").split()
    try:
        match kind:
            case 0:
                review.confirm(session, LOCAL, aim, acting)
            case 1:
                name = of_items.MAIN.get(chosen.section, "text")
                review.correct(session, LOCAL, aim, {name: f"{chosen.text} {place}"}, acting)
            case 2:
                review.split(session, LOCAL, aim, (" ".join(words[:1]), " ".join(words[1:])), acting)
            case 3:
                review.merge(session, LOCAL, aim, acting)
            case 4:
                there = list(content.COLUMNS)[place % len(content.COLUMNS)]
                review.move(session, LOCAL, aim, Destination(there), acting)
            case 5:
                review.remove(session, LOCAL, aim, "no", acting)
            case _:
                chosen_text = Selection(f"Nuevo {place}", ({"page": 1, "paragraph": place},))
                review.add(session, LOCAL, revision.id, Destination("functions"), chosen_text, acting)
    except (NothingBehind, PartIsEmpty):
        return
