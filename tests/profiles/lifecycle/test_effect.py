"""Coming into force on the day that was set, and going out of it."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from profiles import approval, lifecycle
from profiles.errors import NotAllowed, StateForbids
from profiles.lifecycle import errors
from profiles.models import Assignment, Employee, Item, Notice, Revision, TrailEntry, Transition
from profiles.trail.agreement import revisions
from profiles.trail.testimony import signatures
from profiles.trail.verification import chain
from tests.profiles.builders import parsed
from tests.profiles.lifecycle.cast import Cast, brought, draft, in_force, states

TODAY = dt.date(2024, 5, 2)
LATER = TODAY + dt.timedelta(days=10)


def due(played: Cast) -> list[int]:
    return lifecycle.due(played.session, played.acting())


def test_the_day_comes_once_also_after_an_outage(session: Session, played: Cast) -> None:
    old = in_force(played)
    revision = draft(played)
    played.through(revision, LATER)
    assert states(session) == [("01", "in_force"), ("02", "approved")]
    assert [one.id for one in approval.coming(session, played.viewer("quela"))] == [revision.id]
    played.day = 9
    assert due(played) == []
    played.day = 14
    assert due(played) == [revision.id]
    assert due(played) == []
    assert (old.state, old.effective_to, revision.state, revision.effective_from) == (
        "superseded",
        LATER,
        "in_force",
        LATER,
    )
    last = session.scalars(select(Transition).order_by(Transition.id.desc())).first()
    assert last is not None
    assert (last.actor, last.at.date()) == ("schedule", TODAY + dt.timedelta(days=14))
    deeds = session.scalars(select(TrailEntry.action).order_by(TrailEntry.id.desc()).limit(2)).all()
    assert list(deeds) == ["revision.took_effect", "revision.superseded"]
    assert list(revisions(session)) == list(signatures(session)) == list(chain(session)) == []


def test_holders_of_the_position_are_told(session: Session, played: Cast) -> None:
    revision = draft(played)
    employee = Employee(
        company_id=played.company.id,
        number="7",
        name="Elmer",
        account_id=played.people["elmer"].id,
        created_at=played.acting().now,
    )
    gone = TODAY - dt.timedelta(days=1)
    position = revision.profile.position_id
    assert position is not None
    employee.assignments = [Assignment(position_id=position)]
    other = Employee(
        company_id=played.company.id,
        number="8",
        name="Olga",
        account_id=played.people["olga"].id,
        created_at=played.acting().now,
    )
    other.assignments = [Assignment(position_id=position, until=gone)]
    session.add_all([employee, other])
    played.through(revision)
    told = session.scalars(select(Notice).where(Notice.kind == "yours_in_force")).all()
    assert [(one.account.login, one.values["version"], one.values["date"]) for one in told] == [
        ("elmer", "02", "2024-05-02")
    ]


def test_what_was_overtaken_does_not_come_into_force(session: Session, played: Cast) -> None:
    in_force(played)
    revision = draft(played)
    played.through(revision, LATER)
    newer = parsed(version="03", date="2024-05-01", text="Tres")
    brought(played, "schedule", {"03.docx": newer}, in_force=True)
    played.day = 10
    assert due(played) == due(played) == []
    assert states(session) == [("01", "superseded"), ("02", "approved"), ("03", "in_force")]
    told = session.scalars(select(Notice).where(Notice.kind == "not_due")).all()
    assert sorted(one.account.login for one in told) == ["berta", "hilda", "quela"]
    assert "03" in told[0].values["reason"]
    played.does("quico", "withdraw", revision, reason="La reemplazó la 03")
    assert states(session)[1] == ("02", "withdrawn")
    assert all(one.done_at for one in told)


def test_what_was_changed_outside_the_program_does_not_come_into_force(
    session: Session, played: Cast
) -> None:
    revision = draft(played)
    played.through(revision, LATER)
    session.execute(update(Item).where(Item.revision_id == revision.id).values(text="Otra cosa"))
    session.expire_all()
    played.day = 10
    assert due(played) == []
    told = session.scalars(select(Notice).where(Notice.kind == "not_due")).all()
    assert {one.values["reason"].split(".")[0] for one in told} == {
        "The content is no longer what was approved"
    }


def test_a_second_one_is_not_approved_while_one_awaits_its_day(session: Session, played: Cast) -> None:
    in_force(played)
    played.through(draft(played), LATER)
    with pytest.raises(errors.AnotherAwaits, match="02"):
        played.through(draft(played, version="03", date="2024-05-01", text="Tres"))


def test_quality_withdraws_with_a_reason(session: Session, played: Cast) -> None:
    revision = played.through(draft(played))
    with pytest.raises(errors.ReasonIsMissing):
        played.does("quela", "withdraw", revision)
    with pytest.raises(NotAllowed):
        played.does("hilda", "withdraw", revision, reason="Se cierra el área")
    played.day = 5
    played.does("quela", "withdraw", revision, reason="Se cierra el área")
    assert (revision.state, revision.effective_to) == ("withdrawn", TODAY + dt.timedelta(days=5))
    with pytest.raises(StateForbids):
        played.does("quela", "withdraw", revision, reason="Otra vez")
    assert session.scalars(select(Revision.state)).all() == ["withdrawn"]


def test_what_gave_way_keeps_its_days_when_its_successor_is_withdrawn(session: Session, played: Cast) -> None:
    old = in_force(played)
    revision = draft(played)
    played.through(revision)
    due(played)
    played.day = 3
    played.does("quela", "withdraw", revision, reason="El puesto se suprime")
    assert [(one.state, one.effective_to) for one in (old, revision)] == [
        ("superseded", TODAY),
        ("withdrawn", TODAY + dt.timedelta(days=3)),
    ]
