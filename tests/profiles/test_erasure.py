"""Erasing a person: their values are gone everywhere, the trail still verifies."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from profiles import erasure, trail
from profiles.accounts import calendars
from profiles.accounts.errors import LastAdministrator
from profiles.acting import Acting
from profiles.competence import entering
from profiles.competence.person import Held, Person
from profiles.erasure import OwnAccount, PersonIsAsked
from profiles.errors import NotAllowed, NotFound
from profiles.models import (
    Absence,
    Account,
    Company,
    Employee,
    Grant,
    PersonalValue,
    Revision,
    Signoff,
    TrailEntry,
    Transition,
)
from profiles.permissions import Role
from profiles.trail import Change, Personal, Subject
from profiles.trail.sealing import seal
from profiles.trail.verification import personal
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.builders import enter, parsed

NAMES = ("ana.paz", "Ana Paz", "ana@sol.example", "Eva Ríos", "eva@sol.example", "7001")


@pytest.fixture
def ana(session: Session) -> Account:
    made = Account(
        login="ana.paz",
        name="Ana Paz",
        mail="ana@sol.example",
        password="hash",
        created_at=dt.datetime(2024, 5, 2, tzinfo=dt.UTC),
    )
    made.grants.append(Grant(role="hr", company_id=None))
    session.add(made)
    session.flush()
    return made


def as_ana(ana: Account, acting: Acting) -> Acting:
    return Acting(ana.login, acting.now, acting.today, account_id=ana.id, source="192.0.2.7")


def verifies(session: Session) -> bool:
    entries = session.scalars(select(TrailEntry).order_by(TrailEntry.id))
    return not list(personal(session)) and all(
        one.seal == seal(one, session.info[trail.KEY]) for one in entries
    )


def dumped(session: Session) -> str:
    """Every value of every table."""
    tables = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
    return "\n".join(str(row) for name in tables for row in session.execute(text(f'SELECT * FROM "{name}"')))


def test_an_employee_is_erased(session: Session, acting: Acting) -> None:
    company = Company(name="Panificadora Sol", is_default=True)
    session.add(company)
    session.flush()
    person = Person(number="7001", name="Eva Ríos", mail="eva@sol.example", held=(Held("Panadera"),))
    [eva] = entering.enter(session, LOCAL, company, [person], acting)
    session.refresh(eva)
    with pytest.raises(NotAllowed):
        erasure.erase_employee(session, Viewer("x", frozenset({Holding(Role.QUALITY)})), eva, acting)
    assert erasure.erase_employee(session, LOCAL, eva, acting) == 3
    session.flush()
    assert not [name for name in NAMES if name in dumped(session)]
    assert verifies(session)
    last = session.scalars(select(TrailEntry).order_by(TrailEntry.id.desc()).limit(1)).one()
    assert (last.action, last.subject_id, last.after) == ("employee.erased", 1, {"texts": 3})
    assert set(session.scalars(select(PersonalValue.erased_at).where(PersonalValue.employee_id == 1))) == {
        acting.now
    }


def test_an_account_is_erased_and_what_it_did_stays(session: Session, acting: Acting, ana: Account) -> None:
    enter(session, as_ana(ana, acting), {"a": parsed()}, in_force=True)
    company = session.scalars(select(Company)).one()
    [eva] = entering.enter(session, LOCAL, company, [Person(number="1", name="X", account="ana.paz")], acting)
    session.add(Absence(account_id=ana.id, since=acting.today, until=acting.today))
    change = Change(after={"name": Personal("Ana Paz", account_id=ana.id)})
    trail.record(session, acting, "account.changed", Subject("account", ana.id), change)
    calendars.make(session, Viewer("ana", account_id=ana.id), acting)
    assert erasure.erase_account(session, LOCAL, ana.id, acting) >= 3
    session.flush()
    assert not [name for name in NAMES[:3] if name in dumped(session)]
    assert verifies(session)
    assert (ana.login, ana.name, ana.password, ana.disabled_at) == ("erased-1", "erased-1", None, acting.now)
    assert ana.calendar is None
    assert session.get_one(Employee, eva.id).account_id is None
    assert set(session.scalars(select(Transition.actor))) == {"erased-1"}
    assert session.scalars(select(Revision.prepared_by)).one() == ana.id


def test_nobody_erases_themselves_or_another_without_the_role(
    session: Session, acting: Acting, ana: Account
) -> None:
    administrator = frozenset({Holding(Role.ADMINISTRATOR)})
    with pytest.raises(OwnAccount):
        erasure.erase_account(session, Viewer("ana", administrator, account_id=ana.id), ana.id, acting)
    with pytest.raises(NotFound):
        erasure.erase_account(session, LOCAL, 99, acting)
    with pytest.raises(NotAllowed):
        erasure.erase_account(session, Viewer("x", frozenset({Holding(Role.HR)})), ana.id, acting)
    of_one = Viewer("x", frozenset({Holding(Role.ADMINISTRATOR, 1)}), account_id=9)
    with pytest.raises(NotAllowed):
        erasure.erase_account(session, of_one, ana.id, acting)
    ana.grants.clear()
    with pytest.raises(NotAllowed):
        erasure.erase_account(session, of_one, ana.id, acting)


def test_who_is_asked_to_sign_and_the_last_administrator_stay(
    session: Session, acting: Acting, ana: Account
) -> None:
    enter(session, acting, {"a": parsed()})
    asked = Signoff(
        revision_id=1, round=1, step="approved", ordinal=0, account_id=ana.id, asked_at=acting.now
    )
    session.add(asked)
    session.flush()
    with pytest.raises(PersonIsAsked):
        erasure.erase_account(session, LOCAL, ana.id, acting)
    asked.ended_at = acting.now
    ana.grants.append(Grant(role="administrator", company_id=None))
    session.flush()
    with pytest.raises(LastAdministrator):
        erasure.erase_account(session, LOCAL, ana.id, acting)
