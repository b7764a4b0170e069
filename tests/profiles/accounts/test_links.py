"""Links that serve once."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.accounts import links, passwords, prove, sessions
from profiles.accounts.errors import (
    AccountsExist,
    LinkIsSpent,
    LoginIsUnusable,
    MailIsUnusable,
    NameIsMissing,
    PasswordIsShort,
    PasswordsDiffer,
)
from profiles.accounts.links import Hashed, NewPassword
from profiles.accounts.people import Person
from profiles.acting import Acting
from profiles.models import Account, Link, Login, TrailEntry
from tests.profiles.accounts.made import CHEAP, account, later

HOUR = dt.timedelta(hours=1)
NEW = "otra frase bien larga"
CHOSEN = Hashed(CHEAP.hash(NEW))


def test_a_link_sets_a_password_once(session: Session, acting: Acting) -> None:
    ana = account(session, "ana")
    sessions.begin(session, ana, "", acting)
    ana.failures, ana.locked_until = 7, acting.now + HOUR
    token = links.make(session, ana, links.RESET, acting, HOUR)
    links.set_password(session, token, CHOSEN, acting)
    assert passwords.matches(ana.password, NEW)
    assert (ana.reset_at, ana.failures, ana.locked_until) == (acting.now, 0, None)
    assert session.scalars(select(Login.ended_at)).one() == acting.now
    with pytest.raises(LinkIsSpent):
        links.set_password(session, token, CHOSEN, acting)
    last = session.scalars(select(TrailEntry).order_by(TrailEntry.id.desc())).first()
    assert last is not None
    assert (last.action, last.account_id, last.after) == ("password.reset", ana.id, {"purpose": "reset"})
    assert token not in session.scalars(select(Link.token)).one()


def test_a_link_ends_by_time_by_a_later_one_and_with_its_account(session: Session, acting: Acting) -> None:
    ana = account(session, "ana")
    first = links.make(session, ana, links.RESET, acting, HOUR)
    second = links.make(session, ana, links.RESET, acting, HOUR)
    with pytest.raises(LinkIsSpent):
        links.find(session, first, acting.now)
    assert links.find(session, second, later(acting, minutes=59).now).account is ana
    with pytest.raises(LinkIsSpent):
        links.find(session, second, later(acting, hours=1).now)
    ana.disabled_at = acting.now
    with pytest.raises(LinkIsSpent):
        links.find(session, second, acting.now)


def test_the_first_password_is_no_reset(session: Session, acting: Acting) -> None:
    ana = account(session, "ana", password="")
    links.set_password(session, links.make(session, ana, links.INVITATION, acting, HOUR), CHOSEN, acting)
    assert (ana.password_at, ana.reset_at) == (acting.now, None)
    assert not prove(session, ana.id, NEW, "", acting).after_reset
    soon = later(acting, hours=1)
    links.set_password(session, links.make(session, ana, links.RESET, soon, HOUR), CHOSEN, soon)
    assert prove(session, ana.id, NEW, "", soon).after_reset


@pytest.mark.parametrize(
    ("chosen", "refusal"),
    [(NewPassword(NEW, "x"), PasswordsDiffer), (NewPassword("x", "x"), PasswordIsShort)],
)
def test_a_password_that_may_not_be_taken_is_not_hashed(
    chosen: NewPassword, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        chosen.hashed("ana")


def test_a_password_is_hashed_once_it_is_checked() -> None:
    assert passwords.matches(NewPassword(NEW, NEW).hashed("ana").text, NEW)


def test_the_owner_asks_by_login(session: Session, acting: Acting) -> None:
    ana = account(session, "ana")
    ana.mail = "ana@example.com"
    found = links.ask(session, "Ana", acting, HOUR)
    assert found is not None
    assert found[0] is ana
    assert session.scalars(select(Link.made_by)).one() == "ana"
    assert links.ask(session, "ana", later(acting, minutes=4), HOUR) is None
    assert links.ask(session, "ana", later(acting, minutes=5), HOUR) is not None


def test_nothing_is_sent_to_the_unknown_the_disabled_and_the_unreachable(
    session: Session, acting: Acting
) -> None:
    account(session, "ana")
    eva = account(session, "eva")
    eva.mail, eva.disabled_at = "eva@example.com", acting.now
    assert [links.ask(session, login, acting, HOUR) for login in ("ana", "eva", "nobody")] == [None] * 3
    assert session.scalars(select(Link)).all() == []


def test_the_first_administrator_begins_once(session: Session, acting: Acting) -> None:
    token = links.make_first(session, acting, HOUR)
    with pytest.raises(LinkIsSpent):  # it is of no account
        links.find(session, token, acting.now)
    made = links.begin_home(session, token, Person("Root", " Ana  Pérez ", ""), CHOSEN, acting)
    assert (made.login, made.name, made.mail, made.reset_at) == ("root", "Ana Pérez", None, None)
    assert [(one.role, one.company_id) for one in made.grants] == [("administrator", None)]
    with pytest.raises(LinkIsSpent):
        links.find(session, token, acting.now, first=True)
    with pytest.raises(AccountsExist):
        links.make_first(session, acting, HOUR)


def test_a_first_link_does_not_serve_once_there_are_accounts(session: Session, acting: Acting) -> None:
    token = links.make_first(session, acting, HOUR)
    account(session, "ana")
    with pytest.raises(LinkIsSpent):
        links.begin_home(session, token, Person("root", "Root"), CHOSEN, acting)


@pytest.mark.parametrize(
    ("person", "refusal"),
    [
        (Person("a", "Ana"), LoginIsUnusable),
        (Person("ana pérez", "Ana"), LoginIsUnusable),
        (Person("ana", "  "), NameIsMissing),
        (Person("ana", "Ana", "ana"), MailIsUnusable),
        (Person("ana", "Ana", "ana@example.com, eva@example.com"), MailIsUnusable),
    ],
)
def test_an_account_needs_a_usable_login_name_and_mail(
    session: Session, acting: Acting, person: Person, refusal: type[Exception]
) -> None:
    token = links.make_first(session, acting, HOUR)
    with pytest.raises(refusal):
        links.begin_home(session, token, person, CHOSEN, acting)
    assert session.scalars(select(Account)).all() == []
