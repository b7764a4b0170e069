"""The master list: what each row says, what it is narrowed to, in which order, and for whom."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from parsers.profile import Approval
from profiles import catalogue, lifecycle, registers
from profiles.errors import NotAllowed
from profiles.models import Assignment, Company, Employee, Revision
from profiles.registers import MasterFilters, MasterRow
from profiles.viewer import LOCAL, Viewer
from tests.profiles.acknowledging.staff import hire, noted, signs
from tests.profiles.builders import enter, parsed
from tests.profiles.lifecycle.cast import Cast, cast, draft, in_force

TODAY = dt.date(2024, 5, 2)
BAKER = {"code": "PF-OP-001", "area": "Producción"}


@pytest.fixture
def played(session: Session) -> Cast:
    """A baker adopted in 2020 and followed by an edition signed here; a cashier on paper; a draft of a miller."""
    made = cast(session)
    made.company.acknowledge_days, made.company.review_months = 10, 12
    in_force(made, **BAKER)
    made.through(draft(made, **BAKER))
    lifecycle.due(session, made.acting())
    by = (Approval(step="approved", position="Gerente", name="Eva  Ríos"),)
    cashier = parsed("PF-VE-002", date="2023-06-01", title="Cajera", area="Ventas", approvals=by)
    enter(session, made.acting("hilda"), {"c.docx": cashier, "c.pdf": cashier}, in_force=True)
    enter(session, made.acting("hilda"), {"d.docx": parsed("X-1", title="Molinero", date="2024-04-01")})
    return made


def rows(played: Cast, viewer: Viewer = LOCAL, **filters: Any) -> list[MasterRow]:
    every = registers.master(played.session, viewer, TODAY)
    return list(
        registers.ordered(
            registers.narrowed(every, MasterFilters(**filters), TODAY), "code", descending=False
        )
    )


def codes(found: list[MasterRow]) -> list[str | None]:
    return [one.code for one in found]


def test_a_row_says_everything_of_its_document(played: Cast) -> None:
    baker, cashier, miller = rows(played)
    assert (baker.code, baker.version, baker.state, baker.approved_by) == (
        "PF-OP-001",
        "02",
        "in_force",
        "Berta",
    )
    assert (baker.issued_on, baker.effective_from, baker.effective_to) == (dt.date(2024, 4, 30), TODAY, None)
    assert (baker.next_review, baker.originals) == (dt.date(2025, 5, 2), ("02.docx",))
    assert (cashier.approved_by, cashier.originals) == ("Eva Ríos", ("c.docx", "c.pdf"))
    assert cashier.next_review == dt.date(2024, 6, 1)
    assert (miller.state, miller.approved_by, miller.next_review) == ("draft", "", None)


def test_the_header_names_the_approver_where_nobody_else_is_named(played: Cast, session: Session) -> None:
    session.get_one(Revision, rows(played)[2].revision_id).approved_by = "Gerencia General"
    assert rows(played)[2].approved_by == "Gerencia General"


def test_holders_and_signatures_are_counted(played: Cast, session: Session) -> None:
    revision = session.get_one(Revision, rows(played)[0].revision_id)
    hire(played, "elmer", revision)
    olga = hire(played, "olga", revision)
    hire(played, "hugo", revision)
    signs(played, "elmer", revision)
    noted(played, revision, [olga], "refused", reason="No está de acuerdo")
    baker = rows(played)[0]
    assert (baker.holders, baker.asked, baker.signed, baker.overdue) == (3, 3, 1, 0)
    late = registers.master(session, LOCAL, TODAY + dt.timedelta(days=20))
    assert [one.overdue for one in late if one.code == "PF-OP-001"] == [1]
    assert codes(rows(played, acknowledged="pending")) == ["PF-OP-001"]
    assert codes(rows(played, acknowledged="complete")) == []


def test_filters(played: Cast) -> None:
    assert codes(rows(played, text="cajeras")) == ["PF-VE-002"]
    assert codes(rows(played, text="x-1 molin")) == ["X-1"]
    assert codes(rows(played, state="draft")) == ["X-1"]
    assert codes(
        rows(played, area=rows(played)[1].area and catalogue.areas(played.session, LOCAL)[1].value)
    ) == ["PF-VE-002"]
    assert codes(rows(played, review="soon")) == ["PF-VE-002"]
    assert codes(rows(played, review="none")) == ["X-1"]
    assert codes(rows(played, review="overdue")) == []
    assert codes(rows(played, company_id=played.company.id + 1)) == []


def test_every_column_sorts_both_ways_with_nothing_last(played: Cast) -> None:
    every = registers.master(played.session, LOCAL, TODAY)
    for sort in registers.SORTS:
        up, down = (registers.ordered(every, sort, descending=one) for one in (False, True))
        assert {one.id for one in up} == {one.id for one in down} == {one.id for one in every}
    assert codes(list(registers.ordered(every, "review", descending=False))) == [
        "PF-VE-002",
        "PF-OP-001",
        "X-1",
    ]
    assert codes(list(registers.ordered(every, "review", descending=True))) == [
        "PF-OP-001",
        "PF-VE-002",
        "X-1",
    ]


def test_as_of_a_day_it_is_the_list_of_then(played: Cast, session: Session) -> None:
    then = catalogue.looking_at(LOCAL, dt.date(2023, 7, 1), TODAY)
    baker, cashier = rows(played, then)
    assert (baker.version, baker.state, baker.now) == ("01", "in_force", "superseded")
    assert (baker.effective_from, baker.effective_to) == (dt.date(2020, 1, 10), TODAY)
    assert (baker.next_review, cashier.next_review) == (dt.date(2021, 1, 10), dt.date(2024, 6, 1))
    person = Employee(company_id=played.company.id, number="1", name="Iris", created_at=played.acting().now)
    place = session.get_one(Revision, cashier.revision_id).profile.position_id
    assert place is not None
    person.assignments = [
        Assignment(position_id=place, since=dt.date(2023, 6, 15), until=dt.date(2023, 12, 31))
    ]
    session.add(person)
    session.flush()
    assert [one.holders for one in rows(played, then)] == [0, 1]
    assert [one.holders for one in rows(played)] == [0, 0, 0]


def test_who_sees_it(played: Cast, session: Session) -> None:
    assert codes(rows(played, played.viewer("olga"))) == ["PF-OP-001", "PF-VE-002"]
    assert codes(rows(played, played.viewer("quela"))) == ["PF-OP-001", "PF-VE-002", "X-1"]
    for who in ("elmer", "berta"):
        with pytest.raises(NotAllowed):
            rows(played, played.viewer(who))
    enter(session, played.acting(), {"z.docx": parsed("Z-1", title="Tolvero")}, in_force=True, company="Otra")
    assert "Z-1" not in codes(rows(played, played.viewer("quela")))
    other = session.query(Company).filter_by(name="Otra").one()
    assert codes([*registers.master(session, LOCAL, TODAY, other.id)]) == ["Z-1"]
    with pytest.raises(NotAllowed):
        registers.master(session, played.viewer("quela"), TODAY, other.id)


def test_the_number_of_queries_does_not_grow(played: Cast, session: Session) -> None:
    def queries() -> int:
        seen: list[str] = []
        connection = session.connection()
        note = lambda *arguments: seen.append(arguments[2])  # noqa: E731
        event.listen(connection, "before_cursor_execute", note)
        registers.master(session, LOCAL, TODAY)
        event.remove(connection, "before_cursor_execute", note)
        return len(seen)

    few = queries()
    more = {f"{one}.docx": parsed(f"N-{one}", title=f"Ayudante {one}") for one in range(12)}
    enter(session, played.acting("hilda"), more, in_force=True)
    assert queries() == few
