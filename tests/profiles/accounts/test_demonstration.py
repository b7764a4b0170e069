"""Accounts of a demonstration: a new password each time."""

from __future__ import annotations

from sqlalchemy.orm import Session

from profiles.accounts import find, passwords
from profiles.accounts.demonstration import Demonstrated, renew
from profiles.acting import Acting
from profiles.models import Assignment, Company, Employee, Position
from profiles.permissions import Role
from profiles.viewer import LOCAL


def test_an_account_is_made_with_its_role_and_renewed(session: Session, acting: Acting) -> None:
    company = Company(name="Vivero Tres Lomas")
    session.add(company)
    session.flush()
    place = Position(company_id=company.id, title="Jefe", key="jefe", area="Ventas", area_key="ventas")
    employee = Employee(company_id=company.id, number="7", name="Eva Ruiz", created_at=acting.now)
    session.add_all([place, employee])
    session.flush()
    employee.assignments.append(Assignment(position_id=place.id))
    head = Demonstrated("jefa", "", Role.AREA_HEAD, "7")
    first = renew(session, LOCAL, head, company.id, acting)
    made = find(session, "jefa")
    assert (made.name, employee.account_id) == ("Eva Ruiz", made.id)
    assert [(one.role, one.company_id, one.area) for one in made.grants] == [
        ("area_head", company.id, "Ventas")
    ]
    second = renew(session, LOCAL, head, company.id, acting)
    assert first != second
    assert passwords.matches(made.password, second)
    passwords.check(second, made.login)
    assert len(made.grants) == 1


def test_somebody_from_outside_is_no_employee(session: Session, acting: Acting) -> None:
    company = Company(name="Vivero Tres Lomas")
    session.add(company)
    session.flush()
    renew(session, LOCAL, Demonstrated("auditor", "Iris Paz", Role.AUDITOR), company.id, acting)
    assert [(one.role, one.company_id) for one in find(session, "auditor").grants] == [("auditor", None)]
