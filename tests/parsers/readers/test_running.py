from __future__ import annotations

import pytest

from parsers.readers.running import Entry, distinct, folded, running_counts


def line(text: str, distance: float = 40.0, *, marked: bool = False) -> Entry:
    return Entry((text,), distance, distance / 842, marked)


def body(text: str) -> Entry:
    return Entry((text,), 200, 0.24)


def test_lines_on_neighbouring_pages_are_running() -> None:
    pages = [[line("MANUAL DE CARGOS"), line(f"Cuerpo {name}", 120)] for name in "abc"]
    assert running_counts(pages) == [1, 1, 1]


def test_numbers_may_go_with_the_page() -> None:
    assert running_counts([[line(f"Página {page} de 9")] for page in range(1, 4)]) == [1, 1, 1]


def test_numbers_that_do_not_go_with_the_page_are_text() -> None:
    assert running_counts([[line(f"Artículo {number}")] for number in (4, 11, 30)]) == [0, 0, 0]


def test_one_page_has_no_running_lines() -> None:
    assert running_counts([[line("MANUAL DE CARGOS")]]) == [0]


def test_what_the_file_marks_is_running_on_a_single_page() -> None:
    assert running_counts([[line("MANUAL DE CARGOS", marked=True), body("Texto")]]) == [1]


def test_lines_at_another_height_are_text() -> None:
    assert running_counts([[line("FUNCIONES", 40)], [line("FUNCIONES", 60)]]) == [0, 0]


def test_sections_have_their_own_headers() -> None:
    pages = [[line(text)] for text in ("Ventas", "Ventas", "Compras", "Compras")]
    assert running_counts(pages) == [1, 1, 1, 1]


def test_a_numbered_heading_that_begins_each_page_is_text() -> None:
    assert running_counts([[line("1. IDENTIFICACIÓN", 90)] for _ in range(3)]) == [0, 0, 0]


def test_below_the_margin_two_pages_of_many_are_no_proof() -> None:
    pages = [[line(text, 90)] for text in ("FUNCIONES", "FUNCIONES", "Otra cosa", "Y otra más")]
    assert running_counts(pages) == [0, 0, 0, 0]


def test_a_line_of_its_own_may_stand_above_a_running_one() -> None:
    pages = [
        [line(name, 30), line("MANUAL DE CARGOS", 45), body(name)]
        for name in ("Cajero", "Vendedor", "Chofer")
    ]
    assert running_counts(pages) == [2, 2, 2]


def test_rows_joined_to_a_table_need_a_number_that_counts() -> None:
    heading = Entry(("N.º", "Función", "Días"), 50, 0.06, joined=True)
    assert running_counts([[heading, body(text)] for text in "abc"]) == [0, 0, 0]
    header = [Entry(("Código: MC-01", f"Página {page}"), 50, 0.06, joined=True) for page in (1, 2, 3)]
    assert running_counts([[entry] for entry in header]) == [1, 1, 1]


def test_a_header_table_may_differ_in_some_cells() -> None:
    pages = [[Entry((title, "Código: MC-01", "Versión: 3"), 40, 0.05)] for title in ("Cajero", "Chofer")]
    assert running_counts(pages) == [1, 1]


def test_empty_rows_prove_nothing() -> None:
    assert running_counts([[Entry(("", ""), 40, 0.05)], [Entry(("", ""), 40, 0.05)]]) == [0, 0]


def test_tables_of_other_shapes_are_not_alike() -> None:
    assert running_counts([[Entry(("a", "b"), 40, 0.05)], [Entry(("a", "b", "c"), 40, 0.05)]]) == [0, 0]


@pytest.mark.parametrize(
    ("contents", "groups"),
    [
        ([(1, "Página 1 de 2"), (2, "Página 2 de 2")], [[0, 1]]),
        ([(1, "Versión 03"), (2, "Versión 03"), (3, "Versión 04"), (4, "Versión 04")], [[0, 1], [2, 3]]),
        ([(1, "Ventas 1"), (2, "Compras 2")], [[0], [1]]),
        ([(5, "v2 · 3"), (6, "v2 · 4"), (7, "v3 · 5"), (8, "v3 · 6")], [[0, 1], [2, 3]]),
    ],
)
def test_contents_are_distinct_but_for_the_page(
    contents: list[tuple[int, str]], groups: list[list[int]]
) -> None:
    assert distinct(contents) == groups


def test_folding() -> None:
    assert folded("  Página  12\nDE 30 ") == "página # de #"


def test_what_every_page_says_under_its_own_title_is_text() -> None:
    pages = [
        [line("MANUAL DE CARGOS"), line(f"5.{number} {post}", 90), line("Datos del puesto", 110)]
        for number, post in enumerate(("CAJERO", "PORTERO", "CHOFER"), 1)
    ]
    assert running_counts(pages) == [1, 1, 1]
