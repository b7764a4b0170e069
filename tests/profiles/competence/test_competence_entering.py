"""Assignments with dates, several at once and acting; links to accounts; what the trail says."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.competence import entering, linking
from profiles.competence.entering import Outcome
from profiles.competence.linking import AccountIsNotThere, AccountIsTaken
from profiles.competence.person import Held, Person
from profiles.models import Account, Company, Employee, Grant, PersonalValue, TrailEntry
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer

MAY, JUNE = dt.date(2024, 5, 1), dt.date(2024, 6, 1)


@pytest.fixture
def company(session: Session) -> Company:
    found = Company(name="Panificadora Sol", is_default=True)
    session.add(found)
    session.flush()
    return found


def put(session: Session, company: Company, acting: Acting, *persons: Person) -> list[Employee]:
    return entering.enter(session, LOCAL, company, persons, acting)


def eva(*held: Held, **more: Any) -> Person:
    return Person(number="1", name="Eva Ríos", held=held or None, **more)


def spells(employee: Employee) -> list[tuple[str, dt.date | None, dt.date | None, bool]]:
    return [(one.position.title, one.since, one.until, one.acting) for one in employee.assignments]


def account(session: Session, login: str, company_id: int | None, mail: str | None = None) -> Account:
    made = Account(
        login=login, name=login.title(), mail=mail, created_at=dt.datetime(2024, 5, 2, tzinfo=dt.UTC)
    )
    made.grants.append(Grant(role="employee", company_id=company_id))
    session.add(made)
    session.flush()
    return made


def test_several_positions_at_once_one_of_them_for_another(
    session: Session, company: Company, acting: Acting
) -> None:
    both = eva(Held("Panadera", since=MAY), Held("Jefe", since=MAY, until=JUNE, acting=True))
    [employee] = put(session, company, acting, both)
    session.refresh(employee)
    expected = [("Panadera", MAY, None, False), ("Jefe", MAY, JUNE, True)]
    assert spells(employee) == expected
    [again] = entering.foresee(session, LOCAL, company, [both], acting.today)
    assert again.outcome is Outcome.SAME
    put(session, company, acting, both)
    assert spells(employee) == expected


def test_the_same_position_is_held_twice_where_once_for_another(
    session: Session, company: Company, acting: Acting
) -> None:
    acted = Held("Jefe", since=dt.date(2024, 1, 1), until=dt.date(2024, 4, 30), acting=True)
    [employee] = put(session, company, acting, eva(acted, Held("Jefe", since=MAY)))
    session.refresh(employee)
    assert spells(employee) == [
        ("Jefe", dt.date(2024, 1, 1), dt.date(2024, 4, 30), True),
        ("Jefe", MAY, None, False),
    ]
    put(session, company, acting, eva(Held("Jefe", since=MAY)))
    assert len(employee.assignments) == 2


def test_dates_that_were_not_said_stay_and_those_that_were_are_opened(
    session: Session, company: Company, acting: Acting
) -> None:
    [employee] = put(session, company, acting, eva(Held("Jefe", since=MAY, until=JUNE)))
    put(session, company, acting, eva(Held("Jefe")))
    session.refresh(employee)
    assert spells(employee) == [("Jefe", MAY, JUNE, False)]
    put(session, company, acting, eva(Held("Jefe", since=MAY, dated=True)))
    assert spells(employee) == [("Jefe", MAY, None, False)]


def test_a_position_of_later_that_is_not_named_any_more_goes(
    session: Session, company: Company, acting: Acting
) -> None:
    [employee] = put(session, company, acting, eva(Held("Panadera", since=MAY), Held("Jefe", since=JUNE)))
    put(session, company, acting, eva(Held("Panadera")))
    session.refresh(employee)
    assert spells(employee) == [("Panadera", MAY, None, False)]


def test_an_account_is_found_by_the_mail_or_named(session: Session, company: Company, acting: Acting) -> None:
    by_mail = account(session, "erios", company.id, "Eva@sol.example")
    by_name = account(session, "aluna", None)
    account(session, "third", None, "twice@sol.example")
    account(session, "other", company.id, "twice@sol.example")
    people = [
        eva(mail="eva@SOL.example"),
        Person(number="2", name="Ada", account="ALuna"),
        Person(number="3", name="Ida", mail="twice@sol.example"),
    ]
    future = entering.foresee(session, LOCAL, company, people, acting.today)
    assert [one.account_id for one in future] == [by_mail.id, by_name.id, None]
    entered = put(session, company, acting, *people)
    assert [one.account_id for one in entered] == [by_mail.id, by_name.id, None]
    put(session, company, acting, eva(mail=""))
    assert (entered[0].mail, entered[0].account_id) == (None, by_mail.id)
    put(session, company, acting, eva(account=""))
    assert entered[0].account_id is None


def test_an_account_that_cannot_be_theirs_is_told(session: Session, company: Company, acting: Acting) -> None:
    first = account(session, "erios", company.id, "eva@sol.example")
    disabled = account(session, "gone", company.id)
    disabled.disabled_at = acting.now
    people = [
        eva(account="erios"),
        Person(number="2", name="Ada", account="erios"),
        Person(number="3", name="Ida", account="gone"),
        Person(number="4", name="Luz", mail="eva@sol.example"),
    ]
    future = entering.foresee(session, LOCAL, company, people, acting.today)
    assert [type(one.refusal) for one in future] == [
        type(None),
        AccountIsTaken,
        AccountIsNotThere,
        type(None),
    ]
    entered = put(session, company, acting, *people)
    assert [one.account_id for one in entered] == [first.id, None, None, None]
    with pytest.raises(AccountIsTaken, match="erios"):
        entering.change(session, LOCAL, entered[1], people[1], acting)
    nobody = Viewer("x", frozenset({Holding(Role.QUALITY)}))
    assert linking.accounts_to_choose(session, nobody, company) == []
    assert [one.login for one in linking.accounts_to_choose(session, LOCAL, company)] == ["erios"]


def test_the_trail_says_what_changed_in_texts_about_the_person(
    session: Session, company: Company, acting: Acting
) -> None:
    [employee] = put(session, company, acting, eva(Held("Panadera"), mail="eva@sol.example"))
    put(session, company, acting, eva(Held("Panadera"), mail="eva@sol.example"))
    put(session, company, acting, eva(Held("Jefe")))
    put(session, company, acting, Person(number="2", name="Ada"), Person(number="3", name="Ida"))
    entering.change(session, LOCAL, employee, Person(number="9", name="Eva Paz"), acting)
    entering.remove(session, LOCAL, employee, acting)
    entries = list(session.scalars(select(TrailEntry).order_by(TrailEntry.id)))
    assert [one.action for one in entries] == [
        "employee.entered",
        "employee.changed",
        "employees.entered",
        "employee.changed",
        "employee.changed",
        "employee.deleted",
    ]
    changed, several = entries[1], entries[2]
    assert (changed.before.keys(), changed.after.keys()) == ({"positions"}, {"positions"})
    assert several.after == {"employees": [2, 3]}
    mine = select(PersonalValue.value).where(PersonalValue.employee_id == 1).order_by(PersonalValue.id)
    assert list(session.scalars(mine)) == ["1", "Eva Ríos", "eva@sol.example", "9", "Eva Paz"]
