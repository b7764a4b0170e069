"""Accounts as people of the domain: found by their login, and what they may see and do."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from profiles.accounts.errors import (
    AccountIsUnknown,
    LoginIsTaken,
    LoginIsUnusable,
    MailIsUnusable,
    NameIsMissing,
)
from profiles.acting import Acting
from profiles.models import Account, Assignment, Employee, Grant
from profiles.permissions import TABLE, Permission, Role
from profiles.viewer import Holding, Viewer

_LOGIN: Final = re.compile(r"[\w.@+-]{2,64}")
_MAIL: Final = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")


@dataclass(frozen=True, slots=True)
class Person:
    """Who an account is for."""

    login: str
    name: str
    mail: str = ""
    language: str | None = None


def make(session: Session, person: Person, acting: Acting) -> Account:
    """A new account without password or roles; raises LoginIsUnusable, LoginIsTaken, NameIsMissing or MailIsUnusable."""
    login = folded(person.login)
    if not _LOGIN.fullmatch(login):
        raise LoginIsUnusable(login=person.login)
    name, mail = checked(person.name, person.mail)
    if session.scalar(select(Account.id).where(Account.login == login)) is not None:
        raise LoginIsTaken(login=login)
    account = Account(
        login=login, name=name, mail=mail or None, language=person.language, created_at=acting.now
    )
    session.add(account)
    session.flush()
    return account


def checked(name: str, mail: str) -> tuple[str, str]:
    """Name and mail without spare blanks; raises NameIsMissing or MailIsUnusable."""
    name, mail = " ".join(name.split()), mail.strip()
    if not name:
        raise NameIsMissing
    if mail and not _MAIL.fullmatch(mail):
        raise MailIsUnusable(mail=mail)
    return name, mail


def folded(login: str) -> str:
    """A login as accounts keep it: without case and blanks around it."""
    return unicodedata.normalize("NFKC", login).strip().casefold()


def find(session: Session, login: str) -> Account:
    """The account of a login; raises AccountIsUnknown."""
    account = session.scalars(select(Account).where(Account.login == folded(login))).one_or_none()
    if account is None:
        raise AccountIsUnknown(login=login)
    return account


def speak(session: Session, account_id: int, language: str) -> None:
    """The account's screens and letters are in this language from now on."""
    session.get_one(Account, account_id).language = language


def viewer_of(session: Session, account: Account, today: dt.date) -> Viewer:
    """The account's person as a viewer, with the roles held and the positions of `today`; disabled ones hold none."""
    granted = session.execute(
        select(Grant.role, Grant.company_id, Grant.area_key).where(Grant.account_id == account.id)
    )
    holdings = frozenset(Holding(Role(role), company_id, area) for role, company_id, area in granted)
    current = (Assignment.employee_id == Employee.id) & Assignment.held_on(today)
    held = session.execute(
        select(Employee.id, Assignment.position_id)
        .outerjoin(Assignment, current)
        .where(Employee.account_id == account.id)
    ).all()
    return Viewer(
        account.name,
        frozenset() if account.disabled_at else holdings,
        account.id,
        frozenset(employee_id for employee_id, _ in held),
        frozenset(position_id for _, position_id in held if position_id is not None),
    )


def having(session: Session, permission: Permission, company_id: int) -> list[int]:
    """The ids of the accounts whose roles allow something in all of a company."""
    roles = TABLE[permission] - {Role.AREA_HEAD}
    query = (
        select(Account.id)
        .join(Account.grants)
        .where(
            Account.disabled_at.is_(None),
            Grant.role.in_(sorted(roles)),
            or_(Grant.company_id.is_(None), Grant.company_id == company_id),
        )
        .distinct()
        .order_by(Account.id)
    )
    return list(session.scalars(query))
