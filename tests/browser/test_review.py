"""The review by keyboard: confirm, edit, split, join, move, remove, add a selection, take back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from profiles import catalogue
from profiles.viewer import LOCAL
from tests.app import seeding
from tests.browser.conftest import SHAPES, OpenScreen, Served

pytestmark = pytest.mark.browser

MORE = "2.3. Regar las plantas jóvenes. Podar los setos.\n"
UNPLACED = """DATOS DEL VIVERO
Acceso al comedor de la planta.
Uniforme dos veces al año para cada persona.

1. OBJETIVO"""


@pytest.fixture
def drafts(empty: Served) -> Served:
    text = seeding.text_file(more=MORE).decode().replace("1. OBJETIVO", UNPLACED)
    seeding.enter(empty.store, empty.settings, ("VIV-AL-002 v01.txt", text.encode()), in_force=False)
    seeding.enter(empty.store, empty.settings, ("VIV-VI-001 v02.pdf", seeding.pdf_file()), in_force=False)
    return empty


def path(served: Served, code: str) -> str:
    with served.store.reading() as session:
        return f"/profiles/{catalogue.find(session, LOCAL, code)[0].id}/review"


def press(page: Page, key: str) -> None:
    page.keyboard.press(key)
    page.wait_for_load_state("networkidle")


def test_a_profile_is_reviewed_by_keyboard(screen: OpenScreen, drafts: Served) -> None:
    shown = screen(drafts)
    page = shown.open(path(drafts, "VIV-AL-002"))
    work, rows = page.locator("#work"), page.locator(".review-list .item")
    said = page.locator("#review-said")
    expect(page.locator(".review-source mark")).to_have_count(1)
    before = rows.count()
    assert before > 1
    press(page, "c")
    expect(rows).to_have_count(before - 1)
    expect(said).to_have_text("Confirmado.")
    shown.check()
    press(page, "x")
    page.keyboard.type("No es un elemento")
    press(page, "Enter")
    expect(rows).to_have_count(before - 2)
    with page.expect_navigation():
        press(page, "u")
    with page.expect_navigation():  # keys work when the page has loaded
        page.locator(".item-link", has_text="Regar las plantas").click()
    expect(work.locator(".work-text")).to_contain_text("Regar las plantas")
    press(page, "s")
    for _ in range(5):
        page.keyboard.press("Control+ArrowRight")
    press(page, "Enter")
    expect(said).to_have_text("El elemento quedó dividido en dos.")
    expect(work.locator(".work-text")).to_have_text("2.3Regar las plantas jóvenes.")
    press(page, "j")
    expect(said).to_have_text("Los dos elementos son uno ahora.")
    expect(work.locator(".work-text")).to_have_text("2.3Regar las plantas jóvenes. Podar los setos.")
    press(page, "e")
    page.keyboard.press("Control+End")
    page.keyboard.type(" Siempre.")
    page.locator("#act-edit button").click()
    expect(said).to_have_text("La corrección quedó guardada.")
    expect(work.locator(".work-text")).to_contain_text("setos. Siempre.")
    press(page, "m")
    page.locator("#move-there").select_option("safety")
    page.locator("#act-move button").click()
    expect(said).to_have_text("El elemento se movió.")
    expect(work.locator("h2")).to_have_text("Seguridad y salud en el trabajo")
    page.locator("#history summary").click()
    shown.check()
    page.locator("#history").get_by_role("button", name="Deshacer").first.click()
    expect(work.locator("h2")).to_have_text("Funciones")
    press(page, "n")
    press(page, "p")
    page.locator("#work").focus()
    press(page, "?")
    expect(page.locator("#keys")).to_be_visible()
    shown.check()


def test_a_selection_of_the_page_becomes_an_item(screen: OpenScreen, drafts: Served) -> None:
    shown = screen(drafts)
    page = shown.open(path(drafts, "VIV-VI-001"))
    page.evaluate(
        """() => {
          const words = [...document.querySelectorAll(".sheet-text text")];
          const range = document.createRange();
          range.setStart(words.find((one) => one.textContent === "Dirigir").firstChild, 0);
          const last = words.find((one) => one.textContent === "producción").firstChild;
          range.setEnd(last, last.length);
          document.getSelection().removeAllRanges();
          document.getSelection().addRange(range);
        }"""
    )
    expect(page.locator("#add-text")).to_have_value("Dirigir la producción")
    page.locator("#add-there").select_option("responsibilities")
    page.locator("#act-add button").click()
    page.get_by_role("link", name="Dirigir la producción", exact=True).click()
    expect(page.locator("#work h2")).to_have_text("Responsabilidades")
    expect(page.locator(".sheet-text .frame")).to_have_count(1)
    shown.check()


def test_a_mouse_chooses_the_nearest_words(screen: OpenScreen, drafts: Served) -> None:
    page = screen(drafts).open(path(drafts, "VIV-VI-001"))
    word = page.locator(".sheet-text text", has_text="Programar")
    word.scroll_into_view_if_needed()
    place = word.bounding_box()
    assert place is not None
    middle = place["y"] + place["height"] / 2
    page.mouse.move(place["x"] + 1, middle)
    page.mouse.down()
    page.mouse.move(place["x"] + 2000, middle, steps=4)
    page.mouse.up()
    expect(page.locator("#add-text")).to_have_value(
        "Programar la siembra de cada especie según la temporada."
    )


@pytest.mark.parametrize(("width", "language"), SHAPES)
def test_screen(screen: OpenScreen, drafts: Served, width: int, language: str) -> None:
    for code in ("VIV-AL-002", "VIV-VI-001"):
        shown = screen(drafts, width, language)
        shown.open(path(drafts, code) + "?show=all")
        shown.check()


def test_without_scripts_the_forms_do_it(screen: OpenScreen, drafts: Served) -> None:
    page = screen(drafts, scripts=False).open(path(drafts, "VIV-AL-002"))
    page.get_by_role("button", name="Confirmar", exact=True).click()
    expect(page.locator(".notice-success")).to_have_text("Confirmado.")
    page.locator("#act-edit summary").click()
    page.locator("#edit-text").fill("Uniforme nuevo")
    page.get_by_role("button", name="Guardar la corrección").click()
    expect(page.locator("#work-title")).to_have_text("No queda nada por confirmar")


def test_a_refusal_is_said(screen: OpenScreen, drafts: Served) -> None:
    shown = screen(drafts)
    page = shown.open(path(drafts, "VIV-AL-002"))
    page.locator("#act-split summary").click()
    page.evaluate("document.getElementById('split-text').setSelectionRange(0, 0)")
    page.locator("#act-split button").click()
    expect(page.locator("#review-alert")).to_contain_text("quedaría vacía")
