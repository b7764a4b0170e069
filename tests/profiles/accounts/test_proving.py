"""Password and second factor, and the delay after failures."""

from __future__ import annotations

import datetime as dt

import pyotp
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import trail
from profiles.accounts import (
    LoginIsWrong,
    Proof,
    ProofIsWrong,
    factor,
    failed,
    give_code,
    passwords,
    prove,
    recognise,
    tried,
)
from profiles.acting import Acting
from profiles.models import Account, TrailEntry
from tests.profiles.accounts.made import PASSWORD, account, later

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code(acting: Acting) -> str:
    return str(pyotp.TOTP(SECRET).at(acting.now))


def with_factor(session: Session, acting: Acting) -> Account:
    made = account(session, "ana")
    factor.keep(session, made, SECRET)
    made.factor_since = acting.now
    return made


def test_a_good_password_proves(session: Session, acting: Acting) -> None:
    made = account(session, "ana")
    assert prove(session, made.id, PASSWORD, "", acting) == Proof(with_factor=False, after_reset=False)


def test_a_day_after_a_reset_it_says_so(session: Session, acting: Acting) -> None:
    made = account(session, "ana")
    made.reset_at = acting.now
    assert prove(session, made.id, PASSWORD, "", later(acting, hours=23)).after_reset
    assert not prove(session, made.id, PASSWORD, "", later(acting, hours=24)).after_reset


def test_a_wrong_password_is_refused(session: Session, acting: Acting) -> None:
    made = account(session, "ana")
    with pytest.raises(ProofIsWrong) as refused:
        prove(session, made.id, "another one", "", acting)
    assert refused.value.account_id == made.id


def test_the_second_factor_is_asked_and_no_code_serves_twice(session: Session, acting: Acting) -> None:
    made = with_factor(session, acting)
    with pytest.raises(ProofIsWrong):
        prove(session, made.id, PASSWORD, "", acting)
    assert prove(session, made.id, PASSWORD, code(acting), acting).with_factor
    with pytest.raises(ProofIsWrong):
        prove(session, made.id, PASSWORD, code(acting), acting)
    again = later(acting, seconds=30)
    assert give_code(session, made.id, code(again), again).id == made.id
    with pytest.raises(ProofIsWrong):  # nor one of before
        give_code(session, made.id, code(acting), again)


def test_the_secret_lies_encrypted_and_serves_with_its_key_only(session: Session, acting: Acting) -> None:
    made = with_factor(session, acting)
    assert SECRET not in (made.factor or "")
    assert factor.secret_of(session, made) == SECRET
    session.info[trail.KEY] = "another key"
    assert factor.secret_of(session, made) is None
    with pytest.raises(ProofIsWrong):
        prove(session, made.id, PASSWORD, code(acting), acting)


@pytest.mark.parametrize(("drift", "good"), [(-60, False), (-30, True), (30, True), (60, False)])
def test_a_telephone_may_be_half_a_minute_off(
    session: Session, acting: Acting, drift: int, good: bool
) -> None:
    made = with_factor(session, acting)
    shown = code(later(acting, seconds=drift))
    if good:
        assert prove(session, made.id, PASSWORD, shown[:3] + " " + shown[3:], acting).with_factor
    else:
        with pytest.raises(ProofIsWrong):
            prove(session, made.id, PASSWORD, shown, acting)


def test_an_account_is_recognised_by_its_login(session: Session, acting: Acting) -> None:
    made = account(session, "ana")
    assert recognise(session, tried(session, " ANA ", PASSWORD), acting).id == made.id
    assert not passwords.is_outdated(made.password or "")  # a cheap hash is made anew
    before = made.password
    recognise(session, tried(session, "ana", PASSWORD), acting)
    assert made.password == before


@pytest.mark.parametrize(
    ("login", "password"), [("ana", "x"), ("nobody", PASSWORD), ("eva", PASSWORD), ("leo", "")]
)
def test_every_wrong_login_is_answered_alike(
    session: Session, acting: Acting, login: str, password: str
) -> None:
    account(session, "ana")
    account(session, "eva").disabled_at = acting.now
    account(session, "leo", password="")
    with pytest.raises(LoginIsWrong) as refused:
        recognise(session, tried(session, login, password), acting)
    assert refused.value.values == {}


def test_a_password_that_was_changed_meanwhile_lets_nobody_in(session: Session, acting: Acting) -> None:
    made = account(session, "ana")
    found = tried(session, "ana", PASSWORD)
    made.password = passwords.hashed("otra frase bien larga")
    with pytest.raises(LoginIsWrong) as refused:
        recognise(session, found, acting)
    assert refused.value.account_id == made.id


def test_from_the_fifth_failure_on_the_account_waits_longer_and_longer(
    session: Session, acting: Acting
) -> None:
    made = account(session, "ana")
    waits = []
    for _ in range(11):
        failed(session, made.id, acting)
        if made.locked_until is not None:
            waits.append(int((made.locked_until - acting.now).total_seconds() // 60))
            acting = later(acting, seconds=(made.locked_until - acting.now).total_seconds())
    assert (made.failures, waits) == (11, [1, 2, 4, 8, 15, 15, 15])


def test_nothing_is_taken_or_counted_while_it_waits(session: Session, acting: Acting) -> None:
    made = account(session, "ana")
    for _ in range(7):
        failed(session, made.id, acting)
    assert made.failures == 5
    with pytest.raises(LoginIsWrong):
        recognise(session, tried(session, "ana", PASSWORD), acting)
    with pytest.raises(ProofIsWrong):
        prove(session, made.id, PASSWORD, "", acting)
    prove(session, made.id, PASSWORD, "", later(acting, minutes=1))
    assert (made.failures, made.locked_until) == (0, None)


def test_failures_stand_in_the_trail_but_not_of_unknown_accounts(session: Session, acting: Acting) -> None:
    made = account(session, "ana")
    failed(session, made.id, acting)
    failed(session, None, acting)
    kept = session.execute(select(TrailEntry.action, TrailEntry.subject_id, TrailEntry.after)).all()
    assert kept == [("account.failed", made.id, {"failures": 1})]


def test_a_disabled_account_gives_no_code(session: Session, acting: Acting) -> None:
    made = with_factor(session, acting)
    made.disabled_at = acting.now - dt.timedelta(days=1)
    with pytest.raises(ProofIsWrong):
        give_code(session, made.id, code(acting), acting)
