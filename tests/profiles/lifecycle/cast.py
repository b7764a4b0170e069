"""People of a bakery that does not exist, who prepare, review and approve its profiles."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import accounts, appointments, companies, lifecycle
from profiles.accounts import Proof
from profiles.acting import Acting
from profiles.appointments import Naming
from profiles.lifecycle import Said
from profiles.models import Account, Company, Grant, Revision
from profiles.permissions import Permission
from profiles.viewer import LOCAL, Viewer
from tests.profiles.builders import enter, parsed

NOON = dt.datetime(2024, 5, 2, 12, 0, tzinfo=dt.UTC)
PROOF = Proof(with_factor=False, after_reset=False)
ROLES = {
    "hilda": "hr",
    "hugo": "hr",
    "quela": "quality",
    "quico": "quality",
    "berta": "area_head",
    "olga": "auditor",
    "elmer": "employee",
}


@dataclass(slots=True)
class Cast:
    """Everybody by login; `day` days have passed since it began, each deed takes a second."""

    session: Session
    company: Company
    people: dict[str, Account]
    day: int = 0
    seconds: int = 0

    def viewer(self, who: str) -> Viewer:
        return accounts.viewer_of(self.session, self.people[who], self.acting(who).today)

    def acting(self, who: str = "schedule") -> Acting:
        self.seconds += 1
        now = NOON + dt.timedelta(days=self.day, seconds=self.seconds)
        account = self.people.get(who)
        return Acting(who, now, now.date(), account_id=account.id if account else None, source="10.0.0.1")

    def name(self, who: str, step: str, *, area: str | None = None, deputy: str | None = None) -> None:
        naming = Naming(
            self.company.id, step, self.people[who].id, area, self.people[deputy].id if deputy else None
        )
        appointments.name(self.session, LOCAL, naming, self.acting())

    def does(self, who: str, step: str, revision: Revision, **said: Any) -> Revision:
        """Somebody takes a step, a function of profiles.lifecycle, on the stamp that the revision has now."""
        stamp = said.pop("stamp", None)
        what = Said(revision.stamp if stamp is None else stamp, words="Firmo.", proof=PROOF, **said)
        function = getattr(lifecycle, step)
        found: Revision = function(self.session, self.viewer(who), revision.id, what, self.acting(who))
        return found

    def through(self, revision: Revision, effective_from: dt.date | None = None) -> Revision:
        """Sent by hilda, reviewed by quela, approved by berta."""
        self.does("hilda", "send_to_review", revision, reason="Nueva ley")
        self.does("quela", "review", revision)
        return self.does("berta", "approve", revision, effective_from=effective_from or self.acting().today)


def cast(session: Session) -> Cast:
    """Everybody with an account; quela reviews and berta approves."""
    company = companies.for_work(
        session, LOCAL, Permission.IMPORT, None, "Panificadora Sol", Acting("schedule", NOON, NOON.date())
    )
    people = {}
    for login, role in ROLES.items():
        account = Account(login=login, name=login.title(), created_at=NOON, failures=0)
        account.grants = [Grant(company_id=company.id, role=role, area_key="")]
        session.add(account)
        people[login] = account
    session.flush()
    made = Cast(session, company, people)
    made.name("quela", "reviewed")
    made.name("berta", "approved")
    return made


def draft(played: Cast, who: str = "hilda", **more: Any) -> Revision:
    """A draft that somebody brought; by default version 02 of a profile without another one."""
    read = parsed(**{"version": "02", "date": "2024-04-30", "text": "Hornear el pan", **more})
    return brought(played, who, {f"{more.get('version', '02')}.docx": read})


def in_force(played: Cast, **more: Any) -> Revision:
    """Version 01, adopted as approved on paper."""
    return brought(played, "schedule", {"01.docx": parsed(**more)}, in_force=True)


def brought(played: Cast, who: str, files: dict[str, Any], *, in_force: bool = False) -> Revision:
    [entry] = enter(played.session, played.acting(who), files, in_force=in_force)
    assert entry.revision_id is not None
    return played.session.get_one(Revision, entry.revision_id)


def states(session: Session) -> list[tuple[str | None, str]]:
    """Version and state of every revision."""
    found = session.scalars(select(Revision).order_by(Revision.id))
    return [(one.version, one.state) for one in found]
