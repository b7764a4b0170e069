"""Erasing what is kept about a person: their values go, the trail of what was done stays and still verifies.

Documents are not touched: whom they name, they name.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, CursorResult, case, delete, exists, select, update
from sqlalchemy.orm import Session

from parsers.wording import N_
from profiles import trail
from profiles.accounts import keeping
from profiles.acting import Acting
from profiles.competence import entering
from profiles.errors import DomainError, NotAllowed, NotFound
from profiles.models import (
    Absence,
    Account,
    Acknowledgement,
    Appointment,
    ControlledCopy,
    CopyCheck,
    Correction,
    Employee,
    Grant,
    ImportBatch,
    Link,
    Login,
    Mail,
    Notice,
    PersonalValue,
    PositionAlias,
    Signoff,
    Transition,
    Wording,
)
from profiles.permissions import Permission
from profiles.trail import Change, Subject
from profiles.viewer import Viewer

NAMED_IN: Final = (
    Transition.actor,
    ImportBatch.actor,
    Correction.made_by,
    Correction.taken_back_by,
    PositionAlias.set_by,
    Wording.set_by,
)
"""Where logins are written beside what was done."""
OWN: Final = (Absence, Grant, Link, Login, Mail, Notice)
"""What goes with an account."""


class PersonIsAsked(DomainError):
    problem = N_("The person is asked to sign a version.")
    remedy = N_("Have it signed, or send it back; then erase.")


class OwnAccount(DomainError):
    problem = N_("Nobody erases their own account.")
    remedy = N_("Another administrator does it.")


def erase_employee(session: Session, viewer: Viewer, employee: Employee, acting: Acting) -> int:
    """Deletes an employee and empties what the trail keeps about them; gives how many texts. Raises NotAllowed."""
    viewer.need(Permission.KEEP_PEOPLE, employee.company_id)
    about = Subject("employee", employee.id, employee.company_id)
    # what somebody said about themselves goes with them; that they refused stays
    session.execute(
        update(Acknowledgement)
        .where(Acknowledgement.employee_id == employee.id)
        .values(reason=case((Acknowledgement.reason.is_(None), None), else_=""), source="")
    )
    session.execute(
        update(ControlledCopy).where(ControlledCopy.employee_id == employee.id).values(recipient="")
    )
    entering.remove(session, viewer, employee, acting)
    texts = _emptied(session, PersonalValue.employee_id == about.id, acting)
    trail.record(session, acting, "employee.erased", about, Change(after={"texts": texts}))
    return texts


def erase_account(session: Session, viewer: Viewer, account_id: int, acting: Acting) -> int:
    """Shuts an account for good and empties what is kept about its person; gives how many texts of the trail.

    The row stays without a name, for what it signed. Raises NotFound, NotAllowed, OwnAccount, PersonIsAsked or
    LastAdministrator.
    """
    viewer.need(Permission.KEEP_ACCOUNTS)
    account = session.get(Account, account_id)
    if account is None:
        raise NotFound
    if account_id == viewer.account_id:
        raise OwnAccount
    if not account.grants and viewer.where(Permission.KEEP_ACCOUNTS) is not None:
        raise NotAllowed
    named = (Signoff.account_id == account_id) | (Signoff.deputy_id == account_id)
    if session.scalar(select(exists().where(Signoff.ended_at.is_(None), named))):
        raise PersonIsAsked
    keeping.disable(session, viewer, account_id, acting)
    before = account.login
    account.grants.clear()
    account.login, account.name = f"erased-{account_id}", f"erased-{account_id}"
    account.mail = account.language = account.password = account.factor = account.calendar = None
    account.password_at = account.reset_at = account.factor_since = account.factor_step = None
    account.disabled_at = account.disabled_at or acting.now
    session.flush()
    _forget(session, account_id, before, account.login)
    texts = _emptied(session, PersonalValue.account_id == account_id, acting)
    trail.record(
        session, acting, "account.erased", Subject("account", account_id), Change(after={"texts": texts})
    )
    return texts


def _forget(session: Session, account_id: int, login: str, erased: str) -> None:
    named: Any
    for named in OWN:
        session.execute(delete(named).where(named.account_id == account_id))
    session.execute(update(CopyCheck).where(CopyCheck.account_id == account_id).values(file_name=None))
    session.execute(delete(Appointment).where(Appointment.account_id == account_id))
    session.execute(update(Appointment).where(Appointment.deputy_id == account_id).values(deputy_id=None))
    session.execute(update(Employee).where(Employee.account_id == account_id).values(account_id=None))
    own = Acknowledgement.account_id == account_id
    session.execute(update(Acknowledgement).where(own).values(source=""))
    for named in NAMED_IN:
        session.execute(update(named.class_).where(named == login).values({named.key: erased}))
    session.expire_all()


def _emptied(session: Session, whose: ColumnElement[bool], acting: Acting) -> int:
    """How many personal texts of the trail are gone now."""
    done = session.execute(
        update(PersonalValue)
        .where(whose, PersonalValue.erased_at.is_(None))
        .values(value=None, salt=None, erased_at=acting.now)
        .execution_options(synchronize_session=False)
    )
    assert isinstance(done, CursorResult)
    return done.rowcount
