"""The gap check's screens."""

from __future__ import annotations

import io
import os
import re
import time

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from app.database import Database
from app.gaps import staging
from app.settings import Settings
from profiles.errors import StagedIsGone
from profiles.models import Employee, PersonalValue, Position
from tests.app.counting import statements
from tests.app.people import account

LIST = "Número;Nombre;Cargo;Escolaridad;Meses de experiencia;Habilidades;Zapatos\r\n1;Eva Ríos;Auxiliar de Almacén;Secundaria completa;12;Orden: 3;38\r\n;Ada;;;;;\r\n3;Íñigo Paz;Mago;;;;\r\n"


def page(client: FlaskClient, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return " ".join(answer.text.split())


def upload(client: FlaskClient, data: bytes, name: str = "lista.csv") -> TestResponse:
    return client.post(
        "/gaps/import", data={"list": (io.BytesIO(data), name)}, content_type="multipart/form-data"
    )


def add(client: FlaskClient, **fields: str | list[str]) -> TestResponse:
    data = {"number": "1", "name": "Eva Ríos", "positions": ["Auxiliar de Almacén", ""], **fields}
    return client.post("/gaps/employees/new", data=data)


def test_an_empty_list_says_what_to_do(client: FlaskClient) -> None:
    assert "Todavía no hay personal registrado" in page(client, "/gaps")


def test_an_employee_is_entered_and_compared(seeded: Settings, client: FlaskClient) -> None:
    said = add(client, education="Secundaria completa", months="6", skill="Orden: 3\nExcel: avanzado")
    assert said.status_code == 303
    text = page(client, said.location)
    assert "Se registró a Eva Ríos." in text
    assert "Frente a Auxiliar de Almacén" in text
    assert re.findall(r'verdict-status verdict-(\w+)"', text) == ["met", "not_met"]
    assert "<q>6 meses de experiencia</q>" in text
    assert "se pide: 1 año" in text
    assert "Excel: avanzado" in text
    assert "Eva Ríos" in page(client, "/gaps?text=rios")


def test_a_person_is_compared_with_another_position(
    seeded: Settings, store: Database, client: FlaskClient
) -> None:
    home = add(client).location
    with store.reading() as session:
        [manager] = session.scalars(select(Position.id).where(Position.title == "Gerente General"))
    assert "El perfil no nombra requisitos." in page(client, f"{home}?position={manager}")
    page(client, f"{home}?position=999", 404)


def test_wrong_fields_are_told_beside_them(seeded: Settings, client: FlaskClient) -> None:
    refused = add(client, name="", months="seis")
    assert refused.status_code == 400
    text = " ".join(refused.text.split())
    assert "No puede quedar vacío." in text
    assert "Escriba un número entero de meses, de 0 a 720." in text
    assert 'value="Auxiliar de Almacén"' in text


def test_a_number_that_is_taken_is_told(seeded: Settings, client: FlaskClient) -> None:
    add(client)
    assert add(client, name="Otra").status_code == 409
    other = add(client, number="2", name="Ada").location
    refused = client.post(f"{other}/edit", data={"number": "1", "name": "Ada"})
    assert refused.status_code == 400
    assert "El número 1 es de Eva Ríos." in refused.text


def test_an_employee_is_changed(seeded: Settings, client: FlaskClient) -> None:
    home = add(client, skill="Orden: 3", months="24").location
    form = page(client, f"{home}/edit")
    assert ">Orden: 3</textarea>" in form
    assert 'value="24"' in form
    assert client.post(f"{home}/edit", data={"number": "1", "name": ""}).status_code == 400
    said = client.post(
        f"{home}/edit",
        data={"number": "9", "name": "Eva Paz", "positions": ["Gerente General", "Jefe de Vivero"]},
    )
    text = page(client, said.location)
    assert "Número 9" in text
    assert "Frente a Jefe de Vivero" in text
    assert "Orden" not in text


def test_an_employee_is_deleted_after_a_second_thought(seeded: Settings, client: FlaskClient) -> None:
    home = add(client).location
    assert client.post(f"{home}/delete").status_code == 400
    assert client.post(f"{home}/delete", data={"sure": "yes"}).status_code == 303
    page(client, home, 404)


def test_a_list_is_previewed_before_it_is_entered(
    seeded: Settings, store: Database, client: FlaskClient
) -> None:
    preview = upload(client, LIST.encode("cp1252")).location
    text = page(client, preview)
    assert "nuevas: 2, con cambios: 0, sin cambios: 0, filas con errores: 1" in text
    assert "<strong>Fila 3:</strong> Falta el número de la persona. Complete la columna «Número»." in text
    assert "Columnas que no se entendieron y quedan fuera: Zapatos" in text
    assert text.count("no está en el catálogo") == 1
    with store.reading() as session:
        assert session.scalars(select(Employee)).all() == []
    assert client.post(preview, data={"answer": "enter"}).status_code == 303
    with store.reading() as session:
        assert sorted(session.scalars(select(Employee.name))) == ["Eva Ríos", "Íñigo Paz"]
    page(client, preview, 404)
    again = page(client, upload(client, LIST.encode()).location)
    assert "nuevas: 0, con cambios: 0, sin cambios: 2" in again
    assert "el puesto no tiene perfil" in page(client, "/gaps")


def test_a_list_is_discarded(seeded: Settings, client: FlaskClient) -> None:
    preview = upload(client, LIST.encode()).location
    assert client.post(preview, data={"answer": "discard"}).location == "/gaps/import"
    page(client, preview, 404)


def test_a_list_of_nothing_but_errors_cannot_be_entered(seeded: Settings, client: FlaskClient) -> None:
    preview = upload(client, "Número;Nombre\n;Ada\n".encode()).location
    assert "Ninguna fila se puede registrar" in page(client, preview)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "No se"),
        (b"PK\x03\x04broken", "dañado"),
        (b"%PDF-1.4\n", "formato"),
    ],
)
def test_a_file_that_is_no_list_is_refused(
    seeded: Settings, client: FlaskClient, data: bytes, told: str
) -> None:
    refused = upload(client, data)
    assert refused.status_code == 400
    assert told in refused.text


@pytest.mark.parametrize("name", ["..%2F..%2Fsecret_key", "0" * 32, "x"])
def test_uploads_are_found_by_their_name_alone(seeded: Settings, client: FlaskClient, name: str) -> None:
    page(client, f"/gaps/import/{name}", 404)


def test_uploads_go_when_their_time_is_over(home: Settings) -> None:
    old = staging.keep(home, b"old")
    assert staging.load(home, old) == b"old"
    long_ago = time.time() - 25 * 3600
    os.utime(home.home / "staged-employees" / old, (long_ago, long_ago))
    staging.keep(home, b"new")
    with pytest.raises(StagedIsGone):
        staging.load(home, old)


def test_the_empty_list_is_understood_as_it_is(seeded: Settings, client: FlaskClient) -> None:
    template = client.get("/gaps/import/template.csv")
    assert template.data.startswith("\ufeff".encode())
    assert "nuevas: 1" in page(client, upload(client, template.data).location)


def test_who_holds_a_position_is_shown(seeded: Settings, store: Database, client: FlaskClient) -> None:
    add(client, positions=["Auxiliar de Almacén"])
    add(client, number="2", name="Ada Luna", positions=["Mago"])
    with store.reading() as session:
        ids = {one.title: one.id for one in session.scalars(select(Position))}
    assert "Eva Ríos" in page(client, f"/gaps/positions/{ids['Auxiliar de Almacén']}")
    assert "Este puesto no tiene perfil" in page(client, f"/gaps/positions/{ids['Mago']}")
    assert "Nadie está registrado" in page(client, f"/gaps/positions/{ids['Gerente General']}")
    page(client, "/gaps/positions/999", 404)


def test_the_list_is_filtered_and_sorted(seeded: Settings, client: FlaskClient) -> None:
    for number, name in (("1", "Zoe"), ("2", "Álvaro"), ("3", "Bea")):
        add(client, number=number, name=name)
    names = r"/gaps/employees/\d+\">(\w+)</a>"
    assert re.findall(names, page(client, "/gaps")) == ["Álvaro", "Bea", "Zoe"]
    assert re.findall(names, page(client, "/gaps?sort=-number")) == ["Bea", "Álvaro", "Zoe"]
    assert re.findall(names, page(client, "/gaps?text=alv&sort=odd&page=x")) == ["Álvaro"]
    assert "Ninguna persona cumple estos filtros" in page(client, "/gaps?text=nadie")


def test_the_number_of_queries_does_not_grow(seeded: Settings, store: Database, client: FlaskClient) -> None:
    page(client, "/gaps")
    counts = []
    for size in (1, 8):
        for number in range(size):
            add(client, number=f"{size}-{number}", name="Eva")
        with statements(store) as seen:
            page(client, "/gaps")
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_columns_that_are_not_understood_are_said_by_a_person(seeded: Settings, client: FlaskClient) -> None:
    rows = "Ficha interna;Quién;Qué hace;Zapatos\n1;Eva Ríos;Auxiliar de Almacén (e);38\n"
    preview = upload(client, rows.encode()).location
    text = page(client, preview)
    assert "Todavía no se puede registrar a nadie" in text
    assert 'name="answer" value="enter"' not in text
    said = preview + "&c0=number&c1=name&c2=position&c3="
    text = page(client, said)
    assert "Columnas que no se entendieron y quedan fuera: Zapatos" in text
    assert '<span class="acting">encargatura</span>' in text
    fields = dict(re.findall(r'<input type="hidden" name="(c\d)" value="(\w*)">', text))
    assert fields == {"c0": "number", "c1": "name", "c2": "position", "c3": ""}
    entered = client.post(preview.partition("?")[0], data={"answer": "enter", **fields})
    assert entered.status_code == 303
    assert "Se registró 1 persona." in page(client, entered.location)


def test_positions_have_dates_and_may_be_held_for_another(seeded: Settings, client: FlaskClient) -> None:
    places = {
        "positions": ["Auxiliar de Almacén", "Jefe de Vivero", ""],
        "since": ["2024-05-01", "2024-05-01", ""],
        "until": ["", "2099-01-31", ""],
        "acting": ["", "yes", ""],
        "mail": "eva@lomas.example",
    }
    home = add(client, **places).location
    text = page(client, home)
    assert 'Jefe de Vivero</a> <span class="acting">encargatura</span>' in text
    assert "eva@lomas.example" in text
    form = page(client, f"{home}/edit")
    assert 'value="2099-01-31"' in form
    refused = client.post(
        f"{home}/edit", data={"number": "1", "name": "Eva", "positions": ["Mago"], "since": ["ayer"]}
    )
    assert refused.status_code == 400
    assert "Indique los días como los muestra un calendario." in refused.text
    reversed_ = {"positions": ["Mago"], "since": ["2024-05-02"], "until": ["2024-05-01"]}
    assert "anterior al primero" in add(client, number="2", **reversed_).text
    assert "No es una dirección de correo" in add(client, number="2", mail="eva").text


def test_an_account_is_chosen(seeded: Settings, store: Database, client: FlaskClient) -> None:
    account(store, "eva", "employee")
    home = add(client, account="eva").location
    assert "<dd>eva</dd>" in page(client, home)
    assert '<option value="eva" selected>Eva (eva)</option>' in page(client, f"{home}/edit")
    taken = add(client, number="2", name="Ada", account="eva")
    assert taken.status_code == 409
    assert "La cuenta «eva» es de otra persona." in taken.text
    other = add(client, number="2", name="Ada").location
    refused = client.post(f"{other}/edit", data={"number": "2", "name": "Ada", "account": "nadie"})
    assert "No hay ninguna cuenta «nadie»" in refused.text


def test_the_list_is_exported_so_that_it_can_be_imported_again(seeded: Settings, client: FlaskClient) -> None:
    add(client, positions=["Auxiliar de Almacén", "Mago"], acting=["", "yes"], since=["2024-05-01", ""])
    add(client, number="2", name="Ada", positions=[""])
    book = client.get("/gaps.xlsx")
    assert book.status_code == 200
    assert "nuevas: 0, con cambios: 0, sin cambios: 2" in page(
        client, upload(client, book.data, "personal.xlsx").location
    )
    narrowed = client.get("/gaps.xlsx?text=ada")
    assert len(narrowed.data) < len(book.data)


def test_the_data_of_a_person_are_erased_after_a_second_thought(
    seeded: Settings, store: Database, client: FlaskClient
) -> None:
    home = add(client).location
    assert client.post(f"{home}/erase").status_code == 400
    assert client.post(f"{home}/erase", data={"sure": "yes"}).status_code == 303
    page(client, home, 404)
    with store.reading() as session:
        kept = select(PersonalValue.value).where(PersonalValue.employee_id.is_not(None))
        assert set(session.scalars(kept)) == {None}
