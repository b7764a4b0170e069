"""What people do with their own account: a new password, and the second factor."""

from __future__ import annotations

from sqlalchemy.orm import Session

from profiles import trail
from profiles.accounts import factor, sessions
from profiles.accounts.errors import FactorIsNotOffered, FactorIsOn, ProofIsWrong
from profiles.accounts.links import NewPassword
from profiles.accounts.proving import known, prove
from profiles.accounts.sessions import Entered
from profiles.acting import Acting
from profiles.models import Account
from profiles.trail import Subject


def change_password(
    session: Session, entered: Entered, current: str, chosen: NewPassword, acting: Acting
) -> None:
    """A new password for the one known; all sessions but this end. Raises ProofIsWrong or a PasswordIsWeak.

    The second factor is not asked: it stays what it was.
    """
    account = known(session, entered.account_id, current, acting)
    account.password, account.password_at = chosen.hashed(account.login).text, acting.now
    sessions.end_all(session, account.id, acting, but=entered.login_id)
    trail.record(session, acting, "password.changed", Subject("account", account.id))


def offer_factor(session: Session, account_id: int) -> str:
    """A secret for the account's telephone, not in use before it is confirmed; raises FactorIsOn."""
    account = session.get_one(Account, account_id)
    if account.factor_since is not None:
        raise FactorIsOn
    secret = factor.fresh()
    factor.keep(session, account, secret)
    return secret


def confirm_factor(session: Session, account_id: int, code: str, acting: Acting) -> None:
    """From now on logins and signatures need a code; raises FactorIsOn, FactorIsNotOffered or ProofIsWrong."""
    account = session.get_one(Account, account_id)
    if account.factor_since is not None:
        raise FactorIsOn
    secret = factor.secret_of(session, account)
    if secret is None:
        raise FactorIsNotOffered
    step = factor.step_of(secret, code, acting.now)
    if step is None:
        raise ProofIsWrong(account_id)
    account.factor_since, account.factor_step = acting.now, step
    trail.record(session, acting, "factor.on", Subject("account", account_id))


def drop_factor(session: Session, account_id: int, password: str, code: str, acting: Acting) -> None:
    """Turns the second factor off, with password and a last code; raises ProofIsWrong."""
    prove(session, account_id, password, code, acting)
    factor.drop(session.get_one(Account, account_id))
    trail.record(session, acting, "factor.off", Subject("account", account_id))
