"""Which employees a viewer sees, and whose names stand on the chart."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.vocabulary import load
from profiles import keys
from profiles.acting import Acting
from profiles.catalogue import PageRequest
from profiles.competence import entering, people
from profiles.competence.people import EmployeeFilters
from profiles.competence.person import Held, Person
from profiles.errors import NotFound
from profiles.models import Company, Employee
from profiles.organisation.picture import picture
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.builders import enter, parsed

WORDS = load()
SALES = keys.area_key("Ventas")


@pytest.fixture
def company(session: Session, acting: Acting) -> Company:
    enter(
        session,
        acting,
        {
            "1": parsed("P-1", title="Panadero", area="Producción"),
            "2": parsed("P-2", title="Cajera", area="Ventas"),
            "3": parsed("P-3", title="Vendedor", area="Ventas"),
        },
        in_force=True,
    )
    found = session.scalars(select(Company)).one()
    past, later = dt.date(2024, 5, 1), dt.date(2024, 6, 1)
    staff = [
        Person(number="1", name="Eva Ríos", held=(Held("Panadero"),)),
        Person(number="2", name="Ada Luna", held=(Held("Cajera"),)),
        Person(number="3", name="Ida Sol", held=(Held("Vendedor", until=past), Held("Panadero"))),
        Person(number="4", name="Luz Paz", held=(Held("Panadero"), Held("Cajera", acting=True))),
        Person(number="5", name="Pia Gil", held=(Held("Cajera", since=later),)),
    ]
    entering.enter(session, LOCAL, found, staff, acting)
    return found


def names(session: Session, who: Viewer, today: dt.date) -> list[str]:
    page = people.listing(session, who, EmployeeFilters(), PageRequest(sort="name"), (WORDS, today))
    listed = [row.employee.name for row in page.rows]
    exported = [person.name for person, _ in people.every(session, who, EmployeeFilters(), today)]
    assert listed == list(dict.fromkeys(exported))
    return listed


def holding(role: Role, company_id: int | None, area_key: str = "") -> frozenset[Holding]:
    return frozenset({Holding(role, company_id, area_key)})


ALL = ["Ada Luna", "Eva Ríos", "Ida Sol", "Luz Paz", "Pia Gil"]


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        (Role.HR, ALL),
        (Role.QUALITY, ALL),
        (Role.AUDITOR, ALL),
        (Role.AREA_HEAD, ["Ada Luna", "Luz Paz"]),
        (Role.EMPLOYEE, []),
        (Role.ADMINISTRATOR, []),
    ],
)
def test_people_are_seen_by_role_and_by_area_on_the_day(
    session: Session, company: Company, acting: Acting, role: Role, seen: list[str]
) -> None:
    area = SALES if role is Role.AREA_HEAD else ""
    assert names(session, Viewer("x", holding(role, company.id, area)), acting.today) == seen
    assert names(session, Viewer("x", holding(role, 99, area)), acting.today) == []
    everywhere = Viewer("x", holding(role, None, area))
    assert names(session, everywhere, acting.today) == seen


def test_an_area_head_sees_those_of_the_area_as_it_stands_on_the_day(
    session: Session, company: Company
) -> None:
    head = Viewer("x", holding(Role.AREA_HEAD, company.id, SALES))
    assert names(session, head, dt.date(2024, 6, 1)) == ["Ada Luna", "Luz Paz", "Pia Gil"]
    assert names(session, Viewer("x", holding(Role.AREA_HEAD, company.id)), dt.date(2024, 6, 1)) == []


def test_everybody_sees_themselves_in_the_companies_they_belong_to(
    session: Session, company: Company, acting: Acting
) -> None:
    eva, ada = (session.scalars(select(Employee).where(Employee.number == n)).one() for n in "12")
    own = frozenset({eva.id})
    me = Viewer("eva", holding(Role.EMPLOYEE, company.id), employee_ids=own)
    assert names(session, me, acting.today) == ["Eva Ríos"]
    assert people.employee(session, me, eva.id, acting.today) is eva
    with pytest.raises(NotFound):
        people.employee(session, me, ada.id, acting.today)
    for outside in (frozenset[Holding](), holding(Role.EMPLOYEE, 99)):
        assert names(session, Viewer("eva", outside, employee_ids=own), acting.today) == []
    everywhere = Viewer("eva", holding(Role.EMPLOYEE, None), employee_ids=own)
    assert names(session, everywhere, acting.today) == ["Eva Ríos"]


@pytest.mark.parametrize(
    ("role", "area", "held"),
    [
        (Role.AUDITOR, "", {"Panadero": 3, "Cajera": 2, "Vendedor": 0}),
        (Role.AREA_HEAD, SALES, {"Panadero": None, "Cajera": 2, "Vendedor": 0}),
        (Role.EMPLOYEE, "", {"Panadero": None, "Cajera": None, "Vendedor": None}),
    ],
)
def test_the_chart_names_those_whom_the_viewer_may_know(
    session: Session, company: Company, role: Role, area: str, held: dict[str, int | None]
) -> None:
    chart = picture(session, Viewer("x", holding(role, company.id, area)), company, dt.date(2024, 5, 2))
    assert {
        place.title: None if place.holders is None else len(place.holders) for place in chart.places.values()
    } == held
