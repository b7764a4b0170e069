"""What the trail keeps of a deed, and that nothing of it can be changed."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from profiles import trail
from profiles.acting import Acting
from profiles.models import PersonalValue, TrailEntry
from profiles.trail import Change, Personal, Subject
from profiles.trail.personal import digest
from profiles.trail.sealing import FIRST, seal


def _two(session: Session, acting: Acting) -> list[TrailEntry]:
    person = Personal("Ana Ruiz", employee_id=7)
    change = Change({"name": None}, {"name": person, "since": dt.date(2024, 5, 2)})
    trail.record(session, acting, "employee.entered", Subject("employee", 7, 1), change)
    trail.record(
        session, acting, "employee.changed", Subject("employee", 7, 1), Change(after={"names": [person]})
    )
    return list(session.scalars(select(TrailEntry).order_by(TrailEntry.id)))


def test_entries_are_chained_and_sealed(session: Session, acting: Acting) -> None:
    first, second = _two(session, acting)
    assert (first.id, first.previous, second.id, second.previous) == (1, FIRST, 2, first.seal)
    assert [seal(one, session.info[trail.KEY]) for one in (first, second)] == [first.seal, second.seal]


def test_personal_texts_lie_beside_it_once(session: Session, acting: Acting) -> None:
    first, second = _two(session, acting)
    kept = session.scalars(select(PersonalValue).where(PersonalValue.value == "Ana Ruiz")).one()
    reference = {"personal": kept.id, "digest": digest(kept.salt or "", "Ana Ruiz")}
    assert first.after == {"name": reference, "since": "2024-05-02"}
    assert second.after == {"names": [reference]}


@pytest.mark.parametrize("statement", [update(TrailEntry).values(action="x"), delete(TrailEntry)])
def test_the_database_refuses_changes(session: Session, acting: Acting, statement: object) -> None:
    _two(session, acting)
    with pytest.raises(IntegrityError, match="append-only"):
        session.execute(statement)  # type: ignore[call-overload]
