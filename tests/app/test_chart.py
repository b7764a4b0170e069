"""The chart's screens."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from app.chart.drawing import drawing, wrapped
from app.database import Database
from app.settings import Settings
from profiles.models import Position
from profiles.organisation.chart import Place, Statement, draw
from tests.app import seeding
from tests.app.counting import statements


def page(client: FlaskClient, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return " ".join(answer.text.split())


def boxes(text: str) -> list[str]:
    return re.findall(r"<g class=\"chart-place[^>]*>.*?<title>(.*?)</title>", text)


def test_the_chart_shows_heads_and_states(seeded: Settings, client: FlaskClient) -> None:
    text = page(client, "/chart")
    assert boxes(text) == [
        "Gerente General · VIV-GG-001 · Vigente",
        "Jefe de Vivero · Producción · VIV-VI-001 · Vigente",
        "Auxiliar de Almacén · Almacén · VIV-AL-002 · Vigente",
    ]
    assert "3 puestos" in text
    assert "style=" not in text


def test_an_empty_catalogue_leads_to_the_import(client: FlaskClient) -> None:
    assert "Todavía no hay nada que dibujar" in page(client, "/chart")
    page(client, "/chart.svg", 404)


def test_a_part_an_area_and_a_search_are_addresses(
    seeded: Settings, client: FlaskClient, store: Database
) -> None:
    with store.reading() as session:
        [nursery] = session.scalars(select(Position.id).where(Position.title == "Jefe de Vivero"))
    assert [name.split(" ·")[0] for name in boxes(page(client, f"/chart?top=p{nursery}"))] == [
        "Jefe de Vivero",
        "Auxiliar de Almacén",
    ]
    assert len(boxes(page(client, "/chart?area=produccion"))) == 2
    found = page(client, "/chart?find=almacen")
    assert "chart-place chart-hit" in found
    assert "Se encontró 1 puesto" in found
    assert "Ningún puesto de esta parte contiene «mago»" in page(client, "/chart?find=mago")
    assert len(boxes(page(client, "/chart?top=nowhere&company=77"))) == 3


def test_the_drawing_is_a_file_of_its_own(seeded: Settings, client: FlaskClient) -> None:
    answer = client.get("/chart.svg")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="chart-vivero-loma.svg"'
    root = ET.fromstring(answer.data)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert answer.text.count("<rect") > 3
    assert "href" not in answer.text


def test_a_title_is_set_right_and_taken_back(seeded: Settings, store: Database, client: FlaskClient) -> None:
    more = seeding.text_file("03", "01/05/2024", "2.4. Pesar los sacos.\n").replace(
        b"Jefe de Vivero", b"Jefatura del Vivero"
    )
    seeding.enter(store, seeded, ("VIV-AL-002 v03.txt", more))
    assert "1 sin perfil" in page(client, "/chart")
    titles = page(client, "/chart/titles")
    [address] = re.findall(r'href="(/chart/titles/[^"]*jefatura[^"]*)"', titles)
    assert "Ningún puesto tiene este nombre." in page(client, address.replace("&amp;", "&"))
    with store.reading() as session:
        [nursery] = session.scalars(select(Position.id).where(Position.title == "Jefe de Vivero"))
    said = client.post("/chart/titles", data={"title": "Jefatura del Vivero", "position": nursery})
    assert said.status_code == 303
    assert "«Jefatura del Vivero» significa ahora Jefe de Vivero." in page(client, said.location)
    assert "sin perfil" not in boxes(page(client, "/chart"))
    shown = page(client, address.replace("&amp;", "&"))
    assert "Una persona indicó que significa Jefe de Vivero." in shown
    [alias] = re.findall(r'name="alias" value="(\d+)"', shown)
    client.post("/chart/titles", data={"title": "Jefatura del Vivero", "meaning": "back", "alias": alias})
    own = client.post("/chart/titles", data={"title": "Jefatura del Vivero", "meaning": "own"})
    assert "significa ahora Jefatura del Vivero." in page(client, own.location)


@pytest.mark.parametrize(
    "data", [{}, {"title": "Jefe"}, {"title": "", "meaning": "own"}, {"title": "Jefe", "position": "x"}]
)
def test_a_word_without_a_meaning_is_refused(
    seeded: Settings, client: FlaskClient, data: dict[str, str]
) -> None:
    assert client.post("/chart/titles", data=data).status_code == 400


def test_unknown_titles_and_positions_are_not_found(seeded: Settings, client: FlaskClient) -> None:
    page(client, "/chart/titles/nobody", 404)
    assert client.post("/chart/titles", data={"title": "Jefe", "position": "999"}).status_code == 404


def test_the_number_of_queries_does_not_grow(seeded: Settings, store: Database, client: FlaskClient) -> None:
    page(client, "/chart")
    counts = []
    for size in (1, 5):
        for number in range(size):
            data = (
                seeding.text_file()
                .replace(b"VIV-AL-002", f"VIV-X-{size}{number}".encode())
                .replace(b"Auxiliar", f"Ayudante {size}{number}".encode())
            )
            seeding.enter(store, seeded, (f"{size}{number}.txt", data))
        with statements(store) as seen:
            page(client, "/chart")
            page(client, "/chart/titles")
        counts.append(len(seen))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Jefe", ("Jefe",)),
        ("", ("",)),
        ("COORDINADOR DE TRANSPORTE PESADO", ("COORDINADOR DE", "TRANSPORTE PESADO")),
        (
            "Responsable de la planificación de la producción de plantas",
            ("Responsable de la", "planificación de la …"),
        ),
        ("A" * 60, ("A" * 17 + "…",)),
    ],
)
def test_titles_are_wrapped_to_their_box(text: str, lines: tuple[str, ...]) -> None:
    assert wrapped(text, 12, 2) == lines


def test_lines_are_drawn_by_their_kind() -> None:
    places = [Place(name, name, "Sol") for name in "abcde"]
    told = [
        Statement("b", "reports_to", "a"),
        Statement("c", "reports_to", "a"),
        Statement("c", "reports_to", "b"),
        Statement("b", "reports_functionally_to", "c"),
        Statement("a", "supervises", "d"),
    ]
    found = drawing(draw(places, told))
    assert sorted(stroke.kind for stroke in found.strokes) == [
        "direct",
        "direct",
        "functional",
        "further",
        "told",
    ]
    assert found.loose_from is not None
    assert {box.place.id: box.below for box in found.boxes} == {"a": 3, "b": 0, "c": 0, "d": 0, "e": 0}
