"""Positions by resolved title, by a person's word, and following their profiles."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import positions
from profiles.acting import Acting
from profiles.errors import NotAllowed, NotFound
from profiles.models import Assignment, Company, Employee, Position, PositionAlias, Profile
from profiles.viewer import LOCAL, Viewer
from tests.profiles.builders import enter, parsed

NOBODY = Viewer("nobody", frozenset())


@pytest.fixture
def company(session: Session) -> Company:
    found = Company(name="Panificadora Sol", is_default=True)
    session.add(found)
    session.flush()
    return found


def test_spellings_of_a_title_are_one_position(session: Session, company: Company) -> None:
    first = positions.find_or_create(session, company.id, "Supervisor(a) de Servicio al Cliente", None)
    assert positions.find_or_create(session, company.id, "SUPERVISORA DE SERVICIO AL CLIENTE.", None) is first
    assert positions.find(session, company.id, "Supervisor de Servicio al Cliente", "Ventas") is None


def test_resolver_prefers_a_person_s_word_then_the_area(
    session: Session, company: Company, acting: Acting
) -> None:
    sales = positions.find_or_create(session, company.id, "Auxiliar", "Ventas")
    store = positions.find_or_create(session, company.id, "Auxiliar", "Bodega")
    guard = positions.find_or_create(session, company.id, "Portero", None)
    found = positions.resolver(session, LOCAL, company.id)
    assert [found.resolve("Auxiliares", area) for area in ("ventas", "BODEGA", None)] == [
        sales.id,
        store.id,
        None,
    ]
    assert [found.resolve("Portera", area) for area in ("Ventas", None)] == [guard.id, guard.id]
    alias = positions.set_alias(session, LOCAL, company.id, "Vigilante", guard.id, acting)
    assert positions.set_alias(session, LOCAL, company.id, "vigilantes", sales.id, acting) is alias
    assert positions.resolver(session, LOCAL, company.id).resolve("VIGILANTE") == sales.id
    assert positions.find(session, company.id, "Vigilante", "Bodega") is sales
    positions.drop_alias(session, LOCAL, alias.id, acting)
    assert positions.resolver(session, LOCAL, company.id).resolve("Vigilante") is None


def test_nobody_sets_a_title_right(session: Session, company: Company, acting: Acting) -> None:
    guard = positions.find_or_create(session, company.id, "Portero", None)
    with pytest.raises(NotAllowed):
        positions.set_alias(session, NOBODY, company.id, "Vigilante", guard.id, acting)
    with pytest.raises(NotFound):
        positions.set_alias(session, LOCAL, company.id, "Vigilante", 99, acting)
    with pytest.raises(NotFound):
        positions.drop_alias(session, NOBODY, 99, acting)
    assert positions.resolver(session, NOBODY, company.id).resolve("Portero") is None


def test_a_title_set_right_holds_for_later_imports(
    session: Session, company: Company, acting: Acting
) -> None:
    enter(session, acting, {"a.docx": parsed(None, None, None, title="Portero")})
    [guard] = session.scalars(select(Position))
    positions.set_alias(session, LOCAL, company.id, "Vigilante", guard.id, acting)
    enter(session, acting, {"b.docx": parsed("PF-9", title="Vigilante")})
    assert [one.position_id for one in session.scalars(select(Profile))] == [guard.id, guard.id]
    assert guard.title == "Portero"


def test_a_renamed_position_keeps_who_holds_it(session: Session, company: Company, acting: Acting) -> None:
    enter(session, acting, {"a.docx": parsed(title="Ayudante")}, in_force=True)
    [position] = session.scalars(select(Position))
    employee = Employee(company_id=company.id, number="7", name="Eva", created_at=acting.now)
    employee.assignments = [Assignment(position_id=position.id)]
    session.add(employee)
    enter(
        session,
        acting,
        {"b.docx": parsed(version="02", date="2021-01-01", title="Panadero", text="x")},
        in_force=True,
    )
    assert [(one.id, one.title) for one in session.scalars(select(Position))] == [(position.id, "Panadero")]


def test_a_position_with_people_or_a_word_outlives_its_profile(
    session: Session, company: Company, acting: Acting
) -> None:
    enter(session, acting, {"a.docx": parsed(title="Ayudante"), "b.docx": parsed("PF-2", title="Panadero")})
    helper = positions.find(session, company.id, "Ayudante", None)
    assert helper is not None
    positions.set_alias(session, LOCAL, company.id, "Aprendiz", helper.id, acting)
    enter(session, acting, {"c.docx": parsed(version="02", date="2021-01-01", title="Panadero", text="x")})
    assert sorted(session.scalars(select(Position.title))) == ["Ayudante", "Panadero"]
    assert session.scalars(select(PositionAlias.position_id)).one() == helper.id


def test_a_code_without_a_title_has_no_position(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": parsed(title=None)})
    assert session.scalars(select(Profile.position_id)).all() == [None]
