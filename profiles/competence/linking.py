"""Which account is an employee's way in: chosen by its login, or known by its mail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from parsers.wording import N_
from profiles.errors import DomainError
from profiles.models import Account, Company, Employee, Grant
from profiles.permissions import Permission
from profiles.viewer import Viewer


class AccountIsNotThere(DomainError):
    problem = N_("There is no account '{login}' in this company.")
    remedy = N_("The administrator makes accounts; write its login, or leave it out.")


class AccountIsTaken(DomainError):
    problem = N_("The account '{login}' is that of another employee.")
    remedy = N_("Take it from that employee first, or choose another.")


@dataclass(frozen=True, slots=True)
class Directory:
    """The accounts of a company by login and by mail, and whose they are; ids, all folded."""

    logins: Mapping[str, int]
    mails: Mapping[str, int]
    employees: dict[int, str]

    def find(self, login: str, number: str) -> int:
        """The account of a login for the employee of a number; raises AccountIsNotThere or AccountIsTaken."""
        found = self.logins.get(login.strip().casefold())
        if found is None:
            raise AccountIsNotThere(login=login)
        if self.employees.get(found, number) != number:
            raise AccountIsTaken(login=login)
        return found

    def by_mail(self, mail: str | None, number: str) -> int | None:
        """The account with this mail, where it is nobody else's."""
        found = self.mails.get((mail or "").casefold())
        return None if found is None or self.employees.get(found, number) != number else found

    def take(self, account_id: int | None, number: str) -> None:
        """Notes whose an account is from now on."""
        if account_id is not None:
            self.employees[account_id] = number


def directory(session: Session, company: Company) -> Directory:
    """The accounts that have a role in a company; two of one mail are found by neither."""
    accounts = _accounts(session, company)
    mails: dict[str, list[int]] = {}
    for one in accounts:
        if one.mail:
            mails.setdefault(one.mail.casefold(), []).append(one.id)
    taken = session.execute(
        select(Employee.account_id, Employee.number).where(
            Employee.company_id == company.id, Employee.account_id.is_not(None)
        )
    )
    return Directory(
        {one.login.casefold(): one.id for one in accounts},
        {mail: found[0] for mail, found in mails.items() if len(found) == 1},
        {account_id: number for account_id, number in taken if account_id is not None},
    )


def accounts_to_choose(session: Session, viewer: Viewer, company: Company) -> list[Account]:
    """The accounts of a company by name, for whoever keeps its people; else none."""
    return _accounts(session, company) if viewer.may(Permission.KEEP_PEOPLE, company.id) else []


def _accounts(session: Session, company: Company) -> list[Account]:
    here = select(Grant.account_id).where(or_(Grant.company_id == company.id, Grant.company_id.is_(None)))
    query = select(Account).where(Account.disabled_at.is_(None), Account.id.in_(here))
    return list(session.scalars(query.order_by(Account.name, Account.id)))
