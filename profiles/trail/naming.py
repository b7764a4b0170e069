"""What the things that entries of the trail are about are called today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from profiles.catalogue.shown import visible
from profiles.models import (
    Absence,
    Account,
    Appointment,
    Company,
    Employee,
    Login,
    Position,
    Profile,
    Revision,
)
from profiles.trail.reading import TrailRow
from profiles.viewer import Viewer

Thing = tuple[str, int]
"""The kind of a thing and its id."""

ONCE: Final = 5000
"""So many ids a query, fewer than a database takes as parameters."""
_NAMES: Final[Mapping[str, Select[int, str]]] = {
    "account": select(Account.id, Account.name),
    "login": select(Login.id, Account.name).join(Account, Account.id == Login.account_id),
    "appointment": select(Appointment.id, Account.name).join(Account, Account.id == Appointment.account_id),
    "absence": select(Absence.id, Account.name).join(Account, Account.id == Absence.account_id),
    "employee": select(Employee.id, Employee.name),
    "company": select(Company.id, Company.name),
    "position": select(Position.id, Position.title),
}


def names(session: Session, viewer: Viewer, rows: Iterable[TrailRow]) -> dict[Thing, str]:
    """The names of what entries that the viewer reads are about; versions and profiles only as far as they see them."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        if row.subject_id is not None:
            wanted[row.subject].add(row.subject_id)
    found: dict[Thing, str] = {}
    for kind, ids in wanted.items():
        every = sorted(ids)
        for start in range(0, len(every), ONCE):
            found.update(_named(session, viewer, kind, every[start : start + ONCE]))
    return found


def _named(session: Session, viewer: Viewer, kind: str, ids: Collection[int]) -> Iterable[tuple[Thing, str]]:
    if kind in {"revision", "profile"}:
        return _documents(session, viewer, kind, ids)
    if kind not in _NAMES:
        return ()
    query = _NAMES[kind]
    told = session.execute(query.where(query.selected_columns[0].in_(ids)))
    return [((kind, id_), name) for id_, name in told if name]


def _documents(
    session: Session, viewer: Viewer, kind: str, ids: Collection[int]
) -> Iterator[tuple[Thing, str]]:
    """Code and title, of a version its number too."""
    own = Revision.id if kind == "revision" else Revision.profile_id
    query = select(own, Profile.code, Revision.title, Revision.version).join(Revision.profile)
    for id_, *said in session.execute(query.where(own.in_(ids), *visible(viewer)).order_by(Revision.id)):
        yield (kind, id_), " · ".join(part for part in (said if kind == "revision" else said[:2]) if part)
