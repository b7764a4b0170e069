"""What the trail says of employees: who they are and what they can are texts about people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from profiles import trail
from profiles.acting import Acting
from profiles.competence.facts import fact_of
from profiles.competence.person import spelled
from profiles.models import Employee
from profiles.trail import Change, Personal, Subject


def state(employee: Employee) -> dict[str, Any]:
    """What is recorded of an employee, as the trail compares it."""
    return {
        "number": employee.number,
        "name": employee.name,
        "mail": employee.mail,
        "account": employee.account_id,
        "positions": [
            {
                "position": one.position_id,
                "since": one.since.isoformat() if one.since else None,
                "until": one.until.isoformat() if one.until else None,
                "acting": one.acting,
            }
            for one in employee.assignments
        ],
        "facts": [f"{one.kind}: {spelled(fact_of(one))}" for one in employee.credentials],
    }


def entered(session: Session, company_id: int, employees: Sequence[Employee], acting: Acting) -> None:
    """New employees: one with what was entered, several with their ids."""
    if len(employees) == 1:
        [one] = employees
        _record(session, "employee.entered", one, Change(after=_personal(one, state(one))), acting)
    elif employees:
        about = Subject("company", company_id, company_id)
        change = Change(after={"employees": [one.id for one in employees]})
        trail.record(session, acting, "employees.entered", about, change)


def changed(session: Session, employee: Employee, before: Mapping[str, Any], acting: Acting) -> None:
    """An employee is recorded otherwise than before; nothing where they are not."""
    after = state(employee)
    names = [name for name in after if before[name] != after[name]]
    if names:
        change = Change(
            _personal(employee, {name: before[name] for name in names}),
            _personal(employee, {name: after[name] for name in names}),
        )
        _record(session, "employee.changed", employee, change, acting)


def renumbered(session: Session, employee: Employee, before: str, acting: Acting) -> None:
    """An employee has another number."""
    change = Change(_personal(employee, {"number": before}), _personal(employee, {"number": employee.number}))
    _record(session, "employee.changed", employee, change, acting)


def deleted(session: Session, employee: Employee, acting: Acting) -> None:
    """All that was recorded of an employee goes."""
    _record(session, "employee.deleted", employee, Change(_personal(employee, state(employee))), acting)


def _personal(employee: Employee, values: Mapping[str, Any]) -> dict[str, Any]:
    """The texts about the person as such; positions and accounts are numbers."""

    def text(value: str | None) -> Personal | None:
        return Personal(value, employee_id=employee.id) if value else None

    found = dict(values)
    for name in ("number", "name", "mail"):
        if name in found:
            found[name] = text(found[name])
    if "facts" in found:
        found["facts"] = text("\n".join(found["facts"]))
    return found


def _record(session: Session, action: str, employee: Employee, change: Change, acting: Acting) -> None:
    trail.record(session, acting, action, Subject("employee", employee.id, employee.company_id), change)
