"""The list, the profile page, exports and originals."""

from __future__ import annotations

import io

import openpyxl
from flask.testing import FlaskClient

from app import settings
from app.database import Database
from profiles import catalogue, files
from profiles.viewer import LOCAL
from tests.app import seeding
from tests.app.counting import statements


def profile_id(store: Database, code: str) -> int:
    with store.reading() as session:
        return catalogue.find(session, LOCAL, code)[0].id


def test_an_empty_catalogue_leads_to_the_import(client: FlaskClient) -> None:
    text = client.get("/catalogue").text
    assert "El catálogo está vacío" in text
    assert 'href="/import"' in text
    assert "Importar los primeros documentos" in client.get("/").text


def test_the_list_shows_every_profile(client: FlaskClient, seeded: settings.Settings) -> None:
    text = client.get("/catalogue").text
    for title in ("Auxiliar de Almacén", "Jefe de Vivero", "Gerente General"):
        assert title in text
    assert "3 perfiles" in text


def test_filters_narrow_the_list(client: FlaskClient, seeded: settings.Settings) -> None:
    assert "Jefe de Vivero" not in client.get("/catalogue?text=almacen").text
    assert "Auxiliar de Almacén" in client.get("/catalogue?text=almacen").text
    assert "Ningún perfil cumple estos filtros" in client.get("/catalogue?state=draft").text
    assert "Gerente General" in client.get("/catalogue?attention=warnings").text
    assert client.get("/catalogue?company=x&page=-1&sort=nothing&state=odd").status_code == 200


def test_the_number_of_queries_does_not_grow(
    client: FlaskClient, seeded: settings.Settings, store: Database
) -> None:
    def queries(path: str) -> int:
        with statements(store) as seen:
            assert client.get(path).status_code == 200
        return len(seen)

    few = {path: queries(path) for path in ("/", "/catalogue", "/import", "/catalogue.xlsx")}
    more = [
        (f"{number}.txt", seeding.text_file().replace(b"VIV-AL-002", f"VIV-AL-{number}".encode()))
        for number in range(10, 25)
    ]
    for file in more:
        seeding.enter(store, seeded, file)
    assert {path: queries(path) for path in few} == few


def test_a_profile_shows_its_content_and_versions(
    client: FlaskClient, seeded: settings.Settings, store: Database
) -> None:
    number = profile_id(store, "VIV-AL-002")
    text = client.get(f"/profiles/{number}").text
    for part in ("Llevar el inventario de macetas.", "Reporta a", "1 año", "VIV-AL-002 v01.txt", "Obsoleta"):
        assert part in text
    with store.reading() as session:
        old = catalogue.profile(session, LOCAL, number).revisions[-1].id
    text = client.get(f"/profiles/{number}/revisions/{old}").text
    assert "Esta no es la edición vigente." in text
    assert "Llevar el inventario de macetas." not in text


def test_what_is_not_there_is_said_so(client: FlaskClient, seeded: settings.Settings) -> None:
    for path in ("/profiles/99", "/profiles/1/revisions/99", "/items/999/origin", "/files/abc", "/import/99"):
        answer = client.get(path)
        assert answer.status_code == 404, path
        assert "No está en el catálogo." in answer.text


def test_originals_are_attachments_byte_for_byte(client: FlaskClient, seeded: settings.Settings) -> None:
    for name, data in seeding.FILES:
        answer = client.get(f"/files/{seeding.files_hash(data)}")
        assert answer.data == data
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert name in answer.headers["Content-Disposition"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_an_altered_original_is_not_given_out(client: FlaskClient, seeded: settings.Settings) -> None:
    sha256 = seeding.files_hash(seeding.text_file())
    files.place(seeded.home, sha256).write_bytes(b"another")
    answer = client.get(f"/files/{sha256}")
    assert answer.status_code == 500
    assert "ya no tiene su propio contenido" in answer.text


def test_the_list_as_a_workbook(client: FlaskClient, seeded: settings.Settings) -> None:
    answer = client.get("/catalogue.xlsx?sort=code")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.data)).active
    assert sheet is not None
    rows = list(sheet.values)
    assert rows[0][:6] == ("Código", "Puesto", "Área", "Empresa", "Versión", "Estado")
    assert [row[0] for row in rows[1:]] == ["VIV-AL-002", "VIV-GG-001", "VIV-VI-001"]
    assert rows[1][4:6] == ("02", "Vigente")
