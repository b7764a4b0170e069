"""The search in a browser."""

from __future__ import annotations

import pytest

from app import indexing
from tests.browser.conftest import PHONE, SHAPES, OpenScreen, Served

pytestmark = pytest.mark.browser

PATHS = {
    "/search": ("Qué se puede encontrar", "What can be found"),
    "/search?q=inventarios": ("1 resultado", "1 hit"),
    "/search?q=vivero": ("Acotar los resultados", "Narrow the results"),
    "/search?q=zzzz": ("No se encontró nada", "Nothing was found"),
    "/search?q=invenario": ("Nada contiene «invenario»", "Nothing holds “invenario”"),
}


@pytest.fixture
def indexed(seeded: Served) -> Served:
    while not indexing.catch_up(seeded.store, seeded.settings):
        pass
    return seeded


@pytest.mark.parametrize("path", PATHS)
def test_screen(screen: OpenScreen, indexed: Served, path: str) -> None:
    for (width, language), text in zip(SHAPES, PATHS[path], strict=True):
        shown = screen(indexed, width, language)
        page = shown.open(path)
        assert page.get_by_text(text).count() > 0
        shown.check()


def test_the_slash_key_finds_an_item_and_its_origin(screen: OpenScreen, indexed: Served) -> None:
    shown = screen(indexed)
    page = shown.open("/catalogue")
    page.keyboard.press("/")
    page.keyboard.type("inventarios")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=inventarios")
    assert page.locator("mark").all_inner_texts() == ["inventario"]
    page.get_by_role("link", name="Llevar el inventario").click()
    page.wait_for_url("**/profiles/*#item-*")
    page.go_back()
    page.locator(".hit .origin").first.click()
    page.wait_for_url("**/items/*/origin")


def test_choices_narrow_and_are_taken_back(screen: OpenScreen, indexed: Served) -> None:
    shown = screen(indexed)
    page = shown.open("/search?q=vivero")
    page.get_by_role("link", name="Relaciones").click()
    assert page.locator(".facet a[aria-current]").count() == 1
    shown.check()
    page.get_by_role("link", name="Mostrar todos los resultados").click()
    assert page.locator(".facet a[aria-current]").count() == 0


def test_on_a_phone_the_choices_are_folded_away(screen: OpenScreen, indexed: Served) -> None:
    page = screen(indexed, PHONE).open("/search?q=vivero")
    assert not page.locator(".facet").first.is_visible()
    page.get_by_text("Acotar los resultados").click()
    assert page.locator(".facet").first.is_visible()
