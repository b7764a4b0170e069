"""The chart of a catalogue, and a person's word on what titles mean."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from app.database import Database
from parsers.profile import Relation
from profiles import catalogue
from profiles.acting import Acting
from profiles.competence.entering import enter as enter_people
from profiles.competence.person import Held, Person
from profiles.errors import NotFound
from profiles.models import Company, Position
from profiles.organisation.chart import Chart
from profiles.organisation.picture import picture
from profiles.organisation.titles import (
    Ground,
    Meaning,
    mentioned_titles,
    positions_to_choose,
    say_meaning,
    take_back,
)
from profiles.viewer import LOCAL, Viewer
from tests.profiles.builders import enter, parsed


def reports(title: str, *heads: str, **more: object) -> object:
    lines = tuple(Relation(kind="reports_to", title=head) for head in heads)
    return parsed(f"P-{title}", title=title, relations=lines, **more)


@pytest.fixture
def company(session: Session, acting: Acting) -> Company:
    enter(
        session,
        acting,
        {
            "1": reports("Gerente"),
            "2": reports("Supervisor(a) de Servicio al Cliente", "Gerente."),
            "3": reports("Cajero", "Supervisora de Servicio al cliente"),
            "4": reports("Vendedor", "Jefe de Ventas", "Gerente (para cuentas grandes)"),
            "5": reports("Repartidor", "SUPERVISOR DE VENTAS"),
        },  # type: ignore[arg-type]
        in_force=True,
    )
    return session.scalars(select(Company)).one()


def heads(chart: Chart) -> dict[str, str]:
    return {
        chart.places[line.subordinate].title: chart.places[line.head].title
        for line in chart.lines
        if line.in_tree
    }


def test_spellings_of_a_title_are_one_position(session: Session, company: Company, acting: Acting) -> None:
    chart = picture(session, LOCAL, company, acting.today)
    assert heads(chart) == {
        "Supervisor(a) de Servicio al Cliente": "Gerente",
        "Cajero": "Supervisor(a) de Servicio al Cliente",
        "Vendedor": "Jefe de Ventas",
        "Repartidor": "SUPERVISOR DE VENTAS",
    }
    assert sorted(place.title for place in chart.places.values() if not place.documented) == [
        "Jefe de Ventas",
        "SUPERVISOR DE VENTAS",
    ]
    further = [line for line in chart.lines if not line.in_tree]
    assert [chart.places[line.head].title for line in further] == ["Gerente"]


def test_who_holds_a_position_is_shown(session: Session, company: Company, acting: Acting) -> None:
    people = [Person(number="1", name="Eva Ríos", held=(Held("Cajera"), Held("Mago")))]
    enter_people(session, LOCAL, company, people, acting)
    chart = picture(session, LOCAL, company, acting.today)
    held = {place.title: place.holders for place in chart.places.values()}
    assert held["Cajero"] == ("Eva Ríos",)
    assert held["Mago"] == ("Eva Ríos",)
    assert held["Gerente"] == ()
    assert held["Jefe de Ventas"] is None


def test_a_persons_word_moves_a_title_and_stays(session: Session, company: Company, acting: Acting) -> None:
    [manager] = session.scalars(select(Position).where(Position.title == "Gerente"))
    say_meaning(session, LOCAL, company, Meaning("Supervisor de Ventas.", manager.id), acting)
    assert heads(picture(session, LOCAL, company, acting.today))["Repartidor"] == "Gerente"
    enter(session, acting, {"6": reports("Chofer", "Supervisora de ventas")})  # type: ignore[dict-item]
    assert heads(picture(session, LOCAL, company, acting.today))["Chofer"] == "Gerente"
    [title] = [one for one in mentioned_titles(session, LOCAL, company) if one.ground is Ground.PERSON]
    assert title.spellings == ("SUPERVISOR DE VENTAS", "Supervisora de ventas")
    assert title.alias_id is not None
    take_back(session, LOCAL, company, title.alias_id, acting)
    assert heads(picture(session, LOCAL, company, acting.today))["Chofer"] == "SUPERVISOR DE VENTAS"


def test_a_title_may_be_a_position_of_its_own(session: Session, company: Company, acting: Acting) -> None:
    own = say_meaning(session, LOCAL, company, Meaning("Jefe de Ventas.", None), acting)
    assert (own.title, own.profiles) == ("Jefe de Ventas", [])
    again = say_meaning(session, LOCAL, company, Meaning("Jefa de ventas", None), acting)
    assert again.id == own.id
    chart = picture(session, LOCAL, company, acting.today)
    assert chart.places[f"p{own.id}"].documented is False
    assert own in positions_to_choose(session, LOCAL, company)


def test_similar_names_are_proposed_and_never_taken(
    session: Session, company: Company, acting: Acting
) -> None:
    enter(session, acting, {"7": reports("Ayudante", "Supervisor de Servicios al Clientela")})  # type: ignore[dict-item]
    titles = {one.spellings[0]: one for one in mentioned_titles(session, LOCAL, company)}
    similar = titles["Supervisor de Servicios al Clientela"]
    assert similar.position is None
    assert [one.title for one in similar.proposals] == ["Supervisor(a) de Servicio al Cliente"]
    assert titles["Gerente."].ground is Ground.NAME
    assert [one.profile_title for one in titles["Gerente."].mentions] == [
        "Supervisor(a) de Servicio al Cliente"
    ]


def test_titles_of_companies_never_meet(session: Session, company: Company, acting: Acting) -> None:
    enter(session, acting, {"8": reports("Jefe de Ventas")}, company="Otra")  # type: ignore[dict-item]
    [other] = session.scalars(select(Company).where(Company.name == "Otra"))
    [foreign] = session.scalars(select(Position).where(Position.company_id == other.id))
    assert "Jefe de Ventas" in [
        p.title for p in picture(session, LOCAL, company, acting.today).places.values() if not p.documented
    ]
    with pytest.raises(NotFound):
        say_meaning(session, LOCAL, company, Meaning("Jefe de Ventas", foreign.id), acting)
    with pytest.raises(NotFound):
        take_back(session, LOCAL, company, 999, acting)


def test_a_viewer_of_another_company_sees_nothing(session: Session, company: Company, acting: Acting) -> None:
    stranger = Viewer("stranger", frozenset())
    assert picture(session, stranger, company, acting.today).places == {}
    assert mentioned_titles(session, stranger, company) == ()
    assert positions_to_choose(session, stranger, company) == []


def test_the_number_of_queries_does_not_grow(database: Database, acting: Acting) -> None:
    counts: list[int] = [0]

    def count(*_: object) -> None:
        counts[-1] += 1

    event.listen(database.engine, "before_cursor_execute", count)
    for size in (3, 9):
        with database.writing() as session:
            files = {f"{size}-{n}": reports(f"Puesto {size}{n}", "Gerente") for n in range(size)}
            enter(session, acting, files)  # type: ignore[arg-type]
        with database.reading() as session:
            company = session.scalars(select(Company)).one()
            counts.append(0)
            session.expire(company)
            picture(session, LOCAL, company, acting.today)
            mentioned_titles(session, LOCAL, company)
        counts.append(0)
    assert counts[1] == counts[3] > 0


def test_as_of_a_day_it_is_the_chart_of_then(session: Session, acting: Acting) -> None:
    def written(code: str, version: str, date: str, title: str, *heads: str) -> object:
        lines = tuple(Relation(kind="reports_to", title=head) for head in heads)
        return parsed(code, version, date, title=title, relations=lines)

    files = {
        "1": written("P-1", "01", "2020-01-01", "Jefe de Taller"),
        "2": written("P-2", "01", "2020-01-01", "Mecánico", "Jefe de Taller"),
        "3": written("P-1", "02", "2022-01-01", "Gerente de Taller"),
        "4": written("P-2", "02", "2022-01-01", "Mecánico", "Gerente de Taller"),
        "5": written("P-3", "01", "2023-01-01", "Electricista", "Gerente de Taller"),
    }
    for name, profile in files.items():
        enter(session, acting, {name: profile}, in_force=True)  # type: ignore[dict-item]
    company = session.scalars(select(Company)).one()
    held = (Held("Mecánico", since=dt.date(2021, 1, 1), until=dt.date(2021, 12, 31)),)
    enter_people(session, LOCAL, company, [Person(number="1", name="Ana", held=held)], acting)

    def then(day: dt.date) -> Chart:
        return picture(session, catalogue.looking_at(LOCAL, day, acting.today), company, acting.today)

    past, now = then(dt.date(2021, 6, 1)), picture(session, LOCAL, company, acting.today)
    assert heads(past) == {"Mecánico": "Jefe de Taller"}
    assert heads(now) == {"Mecánico": "Gerente de Taller", "Electricista": "Gerente de Taller"}
    assert {place.state for place in past.places.values()} == {"in_force"}
    held_by = {place.title: place.holders for place in past.places.values()}
    assert held_by == {"Jefe de Taller": (), "Mecánico": ("Ana",)}
    assert not any(place.holders for place in now.places.values())
    assert dict(then(dt.date(2019, 1, 1)).places) == {}
