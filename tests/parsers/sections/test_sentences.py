"""Paragraphs of sentences: duties, the area that the position is part of."""

import pytest

from tests.parsers.forms import form, profile, text


def test_each_sentence_of_a_paragraph_is_a_duty() -> None:
    found = text(
        "Cargo: Farero\n\nFUNCIONES\nVigila y limpia la lámpara. Limpia los vidrios, p. ej. los del norte.\n\n"
        "Registra los barcos que pasan.\n\nREQUISITOS\nBachillerato.\n"
    )
    assert [item.text for item in found.functions] == [
        "Vigila y limpia la lámpara.",
        "Limpia los vidrios, p. ej. los del norte.",
        "Registra los barcos que pasan.",
    ]


@pytest.mark.parametrize(
    "duty",
    [
        "Limpiar los vidrios. Esto comprende los del norte y los del sur.",
        "Encender la lámpara al ocaso. Además de noche cerrada con niebla.",
    ],
)
def test_a_sentence_that_goes_on_is_no_duty_of_its_own(duty: str) -> None:
    assert [
        item.text for item in text(f"Cargo: Farero\n\nFUNCIONES\n{duty}\n\nREQUISITOS\nSano.\n").functions
    ] == [duty]


def test_a_duty_with_a_mark_stays_whole() -> None:
    duties = "1. Encender la lámpara. Limpiar los vidrios.\n2. Anotar los barcos.\n"
    found = text(f"Cargo: Farero\n\nFUNCIONES\n{duties}\nREQUISITOS\nSano.\n")
    assert [item.text for item in found.functions] == [
        "Encender la lámpara. Limpiar los vidrios.",
        "Anotar los barcos.",
    ]


def test_duties_in_one_cell() -> None:
    found = profile(form(["Cargo", "Farero"], ["Funciones", "Vigila la lámpara. Limpia los vidrios."]))
    assert [item.text for item in found.functions] == ["Vigila la lámpara.", "Limpia los vidrios."]


@pytest.mark.parametrize(
    ("sentence", "area"),
    [
        ("El cargo pertenece al área de Señales Marítimas.", "Señales Marítimas"),
        ("Este puesto forma parte de la Gerencia de Puertos.", "Gerencia de Puertos"),
        ("O cargo faz parte da área de Sinais.", "Sinais"),
        ("El puesto pertenece al nivel operativo.", None),
        ("El farero pertenece al gremio de la costa.", None),
        ("El farero forma parte del comité de salvamento.", None),
    ],
)
def test_where_the_position_belongs(sentence: str, area: str | None) -> None:
    found = text(
        f"Cargo: Farero\n\nRELACIONES DE DEPENDENCIA\n{sentence} Depende del Capitán de Puerto.\n\n"
        "FUNCIONES\n1. Encender la lámpara.\n2. Limpiar los vidrios.\n"
    )
    assert found.area == area
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "Capitán de Puerto")]
