"""The vocabulary of a company: an unknown heading is explained, the documents are read again, the change is applied."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.app import seeding
from tests.browser.conftest import DESKTOP, PHONE, OpenScreen, Served

pytestmark = pytest.mark.browser

UNKNOWN = """DOTES DEL VIVERISTA
Trato amable con las personas del vivero.
Paciencia para el trabajo con plantas pequeñas.

1. OBJETIVO"""


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_a_heading_is_explained(screen: OpenScreen, empty: Served, width: int) -> None:
    shown = screen(empty, width)
    page = shown.open("/vocabulary")
    expect(page.locator(".empty-title")).to_have_text("Todavía no hay documentos")
    text = seeding.text_file().decode().replace("1. OBJETIVO", UNKNOWN)
    seeding.enter(empty.store, empty.settings, ("VIV-AL-002 v01.txt", text.encode()), in_force=False)
    page = shown.open("/vocabulary")
    shown.check()
    page.get_by_role("button", name="Leer de nuevo los documentos").click()
    row = page.locator(".unknown li", has_text="DOTES DEL VIVERISTA")
    expect(row).to_have_count(1, timeout=30_000)
    row.locator("select").select_option("skill")
    shown.check()
    row.get_by_role("button", name="Agregar").click()
    expect(page.locator(".words li")).to_contain_text("Habilidades")
    page.get_by_role("button", name="Leer de nuevo los documentos").click()
    change = page.locator(".change")
    expect(change).to_contain_text("2 cambios", timeout=30_000)
    expect(change).to_contain_text("Trato amable")
    shown.check()
    change.get_by_role("button", name="Aplicar a este perfil").click()
    expect(page.locator(".notice-success")).to_have_text("Se actualizó 1 perfil.")
    expect(page.locator(".change")).to_have_count(0)
    page = shown.open("/profiles/1/review?show=all")
    page.locator(".item-link", has_text="Trato amable").click()
    expect(page.locator("#work h2")).to_have_text("Requisitos · Habilidades")
