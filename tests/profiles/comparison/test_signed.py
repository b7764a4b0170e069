"""What a holder sees of what changed since they signed: theirs and no more."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from profiles import catalogue
from profiles.comparison.plain import plain
from profiles.comparison.reading import side
from profiles.comparison.signed import since_signed
from profiles.competence import entering
from profiles.competence.person import Held, Person
from profiles.errors import NotFound
from profiles.models import Employee, Revision
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.builders import acknowledged, parsed
from tests.profiles.lifecycle.cast import Cast, brought, cast, in_force


class Bakery:
    """Versions 01 to 03 of a profile, 03 in force, and two who hold its position."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.played: Cast = cast(session)
        self.first = in_force(self.played, text="Hornear el pan")
        self.second = self._edition("02", "2021-01-10", "Hornear el pan y las tortas")
        self.third = self._edition("03", "2022-01-10", "Hornear tortas")
        people = [Person(number=n, name=n, held=(Held("Panadero"),)) for n in ("1", "2")]
        company, acting = self.played.company, self.played.acting()
        self.eva, self.ada = entering.enter(session, LOCAL, company, people, acting)
        self.position_id = self.first.profile.position_id or 0

    def _edition(self, version: str, date: str, text: str) -> Revision:
        read = parsed(version=version, date=date, text=text)
        return brought(self.played, "schedule", {f"{version}.docx": read}, in_force=True)

    def holder(self, who: Employee, *positions: int) -> Viewer:
        held = frozenset(positions or (self.position_id,))
        role = frozenset({Holding(Role.EMPLOYEE, self.played.company.id)})
        return Viewer("x", role, employee_ids=frozenset({who.id}), positions=held)

    def signs(self, who: Employee, revision: Revision, outcome: str = "signed", day: int = 1) -> None:
        acknowledged(self.session, revision.id, who.id, outcome, day)


@pytest.fixture
def bakery(session: Session) -> Bakery:
    return Bakery(session)


def compared(bakery: Bakery, who: Viewer) -> tuple[str | None, str | None, bool]:
    """The versions before and now, and whether the one before was signed."""
    since = since_signed(bakery.session, who, bakery.position_id)
    return since.old and since.old.revision.version, since.new.revision.version, since.signed is not None


def test_the_last_that_they_signed_against_the_one_in_force(bakery: Bakery) -> None:
    bakery.signs(bakery.eva, bakery.first)
    eva = bakery.holder(bakery.eva)
    assert compared(bakery, eva) == ("01", "03", True)
    since = since_signed(bakery.session, eva, bakery.position_id)
    assert since.old is not None
    assert [part.section for part in plain(since.old.content, since.new.content)] == ["functions", "control"]
    bakery.signs(bakery.eva, bakery.second, "on_paper", 2)
    bakery.signs(bakery.eva, bakery.third, "refused", 3)
    assert compared(bakery, eva) == ("02", "03", True)
    assert not since_signed(bakery.session, eva, bakery.position_id).up_to_date
    bakery.signs(bakery.eva, bakery.third, "signed", 4)
    assert compared(bakery, eva) == ("03", "03", True)
    assert since_signed(bakery.session, eva, bakery.position_id).up_to_date


def test_who_never_signed_sees_the_edition_before(bakery: Bakery) -> None:
    bakery.signs(bakery.eva, bakery.first)
    assert compared(bakery, bakery.holder(bakery.ada)) == ("02", "03", False)


def test_without_an_edition_before_there_is_nothing_to_compare(session: Session) -> None:
    played = cast(session)
    only = in_force(played)
    own = frozenset({only.profile.position_id or 0})
    viewer = Viewer("x", frozenset({Holding(Role.EMPLOYEE, None)}), positions=own)
    since = since_signed(session, viewer, only.profile.position_id or 0)
    assert (since.old, since.signed, since.up_to_date) == (None, None, False)


def test_nobody_sees_it_of_a_position_that_they_do_not_hold(bakery: Bakery) -> None:
    bakery.signs(bakery.eva, bakery.first)
    hr = Viewer("hr", frozenset({Holding(Role.HR, None)}))
    for who in (bakery.holder(bakery.eva, 999), hr, LOCAL):
        with pytest.raises(NotFound):
            since_signed(bakery.session, who, bakery.position_id)
    outside = Viewer("x", employee_ids=frozenset({bakery.eva.id}), positions=frozenset({bakery.position_id}))
    with pytest.raises(NotFound):
        since_signed(bakery.session, outside, bakery.position_id)


def test_it_opens_the_comparison_and_nothing_else(bakery: Bakery) -> None:
    bakery.signs(bakery.eva, bakery.first)
    eva = bakery.holder(bakery.eva)
    with pytest.raises(NotFound):
        side(bakery.session, eva, bakery.first.id)
    page = catalogue.profile(bakery.session, eva, bakery.first.profile_id)
    assert [one.version for one in page.revisions] == ["03"]
