"""The redline, its JSON, the consequences, and what changed since one signed, as requests."""

from __future__ import annotations

import json
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from profiles import catalogue
from profiles.comparison import differences
from profiles.comparison.reading import side
from profiles.models import Approval, Company, Function, Revision
from profiles.viewer import LOCAL
from tests.app import people
from tests.app.comparison.conftest import Store
from tests.app.counting import statements
from tests.profiles.builders import acknowledged

ALONE = re.compile(r'<span class="visually-hidden">\[?(?:quitado:|agregado:|\]) ?</span>')


def page(client: FlaskClient, address: str, status: int = 200) -> str:
    """The page in one line, words taken out and put in without what a screen reader is told of them."""
    answer = client.get(address)
    assert answer.status_code == status, (address, answer.status_code)
    return ALONE.sub("", " ".join(answer.text.split())).replace('<span class="visually-hidden">]</span>', "")


def employee(application: Flask, changed: Store) -> FlaskClient:
    account_id = people.account(changed.database, "eva")
    return people.admit(application.test_client(), changed.database, account_id)


def test_the_newest_stands_against_the_one_in_force(client: FlaskClient, changed: Store) -> None:
    text = page(client, f"{changed.path}/compare")
    first, second, third = changed.revisions
    assert re.findall(r'<option value="(\d+)" selected', text) == [str(second), str(third)]
    assert "Reporta a:</span> <del>Jefe de Vivero</del>" in text
    assert "<ins>Preparar los despachos del día.</ins>" in text
    assert 'por <del>especie</del><ins class="compared-close">lote</ins> y fecha' in text
    assert (
        "Era 2.3, después de «Ordenar el almacén por especie y fecha de llegada». Ahora es 2.1, al comienzo."
        in text
    )
    assert "<dt>Denominación</dt><dd>antes <del>Auxiliar de Almacén</del>" in text
    assert '<a href="#compared-functions">Funciones</a>' in text
    assert "1 sin cambios</summary>" in text
    assert f"old={third}&amp;new={second}" in text  # to swap them
    assert str(first) not in re.findall(r'<option value="(\d+)" selected', text)


def test_words_are_told_to_a_screen_reader(client: FlaskClient, changed: Store) -> None:
    text = client.get(f"{changed.path}/compare?view=inline").text
    hidden = '<span class="visually-hidden">'
    assert f"<del>{hidden}[quitado: </span>especie{hidden}]</span></del>" in text
    assert f'<ins class="compared-close">{hidden}[agregado: </span>lote{hidden}]</span></ins>' in text


@pytest.mark.parametrize(
    ("view", "shown"), [("", (True, True)), ("side", (False, True)), ("inline", (True, False))]
)
def test_layouts(client: FlaskClient, changed: Store, view: str, shown: tuple[bool, bool]) -> None:
    text = page(client, f"{changed.path}/compare?{changed.versions(1, 2)}&view={view}")
    assert ('class="compared-inline"' in text, 'class="compared-sides"' in text) == shown
    assert "Llevar el inventario de macetas." in text


def test_a_revision_with_itself(client: FlaskClient, changed: Store) -> None:
    text = page(client, f"{changed.path}/compare?{changed.versions(2, 2)}")
    assert "Ambas dicen lo mismo." in text
    assert "compared-row " not in text


def test_another_day_of_a_signature_is_told(client: FlaskClient, changed: Store) -> None:
    with changed.database.writing() as session:
        first, second, _ = (session.get_one(Revision, one) for one in changed.revisions)
        second.issued_on = first.issued_on
        for revision, day in ((first, "2024-01-08"), (second, "2024-01-09")):
            row = Approval(revision_id=revision.id, ordinal=0, kind="approved", name="Eva Ríos", date=day)
            session.add(row)
    text = page(client, f"{changed.path}/compare?{changed.versions(1, 2)}&view=inline")
    assert "<dt>Fecha</dt><dd>antes <del>8 ene 2024</del>, ahora <ins>9 ene 2024</ins>" in text


def test_revisions_of_two_profiles(client: FlaskClient, changed: Store) -> None:
    with changed.database.reading() as session:
        other = catalogue.find(session, LOCAL, "VIV-GG-001")[0].revision_id
    text = page(client, f"{changed.path}/compare?old={other}&new={changed.revisions[1]}")
    assert f'<option value="{other}" selected>VIV-GG-001 versión 01</option>' in text
    assert "<del>Aprobar el presupuesto anual.</del>" in text
    page(client, f"{changed.path}/compare?old={changed.revisions[1]}&new={other}", 404)


def test_the_first_version_has_none_before_it(client: FlaskClient, changed: Store) -> None:
    with changed.database.reading() as session:
        other = catalogue.find(session, LOCAL, "VIV-GG-001")[0]
    for address in (
        f"{changed.path}/compare?new={changed.revisions[0]}",
        f"/profiles/{other.id}/compare?new={other.revision_id}",
    ):
        assert "Todavía no hay nada que comparar" in page(client, address)


def test_what_is_not_there_or_not_seen_is_not_compared(client: FlaskClient, changed: Store) -> None:
    page(client, f"{changed.path}/compare?old=999&new={changed.revisions[1]}", 404)
    page(client, f"{changed.path}/compare?new=999", 404)
    page(client, "/profiles/999/compare", 404)
    page(client, f"{changed.path}/compare?old=x&new=&view=odd")


def test_an_employee_compares_nothing_but_what_they_see(application: Flask, changed: Store) -> None:
    eva = employee(application, changed)
    assert "Todavía no hay nada que comparar" in page(eva, f"{changed.path}/compare")
    page(eva, f"{changed.path}/compare?{changed.versions(1, 2)}", 404)
    page(eva, f"{changed.path}/compare.json?{changed.versions(1, 2)}", 404)
    page(eva, f"{changed.path}/compare.json", 404)
    page(eva, f"{changed.path}/revisions/{changed.revisions[2]}/consequence", 404)


def test_the_json_is_that_of_the_command(client: FlaskClient, changed: Store) -> None:
    answer = client.get(f"{changed.path}/compare.json?{changed.versions(2, 3)}")
    with changed.database.reading() as session:
        old, new = (side(session, LOCAL, one).content for one in changed.revisions[1:])
        assert answer.json == json.loads(json.dumps([one.to_json() for one in differences(old, new)]))
    assert answer.json[0] == {
        "section": "control", "change": "changed", "number_old": None, "number_new": None, "text_old": None,
        "text_new": None, "field": "version", "value_old": "02", "value_new": "03",
    }  # fmt: skip


def test_versions_and_the_panel_lead_to_it(client: FlaskClient, changed: Store) -> None:
    _, second, third = changed.revisions
    compare = f'href="{changed.path}/compare?new='
    text = page(client, f"{changed.path}/revisions/{third}")
    assert re.findall(re.escape(compare) + r'(\d+)"', text) == [str(third), str(third), str(second)]
    assert "Qué cambia frente a la versión vigente" in text
    assert f"{compare}{second}" in page(client, f"{changed.path}/revisions/{second}/history")


def test_consequences(client: FlaskClient, changed: Store) -> None:
    address = f"{changed.path}/revisions/{changed.revisions[2]}"
    assert f'href="{address}/consequence"' in page(client, address)
    assert "2 personas deben firmar" in page(client, address)
    assert '<li class="foreseen-bad">1 deja de cumplirlo</li>' in page(client, address)
    text = page(client, f"{address}/consequence")
    assert '<span class="foreseen-who">Eva Ríos</span> <span class="quiet">número 101</span>' in text
    assert "«24 meses en almacenes.»: <strong>No cumple</strong>" in text
    assert "Antes: «12 meses en almacenes.», cumplido." in text
    assert "A 1 persona no le falta nada nuevo." in text
    assert "ya no se llama «Auxiliar de Almacén», sino «Auxiliar de Almacén y Despacho»" in text
    assert "Ninguna línea entra en conflicto." in text
    page(client, f"/profiles/999/revisions/{changed.revisions[2]}/consequence", 404)
    page(client, f"{changed.path}/revisions/{changed.revisions[1]}/consequence", 409)


def sign(changed: Store, version: int) -> None:
    with changed.database.writing() as session:
        acknowledged(session, changed.revisions[version - 1], changed.employee_id)


def test_what_changed_since_one_signed(application: Flask, changed: Store, client: FlaskClient) -> None:
    eva = employee(application, changed)
    address = f"/my-position/{changed.position_id}/changes"
    assert f'href="{address}"' not in page(eva, "/my-position")  # nothing was signed
    text = page(eva, address)
    assert "Usted todavía no ha firmado ninguna versión de este perfil. Esto es lo que cambió" in text
    assert "Se agregó la función 2.3: «Llevar el inventario de macetas»." in text
    sign(changed, 1)
    assert f'href="{address}"' in page(eva, "/my-position")
    text = page(eva, address)
    assert "El 1 ene 2024 usted firmó la versión 01." in text
    assert "El documento ahora es la versión 02 (antes la 01)." in text
    sign(changed, 2)
    assert "Desde entonces no ha cambiado nada." in page(eva, address)
    page(client, address, 404)
    page(eva, "/my-position/999/changes", 404)


def test_what_changed_leads_to_the_signature_that_is_asked(application: Flask, changed: Store) -> None:
    eva = employee(application, changed)
    address, way = f"/my-position/{changed.position_id}/changes", f"/my-position/sign/{changed.revisions[1]}"
    assert way not in page(eva, address)  # the company set no term
    with changed.database.writing() as session:
        session.scalars(select(Company)).one().acknowledge_days = 15
    assert f'href="{way}">Leer y firmar</a>' in page(eva, address)
    sign(changed, 2)
    assert way not in page(eva, address)


def test_the_number_of_queries_does_not_grow(client: FlaskClient, changed: Store) -> None:
    addresses = (
        f"{changed.path}/compare?{changed.versions(2, 3)}",
        f"{changed.path}/revisions/{changed.revisions[2]}/consequence",
    )
    few = [_queries(client, changed, address) for address in addresses]
    with changed.database.writing() as session:
        for revision in session.scalars(select(Revision).where(Revision.id.in_(changed.revisions))).all():
            more = (Function(revision_id=revision.id, ordinal=n, text=f"Regar {n}") for n in range(50, 90))
            session.add_all(more)
    assert [_queries(client, changed, address) for address in addresses] == few


def _queries(client: FlaskClient, changed: Store, address: str) -> int:
    with statements(changed.database) as seen:
        page(client, address)
    return len(seen)
