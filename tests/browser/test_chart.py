"""The organisation chart in a browser."""

from __future__ import annotations

import pytest
from jinja2 import BytecodeCache
from playwright.sync_api import Page

from tests.app import seeding
from tests.browser.conftest import DESKTOP, PHONE, SHAPES, OpenScreen, Served, serve

pytestmark = pytest.mark.browser

PATHS = {
    "/chart": ("El organigrama como lista", "The chart as a list"),
    "/chart?find=almacén": ("Se encontró 1 puesto", "1 position found"),
    "/chart/titles": ("Título como está escrito", "Title as written"),
    "/chart/titles/gerente%20general": ("Significa este puesto", "It means this position"),
}


def view(page: Page) -> list[float]:
    return [float(part) for part in (page.locator("#chart").get_attribute("viewBox") or "").split()]


@pytest.mark.parametrize("path", PATHS)
def test_screen(screen: OpenScreen, seeded: Served, path: str) -> None:
    for (width, language), text in zip(SHAPES, PATHS[path], strict=True):
        shown = screen(seeded, width, language)
        page = shown.open(path)
        assert page.get_by_text(text).first.is_visible()
        shown.check()


def test_an_empty_catalogue(screen: OpenScreen, empty: Served) -> None:
    shown = screen(empty)
    page = shown.open("/chart")
    assert page.get_by_text("Todavía no hay nada que dibujar").is_visible()
    shown.check()


def test_buttons_keys_wheel_and_drag_change_the_view(screen: OpenScreen, seeded: Served) -> None:
    page = screen(seeded).open("/chart")
    start = view(page)
    page.get_by_role("button", name="Acercar").click()
    near = view(page)
    assert near[2] < start[2]
    page.get_by_role("button", name="Ajustar").click()
    whole = view(page)
    assert whole[2] > near[2]
    window = page.locator(".chart-window")
    window.focus()
    page.keyboard.press("ArrowRight")
    assert view(page)[0] > whole[0]
    page.keyboard.press("0")
    assert view(page) == whole
    box = window.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + box["height"] - 20)
    page.mouse.wheel(0, -200)
    page.wait_for_function(
        "before => document.getElementById('chart').viewBox.baseVal.width < before", arg=whole[2]
    )
    zoomed = view(page)
    page.mouse.down()
    page.mouse.move(box["x"] + 140, box["y"] + box["height"] - 60, steps=4)
    page.mouse.up()
    assert view(page)[0] < zoomed[0]
    assert view(page)[1] > zoomed[1]


def test_what_is_typed_is_marked_and_a_click_opens_the_profile(screen: OpenScreen, seeded: Served) -> None:
    page = screen(seeded).open("/chart")
    page.get_by_label("Buscar un puesto").fill("almacen")
    assert page.locator(".chart-hit").count() == 1
    page.locator(".chart-hit a").first.click()
    page.wait_for_url("**/profiles/*")


def test_without_scripts_the_drawing_scrolls_and_searches(screen: OpenScreen, seeded: Served) -> None:
    shown = screen(seeded, PHONE, scripts=False)
    page = shown.open("/chart?find=almacen")
    assert page.locator(".chart-hit").count() == 1
    assert not page.locator(".chart-tools").is_visible()
    page.get_by_role("link", name="Jefe de Vivero").last.click()
    page.wait_for_url("**/profiles/*")


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_a_title_is_set_right(
    screen: OpenScreen, tmp_path_factory: pytest.TempPathFactory, compiled: BytecodeCache, width: int
) -> None:
    for served in serve(tmp_path_factory.mktemp("titles"), compiled):
        data = seeding.text_file().replace(b"Jefe de Vivero", b"Jefatura del Vivero")
        seeding.enter(served.store, served.settings, *seeding.FILES[2:], ("VIV-AL-002.txt", data))
        shown = screen(served, width)
        page = shown.open("/chart")
        assert page.get_by_text("1 sin perfil").is_visible()
        page.get_by_role("link", name="Qué significan los títulos").click()
        page.get_by_role("link", name="Cambiar qué significa Jefatura del Vivero").click()
        shown.check()
        page.get_by_label("Significa este puesto").select_option(label="Jefe de Vivero · Producción")
        page.get_by_role("button", name="Guardar").click()
        assert page.get_by_text("significa ahora Jefe de Vivero").is_visible()
        shown.check()
        assert shown.open("/chart").get_by_text("1 sin perfil").count() == 0
