"""Every screen of this part at both widths and in both languages: no serious finding, no sideways scrolling."""

from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE, SHAPES, OpenScreen, Served

pytestmark = pytest.mark.browser

PATHS = {
    "/": ("Inicio", "Home"),
    "/catalogue": ("Catálogo", "Catalogue"),
    "/catalogue?text=nothing-of-this-name": (
        "Ningún perfil cumple estos filtros",
        "No profile fits these filters",
    ),
    "/profiles/1": ("Ediciones", "Versions"),
    "/profiles/1/revisions/1": ("Esta no es la edición vigente.", "This is not the version in force."),
    "/import": ("Importar documentos", "Import documents"),
    "/import/1": ("Deshacer esta importación", "Undo this import"),
}


@pytest.mark.parametrize("path", PATHS)
def test_screen(screen: OpenScreen, seeded: Served, path: str) -> None:
    for (width, language), text in zip(SHAPES, PATHS[path], strict=True):
        shown = screen(seeded, width, language)
        page = shown.open(path)
        assert page.get_by_text(text).first.is_visible()
        shown.check()


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_empty_home(screen: OpenScreen, empty: Served, width: int) -> None:
    shown = screen(empty, width)
    page = shown.open("/")
    shown.check()
    page.get_by_role("link", name="Importar los primeros documentos").click()
    assert page.url.endswith("/import")


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_error_page(screen: OpenScreen, seeded: Served, width: int) -> None:
    shown = screen(seeded, width)
    page = shown.open("/profiles/999")
    assert page.get_by_role("heading", name="No está en el catálogo.").is_visible()
    shown.complaints.clear()  # the browser itself notes the 404
    shown.check()


def test_language_switch_stays_on_the_page(screen: OpenScreen, seeded: Served) -> None:
    shown = screen(seeded)
    page = shown.open("/catalogue?state=in_force")
    page.get_by_role("button", name="English").click()
    assert page.get_by_role("heading", name="Catalogue").is_visible()
    assert page.url.endswith("/catalogue?state=in_force")


def test_slash_reaches_the_search_box(screen: OpenScreen, seeded: Served) -> None:
    page = screen(seeded).open("/catalogue")
    page.keyboard.press("/")
    page.keyboard.type("riego/poda")
    assert page.evaluate("document.activeElement.id") == "bar-search"
    assert page.locator("#bar-search").input_value() == "riego/poda"


def test_the_first_tab_skips_to_the_content(screen: OpenScreen, seeded: Served) -> None:
    page = screen(seeded).open("/catalogue")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Saltar al contenido"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
