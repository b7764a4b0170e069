"""The origin beside an item: in a panel where there is room, as a page on a phone and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from profiles import catalogue
from profiles.viewer import LOCAL
from tests.browser.conftest import PHONE, OpenScreen, Served

pytestmark = pytest.mark.browser


def address(served: Served, code: str) -> str:
    with served.store.reading() as session:
        return f"/profiles/{catalogue.find(session, LOCAL, code)[0].id}"


def test_a_pdf_opens_in_the_panel(screen: OpenScreen, seeded: Served) -> None:
    shown = screen(seeded)
    page = shown.open(address(seeded, "VIV-VI-001"))
    mark = page.locator(".item", has_text="Supervisar el riego").locator("[data-origin]")
    mark.click()
    panel = page.locator("#origin-panel")
    expect(panel.locator("svg rect.frame")).to_have_count(1)
    expect(panel.locator("svg rect.frame")).to_be_in_viewport()
    page.wait_for_load_state("networkidle")
    shown.check()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(mark).to_be_focused()


def test_a_text_opens_in_the_panel(screen: OpenScreen, seeded: Served) -> None:
    shown = screen(seeded)
    page = shown.open(address(seeded, "VIV-AL-002"))
    page.locator(".item", has_text="Ordenar el almacén").locator("[data-origin]").click()
    expect(page.locator("#origin-panel mark")).to_contain_text("Ordenar el almacén por especie")
    shown.check()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_page_of_its_own_on_a_phone(screen: OpenScreen, seeded: Served, scripts: bool) -> None:
    shown = screen(seeded, PHONE, scripts=scripts)
    page = shown.open(address(seeded, "VIV-VI-001"))
    page.locator(".item", has_text="Supervisar el riego").locator("[data-origin]").click()
    expect(page).to_have_url(f"{seeded.address}/items/{page.url.split('/')[-2]}/origin")
    expect(page.locator("svg rect.frame")).to_have_count(1)
    if scripts:
        page.wait_for_load_state("networkidle")
        shown.check()
    page.get_by_role("link", name="Volver al perfil").click()
    expect(page.get_by_role("heading", name="Jefe de Vivero")).to_be_visible()
