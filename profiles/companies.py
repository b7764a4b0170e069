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


def allowed(
    session: Session, viewer: Viewer, work: Permission, name: str | None, default_name: str
) -> Company | None:
    """The company of a name, without one the installation's default, in which the viewer may do this work.

    None where it is not there yet and the viewer may have it made. Raises NotAllowed.
    """
    found = _find(session, name, default_name)
    if found is not None:
        viewer.need(work, found.id)
    elif viewer.where(work) is not None:
        raise NotAllowed
    return found


def for_work(  # noqa: PLR0913, PLR0917 - who, what for, which, by whom
    session: Session, viewer: Viewer, work: Permission, name: str | None, default_name: str, acting: Acting
) -> Company:
    """The company that is `allowed`, made where it is not there yet; raises NotAllowed."""
    found = allowed(session, viewer, work, name, default_name)
    if found is not None:
        found.is_default = found.is_default or name is None
        return found
    made = Company(name=_tidy(name or default_name), is_default=name is None)
    session.add(made)
    session.flush()
    change = Change(after={"name": made.name})
    trail.record(session, acting, "company.entered", Subject("company", made.id, made.id), change)
    return made


def _find(session: Session, name: str | None, default_name: str) -> Company | None:
    if name is None:
        default = session.scalars(select(Company).where(Company.is_default)).one_or_none()
        if default is not None:
            return default
    return session.scalars(select(Company).where(Company.name == _tidy(name or default_name))).one_or_none()


def _tidy(name: str) -> str:
    return " ".join(name.split())
