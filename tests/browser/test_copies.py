"""The screens of copies: words, accessibility, and a file that is checked."""

from __future__ import annotations

import pytest
from pypdfium2 import PdfDocument

from tests.app import seeding
from tests.browser.conftest import DESKTOP, PHONE, OpenScreen, Served

pytestmark = pytest.mark.browser

PATHS = {
    "/check": "Validar una copia",
    "/check/record": "Todavía no se validó ninguna copia",
    "/copies": "Todavía no se entregó ninguna copia numerada",
    "/paper": "Campos del archivo de Word",
    "/profiles/1/copies": "Entregar una copia",
}


@pytest.mark.parametrize("path", PATHS)
def test_screen(screen: OpenScreen, seeded: Served, path: str) -> None:
    shown = screen(seeded, PHONE, "es")
    page = shown.open(path)
    assert page.get_by_text(PATHS[path]).first.is_visible()
    shown.check()


def test_a_file_is_checked_and_its_words_are_shown(screen: OpenScreen, seeded: Served) -> None:
    shown = screen(seeded, DESKTOP, "es")
    page = shown.open("/check")
    text = seeding.text_file("02", "01/04/2024", "2.3. Llevar el inventario de semillas.\n")
    page.set_input_files("#file", files=[{"name": "copia.txt", "mimeType": "text/plain", "buffer": text}])
    page.get_by_role("button", name="Validar el archivo").click()
    page.get_by_text("Alterada").wait_for()
    assert "macetas" in page.locator("del").inner_text()
    assert "semillas" in page.locator("ins").inner_text()
    shown.check()


def test_what_is_printed_from_the_screen_bears_the_mark_on_every_page(
    screen: OpenScreen, seeded: Served
) -> None:
    page = screen(seeded, DESKTOP, "es", role="employee").open("/profiles/1")
    with PdfDocument(page.pdf(width="120mm", height="120mm")) as printed:  # type: ignore[no-untyped-call]
        texts = [one.get_textpage().get_text_range() for one in printed]
    assert len(texts) > 1
    assert ["COPIA NO CONTROLADA · " in text and "Employee" in text for text in texts] == [True] * len(texts)
