"""Boxes to tick in printed text."""

import pytest

from parsers.shapes.choices.boxes import Boxes, boxes
from tests.parsers.forms import C, bar, form, profile


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[X] Indefinido  [ ] Temporal", Boxes("", ("Indefinido",), ("Temporal",))),
        ("Viajes: ☐ Sí ☒ No", Boxes("Viajes", ("No",), ("Sí",))),
        ("(x) Bachiller", Boxes("", ("Bachiller",), ())),
        ("SÍ (X) NO ( )", Boxes("", ("SÍ",), ("NO",))),
        ("Turno: Día ( ) Noche (x) Mixto ( )", Boxes("Turno", ("Noche",), ("Día", "Mixto"))),
        ("Supervisor (a)", None),
        ("Versión [2]", None),
        ("Ventas ( )", None),
        ("Registrar los pagos.", None),
    ],
)
def test_options(text: str, found: Boxes | None) -> None:
    assert boxes(text) == found


def test_only_ticked_options_are_requirements() -> None:
    found = profile(
        form(
            ["Nombre del puesto:", "Cajero"],
            [bar("FUNCIONES", 2)],
            ["1", "Cobrar a los clientes."],
            [bar("REQUISITOS", 2)],
            ["Escolaridad:", "[ ] Primaria\n[X] Secundaria"],
        )
    )
    assert [(item.kind, item.text) for item in found.requirements] == [("education", "Secundaria")]
    assert [item.text for item in found.notes] == ["Escolaridad: Primaria"]


def test_options_in_cells_of_their_own_answer_the_label_in_front() -> None:
    found = profile(
        form(
            ["Nombre del puesto:", C("Cajero", 3)],
            [bar("Escolaridad", 1), "( ) Primaria", "( X ) Secundaria", "( ) Maestría"],
            [bar("Turno", 1), "☒ Mañana", "☐ Tarde", "☐ Horario nocturno"],
            [bar("FUNCIONES", 4)],
            ["1", C("Cobrar a los clientes.", 3)],
        )
    )
    assert [(item.kind, item.text) for item in found.requirements] == [("education", "Secundaria")]
    assert [item.text for item in found.schedule] == ["Mañana"]
    assert [item.text for item in found.notes] == [
        "Escolaridad: Primaria",
        "Escolaridad: Maestría",
        "Turno: Tarde",
        "Turno: Horario nocturno",
    ]


def test_a_sentence_that_speaks_of_a_box_has_none() -> None:
    assert (
        boxes("Describa todas las funciones que realiza y señale en cada una con una (X) la frecuencia")
        is None
    )


def test_the_importance_that_is_ticked_counts() -> None:
    found = profile(
        form(
            ["Nombre del puesto:", "Relojero"],
            [bar("FUNCIONES", 2)],
            ["1", "Ajustar los relojes."],
            [bar("EXPERIENCIA", 2)],
            [C("Deseable ( ) Indispensable (X)", 2)],
            [C("Dos años en un taller de relojería", 2)],
            [bar("CONOCIMIENTOS", 2)],
            [C("Indispensable ( ) Deseable (X)", 2)],
            [C("Historia de la relojería", 2)],
        )
    )
    assert [(item.text, item.importance) for item in found.requirements] == [
        ("Dos años en un taller de relojería", "required"),
        ("Historia de la relojería", "desired"),
    ]


def test_boxes_of_importance_above_what_is_asked() -> None:
    found = profile(
        form(
            ["Puesto:", "Fogonero"], [bar("FUNCIONES", 2)], ["1", "Encender la caldera."], ["2", "Purgarla."]
        ),
        form(
            [bar("EXPERIENCIA", 3)],
            ["( ) No necesaria", "( ) Deseable", "( X ) Necesaria"],
            [C("Dos años con calderas", 3)],
            [bar("CONOCIMIENTOS", 3)],
            ["( ) No necesarios", "( X ) Deseables", "( ) Necesarios"],
            [C("Norma de recipientes a presión\nTratamiento de agua", 3)],
        ),
    )
    assert [(item.kind, item.importance, item.text) for item in found.requirements] == [
        ("experience", "required", "Dos años con calderas"),
        ("knowledge", "desired", "Norma de recipientes a presión"),
        ("knowledge", "desired", "Tratamiento de agua"),
    ]
