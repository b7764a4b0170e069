"""Calling copies back: whoever keeps them, and whoever holds one, is told when its version is in force no more."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import notices
from profiles.accounts.people import having
from profiles.acting import Acting
from profiles.copies.standing import version_of
from profiles.models import ControlledCopy, Employee, Revision
from profiles.notices import About
from profiles.permissions import Permission


def recall(session: Session, revision: Revision, acting: Acting) -> None:
    """Tells of the numbered copies of a revision that is in force no more; nothing where there are none."""
    waiting = _waiting(session, revision.id)
    if not waiting:
        return
    values = {
        "code": revision.profile.code or "",
        "version": version_of(revision) or "",
        "title": revision.title or "",
        "count": len(waiting),
    }
    for account_id in having(session, Permission.KEEP_COPIES, revision.profile.company_id):
        about = About(str(revision.id), revision.id, values)
        notices.tell(session, account_id, "copies_to_collect", about, acting)
    holders = select(Employee.id, Employee.account_id).where(
        Employee.id.in_([one.employee_id for one in waiting if one.employee_id]),
        Employee.account_id.is_not(None),
    )
    accounts = {row.id: row.account_id for row in session.execute(holders)}
    for one in waiting:
        account = accounts.get(one.employee_id or 0)
        if account is not None:
            about = About(f"{one.id}", revision.id, {**values, "number": one.number})
            notices.tell(session, account, "copy_to_return", about, acting)


def settle(session: Session, copy: ControlledCopy, acting: Acting) -> None:
    """A copy less to call back; after the last of its revision nobody is reminded any more."""
    notices.settle(session, ("copy_to_return",), str(copy.id), acting)
    if not _waiting(session, copy.revision_id):
        notices.settle(session, ("copies_to_collect",), str(copy.revision_id), acting)


def _waiting(session: Session, revision_id: int) -> list[ControlledCopy]:
    query = select(ControlledCopy).where(
        ControlledCopy.revision_id == revision_id, ControlledCopy.collected_at.is_(None)
    )
    return list(session.scalars(query.order_by(ControlledCopy.number)))
