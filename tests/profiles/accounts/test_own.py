"""One's own password and second factor."""

from __future__ import annotations

import datetime as dt

import pyotp
import pytest
from sqlalchemy.orm import Session

from profiles.accounts import Entered, Lasting, ProofIsWrong, factor, own, passwords, sessions
from profiles.accounts.errors import FactorIsNotOffered, FactorIsOn, PasswordIsCommon
from profiles.accounts.links import NewPassword
from profiles.acting import Acting
from profiles.models import Login
from tests.profiles.accounts.made import PASSWORD, account, deeds, later

LASTING = Lasting(dt.timedelta(hours=1), dt.timedelta(hours=8))
NEW = "otra frase bien larga"


def enter(session: Session, login: str, acting: Acting) -> Entered:
    token = sessions.begin(session, account(session, login), "", acting)
    found = sessions.entered(session, token, acting.now, acting.today, LASTING)
    assert found is not None
    return found


def test_a_new_password_ends_the_other_sessions(session: Session, acting: Acting) -> None:
    entered = enter(session, "ana", acting)
    ana = session.get_one(Login, entered.login_id).account
    sessions.begin(session, ana, "other", acting)
    own.change_password(session, entered, PASSWORD, NewPassword(NEW, NEW), acting)
    assert passwords.matches(ana.password, NEW)
    assert (ana.password_at, ana.reset_at) == (acting.now, None)
    assert [one.id for one in sessions.listing(session, ana.id, acting.now, LASTING)] == [entered.login_id]


def test_the_present_password_is_asked(session: Session, acting: Acting) -> None:
    entered = enter(session, "ana", acting)
    with pytest.raises(ProofIsWrong):
        own.change_password(session, entered, "wrong", NewPassword(NEW, NEW), acting)
    common = NewPassword("contraseña2024", "contraseña2024")
    with pytest.raises(PasswordIsCommon):
        own.change_password(session, entered, PASSWORD, common, acting)


def test_a_second_factor_is_set_up_used_and_turned_off(session: Session, acting: Acting) -> None:
    ana = account(session, "ana")
    with pytest.raises(FactorIsNotOffered):
        own.confirm_factor(session, ana.id, "000000", acting)
    before = own.offer_factor(session, ana.id)
    secret = own.offer_factor(session, ana.id)
    assert before != secret == factor.secret_of(session, ana)  # the one before is gone
    maker = pyotp.TOTP(secret)
    with pytest.raises(ProofIsWrong):
        own.confirm_factor(session, ana.id, "", acting)
    own.confirm_factor(session, ana.id, maker.at(acting.now), acting)
    assert ana.factor_since == acting.now
    with pytest.raises(FactorIsOn):
        own.offer_factor(session, ana.id)
    with pytest.raises(FactorIsOn):
        own.confirm_factor(session, ana.id, maker.at(acting.now), acting)
    with pytest.raises(ProofIsWrong):  # the code that confirmed it does not serve again
        own.drop_factor(session, ana.id, PASSWORD, maker.at(acting.now), acting)
    soon = later(acting, minutes=1)
    own.drop_factor(session, ana.id, PASSWORD, maker.at(soon.now), soon)
    assert (ana.factor, ana.factor_since, ana.factor_step) == (None, None, None)
    assert deeds(session) == ["factor.on", "factor.off"]
