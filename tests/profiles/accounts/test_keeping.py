"""What an administrator does with the accounts of others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.accounts import keeping, links, listing, people, sessions
from profiles.accounts.errors import (
    AccountIsDisabled,
    AccountIsUnknown,
    AreaIsMissing,
    CompanyIsMissing,
    LastAdministrator,
    LoginIsTaken,
    OwnRoles,
)
from profiles.accounts.keeping import Asked
from profiles.accounts.links import Lasts
from profiles.accounts.people import Person
from profiles.acting import Acting
from profiles.errors import NotAllowed, NotFound
from profiles.models import Account, Assignment, Company, Employee, Grant, Link, Position, TrailEntry
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.accounts.made import account, administrator, deeds, later

LASTS = Lasts(dt.timedelta(days=7), dt.timedelta(hours=4))


@pytest.fixture
def company(session: Session) -> Company:
    made = Company(name="Vivero Tres Lomas")
    session.add(made)
    session.flush()
    return made


def last(session: Session) -> TrailEntry:
    return session.scalars(select(TrailEntry).order_by(TrailEntry.id.desc())).first()  # type: ignore[return-value]


def test_somebody_is_invited_with_a_role(session: Session, acting: Acting, company: Company) -> None:
    root = administrator(session)
    ana = keeping.create(session, root, Person("ana", "Ana Pérez", "ana@example.com"), acting)
    keeping.grant(session, root, ana.id, Asked(Role.HR, company.id), acting)
    keeping.grant(session, root, ana.id, Asked(Role.HR, company.id), acting)  # twice is once
    keeping.link(session, root, ana.id, acting, LASTS)
    assert [(one.role, one.company_id) for one in ana.grants] == [("hr", company.id)]
    link = session.scalars(select(Link)).one()
    assert (link.purpose, link.expires_at) == ("invitation", acting.now + LASTS.invitation)
    assert deeds(session) == ["account.created", "role.granted", "link.made"]


def test_a_login_is_taken_once_whatever_its_case(session: Session, acting: Acting) -> None:
    root = administrator(session)
    keeping.create(session, root, Person("Ana", "Ana"), acting)
    with pytest.raises(LoginIsTaken):
        keeping.create(session, root, Person("ANA", "Ana"), acting)
    assert people.find(session, " aNA").name == "Ana"
    with pytest.raises(AccountIsUnknown):
        people.find(session, "eva")


def test_an_area_head_has_an_area_of_a_company(session: Session, acting: Acting, company: Company) -> None:
    ana = account(session, "ana")
    with pytest.raises(CompanyIsMissing):
        keeping.grant(session, LOCAL, ana.id, Asked(Role.AREA_HEAD, None, "Producción"), acting)
    with pytest.raises(AreaIsMissing):
        keeping.grant(session, LOCAL, ana.id, Asked(Role.AREA_HEAD, company.id, " "), acting)
    keeping.grant(session, LOCAL, ana.id, Asked(Role.AREA_HEAD, company.id, "Producción"), acting)
    keeping.grant(session, LOCAL, ana.id, Asked(Role.HR, company.id, "Producción"), acting)
    held = people.viewer_of(session, ana, acting.today).holdings
    assert {(one.role, bool(one.area_key)) for one in held} == {(Role.AREA_HEAD, True), (Role.HR, False)}


def test_a_role_is_taken_away(session: Session, acting: Acting) -> None:
    root, ana = administrator(session), account(session, "ana", Grant(role=Role.QUALITY))
    with pytest.raises(NotFound):
        keeping.revoke(session, root, ana.id, 999, acting)
    keeping.revoke(session, root, ana.id, ana.grants[0].id, acting)
    assert ana.grants == []
    assert (last(session).action, last(session).before["role"]) == ("role.revoked", "quality")


def test_nobody_changes_their_own_roles(session: Session, acting: Acting) -> None:
    root = administrator(session)
    assert root.account_id is not None
    with pytest.raises(OwnRoles):
        keeping.grant(session, root, root.account_id, Asked(Role.QUALITY), acting)
    held = session.get_one(Account, root.account_id).grants[0]
    with pytest.raises(OwnRoles):
        keeping.revoke(session, root, root.account_id, held.id, acting)


def test_the_last_administrator_stays(session: Session, acting: Acting) -> None:
    root = administrator(session)
    assert root.account_id is not None
    held = session.get_one(Account, root.account_id).grants[0]
    for step in (
        lambda: keeping.disable(session, root, root.account_id or 0, acting),
        lambda: keeping.revoke(session, LOCAL, root.account_id or 0, held.id, acting),
    ):
        with pytest.raises(LastAdministrator):
            step()
    invited = account(session, "eva", Grant(role=Role.ADMINISTRATOR), password="")
    with pytest.raises(LastAdministrator):  # who has not come in yet keeps nothing
        keeping.disable(session, root, root.account_id, acting)
    invited.password = "set"
    keeping.disable(session, root, root.account_id, acting)


def test_a_disabled_account_is_out_and_may_come_back(session: Session, acting: Acting) -> None:
    root, ana = administrator(session), account(session, "ana", Grant(role=Role.HR))
    sessions.begin(session, ana, "", acting)
    keeping.disable(session, root, ana.id, acting)
    keeping.disable(session, root, ana.id, acting)
    assert ana.disabled_at == acting.now
    assert people.viewer_of(session, ana, acting.today).holdings == frozenset()
    assert sessions.end_all(session, ana.id, acting) == 0  # they had ended
    with pytest.raises(AccountIsDisabled):
        keeping.link(session, root, ana.id, acting, LASTS)
    keeping.enable(session, root, ana.id, acting)
    keeping.enable(session, root, ana.id, acting)
    assert ana.disabled_at is None
    assert people.viewer_of(session, ana, acting.today).holdings == {Holding(Role.HR)}


def test_a_lost_factor_is_turned_off_and_flagged(session: Session, acting: Acting) -> None:
    root, ana = administrator(session), account(session, "ana")
    keeping.drop_factor(session, root, ana.id, acting)
    assert ana.reset_at is None
    ana.factor, ana.factor_since = "JBSWY3DPEHPK3PXP", acting.now
    keeping.drop_factor(session, root, ana.id, acting)
    assert (ana.factor, ana.factor_since, ana.reset_at) == (None, None, acting.now)
    assert last(session).action == "factor.removed"


def test_a_reset_goes_by_link_and_a_delay_is_ended(session: Session, acting: Acting) -> None:
    root, ana = administrator(session), account(session, "ana")
    ana.failures, ana.locked_until = 6, later(acting, minutes=2).now
    assert listing.shown(session, root, ana.id).state(acting.now) == "locked"
    keeping.unlock(session, root, ana.id, acting)
    keeping.unlock(session, root, ana.id, acting)
    assert (ana.failures, ana.locked_until) == (0, None)
    before = ana.password
    token = keeping.link(session, root, ana.id, acting, LASTS).token
    assert links.find(session, token, acting.now).purpose == "reset"
    assert ana.password == before


def test_name_and_mail_are_changed(session: Session, acting: Acting) -> None:
    root, ana = administrator(session), account(session, "ana")
    keeping.change(session, root, ana.id, Person("", "Ana"), acting)  # nothing new
    assert session.scalars(select(TrailEntry)).all() == []
    keeping.change(session, root, ana.id, Person("", "Ana Ruiz", "ana@example.com"), acting)
    assert (ana.login, ana.name, ana.mail) == ("ana", "Ana Ruiz", "ana@example.com")
    assert set(last(session).before["name"]) == {"personal", "digest"}  # texts about people can be erased


STEPS: tuple[Callable[[Session, Viewer, int, Acting], object], ...] = (
    lambda session, viewer, _id, acting: keeping.create(session, viewer, Person("new", "New"), acting),
    lambda session, viewer, id_, acting: keeping.grant(session, viewer, id_, Asked(Role.HR), acting),
    keeping.disable,
    keeping.enable,
    keeping.unlock,
    keeping.end_sessions,
    lambda session, viewer, id_, acting: keeping.link(session, viewer, id_, acting, LASTS),
    keeping.drop_factor,
    lambda session, viewer, id_, acting: keeping.change(session, viewer, id_, Person("", "X"), acting),
)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_nobody_else_keeps_accounts(session: Session, acting: Acting, step: object, role: Role) -> None:
    ana = account(session, "ana")
    other = Viewer("other", frozenset({Holding(role)}), 99)
    with pytest.raises(NotAllowed):
        step(session, other, ana.id, acting)  # type: ignore[operator]


@pytest.mark.parametrize("step", STEPS[1:])
def test_the_administrator_of_one_company_stays_in_it(
    session: Session, acting: Acting, company: Company, step: object
) -> None:
    local = administrator(session, company_id=company.id)
    stranger = account(session, "ana", Grant(role=Role.ADMINISTRATOR))
    with pytest.raises(NotAllowed):
        step(session, local, stranger.id, acting)  # type: ignore[operator]
    own = account(session, "eva", Grant(role=Role.HR, company_id=company.id))
    assert {row.account.login for row in listing.listing(session, local)} == {"root", "eva"}
    keeping.grant(session, local, own.id, Asked(Role.QUALITY, company.id), acting)
    keeping.disable(session, local, own.id, acting)
    with pytest.raises(NotFound):
        listing.shown(session, local, stranger.id)


def test_the_list_says_who_is_where(session: Session, acting: Acting, company: Company) -> None:
    root = administrator(session)
    account(session, "ana", Grant(role=Role.HR, company_id=company.id), password="")
    account(session, "eva").disabled_at = acting.now
    sessions.begin(session, session.get_one(Account, root.account_id), "", acting)
    rows = listing.listing(session, root)
    states = [(row.account.login, row.state(acting.now), row.seen_at) for row in rows]
    assert states == [("ana", "invited", None), ("eva", "disabled", None), ("root", "active", acting.now)]
    assert [(one.role, one.company_id) for one in rows[0].account.grants] == [("hr", company.id)]


def test_what_a_role_can_be_given_for(session: Session, acting: Acting, company: Company) -> None:
    session.add_all(
        Position(company_id=company.id, title=title, key=title, area=area, area_key=area or "")
        for title, area in (("a", "Ventas"), ("b", "Almacén"), ("c", "Ventas"), ("d", None))
    )
    other = Company(name="Otra")
    session.add(other)
    session.flush()
    root, local = administrator(session), administrator(session, "local", company.id)
    assert [one.name for one in listing.companies(session, root)[0]] == ["Otra", "Vivero Tres Lomas"]
    assert listing.companies(session, local) == ([company], False)
    assert listing.areas(session, local) == listing.areas(session, root) == ["Almacén", "Ventas"]


def test_a_viewer_knows_the_positions_held_today(session: Session, acting: Acting, company: Company) -> None:
    ana = account(session, "ana", Grant(role=Role.EMPLOYEE, company_id=company.id))
    positions = [Position(company_id=company.id, title=name, key=name) for name in "abc"]
    employee = Employee(
        company_id=company.id, number="1", name="Ana", account_id=ana.id, created_at=acting.now
    )
    session.add_all([*positions, employee])
    session.flush()
    yesterday, tomorrow = (acting.today + dt.timedelta(days=days) for days in (-1, 1))
    employee.assignments = [
        Assignment(position_id=positions[0].id, since=yesterday),
        Assignment(position_id=positions[1].id, until=yesterday),
        Assignment(position_id=positions[2].id, since=tomorrow),
    ]
    session.flush()
    found = people.viewer_of(session, ana, acting.today)
    assert (found.employee_ids, found.positions) == ({employee.id}, {positions[0].id})
    later_on = people.viewer_of(session, ana, acting.today + dt.timedelta(days=2))
    assert later_on.positions == {positions[0].id, positions[2].id}
