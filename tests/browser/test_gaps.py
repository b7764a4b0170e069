"""The gap check in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import BytecodeCache
from playwright.sync_api import expect

from tests.app import seeding
from tests.browser.conftest import DESKTOP, PHONE, SHAPES, OpenScreen, Served, serve

pytestmark = pytest.mark.browser

LIST = "Número;Nombre;Cargo;Escolaridad;Meses de experiencia;Habilidades\n1;Eva Ríos;Auxiliar de Almacén;Secundaria completa;6;Orden: 3\n;Ada;;;;\n3;Íñigo Paz;Mago;;;\n"

PATHS = {
    "/gaps": ("Importar una lista", "Import a list"),
    "/gaps?text=nadie": ("Ninguna persona cumple estos filtros", "No employee fits these filters"),
    "/gaps/employees/1": ("La experiencia registrada no alcanza.", "The recorded experience is too short."),
    "/gaps/employees/1/edit": ("Lo que puede acreditar", "What they can show"),
    "/gaps/employees/2": ("Este puesto no tiene perfil", "This position has no profile"),
    "/gaps/employees/new": ("Quién es", "Who it is"),
    "/gaps/import": ("Cómo debe ser la lista", "What the list should look like"),
    "/gaps/positions/1": ("Quién ocupa este puesto", "Who holds this position"),
}


@pytest.fixture(scope="module")
def staffed(tmp_path_factory: pytest.TempPathFactory, compiled: BytecodeCache) -> Iterator[Served]:
    """A home with two employees; tests must not change it."""
    from parsers.limits import Limits
    from parsers.readers import tabular
    from parsers.vocabulary import load
    from profiles import companies
    from profiles.competence import entering, sheet
    from profiles.permissions import Permission
    from profiles.viewer import LOCAL

    for served in serve(tmp_path_factory.mktemp("staffed"), compiled):
        seeding.enter(served.store, served.settings, *seeding.FILES)
        found = sheet.read_people(tabular.rows(LIST.encode(), Limits()), load())
        with served.store.writing() as session:
            company = companies.for_work(
                session, LOCAL, Permission.IMPORT, None, "Vivero Las Lomas", seeding.ACTING
            )
            entering.enter(session, LOCAL, company, [one.person for one in found.entries], seeding.ACTING)
        yield served


@pytest.mark.parametrize("path", PATHS)
def test_screen(screen: OpenScreen, staffed: Served, path: str) -> None:
    for (width, language), text in zip(SHAPES, PATHS[path], strict=True):
        shown = screen(staffed, width, language)
        page = shown.open(path)
        assert page.get_by_text(text).first.is_visible()
        shown.check()


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_a_list_is_imported_with_a_preview(
    screen: OpenScreen, empty: Served, tmp_path: Path, width: int
) -> None:
    seeding.enter(empty.store, empty.settings, *seeding.FILES)
    path = tmp_path / "lista.csv"
    path.write_text(LIST, "utf-8")
    shown = screen(empty, width)
    page = shown.open("/gaps")
    assert page.get_by_text("Todavía no hay personal registrado").is_visible()
    shown.check()
    page.get_by_role("link", name="Importar una lista").first.click()
    page.get_by_label("Lista de personal").set_input_files(path)
    page.get_by_role("button", name="Ver qué cambiaría").click()
    expect(page.get_by_text("Fila 3:")).to_be_visible()
    assert page.get_by_text("no está en el catálogo").is_visible()
    shown.check()
    page.get_by_role("button", name="Registrar 2 personas").click()
    expect(page.get_by_text("Se registraron 2 personas.")).to_be_visible()
    page.get_by_role("link", name="Eva Ríos").click()
    assert page.get_by_text("Frente a Auxiliar de Almacén").is_visible()
    assert page.locator(".verdict-not_met").count() == 1


def test_an_employee_is_entered_by_hand(screen: OpenScreen, empty: Served) -> None:
    seeding.enter(empty.store, empty.settings, *seeding.FILES)
    shown = screen(empty)
    page = shown.open("/gaps/employees/new")
    page.get_by_label("Número de empleado").fill("7")
    page.get_by_role("button", name="Guardar").click()
    assert page.get_by_text("No puede quedar vacío.").is_visible()
    shown.complaints.clear()  # the browser itself notes the 400
    shown.check()
    page.get_by_label("Nombre y apellidos").fill("Eva Ríos")
    page.get_by_label("Puesto", exact=True).fill("Auxiliar de Almacén")
    page.get_by_label("Escolaridad").fill("Secundaria completa")
    page.get_by_role("button", name="Guardar").click()
    assert page.get_by_text("Se registró a Eva Ríos.").is_visible()
    assert page.locator(".verdict-met").count() == 1
    page.get_by_label("Puesto", exact=True).select_option(label="Jefe de Vivero")
    page.get_by_role("button", name="Comparar").click()
    assert page.get_by_text("Frente a Jefe de Vivero").is_visible()
    shown.check()
