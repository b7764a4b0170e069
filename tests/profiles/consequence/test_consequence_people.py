"""Who signs again, and who stops meeting a profile."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from app.database import Database
from profiles.competence.verdicts import Reason, Status
from profiles.consequence import AHEAD, People, foresee
from profiles.errors import NotFound, StateForbids
from profiles.models import EditorialChange
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.consequence.village import WORDS, Village, asks

SECONDARY = ("education", "Secundaria completa", None)
YEAR = ("experience", "12 meses en panadería", 12)
TWO_YEARS = ("experience", "24 meses en panadería", 24)
BACHELOR = ("education", "Título profesional universitario", None)


def kinds(found: People) -> dict[str, list[str]]:
    """The numbers of those named, by how they stand."""
    return {
        kind.value: [one.employee.number for one in some]
        for kind in found.counts
        if (some := found.of_kind(kind))
    }


def three(village: Village) -> None:
    village.holds("1", "Panadero", "Secundaria completa", 18)
    village.holds("2", "Panadero", "Secundaria completa", 36)
    village.holds("3", "Panadero", "Secundaria completa", 6)
    village.holds("4", "Panadero")
    village.holds("9", "Cajera", "Secundaria completa", 18)


def test_who_stops_meeting_it_requirement_by_requirement(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero", requirements=asks(SECONDARY, YEAR))
    three(village)
    draft = village.draft(requirements=asks(SECONDARY, TWO_YEARS))
    found = village.foresee(draft)
    assert found.in_force is not None
    assert (found.people.total, found.people.unnamed, found.people.left) == (4, 0, 0)
    assert kinds(found.people) == {"stops": ["1"], "stays": ["2", "3", "4"]}
    [stops] = found.people.of_kind("stops")
    [lost] = stops.lost
    assert (stops.open_before, stops.open_after) == (0, 1)
    assert lost.before is not None
    assert (lost.before.need.text, lost.before.status) == ("12 meses en panadería", Status.MET)
    assert (lost.after.need.months, lost.after.status, lost.after.reason) == (
        24,
        Status.NOT_MET,
        Reason.MONTHS_LOWER,
    )


def test_what_is_new_and_what_is_unknown_is_lacking(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero", requirements=asks(SECONDARY, YEAR))
    three(village)
    draft = village.draft(requirements=asks(SECONDARY, YEAR, ("knowledge", "Masa madre", None)))
    people = village.foresee(draft).people
    assert kinds(people) == {"stops": ["1", "2"], "lacks_more": ["3", "4"]}
    assert {(one.before, one.after.status) for shift in people.named for one in shift.lost} == {
        (None, Status.NOT_EVIDENCED)
    }


def test_who_comes_to_meet_it(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero", requirements=asks(BACHELOR, YEAR))
    three(village)
    people = village.foresee(village.draft(requirements=asks(SECONDARY, YEAR))).people
    assert kinds(people) == {"comes": ["1", "2"], "stays": ["3", "4"]}
    assert people.named[0].lost == ()


def test_without_a_version_in_force_what_is_lacking_is_said(village: Village) -> None:
    draft = village.draft(requirements=asks(SECONDARY, YEAR))
    three(village)
    found = village.foresee(draft)
    assert found.in_force is None
    assert kinds(found.people) == {"stays": ["1", "2"], "lacks": ["3", "4"]}


def test_names_are_for_who_sees_people(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero", requirements=asks(SECONDARY, YEAR))
    three(village)
    draft = village.draft(requirements=asks(SECONDARY, TWO_YEARS))
    draft.prepared_by = village.played.people["elmer"].id
    village.session.flush()
    elmer = village.played.viewer("elmer")
    people = village.foresee(draft, elmer).people
    assert (people.named, people.total, people.unnamed, people.counts["stops"]) == ((), 4, 4, 1)
    assert village.foresee(draft, village.played.viewer("quela")).people.unnamed == 0


def test_a_profile_that_takes_another_position_is_signed_by_its_holders(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero")
    village.profile("PF-OP-002", "Cajera")
    three(village)
    people = village.foresee(village.draft("Cajera")).people
    assert ([one.employee.number for one in people.named], people.left) == (["9"], 4)


def test_it_is_foreseen_of_what_is_to_come_only(village: Village) -> None:
    current = village.profile("PF-OP-001", "Panadero")
    draft = village.draft()
    with pytest.raises(StateForbids):
        village.foresee(current)
    with pytest.raises(NotFound):
        village.foresee(draft, Viewer("x", frozenset({Holding(Role.EMPLOYEE, None)})))
    for state in AHEAD:
        draft.state = state
        village.session.flush()
        assert village.foresee(draft).revision is draft


def test_a_change_that_hr_calls_editorial_is_said(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero")
    draft = village.draft()
    assert village.foresee(draft).editorial is None
    said_at = village.played.acting().now
    village.session.add(EditorialChange(revision_id=draft.id, reason="Solo tildes", said_at=said_at))
    village.session.flush()
    assert village.foresee(draft).editorial == "Solo tildes"


def test_the_number_of_queries_does_not_grow(database: Database, village: Village) -> None:
    village.profile("PF-OP-001", "Panadero", ("reports_to", "Jefe"))
    draft_id = village.draft("Panadero", ("reports_to", "Gerente")).id
    counts = []
    for size in (1, 12):
        for number in range(size):
            village.profile(f"X-{size}-{number}", f"Puesto {size}{number}", ("reports_to", "Panadero"))
            village.holds(f"{size}-{number}", "Panadero")
        village.session.flush()
        village.session.expunge_all()
        counts.append(_queries(database, village, draft_id))
    assert counts[0] == counts[1]


def _queries(database: Database, village: Village, draft_id: int) -> int:
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    try:
        foresee(village.session, LOCAL, draft_id, (WORDS, village.played.acting().today))
    finally:
        event.remove(database.engine, "before_cursor_execute", note)
    return len(seen)
