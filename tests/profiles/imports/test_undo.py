"""An import taken back leaves the catalogue as it was."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import imports, lifecycle, review
from profiles.acting import Acting
from profiles.errors import (
    FurtherOriginalWasImported,
    ImportIsNotDone,
    LaterEditionWasImported,
    PersonWorkedOnIt,
    StateWasChanged,
)
from profiles.models import Item, Outbox, Revision
from profiles.viewer import LOCAL
from tests.profiles import dump
from tests.profiles.builders import enter, full, parsed

NEWER = parsed(version="02", date="2022-01-01", text="Dos", title="Hornera", area="Horno")


def without_files(session: Session) -> dict[str, object]:
    """The store keeps files for ever, so that they do not count."""
    return {**dump.catalogue(session), "files": None}


@pytest.mark.parametrize("first_in_force", [False, True])
@pytest.mark.parametrize("in_force", [False, True])
def test_undo_restores(session: Session, acting: Acting, in_force: bool, first_in_force: bool) -> None:
    files = {"a.docx": full(), "x.txt": parsed(None, None, None, title="Portero")}
    enter(session, acting, files, in_force=first_in_force)
    before = without_files(session)
    later = {"b.docx": NEWER, "a.pdf": full(), "y.txt": parsed("PF-9", title="Vigilante"), "a.docx": full()}
    [entry, *_] = enter(session, acting, later, in_force=in_force)
    assert without_files(session) != before
    undone = imports.undo(session, LOCAL, entry.batch_id, acting)
    assert (undone.state, undone.undone_at) == ("undone", acting.now)
    session.expire_all()
    assert without_files(session) == before


def test_undo_restores_a_date_that_was_the_day_of_import(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": parsed(date=None)}, in_force=True)
    later = dataclasses.replace(acting, today=acting.today + dt.timedelta(days=3))
    [entry] = enter(session, later, {"b.docx": NEWER}, in_force=True)
    old = session.scalars(select(Revision).where(Revision.version == "01")).one()
    assert (old.state, old.effective_from, old.effective_to) == ("superseded", None, dt.date(2022, 1, 1))
    imports.undo(session, LOCAL, entry.batch_id, later)
    assert (old.state, old.effective_from, old.effective_to) == ("in_force", acting.today, None)


def test_undo_of_everything_leaves_nothing(session: Session, acting: Acting) -> None:
    [entry, *_] = enter(session, acting, {"a.docx": full(), "b.docx": NEWER}, in_force=True)
    imports.undo(session, LOCAL, entry.batch_id, acting)
    found = dump.catalogue(session)
    assert (found["profiles"], found["positions"]) == ([], [])
    assert session.scalars(select(Outbox.action).order_by(Outbox.id.desc())).first() == "delete"
    with pytest.raises(ImportIsNotDone):
        imports.undo(session, LOCAL, entry.batch_id, acting)


def test_a_later_edition_forbids_it(session: Session, acting: Acting) -> None:
    [entry] = enter(session, acting, {"a.docx": full()})
    enter(session, acting, {"b.docx": NEWER})
    with pytest.raises(LaterEditionWasImported):
        imports.undo(session, LOCAL, entry.batch_id, acting)


def test_a_further_original_forbids_it(session: Session, acting: Acting) -> None:
    [entry] = enter(session, acting, {"a.docx": full()})
    enter(session, acting, {"a.pdf": full()})
    with pytest.raises(FurtherOriginalWasImported):
        imports.undo(session, LOCAL, entry.batch_id, acting)


def test_a_change_of_state_forbids_it(session: Session, acting: Acting) -> None:
    [entry] = enter(session, acting, {"a.docx": full()})
    assert entry.revision_id is not None
    lifecycle.put_in_force(session, session.get_one(Revision, entry.revision_id), acting)
    with pytest.raises(StateWasChanged):
        imports.undo(session, LOCAL, entry.batch_id, acting)


def test_a_person_s_work_forbids_it(session: Session, acting: Acting) -> None:
    [entry] = enter(session, acting, {"a.docx": full()})
    item_id = session.scalars(select(Item.id).where(Item.section == "requirements")).one()
    assert review.confirm(session, LOCAL, review.Target(item_id), acting) is not None
    with pytest.raises(PersonWorkedOnIt):
        imports.undo(session, LOCAL, entry.batch_id, acting)
