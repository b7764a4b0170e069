"""What comes into force each minute: a revision that fails keeps none of the others."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select, text

from app.approval.schedule import make_effective
from app.database import Database
from profiles.acting import Acting
from profiles.models import Company, Profile, Revision
from profiles.revisions.sealing import seal

NOW = dt.datetime(2024, 5, 2, 9, 0, tzinfo=dt.UTC)
ACTING = Acting("schedule", NOW, NOW.date(), source="schedule")


def test_one_that_fails_keeps_none_of_the_others(store: Database) -> None:
    with store.writing() as session:
        company = Company(name="Vivero Tal")
        codes = ("VIV-1", "VIV-2", "VIV-3")
        every = [
            Revision(
                profile=Profile(company=company, code=code, code_key=code),
                state="approved",
                version="01",
                version_key="1",
                title=code,
                content_digest=code,
                effective_from=NOW.date(),
                created_at=NOW,
            )
            for code in codes
        ]
        session.add_all(every)
        session.flush()
        for one in every:
            one.sealed = seal(one)
        first, stuck, last = (one.id for one in every)
        session.execute(
            text(
                f"CREATE TRIGGER stuck BEFORE UPDATE OF state ON revision WHEN OLD.id = {stuck}"
                " BEGIN SELECT RAISE(ABORT, 'disk of another kind'); END"
            )
        )
    assert make_effective(store, ACTING) == [first, last]
    with store.writing() as session:
        found = session.execute(select(Revision.id, Revision.state)).all()
        assert dict(map(tuple, found)) == {first: "in_force", stuck: "approved", last: "in_force"}
        session.execute(text("DROP TRIGGER stuck"))
    assert make_effective(store, ACTING) == [stuck]
