"""What the things of the trail are called, as far as the reader sees them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import trail
from profiles.acting import Acting
from profiles.models import Account, Revision
from profiles.permissions import Role
from profiles.trail import Subject
from profiles.trail.naming import names
from profiles.trail.reading import TrailFilters, listing
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.builders import enter, parsed

AUDITOR = Viewer("irene", frozenset({Holding(Role.AUDITOR)}))


def test_a_draft_is_named_for_whoever_sees_it(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a": parsed()}, in_force=True)
    enter(session, acting, {"b": parsed(version="02", date="2021-01-10", text="Limpiar los hornos")})
    held, draft = session.scalars(select(Revision).order_by(Revision.version)).all()
    account = Account(login="ana", name="Ana Ruiz", created_at=acting.now)
    session.add(account)
    session.flush()
    trail.record(session, acting, "profile.coded", Subject("profile", held.profile_id, 1))
    trail.record(session, acting, "account.created", Subject("account", account.id))
    everybody, auditor = (
        names(session, viewer, listing(session, viewer, TrailFilters()).rows) for viewer in (LOCAL, AUDITOR)
    )
    drafted = {("revision", draft.id): "PF-OP-001 · Panadero · 02"}
    assert auditor == {
        ("company", 1): "Panificadora Sol",
        ("revision", held.id): "PF-OP-001 · Panadero · 01",
        ("profile", held.profile_id): "PF-OP-001 · Panadero",
        ("account", account.id): "Ana Ruiz",
    }
    assert everybody == auditor | drafted
