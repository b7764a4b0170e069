"""Two people approve at the same moment, each in a process of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sqlalchemy import select

from app.database import Database
from profiles.models import Revision, Signature, Transition
from tests.profiles.lifecycle.cast import cast, draft

APPROVE = """
import datetime as dt, sys
from pathlib import Path
from app.database import connect
from profiles import accounts, lifecycle
from profiles.acting import Acting
from profiles.errors import DomainError
from profiles.lifecycle import Said

path, login, stamp = sys.argv[1:]
database = connect(f"sqlite:///{path}", "k" * 32)
now = dt.datetime(2024, 5, 2, 13, 0, tzinfo=dt.UTC)
with database.reading() as session:
    account = accounts.find(session, login)
    viewer = accounts.viewer_of(session, account, now.date())
print("ready", flush=True)
sys.stdin.readline()
acting = Acting(login, now, now.date(), account_id=account.id)
said = Said(int(stamp), words="Apruebo.", proof=accounts.Proof(False, False), effective_from=now.date())
try:
    with database.writing() as session:
        lifecycle.approve(session, viewer, 1, said, acting)
except DomainError as refusal:
    print(type(refusal).__name__, refusal.values)
else:
    print("approved")
"""


def test_one_wins_and_one_is_refused(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        people = cast(session)
        people.name("quico", "approved")
        revision = draft(people)
        people.does("hilda", "send_to_review", revision)
        people.does("quela", "review", revision)
        stamp = revision.stamp
    command = [sys.executable, "-W", "error", "-c", APPROVE, str(tmp_path / "catalogue.db")]
    both = [
        subprocess.Popen(
            [*command, who, str(stamp)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for who in ("berta", "quico")
    ]
    for one in both:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in both:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    said = [one.communicate()[0].strip() for one in both]
    winner = said.index("approved")
    names = ("Berta", "Quico")
    assert said[1 - winner] == f"ChangedMeanwhile {{'by': '{names[winner]}'}}"
    with database.reading() as session:
        assert session.scalars(select(Revision.state)).all() == ["in_force"]
        approved = session.scalars(select(Signature).where(Signature.meaning == "approved")).all()
        assert [one.account.name for one in approved] == [names[winner]]
        moved = session.scalars(select(Transition.to_state).order_by(Transition.id))
        assert list(moved) == ["draft", "in_review", "approved", "in_force"]
