"""Numbered copies from hand to hand."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import imports
from profiles.acting import Acting
from profiles.competence import entering
from profiles.competence.person import Person
from profiles.copies import numbered
from profiles.copies.numbered import CopyFilters, CopyIsCollected, OnlyInForceIsGivenOut, Recipient
from profiles.erasure import erase_employee
from profiles.errors import CopyIsGivenOut, NotAllowed, NotFound, ValueIsNotUsable
from profiles.models import Account, ControlledCopy, Employee, Grant, Notice, TrailEntry
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.builders import enter, parsed
from tests.profiles.copies.conftest import company, revision


def _account(session: Session, acting: Acting, login: str, role: str) -> Account:
    made = Account(login=login, name=login.title(), created_at=acting.now)
    made.grants.append(Grant(role=role, company_id=company(session).id, area_key=""))
    session.add(made)
    session.flush()
    return made


def _notices(session: Session) -> list[tuple[str, str, bool]]:
    query = select(Account.login, Notice.kind, Notice.done_at).join(Account, Account.id == Notice.account_id)
    return [
        (login, kind, done is not None) for login, kind, done in session.execute(query.order_by(Notice.id))
    ]


def test_from_hand_to_hand(session: Session, acting: Acting) -> None:
    enter(session, acting, {"v01.docx": parsed()}, in_force=True)
    _account(session, acting, "quality", "quality")
    eva = _account(session, acting, "eva", "employee")
    entering.enter(session, LOCAL, company(session), [Person(number="7", name="Eva Ríos")], acting)
    employee = session.scalars(select(Employee)).one()
    employee.account_id = eva.id
    now = revision(session, "PF-OP-001", "01")
    first = numbered.give(session, LOCAL, now.id, Recipient("  Oficina de   planta "), acting)
    second = numbered.give(session, LOCAL, now.id, Recipient(employee_id=employee.id), acting)
    assert [(one.number, one.recipient, numbered.state(one)) for one in (first, second)] == [
        (1, "Oficina de planta", "out"),
        (2, "Eva Ríos", "out"),
    ]
    assert first.mark != second.mark
    assert _notices(session) == []

    enter(session, acting, {"v02.docx": parsed(version="02", date="2023-01-10")}, in_force=True)
    told = [("quality", "copies_to_collect"), ("eva", "copy_to_return")]
    assert _notices(session) == [(*one, False) for one in told]
    page = numbered.listing(session, LOCAL, CopyFilters(state="to_collect"), 1)
    assert [one.number for one in page.rows] == [2, 1]

    numbered.collect(session, LOCAL, second.id, "la entregó ella", acting)
    assert _notices(session) == [(*told[0], False), (*told[1], True)]
    numbered.collect(session, LOCAL, first.id, "", acting)
    assert _notices(session) == [(*one, True) for one in told]
    with pytest.raises(CopyIsCollected):
        numbered.collect(session, LOCAL, first.id, "", acting)
    states = {
        state: numbered.listing(session, LOCAL, CopyFilters(state), 1).total for state in numbered.STATES
    }
    assert states == {"out": 0, "to_collect": 0, "collected": 2}
    assert numbered.listing(session, LOCAL, CopyFilters(who="oficina"), 1).total == 1
    deeds = select(TrailEntry.action).where(TrailEntry.action.like("copy.%")).order_by(TrailEntry.id)
    assert list(session.scalars(deeds)) == ["copy.given"] * 2 + ["copy.collected"] * 2
    erase_employee(session, LOCAL, employee, acting)
    session.expire_all()
    assert session.get_one(ControlledCopy, second.id).recipient == ""


def test_only_what_is_in_force_is_given_out_and_only_by_quality(session: Session, acting: Acting) -> None:
    enter(session, acting, {"v01.docx": parsed()}, in_force=True)
    enter(session, acting, {"v02.docx": parsed(version="02", date="2023-01-10")})
    now, draft = (revision(session, "PF-OP-001", version) for version in ("01", "02"))
    with pytest.raises(OnlyInForceIsGivenOut):
        numbered.give(session, LOCAL, draft.id, Recipient("Planta"), acting)
    for wrong in ("", "x" * 121):
        with pytest.raises(ValueIsNotUsable):
            numbered.give(session, LOCAL, now.id, Recipient(wrong), acting)
    with pytest.raises(NotFound):
        numbered.give(session, LOCAL, now.id, Recipient(employee_id=999), acting)
    hr = Viewer("hr", frozenset({Holding(Role.HR, company(session).id)}))
    with pytest.raises(NotAllowed):
        numbered.give(session, hr, now.id, Recipient("Planta"), acting)
    assert numbered.employees(session, hr, company(session).id) == []
    made = numbered.give(session, LOCAL, now.id, Recipient("Planta"), acting)
    assert [one.id for one in numbered.of_profile(session, hr, now.profile_id)] == [made.id]
    with pytest.raises(NotAllowed):
        numbered.printed(session, hr, made.id)
    with pytest.raises(NotAllowed):
        numbered.listing(session, Viewer("eva", frozenset({Holding(Role.EMPLOYEE)})), CopyFilters(), 1)


def test_an_import_whose_copies_were_given_out_is_not_undone(session: Session, acting: Acting) -> None:
    [entry] = enter(session, acting, {"v01.docx": parsed()}, in_force=True)
    now = revision(session, "PF-OP-001", "01")
    numbered.give(session, LOCAL, now.id, Recipient("Planta"), acting)
    with pytest.raises(CopyIsGivenOut):
        imports.undo(session, LOCAL, entry.batch_id, acting)
