"""The way of an upload in the browser, with scripts and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.app import seeding
from tests.browser.conftest import DESKTOP, PHONE, OpenScreen, Served

pytestmark = pytest.mark.browser


@pytest.fixture
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("documents")
    for name, data in (*seeding.FILES, ("roto.pdf", b"%PDF-1.7 cut off")):
        (folder / name).write_bytes(data)
    return sorted(folder.iterdir())


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_from_upload_to_catalogue(
    screen: OpenScreen, empty: Served, documents: list[Path], width: int
) -> None:
    shown = screen(empty, width)
    page = shown.open("/import")
    page.locator("#files").set_input_files(documents)
    expect(page.locator("[data-chosen]")).to_have_text("5 archivos elegidos")
    page.get_by_role("button", name="Cargar y leer").click()
    expect(page.get_by_role("heading", name="Revisar antes de confirmar")).to_be_visible(timeout=30_000)
    page.wait_for_load_state("networkidle")
    shown.check()
    expect(page.get_by_text("El archivo está dañado o incompleto.")).to_be_visible()
    card = page.locator("[data-card]", has_text="VIV-GG-001.docx")
    card.get_by_label("Área").fill("Gerencia")
    card.get_by_label("Área").press("Tab")
    expect(card.get_by_text("Guardado")).to_be_visible()
    page.get_by_role("button", name="Adoptar como vigentes").click()
    expect(page.get_by_text("3 perfiles nuevos")).to_be_visible(timeout=30_000)
    shown.check()
    page = shown.open("/catalogue?text=gerencia")
    expect(page.get_by_role("link", name="Gerente General")).to_be_visible()


def test_typing_and_deciding_at_once_loses_nothing(
    screen: OpenScreen, empty: Served, documents: list[Path]
) -> None:
    page = screen(empty).open("/import")
    page.locator("#files").set_input_files(documents[:1])
    page.get_by_role("button", name="Cargar y leer").click()
    expect(page.locator("[data-card]")).to_be_visible(timeout=30_000)
    page.get_by_label("Puesto").fill("Auxiliar de Bodega")
    page.get_by_role("button", name="Confirmar como borradores").click()
    expect(page.get_by_role("link", name="Auxiliar de Bodega")).to_be_visible(timeout=30_000)


def test_files_are_dropped(screen: OpenScreen, empty: Served) -> None:
    page = screen(empty).open("/import")
    page.evaluate(
        """() => {
            const all = new DataTransfer();
            all.items.add(new File(["uno"], "uno.txt"));
            all.items.add(new File(["dos"], "dos.txt"));
            document.querySelector("[data-upload]").dispatchEvent(
                new DragEvent("drop", { dataTransfer: all, bubbles: true, cancelable: true }));
        }"""
    )
    expect(page.locator("[data-chosen]")).to_have_text("2 archivos elegidos")


def test_without_scripts(screen: OpenScreen, empty: Served, documents: list[Path]) -> None:
    page = screen(empty, scripts=False).open("/import")
    page.locator("#files").set_input_files(documents)
    page.get_by_role("button", name="Cargar y leer").click()
    heading = page.get_by_role("heading", name="Revisar antes de confirmar")
    expect(heading).to_be_visible(timeout=30_000)  # the page loads itself anew
    card = page.locator("[data-card]", has_text="VIV-GG-001.docx")
    card.get_by_label("Área").fill("Gerencia")
    with page.expect_navigation():  # the field holds its text already before it is saved
        card.get_by_role("button", name="Guardar").click()
    expect(page.locator("[data-card]", has_text="VIV-GG-001.docx").get_by_label("Área")).to_have_value(
        "Gerencia"
    )
    page.get_by_role("button", name="Confirmar como borradores").click()
    expect(page.get_by_text("3 perfiles nuevos")).to_be_visible(timeout=30_000)


def test_discarding_and_undoing(screen: OpenScreen, empty: Served, documents: list[Path]) -> None:
    seeding.enter(empty.store, empty.settings, *seeding.FILES)
    shown = screen(empty)
    page = shown.open("/import/1")
    page.get_by_text("Deshacer esta importación").click()
    page.get_by_role("button", name="Deshacer la importación").click()
    expect(page.get_by_text("La importación se deshizo")).to_be_visible()
    page = shown.open("/import")
    page.locator("#files").set_input_files(documents)
    page.get_by_role("button", name="Cargar y leer").click()
    expect(page.locator("[data-card]").first).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Descartar").click()
    expect(page.get_by_text("La carga se descartó")).to_be_visible()
