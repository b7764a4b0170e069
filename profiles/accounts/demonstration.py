"""Accounts of a demonstration: ready to use, one a role, with passwords that are made anew each time."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import trail
from profiles.accounts import factor, keeping, passwords, people, sessions
from profiles.accounts.errors import AccountIsUnknown
from profiles.accounts.keeping import Asked
from profiles.acting import Acting
from profiles.models import Account, Assignment, Employee
from profiles.permissions import Role
from profiles.trail import Subject
from profiles.viewer import Viewer

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"  # none that looks like another


@dataclass(frozen=True, slots=True)
class Demonstrated:
    """An account of the demonstration; `number` is the employee whose it is, '' for somebody from outside."""

    login: str
    name: str
    role: Role
    number: str = ""


def renew(session: Session, viewer: Viewer, one: Demonstrated, company_id: int, acting: Acting) -> str:
    """The account with a new password, which is given; made with its role where there is none.

    An area head's area is that of the position held. Raises NotAllowed.
    """
    employee = session.scalars(
        select(Employee).where(Employee.company_id == company_id, Employee.number == one.number)
    ).one_or_none()
    try:
        account = people.find(session, one.login)
    except AccountIsUnknown:
        name = employee.name if employee else one.name
        account = keeping.create(session, viewer, people.Person(one.login, name), acting)
    area = ""
    if employee is not None:
        employee.account_id = account.id
        area = _area(session, employee) if one.role is Role.AREA_HEAD else ""
    everywhere = one.role in {Role.ADMINISTRATOR, Role.AUDITOR}
    keeping.grant(
        session, viewer, account.id, Asked(one.role, None if everywhere else company_id, area), acting
    )
    return _set(session, account, acting)


def _set(session: Session, account: Account, acting: Acting) -> str:
    password = "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(3))
    account.password, account.password_at = passwords.hashed(password), acting.now
    account.failures, account.locked_until, account.disabled_at = 0, None, None
    factor.drop(account)
    sessions.end_all(session, account.id, acting)
    trail.record(session, acting, "password.made", Subject("account", account.id))
    return password


def _area(session: Session, employee: Employee) -> str:
    held = select(Assignment).where(Assignment.employee_id == employee.id)
    found = session.scalars(held.order_by(Assignment.id)).first()
    return (found.position.area or "") if found else ""
