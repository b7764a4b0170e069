"""The search screen."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from app import indexing
from app.database import Database
from app.settings import Settings
from tests.app import seeding
from tests.app.counting import statements


@pytest.fixture
def indexed(seeded: Settings, store: Database) -> Settings:
    assert indexing.catch_up(store, seeded)
    return seeded


def page(client: FlaskClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(answer.text.split())


def test_hits_lead_to_the_item_and_its_origin(indexed: Settings, client: FlaskClient) -> None:
    text = page(client, "/search?q=inventarios")
    assert "<mark>inventario</mark>" in text
    assert "#item-" in text
    assert "/origin" in text
    assert "1 resultado, en 1 perfil" in text


def test_choices_are_links_that_can_be_taken_back(indexed: Settings, client: FlaskClient) -> None:
    text = page(client, "/search?q=vivero")
    assert 'href="/search?q=vivero&amp;section=relations"' in text
    chosen = page(client, "/search?q=vivero&section=relations")
    assert '<a href="/search?q=vivero" aria-current="true"' in chosen
    assert "Mostrar todos los resultados" in chosen


def test_a_wrong_letter_is_told(indexed: Settings, client: FlaskClient) -> None:
    assert "Nada contiene «invenario». Estos son los resultados de «inventario»." in page(
        client, "/search?q=invenario"
    )


def test_most_words_are_told(indexed: Settings, client: FlaskClient) -> None:
    assert "Nada contiene todas estas palabras." in page(client, "/search?q=inventario+presupuesto+anual")


def test_a_short_prefix_is_told(indexed: Settings, client: FlaskClient) -> None:
    assert "«inv*» es demasiado corto" in page(client, "/search?q=inv*")


def test_nothing_found_offers_another_spelling(indexed: Settings, client: FlaskClient) -> None:
    text = page(client, "/search?q=ynvemtario&area=zzz")
    assert "No se encontró nada para «ynvemtario»" in text
    assert 'href="/search?q=inventario&amp;area=zzz"' in text
    assert "Buscar en todo" in text


def test_without_words_the_language_is_explained(indexed: Settings, client: FlaskClient) -> None:
    assert "Qué se puede encontrar" in page(client, "/search")


@pytest.mark.parametrize(
    "address",
    ["/search?q=%00&page=x&company=abc", "/search?q=%22&profile=99999999999", "/search?page=-1&q=a*"],
)
def test_any_address_is_answered(indexed: Settings, client: FlaskClient, address: str) -> None:
    page(client, address)


def test_an_index_that_is_missing_or_behind_is_told(
    seeded: Settings, store: Database, client: FlaskClient
) -> None:
    assert "El índice de búsqueda se está formando." in page(client, "/search?q=inventario")
    indexing.catch_up(store, seeded)
    more = seeding.text_file("03", "01/05/2024", "2.4. Pesar los sacos.\n")
    seeding.enter(store, seeded, ("VIV-AL-002 v03.txt", more))
    assert "1 perfil cambió hace un momento" in page(client, "/search?q=inventario")


def test_the_number_of_queries_does_not_grow_with_hits(
    indexed: Settings, store: Database, client: FlaskClient
) -> None:
    page(client, "/search?q=inventario")
    counts = []
    for query in ("inventario", "vivero"):
        with statements(store) as seen:
            page(client, f"/search?q={query}")
        counts.append(len(seen))
    assert counts[0] == counts[1]
