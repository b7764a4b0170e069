"""Tables with a duty a row: marks, letters, weights, groups, matrices."""

import pytest

from parsers.profile import Function
from tests.parsers.forms import C, bar, form, profile, text

HEAD = [C("Cargo:"), C("Portero", 9)]
GOAL = [C("Objetivo del cargo:"), C("Cuidar la entrada.", 9)]


def _duty(item: Function) -> tuple[str | None, str | None, str, tuple[str, ...], tuple[str, ...]]:
    return item.number, item.group, item.text, item.frequency, item.action


@pytest.mark.parametrize("mark", ["X", "letter"])
def test_marks_under_two_rows_of_headings(mark: str) -> None:
    def sign(letter: str) -> C:
        return C("X" if mark == "X" else letter)

    found = profile(
        form(
            HEAD,
            GOAL,
            [C("FUNCIONES", 2, 2), C("TAREAS", 2, 2), C("PERIODICIDAD", 4), C("TIPO", 2)],
            [None, None, None, None, C("D"), C("S"), C("S"), C("A"), C("E"), C("C")],
            [
                C("1", high=2),
                C("Abrir", high=2),
                C("Abrir la puerta principal", 2),
                sign("D"),
                "",
                "",
                "",
                sign("E"),
                "",
            ],
            [None, None, C("Revisar las cerraduras", 2), "", "", sign("S"), "", sign("E"), sign("C")],
        )
    )
    assert [_duty(item) for item in found.functions] == [
        ("1", "Abrir", "Abrir la puerta principal", ("daily",), ("execution",)),
        ("1", "Abrir", "Revisar las cerraduras", ("half-yearly",), ("execution", "control")),
    ]


def test_letters_that_stand_under_no_column() -> None:
    found = text(
        "Cargo: Portero\nReporta a: Administrador\n\n"
        "FUNCIONES\t\tTAREAS\t\tPERIODICIDAD\t\t\tTIPO\n"
        "O\tD\tS\tM\tE\tA\tD\tC\n"
        "1 Abrir\tAbrir la puerta principal\t\t\tD\t\tE\tC\n"
        "\tCerrar la puerta principal\t\t\tD\tM\tE\t\n"
        "Leyenda: O = Ocasional - D = Diario - S = Semanal - M = Mensual; E = Ejecución - A = Análisis D = Dirección - C = Control\n"
    )
    assert [_duty(item) for item in found.functions] == [
        ("1", "Abrir", "Abrir la puerta principal", ("daily",), ("execution", "control")),
        ("1", "Abrir", "Cerrar la puerta principal", ("daily", "monthly"), ("execution",)),
    ]


def test_words_weights_and_indicators() -> None:
    found = text(
        "Cargo: Cajero\nReporta a: Jefe de Caja\n\nFunciones\n\n"
        "| N° | Función | Peso % | Indicador | Frecuencia |\n|---|---|---|---|---|\n"
        "| 1 | Cobrar a los clientes | 70 % | Arqueos sin faltante | Diaria |\n"
        "| 2 | Cuadrar la caja | 0,3 | Caja cuadrada | Mensual |\n"
    )
    assert [
        (item.number, item.text, item.weight, item.indicator, item.frequency) for item in found.functions
    ] == [
        ("1", "Cobrar a los clientes", 70.0, "Arqueos sin faltante", ("daily",)),
        ("2", "Cuadrar la caja", 30.0, "Caja cuadrada", ("monthly",)),
    ]


def test_numbers_in_a_column_without_a_heading() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Portero", 2)],
            [bar("FUNCIONES", 3)],
            [C(""), C("Qué"), C("Indicadores")],
            [C("1"), C("Abrir la puerta principal del edificio"), C("Hora de apertura")],
            [C("2"), C("Cerrar la puerta principal del edificio"), C("Hora de cierre")],
        )
    )
    assert [(item.number, item.indicator) for item in found.functions] == [
        ("1", "Hora de apertura"),
        ("2", "Hora de cierre"),
    ]


def test_matrix_with_earlier_wording_and_holders() -> None:
    found = profile(
        "Cargo: Portero",
        "Reporta a: Administrador",
        "FUNCIONES",
        "1. Cuidar la entrada.",
        "Anexo 01",
        form(
            [C("Nro."), C("Antes", 1), C("Ahora", 1), C("DÍA"), C("NOCHE"), C("COMENTARIOS")],
            [
                C("1"),
                C("Abrir la puerta a todos los visitantes"),
                C("Abrir la puerta a los visitantes anunciados"),
                C("X"),
                C(""),
                C(""),
            ],
            [C("2"), C(""), C("Apagar las luces de los pasillos al final"), C("X"), C("X"), C("Se turnan")],
        ),
    )
    assert [(row.number, row.text, row.previous_text, row.holders, row.comment) for row in found.matrix] == [
        (
            "1",
            "Abrir la puerta a los visitantes anunciados",
            "Abrir la puerta a todos los visitantes",
            ("DÍA",),
            None,
        ),
        ("2", "Apagar las luces de los pasillos al final", None, ("DÍA", "NOCHE"), "Se turnan"),
    ]


def test_risks_told_twice_side_by_side() -> None:
    found = text(
        "Cargo: Portero\nReporta a: Administrador\n\nFUNCIONES\n1. Cuidar la entrada.\n\nRIESGOS DEL CARGO\n\n"
        "RIESGO\tNIVEL\tRIESGO\tNIVEL\nMecánico\t\tFísico\t\nGolpes\tBajo\tRuido\tAlto\nCortes\tMedio\t\t\n"
    )
    assert [(item.factor, item.hazard, item.level) for item in found.risks] == [
        ("Mecánico", "Golpes", "Bajo"),
        ("Mecánico", "Cortes", "Medio"),
        ("Físico", "Ruido", "Alto"),
    ]


def test_grades_on_a_numbered_scale() -> None:
    found = profile(
        form(
            HEAD,
            GOAL,
            [bar("FUNCIONES", 10)],
            [C("Abrir la puerta.", 10)],
            [C("COMPETENCIAS", 4, 2), C("Nivel", 4), C("%", 2, 2)],
            [None, None, None, None, C("1"), C("2"), C("3"), C("4")],
            [C("ORDEN", 4), C(""), C(""), C("X"), C(""), C("70", 2)],
        )
    )
    assert [(item.kind, item.text, item.level, item.percent) for item in found.requirements] == [
        ("competency", "ORDEN", 3, 70)
    ]


def test_contacts_with_their_purpose() -> None:
    found = text(
        "Cargo: Portero\nReporta a: Administrador\n\nFUNCIONES\n1. Cuidar la entrada.\n\nCONTACTOS\n\n"
        "A. INTERNOS\tPROPÓSITO\tPERIODICIDAD\nVigilancia\tCoordinar los turnos de la noche\tD\n"
        "B. EXTERNOS\tPROPÓSITO\tPERIODICIDAD\nMensajeros\tRecibir paquetes\tD\n"
    )
    assert [(item.kind, item.title, item.note) for item in found.relations[1:]] == [
        ("internal_contact", "Vigilancia", "Coordinar los turnos de la noche"),
        ("external_contact", "Mensajeros", "Recibir paquetes"),
    ]


@pytest.mark.parametrize("signs", [("①", "②"), ("9" * 5000, "8" * 5000)])
def test_column_of_signs_that_count_nothing(signs: tuple[str, str]) -> None:
    found = profile(
        form(
            ["Cargo:", "Portero"],
            ["Orden interno", "Funciones", "Frecuencia"],
            [signs[0], "Abrir la puerta principal", "Diaria"],
            [signs[1], "Revisar las cerraduras", "Diaria"],
        )
    )
    assert [(item.text, item.frequency) for item in found.functions] == [
        ("Abrir la puerta principal", ("daily",)),
        ("Revisar las cerraduras", ("daily",)),
    ]
