"""The master list and days of the past at both widths: no serious finding, no sideways scrolling, works by keyboard."""

from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE, SHAPES, OpenScreen, Served

pytestmark = pytest.mark.browser

THEN = "as_of=2024-03-01"
PATHS = {
    "/registers/master": ("Lista maestra", "Master list"),
    f"/catalogue?{THEN}": (
        "Así estaba el catálogo el 1 de marzo de 2024",
        "This is the catalogue as it stood on March 1, 2024",
    ),
    "/registers/outputs": ("Todavía no se emitió nada", "Nothing was put out yet"),
}


@pytest.mark.parametrize("path", PATHS)
def test_screen(screen: OpenScreen, seeded: Served, path: str) -> None:
    for (width, language), text in zip(SHAPES, PATHS[path], strict=True):
        shown = screen(seeded, width, language)
        page = shown.open(path)
        assert page.get_by_text(text).last.is_visible()
        shown.check()


def test_from_the_list_to_a_day_and_back(screen: OpenScreen, seeded: Served) -> None:
    shown = screen(seeded, DESKTOP)
    page = shown.open("/registers/master?sort=code")
    page.get_by_label("Tal como estaba el").fill("2024-03-01")
    page.get_by_role("button", name="Filtrar").click()
    assert page.url.endswith(f"{THEN}&sort=code")
    assert page.get_by_role("row").count() == 2
    page.get_by_role("link", name="Auxiliar de Almacén").click()
    assert THEN in page.url
    page.get_by_role("link", name="Organigrama").first.click()
    assert page.url.endswith(f"/chart?{THEN}")
    page.get_by_role("link", name="volver a hoy").click()
    assert page.url.endswith("/chart")
    assert page.get_by_text("Así estaba el catálogo").count() == 0


@pytest.mark.parametrize("width", [PHONE, 1024, DESKTOP, 1440])
def test_the_bar_holds_in_every_window(screen: OpenScreen, seeded: Served, width: int) -> None:
    """The longer words, every entry, notices that wait and a long name."""
    page = screen(seeded, width, "es").open("/registers")
    page.evaluate(
        """() => {
            document.querySelector(".bar-nav").insertAdjacentHTML("afterbegin", '<a href="/">Mi puesto</a>');
            document.querySelector(".bar-person").textContent = "María Fernanda del Carmen Huamancaja";
            document.querySelector(".bar-notices").insertAdjacentHTML("beforeend", ' <span class="bar-count">321</span>');
        }"""
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width > PHONE:
        hidden = "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.bar-nav'))"
        assert page.evaluate(hidden) <= 1  # a part of a point
