"""Every change of the domain asks the person's role, in the company that it is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from profiles import companies, imports, jobs, lifecycle, positions, review, staging, wordings
from profiles.acting import Acting
from profiles.errors import NotAllowed, NotFound
from profiles.imports import Request
from profiles.lifecycle import Said
from profiles.models import Company, ImportBatch, ImportEntry, Item, Position, Revision, TrailEntry
from profiles.organisation import titles
from profiles.permissions import TABLE, Permission, Role
from profiles.review import Destination, Selection, Target
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.builders import enter, full, parsed

P = Permission
Change = Callable[[Session, Viewer, Acting], Any]


def _item(session: Session) -> Target:
    return Target(session.scalars(select(Item.id).where(Item.section == "functions")).first() or 0)


def _company(session: Session) -> Company:
    return session.scalars(select(Company)).one()


def _alias(session: Session, acting: Acting) -> int:
    place = session.scalars(select(Position.id)).first() or 0
    return positions.set_alias(session, LOCAL, 1, "Hornera", place, acting).id


CHANGES: Mapping[str, tuple[Permission, Change]] = {
    "begin": (P.IMPORT, lambda s, v, a: imports.begin(s, v, Request(1, False, ()), a)),
    "finish": (P.IMPORT, lambda s, v, a: imports.finish(s, v, 1, a)),
    "undo": (P.IMPORT, lambda s, v, a: imports.undo(s, v, 1, a)),
    "held": (P.IMPORT, lambda s, v, a: imports.enter_held(s, v, 1, "x", "0" * 64, a)),
    "identify": (
        P.IMPORT,
        lambda s, v, a: imports.identify(
            s, v, s.scalars(select(ImportEntry.id).where(ImportEntry.outcome == "waiting")).one(), {}, a
        ),
    ),
    "upload": (P.IMPORT, lambda s, v, a: staging.open_batch(s, v, _company(s), a)),
    "ask": (P.IMPORT, lambda s, v, a: jobs.ask(s, v, "read", {"batch": 1}, a)),
    "call off": (P.IMPORT, lambda s, v, a: jobs.call_off(s, v, 1, a)),
    "read again": (P.CORRECT, lambda s, v, a: jobs.ask(s, v, "read_again", {"company": 1}, a)),
    "confirm": (P.CORRECT, lambda s, v, a: review.confirm(s, v, _item(s), a)),
    "correct": (P.CORRECT, lambda s, v, a: review.correct(s, v, _item(s), {"text": "Otro"}, a)),
    "split": (P.CORRECT, lambda s, v, a: review.split(s, v, _item(s), ("Uno", "Dos"), a)),
    "remove": (P.CORRECT, lambda s, v, a: review.remove(s, v, _item(s), "No es", a)),
    "move": (P.CORRECT, lambda s, v, a: review.move(s, v, _item(s), Destination("notes"), a)),
    "add": (
        P.CORRECT,
        lambda s, v, a: review.add(s, v, _draft(s).id, Destination("functions"), Selection("Más"), a),
    ),
    "section": (P.CORRECT, lambda s, v, a: review.confirm_section(s, v, _draft(s).id, "functions", a)),
    "field": (P.CORRECT, lambda s, v, a: review.correct_field(s, v, _draft(s).id, "/area", "Sala", a)),
    "alias": (P.CORRECT, lambda s, v, a: positions.set_alias(s, v, 1, "Hornera", 1, a)),
    "drop alias": (P.CORRECT, lambda s, v, a: positions.drop_alias(s, v, _alias(s, a), a)),
    "meaning": (
        P.CORRECT,
        lambda s, v, a: titles.say_meaning(s, v, _company(s), titles.Meaning("Jefa", None), a),
    ),
    "word": (P.CORRECT, lambda s, v, a: wordings.say(s, v, 1, "Fines", "objective", a)),
    "take word back": (
        P.CORRECT,
        lambda s, v, a: wordings.take_back(s, v, wordings.say(s, LOCAL, 1, "Fines", None, a).id, a),
    ),
    "company": (P.IMPORT, lambda s, v, a: companies.for_work(s, v, P.IMPORT, None, "", a)),
    "adopt": (P.ADOPT, lambda s, v, a: lifecycle.adopt_signed(s, v, _draft(s).id, Said(_draft(s).stamp), a)),
    "recall": (P.PREPARE, lambda s, v, a: lifecycle.recall(s, v, _draft(s).id, Said(_draft(s).stamp), a)),
}


def _draft(session: Session) -> Revision:
    return session.scalars(select(Revision).where(Revision.state == "draft").order_by(Revision.id)).first()  # type: ignore[return-value]


@pytest.fixture
def filled(session: Session, acting: Acting) -> Session:
    unnamed = parsed(None, None, None, title=None)
    enter(session, acting, {"a.docx": full(), "b.docx": parsed("P-2", title="Chofer"), "c.txt": unnamed})
    return session


def state(session: Session) -> tuple[int | None, ...]:
    tables = (TrailEntry, Revision, ImportBatch, Position)
    return tuple(session.scalar(select(func.count()).select_from(table)) for table in tables)


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_refused_to_whom_the_table_does_not_allow_it(
    filled: Session, acting: Acting, name: str
) -> None:
    need, change = CHANGES[name]
    refused = [Viewer(role, frozenset({Holding(role, 1)})) for role in Role if role not in TABLE[need]]
    refused += [Viewer(role, frozenset({Holding(role, 99)})) for role in Role]
    for who in refused:
        nested = filled.begin_nested()
        with pytest.raises((NotAllowed, NotFound)):
            change(filled, who, acting)
        nested.rollback()
        filled.expire_all()


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_on_record(filled: Session, acting: Acting, name: str) -> None:
    need, change = CHANGES[name]
    if name in {"adopt", "held", "call off", "company", "recall", "undo", "confirm", "section"}:
        pytest.skip("nothing to do here, or told elsewhere")
    role = next(iter(sorted(TABLE[need])))
    before = state(filled)[0] or 0
    change(filled, Viewer(role, frozenset({Holding(role, 1)})), acting)
    assert (state(filled)[0] or 0) > before


def test_companies_are_made_by_who_works_for_all(session: Session, acting: Acting) -> None:
    everywhere = Viewer("x", frozenset({Holding(Role.HR)}))
    made = companies.for_work(session, everywhere, P.IMPORT, " Molinos  del Sur ", "", acting)
    assert (made.name, made.is_default) == ("Molinos del Sur", False)
    default = companies.for_work(session, everywhere, P.IMPORT, None, "Panificadora Sol", acting)
    assert (default.name, default.is_default) == ("Panificadora Sol", True)
    of_one = Viewer("x", frozenset({Holding(Role.HR, made.id)}))
    assert companies.for_work(session, of_one, P.IMPORT, "Molinos del Sur", "", acting) is made
    for name in (None, "Otra"):
        with pytest.raises(NotAllowed):
            companies.for_work(session, of_one, P.IMPORT, name, "Panificadora Sol", acting)
    assert [one.action for one in session.scalars(select(TrailEntry))] == ["company.entered"] * 2


def test_an_upload_may_be_said_to_be_of_a_company_that_the_person_imports_for(
    session: Session, acting: Acting, tmp_path: Path
) -> None:
    mine = companies.for_work(session, LOCAL, P.IMPORT, "Panificadora Sol", "", acting)
    other = companies.for_work(session, LOCAL, P.IMPORT, "Molinos del Sur", "", acting)
    who = Viewer("x", frozenset({Holding(Role.HR, mine.id)}))
    batch = staging.open_batch(session, who, mine, acting)
    from parsers.limits import Limits
    from profiles.staging import Upload

    staging.stage(session, tmp_path, [Upload("a.txt", b"Puesto: Chofer")], Limits(), batch)
    [file] = staging.unread(session, batch.id)
    staging.keep_reading(session, file.id, (parsed(),), imports.Reader("1", "w"))
    [staged] = file.profiles
    for name in (other.name, "Nueva"):
        staging.override(session, who, staged.id, {"/company": name}, acting)
        with pytest.raises(NotAllowed):
            staging.accept(session, who, batch.id, acting, in_force=False)
    staging.override(session, who, staged.id, {"/company": mine.name}, acting)
    assert staging.accept(session, who, batch.id, acting, in_force=True).state == "running"
