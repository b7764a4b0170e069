"""Sessions: found by the cookie's token, until they end."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.accounts import Entered, Lasting, sessions
from profiles.acting import Acting
from profiles.errors import NotFound
from profiles.models import Account, Grant, Login
from profiles.permissions import Role
from profiles.viewer import Holding
from tests.profiles.accounts.made import account, deeds, later

LASTING = Lasting(dt.timedelta(hours=1), dt.timedelta(hours=8))


@pytest.fixture
def ana(session: Session) -> Account:
    return account(session, "ana", Grant(role=Role.HR))


def entered(session: Session, token: str, acting: Acting) -> Entered | None:
    return sessions.entered(session, token, acting.now, acting.today, LASTING)


def test_a_session_is_somebody_with_their_roles(session: Session, acting: Acting, ana: Account) -> None:
    token = sessions.begin(session, ana, "Firefox", acting)
    found = entered(session, token, acting)
    assert found is not None
    assert (found.login, found.name, found.account_id) == ("ana", "Ana", ana.id)
    assert found.viewer.holdings == {Holding(Role.HR)}
    assert entered(session, token + "x", acting) is None


def test_the_database_holds_no_token(session: Session, acting: Acting, ana: Account) -> None:
    token = sessions.begin(session, ana, "Firefox" * 100, acting)
    kept = session.scalars(select(Login)).one()
    assert token not in (kept.token, kept.agent)
    assert (len(kept.token), len(kept.agent)) == (64, 200)


def test_a_session_ends_unused_and_at_the_longest(session: Session, acting: Acting, ana: Account) -> None:
    token = sessions.begin(session, ana, "", acting)
    assert entered(session, token, later(acting, minutes=59)) is not None
    assert entered(session, token, later(acting, minutes=60)) is None
    login = session.scalars(select(Login)).one()
    for hour in range(1, 8):
        sessions.touch(session, login.id, later(acting, hours=hour).now)
    assert entered(session, token, later(acting, hours=7.9)) is not None
    assert entered(session, token, later(acting, hours=8)) is None


def test_a_disabled_account_is_out_at_once(session: Session, acting: Acting, ana: Account) -> None:
    token = sessions.begin(session, ana, "", acting)
    ana.disabled_at = acting.now
    assert entered(session, token, acting) is None


def test_one_ends_or_all_but_one(session: Session, acting: Acting, ana: Account) -> None:
    tokens = [
        sessions.begin(session, ana, name, later(acting, seconds=place)) for place, name in enumerate("abc")
    ]
    first, second, third = sessions.listing(session, ana.id, acting.now, LASTING)
    assert [one.agent for one in (first, second, third)] == ["c", "b", "a"]
    sessions.end(session, ana.id, first.id, acting)
    sessions.end(session, ana.id, first.id, acting)  # twice is once
    assert sessions.end_all(session, ana.id, acting, but=second.id) == 1
    assert [entered(session, token, acting) is not None for token in tokens] == [False, True, False]
    assert deeds(session) == ["login.began"] * 3 + ["login.ended"] * 2


def test_nobody_ends_the_sessions_of_others(session: Session, acting: Acting, ana: Account) -> None:
    sessions.begin(session, ana, "", acting)
    login = session.scalars(select(Login)).one()
    with pytest.raises(NotFound):
        sessions.end(session, account(session, "eva").id, login.id, acting)
