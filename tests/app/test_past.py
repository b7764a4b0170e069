"""Screens as of a day of the past."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from app import indexing, past, rights
from app.database import Database
from app.settings import Settings
from profiles import catalogue
from profiles.viewer import LOCAL
from tests.app.counting import statements
from tests.app.people import ClientAs

THEN = "as_of=2024-03-01"  # the first edition of the store keeper, and nothing else
BAND = "Así estaba el catálogo el 1 de marzo de 2024"


@pytest.fixture
def indexed(seeded: Settings, store: Database) -> Settings:
    assert indexing.catch_up(store, seeded)
    return seeded


def page(client: FlaskClient, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return " ".join(answer.text.split())


def keeper(store: Database) -> int:
    with store.reading() as session:
        return catalogue.find(session, LOCAL, "VIV-AL-002")[0].id


def test_every_screen_says_which_day_it_shows(
    indexed: Settings, store: Database, client: FlaskClient
) -> None:
    profile = f"/profiles/{keeper(store)}"
    for address in ("/catalogue?", f"{profile}?", "/chart?", "/search?q=semillas&"):
        text = page(client, address + THEN)
        assert BAND in text
        back = address.rstrip("?&")
        assert f'<a href="{back}">volver a hoy</a>' in text
        assert BAND not in page(client, back)
    assert BAND in page(client, f"/chart.svg?{THEN}")
    assert BAND not in page(client, "/chart.svg")


def test_the_list_holds_what_was_in_force(indexed: Settings, client: FlaskClient) -> None:
    text = page(client, f"/catalogue?{THEN}")
    assert "Auxiliar de Almacén" in text
    assert "Jefe de Vivero" not in text
    assert "1 perfil" in text
    assert "hoy: obsoleta" in text
    assert "Nada estaba vigente ese día" in page(client, "/catalogue?as_of=2020-01-01")
    assert "Jefe de Vivero" in page(client, "/catalogue?as_of=2024-03-15")


def test_links_of_such_pages_keep_the_day(indexed: Settings, store: Database, client: FlaskClient) -> None:
    profile = keeper(store)
    listed = page(client, f"/catalogue?{THEN}")
    assert f'href="/profiles/{profile}?{THEN}"' in listed
    assert f'href="/catalogue.xlsx?{THEN}"' in listed
    assert f'href="/chart?{THEN}"' in listed
    shown = page(client, f"/profiles/{profile}?{THEN}")
    assert f'href="/catalogue?{THEN}"' in shown
    assert all(THEN in link for link in re.findall(r'href="(/(?:items|files)/[^"]+)"', shown))
    found = page(client, f"/search?q=semillas&{THEN}")
    assert f'href="/profiles/{profile}?{THEN}#item-' in found
    for text in (listed, shown, found):
        assert '<input type="hidden" name="as_of" value="2024-03-01">' in text


def test_nothing_is_changed_from_such_a_page(indexed: Settings, store: Database, client: FlaskClient) -> None:
    profile = keeper(store)
    assert "Escribir una versión nueva" in page(client, f"/profiles/{profile}")
    for address in (f"/profiles/{profile}?{THEN}", f"/catalogue?{THEN}", f"/chart?{THEN}"):
        text = page(client, address)
        main = text[text.index("<main") :]
        assert 'method="post"' not in main
        assert 'href="/import"' not in main
        assert "/titles" not in main


def test_the_profile_shows_the_words_of_then(indexed: Settings, store: Database, client: FlaskClient) -> None:
    profile = keeper(store)
    assert "inventario de macetas" in page(client, f"/profiles/{profile}")
    then = page(client, f"/profiles/{profile}?{THEN}")
    assert "inventario de macetas" not in then
    assert "VIV-AL-002 v01.txt" in then
    assert "VIV-AL-002 v02.txt" not in then
    missing = page(client, f"/profiles/{profile}?as_of=2023-12-31", 404)
    assert "Ninguna versión de VIV-AL-002 Auxiliar de Almacén estaba vigente el 31 dic 2023." in missing


def test_the_search_finds_what_was_in_force(indexed: Settings, client: FlaskClient) -> None:
    assert "<mark>inventario</mark>" in page(client, "/search?q=inventario")
    assert "No se encontró nada" in page(client, f"/search?q=inventario&{THEN}")
    assert "versión 01" in page(client, f"/search?q=semillas&{THEN}")


def test_days_that_cannot_be_shown_are_told(indexed: Settings, client: FlaskClient) -> None:
    assert "1 ene 2999 aún no llega" in page(client, "/catalogue?as_of=2999-01-01", 400)
    wrong = page(client, "/catalogue?as_of=ayer&area=vivero", 400)
    assert "«ayer» no es una fecha" in wrong
    assert 'href="/catalogue?area=vivero">La misma página, hoy</a>' in wrong
    assert "Así estaba" not in page(client, "/catalogue?as_of=")
    assert page(client, "/catalogue?as_of=2024-03-01&endpoint=x&_anchor=y&_external=1")


def test_only_who_sees_the_past_is_shown_it(indexed: Settings, client_as: ClientAs) -> None:
    assert BAND in page(client_as("auditor"), f"/catalogue?{THEN}")
    for role in ("employee", "area_head"):
        client = client_as(role, area_key="almacen")
        refused = page(client, f"/catalogue?{THEN}", 403)
        assert "no se muestra a su función" in refused
        assert 'name="as_of"' not in page(client, "/catalogue")


def test_what_is_taken_of_people_is_said(indexed: Settings, client: FlaskClient) -> None:
    for address in ("/chart", "/registers/master"):
        assert "se asume que ya lo ocupaba" in page(client, f"{address}?{THEN}")
        assert "se asume que ya lo ocupaba" not in page(client, address)


def test_the_number_of_queries_does_not_depend_on_the_day(
    indexed: Settings, store: Database, client: FlaskClient
) -> None:
    def queries(address: str) -> int:
        with statements(store) as seen:
            page(client, address)
        return len(seen)

    page(client, "/catalogue")
    assert queries(f"/catalogue?{THEN}") == queries("/catalogue?as_of=2024-06-01")
    assert queries(f"/chart?{THEN}") == queries("/chart?as_of=2024-06-01")


def test_every_address_that_takes_a_day_is_one() -> None:
    assert past.SCREENS <= past.ENDPOINTS <= set(rights.NEEDS)
