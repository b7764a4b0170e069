"""Proof of who somebody is: password and second factor, with a delay that grows with the failures."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import trail
from profiles.accounts import factor, passwords
from profiles.accounts.errors import LoginIsWrong, ProofIsWrong
from profiles.accounts.people import folded
from profiles.acting import Acting
from profiles.models import Account
from profiles.trail import Change, Subject

FREE_FAILURES: Final = 4
FIRST_DELAY: Final = dt.timedelta(minutes=1)
LONGEST_DELAY: Final = dt.timedelta(minutes=15)
FLAGGED: Final = dt.timedelta(days=1)
"""How long after a reset what is signed says so."""


@dataclass(frozen=True, slots=True)
class Proof:
    """How somebody proved who they are: with a second factor, and within a day of a reset."""

    with_factor: bool
    after_reset: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """A password that was tried for a login: whether it is that of `kept`, the hash of then, and a `newer` hash of it."""

    account_id: int | None
    kept: str | None
    good: bool
    newer: str | None


def prove(session: Session, account_id: int, password: str, code: str, acting: Acting) -> Proof:
    """The proof of an account's person; raises ProofIsWrong, which its catcher counts with `failed`."""
    account = known(session, account_id, password, acting)
    if not factor.use(session, account, code, acting.now):
        raise ProofIsWrong(account_id)
    account.failures, account.locked_until = 0, None
    return Proof(account.factor_since is not None, is_after_reset(account, acting.now))


def known(session: Session, account_id: int, password: str, acting: Acting) -> Account:
    """The account with a good password, whatever its second factor; raises ProofIsWrong."""
    account = _locked(session, account_id)
    good = passwords.matches(account.password if account else None, password[: passwords.MOST])
    if not good or account is None or not _is_open(account, acting):
        raise ProofIsWrong(account_id)
    return account


def tried(session: Session, login: str, password: str) -> Tried:
    """What `recognise` is asked with; in a reading session, for nobody may wait while a stranger's password is hashed."""
    query = select(Account.id, Account.password).where(Account.login == folded(login))
    account_id, kept = session.execute(query).one_or_none() or (None, None)
    good = passwords.matches(kept, password[: passwords.MOST])
    newer = passwords.hashed(password) if good and kept and passwords.is_outdated(kept) else None
    return Tried(account_id, kept, good, newer)


def recognise(session: Session, tried: Tried, acting: Acting) -> Account:
    """The account of a login and its password, before its second factor; raises LoginIsWrong."""
    account = _locked(session, tried.account_id)
    if not tried.good or account is None or account.password != tried.kept or not _is_open(account, acting):
        raise LoginIsWrong(tried.account_id)
    if tried.newer is not None:
        account.password = tried.newer
    return account


def give_code(session: Session, account_id: int, code: str, acting: Acting) -> Account:
    """The account, which was recognised, with a good code of its second factor; raises ProofIsWrong."""
    account = _locked(session, account_id)
    if account is None or not _is_open(account, acting) or not factor.use(session, account, code, acting.now):
        raise ProofIsWrong(account_id)
    return account


def failed(session: Session, account_id: int | None, acting: Acting) -> None:
    """Counts a failure; from the fifth on nothing is taken for 1, 2, 4, 8 and then 15 minutes."""
    account = _locked(session, account_id)
    if account is None or not _is_open(account, acting):
        return
    account.failures += 1
    beyond = account.failures - FREE_FAILURES
    before = {"failures": account.failures - 1}
    after: dict[str, object] = {"failures": account.failures}
    if beyond > 0:
        account.locked_until = acting.now + min(FIRST_DELAY * 2 ** min(beyond - 1, 10), LONGEST_DELAY)
        after["locked_until"] = account.locked_until
    trail.record(session, acting, "account.failed", Subject("account", account.id), Change(before, after))


def is_after_reset(account: Account, now: dt.datetime) -> bool:
    """Whether what the person signs now is flagged."""
    return account.reset_at is not None and now - account.reset_at < FLAGGED


def _locked(session: Session, account_id: int | None) -> Account | None:
    """The account as nobody else changes it meanwhile."""
    query = select(Account).where(Account.id == account_id)
    return session.scalars(query.with_for_update()).one_or_none()


def _is_open(account: Account, acting: Acting) -> bool:
    free = account.locked_until is None or account.locked_until <= acting.now
    return free and account.disabled_at is None
