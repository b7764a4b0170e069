"""Employees in the catalogue."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from app.database import Database
from parsers.profile import Requirement
from parsers.vocabulary import load
from profiles import companies
from profiles.acting import Acting
from profiles.catalogue import PageRequest
from profiles.competence import entering, people
from profiles.competence.entering import NumberIsTaken, Outcome
from profiles.competence.people import EmployeeFilters
from profiles.competence.person import Held, Person
from profiles.competence.verdicts import Fact, Status
from profiles.errors import NotAllowed, NotFound
from profiles.models import Company, Employee, Position
from profiles.permissions import Permission
from profiles.viewer import LOCAL, Viewer
from tests.profiles.builders import enter, parsed

WORDS = load()
EVA = Person(
    number="1",
    name="Eva Ríos",
    held=(Held("Panadera"),),
    facts=(Fact(kind="skill", text="Masas"), Fact(kind="experience", text="", months=30)),
    given=frozenset({"skill", "experience"}),
)
STRANGER = Viewer("stranger", frozenset())


@pytest.fixture
def company(session: Session, acting: Acting) -> Company:
    needs = (
        Requirement(kind="skill", text="Masas"),
        Requirement(kind="experience", text="5 años", months=60),
        Requirement(kind="knowledge", text="Higiene"),
    )
    enter(
        session, acting, {"1": parsed(requirements=needs), "2": parsed("P-2", title="Chofer")}, in_force=True
    )
    return session.scalars(select(Company)).one()


def put(session: Session, company: Company, acting: Acting, *persons: Person) -> list[Employee]:
    return entering.enter(session, LOCAL, company, persons, acting)


def held(employee: Employee, today: dt.date) -> list[str]:
    return [one.position.title for one in entering.current(employee, today)]


def foreseen(
    session: Session, company: Company, acting: Acting, person: Person
) -> tuple[Outcome, tuple[str, ...]]:
    [found] = entering.foresee(session, LOCAL, company, [person], acting.today)
    return found.outcome, found.unknown


def test_the_same_number_is_the_same_employee(session: Session, company: Company, acting: Acting) -> None:
    assert foreseen(session, company, acting, EVA) == (Outcome.NEW, ())
    [eva] = put(session, company, acting, EVA)
    session.refresh(eva)
    assert held(eva, acting.today) == ["Panadero"]
    assert foreseen(session, company, acting, EVA) == (Outcome.SAME, ())
    changed = replace(
        EVA,
        name="Eva Ríos Paz",
        held=(
            Held("Chofer"),
            Held("Mago"),
        ),
    )
    assert foreseen(session, company, acting, changed) == (Outcome.CHANGED, ("Mago",))
    [again] = put(session, company, acting, changed)
    session.refresh(again)
    assert (again.id, again.name, held(again, acting.today)) == (eva.id, "Eva Ríos Paz", ["Chofer", "Mago"])


def test_what_was_not_spoken_of_stays(session: Session, company: Company, acting: Acting) -> None:
    put(session, company, acting, EVA)
    training = Person(
        number="1", name="Eva Ríos", facts=(Fact(kind="training", text="SAP"),), given=frozenset({"training"})
    )
    [eva] = put(session, company, acting, training)
    session.refresh(eva)
    assert [one.text for one in eva.credentials] == ["Masas", "", "SAP"]
    assert held(eva, acting.today) == ["Panadero"]


def test_a_position_that_is_left_ends_the_day_before(
    session: Session, company: Company, acting: Acting
) -> None:
    put(session, company, acting, replace(EVA, held=(Held("Panadera", since=dt.date(2020, 1, 1)),)))
    [eva] = put(session, company, acting, replace(EVA, held=(Held("Chofer", since=dt.date(2024, 5, 2)),)))
    session.refresh(eva)
    assert [(one.position.title, one.since, one.until) for one in eva.assignments] == [
        ("Panadero", dt.date(2020, 1, 1), dt.date(2024, 5, 1)),
        ("Chofer", dt.date(2024, 5, 2), None),
    ]
    [eva] = put(session, company, acting, replace(EVA, held=(Held("Chofer", until=dt.date(2025, 1, 1)),)))
    assert eva.assignments[1].until == dt.date(2025, 1, 1)


def test_a_person_stands_against_their_position(session: Session, company: Company, acting: Acting) -> None:
    put(session, company, acting, EVA)
    page = people.listing(session, LOCAL, EmployeeFilters(), PageRequest(sort="name"), (WORDS, acting.today))
    [row] = page.rows
    [standing] = row.standings
    assert standing.gap is not None
    assert [one.status for one in standing.gap.verdicts] == [Status.MET, Status.NOT_MET, Status.NOT_EVIDENCED]


def test_a_person_stands_against_any_position_of_their_company(
    session: Session, company: Company, acting: Acting
) -> None:
    [eva] = put(session, company, acting, EVA)
    [driver] = session.scalars(select(Position).where(Position.title == "Chofer"))
    assert people.standing(session, LOCAL, eva, driver.id, WORDS).gap is None
    enter(session, acting, {"3": parsed("N-1", title="Baker")}, company="Northern Bread")
    [foreign] = session.scalars(select(Position).where(Position.title == "Baker"))
    with pytest.raises(NotFound):
        people.standing(session, LOCAL, eva, foreign.id, WORDS)


def test_a_position_without_a_profile_demands_nothing(
    session: Session, company: Company, acting: Acting
) -> None:
    [eva] = put(session, company, acting, replace(EVA, held=(Held("Mago"),)))
    session.refresh(eva)
    place = eva.assignments[0].position_id
    standing = people.standing(session, LOCAL, eva, place, WORDS)
    assert (standing.gap, standing.demands.revision) == (None, None)
    assert [one.title for one in people.positions_of(session, LOCAL, company.id)] == ["Chofer", "Panadero"]


def test_the_holders_of_a_position_are_listed(session: Session, company: Company, acting: Acting) -> None:
    ada = Person(
        number="2",
        name="Ada Luna",
        held=(
            Held("Chofer"),
            Held("Panadero"),
        ),
    )
    gone = Person(number="3", name="Ida Sol", held=(Held("Panadero", until=dt.date(2024, 5, 1)),))
    put(session, company, acting, EVA, ada, gone)
    [baker] = session.scalars(select(Position).where(Position.title == "Panadero"))
    rows = people.holders(session, LOCAL, baker.id, WORDS, acting.today)
    assert [(row.employee.name, len(row.standings)) for row in rows] == [("Ada Luna", 1), ("Eva Ríos", 1)]


def test_who_held_a_position_for_another_and_now_as_its_holder_is_not_acting(
    session: Session, company: Company, acting: Acting
) -> None:
    stood_in = Held("Panadero", since=dt.date(2024, 1, 1), until=dt.date(2024, 3, 31), acting=True)
    own = Held("Panadero", since=dt.date(2024, 4, 1))
    drives = Held("Chofer", acting=True)
    put(session, company, acting, Person(number="5", name="Ana Paz", held=(stood_in, own, drives)))
    places = dict(session.execute(select(Position.title, Position.id)).all())
    judging = (WORDS, acting.today)
    [row] = people.listing(session, LOCAL, EmployeeFilters(), PageRequest(sort="name"), judging).rows
    assert row.acting == {places["Chofer"]}


@pytest.mark.parametrize(
    ("filters", "page", "names"),
    [
        (EmployeeFilters(), PageRequest(sort="name"), ["Álvaro Gil", "Eva Ríos", "Zoe Paz"]),
        (
            EmployeeFilters(),
            PageRequest(sort="number", descending=True),
            ["Zoe Paz", "Álvaro Gil", "Eva Ríos"],
        ),
        (EmployeeFilters(text="alvaro"), PageRequest(sort="name"), ["Álvaro Gil"]),
        (EmployeeFilters(text="eva rios"), PageRequest(sort="name"), ["Eva Ríos"]),
        (EmployeeFilters(text="3"), PageRequest(sort="name"), ["Zoe Paz"]),
        (EmployeeFilters(company_id=99), PageRequest(sort="name"), []),
    ],
)
def test_the_list_is_narrowed_and_sorted(
    database: Database, acting: Acting, filters: EmployeeFilters, page: PageRequest, names: list[str]
) -> None:
    with database.writing() as session:
        company = companies.for_work(session, LOCAL, Permission.IMPORT, None, "Panificadora Sol", acting)
        put(
            session,
            company,
            acting,
            EVA,
            Person(number="2", name="Álvaro Gil"),
            Person(number="3", name="Zoe Paz"),
        )
        found = people.listing(session, LOCAL, filters, page, (WORDS, acting.today))
    assert [row.employee.name for row in found.rows] == names


def test_a_number_is_changed_only_to_a_free_one(session: Session, company: Company, acting: Acting) -> None:
    eva, ada = put(session, company, acting, EVA, Person(number="2", name="Ada Luna"))
    entering.change(session, LOCAL, ada, Person(number="5", name="Ada Luna"), acting)
    assert ada.number == "5"
    with pytest.raises(NumberIsTaken, match="The number 1 is that of Eva Ríos"):
        entering.change(session, LOCAL, ada, Person(number="1", name="Ada Luna"), acting)
    assert people.employee(session, LOCAL, eva.id, acting.today).number == "1"


def test_an_employee_goes_with_positions_that_nobody_else_needs(
    session: Session, company: Company, acting: Acting
) -> None:
    [eva] = put(
        session,
        company,
        acting,
        replace(
            EVA,
            held=(
                Held("Panadero"),
                Held("Mago"),
            ),
        ),
    )
    session.refresh(eva)
    entering.remove(session, LOCAL, eva, acting)
    assert list(session.scalars(select(Employee))) == []
    assert sorted(session.scalars(select(Position.title))) == ["Chofer", "Panadero"]


def test_a_stranger_sees_and_changes_nothing(session: Session, company: Company, acting: Acting) -> None:
    [eva] = put(session, company, acting, EVA)
    session.refresh(eva)
    page = people.listing(
        session, STRANGER, EmployeeFilters(), PageRequest(sort="name"), (WORDS, acting.today)
    )
    assert page.rows == ()
    assert people.positions_of(session, STRANGER, company.id) == []
    for refused in (
        lambda: people.employee(session, STRANGER, eva.id, acting.today),
        lambda: people.standing(session, STRANGER, eva, eva.assignments[0].position_id, WORDS),
        lambda: entering.position_of(session, STRANGER, eva.assignments[0].position_id),
    ):
        with pytest.raises(NotFound):
            refused()
    for refused in (
        lambda: entering.enter(session, STRANGER, company, [EVA], acting),
        lambda: entering.foresee(session, STRANGER, company, [EVA], acting.today),
        lambda: entering.change(session, STRANGER, eva, EVA, acting),
        lambda: entering.remove(session, STRANGER, eva, acting),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_the_number_of_queries_does_not_grow(database: Database, acting: Acting) -> None:
    counts: list[int] = []

    def count(*_: object) -> None:
        counts[-1] += 1

    for size in (2, 12):
        with database.writing() as session:
            enter(
                session,
                acting,
                {f"{size}-{n}": parsed(f"P-{size}{n}", title=f"Puesto {size}{n}") for n in range(size)},
            )
            company = session.scalars(select(Company)).one()
            put(
                session,
                company,
                acting,
                *(
                    Person(number=f"{size}{n}", name="Eva", held=(Held(f"Puesto {size}{n}"),))
                    for n in range(size)
                ),
            )
        with database.reading() as session:
            session.connection()
            counts.append(0)
            event.listen(database.engine, "before_cursor_execute", count)
            page = PageRequest(size=100, sort="name")
            found = people.listing(session, LOCAL, EmployeeFilters(), page, (WORDS, acting.today))
            assert [len(row.standings) for row in found.rows] == [1] * found.total
            event.remove(database.engine, "before_cursor_execute", count)
    assert counts[0] == counts[1]
