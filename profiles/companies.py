"""Companies: found by name for a work, made where somebody may who works for every company."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import trail
from profiles.acting import Acting
from profiles.errors import NotAllowed
from profiles.models import Company
from profiles.permissions import Permission
from profiles.trail import Change, Subject
from profiles.viewer import Viewer


def find(session: Session, name: str | None, default_name: str) -> Company | None:
    """The company of a name, without one the installation's default; None where it is not there yet."""
    if name is None:
        default = session.scalars(select(Company).where(Company.is_default)).one_or_none()
        if default is not None:
            return default
    return session.scalars(select(Company).where(Company.name == _tidy(name or default_name))).one_or_none()


def for_work(  # noqa: PLR0913, PLR0917 - who, what for, which, by whom
    session: Session, viewer: Viewer, work: Permission, name: str | None, default_name: str, acting: Acting
) -> Company:
    """The company of a name, or the default one, in which the viewer may do this work; raises NotAllowed.

    One that is not there yet is made by whoever may do the work in every company.
    """
    found = find(session, name, default_name)
    if found is not None:
        viewer.need(work, found.id)
        if name is None:
            found.is_default = True
        return found
    if viewer.where(work) is not None:
        raise NotAllowed
    made = Company(name=_tidy(name or default_name), is_default=name is None)
    session.add(made)
    session.flush()
    change = Change(after={"name": made.name})
    trail.record(session, acting, "company.entered", Subject("company", made.id, made.id), change)
    return made


def _tidy(name: str) -> str:
    return " ".join(name.split())
