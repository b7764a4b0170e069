"""Headings that name the duties again below their own heading."""

import pytest

from parsers.profile import ParsedProfile
from tests.parsers.forms import C, bar, form, paragraph, profile, text


def grouped(found: ParsedProfile) -> list[tuple[str | None, str]]:
    return [(item.group, item.text) for item in found.functions]


def test_bars_below_the_bar_of_the_section() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), C("Farera", 2)],
            [bar("4. FUNCIONES DEL PUESTO", 3)],
            [bar("Funciones específicas", 3)],
            [bar("N°", 1), bar("Función", 1), bar("Pond. %", 1)],
            ["1", "Encender la luz.", "70"],
            ["2", "Anotar los barcos.", "30"],
            [bar("Funciones continuas", 3)],
            [C("Pintar la torre.\nOrdenar el taller.", 3)],
            [bar("5. CONOCIMIENTOS", 3)],
            [C("Meteorología", 3)],
        )
    )
    assert grouped(found) == [
        ("Funciones específicas", "Encender la luz."),
        ("Funciones específicas", "Anotar los barcos."),
        ("Funciones continuas", "Pintar la torre."),
        ("Funciones continuas", "Ordenar el taller."),
    ]
    assert [item.weight for item in found.functions] == [70, 30, None, None]


def test_headings_of_a_text_that_look_as_the_section_does() -> None:
    found = text(
        "Job title: Lighthouse keeper\n\nDUTIES AND RESPONSIBILITIES\n\nMAIN DUTIES\n\n- Light the lamp.\n- Log the ships.\n\n"
        "OTHER DUTIES\n\n- Paint the tower.\n\nKNOWLEDGE\n\n- Weather signs\n"
    )
    assert grouped(found) == [
        ("MAIN DUTIES", "Light the lamp."),
        ("MAIN DUTIES", "Log the ships."),
        ("OTHER DUTIES", "Paint the tower."),
    ]


def test_one_heading_alone_divides_nothing() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), "Farera"],
            [bar("4. FUNCIONES DEL PUESTO", 2)],
            [bar("Funciones específicas", 2)],
            [C("1. Encender la luz.\n2. Anotar los barcos.", 2)],
            [bar("5. CONOCIMIENTOS", 2)],
            [C("Meteorología", 2)],
        )
    )
    assert grouped(found) == [(None, "Encender la luz."), (None, "Anotar los barcos.")]


def test_sections_side_by_side_are_no_groups() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), "Farera"],
            [bar("FUNCIONES GENERALES", 2)],
            [C("1. Encender la luz.\n2. Anotar los barcos.", 2)],
            [bar("FUNCIONES ESPECÍFICAS", 2)],
            [C("1. Pintar la torre.\n2. Ordenar el taller.", 2)],
        )
    )
    assert {item.group for item in found.functions} == {None}


@pytest.mark.parametrize("marks", [("a)", "b)"), ("•", "•")])
def test_a_number_over_a_list_groups_it_up_to_the_next_number(marks: tuple[str, str]) -> None:
    first, second = marks
    found = profile(
        paragraph("Cargo: Apicultora"),
        paragraph("FUNCIONES", bold=True),
        paragraph("1. Revisar las colmenas."),
        paragraph("2. Cosechar según:"),
        paragraph("la época;", first),
        paragraph("la lluvia.", second),
        paragraph("3. Vender la miel."),
        paragraph("REQUISITOS", bold=True),
        paragraph("Curso de apicultura"),
    )
    assert [(item.group, item.text) for item in found.functions] == [
        (None, "Revisar las colmenas."),
        ("Cosechar según", "la época;"),
        ("Cosechar según", "la lluvia."),
        (None, "Vender la miel."),
    ]
