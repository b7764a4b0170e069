"""Crosses under what is asked and wished, and beside one of several rows."""

import pytest

from parsers.document import Block
from parsers.profile import ParsedProfile
from tests.parsers.forms import C, bar, form, profile

OPENING = form(
    ["Cargo:", "Luthier"], [bar("FUNCIONES", 2)], [C("1. Lijar las tapas.\n2. Encolar los aros.", 2)]
)


def test_crosses_under_importance() -> None:
    found = profile(
        OPENING,
        form(
            [bar("Requisito", 1), bar("Indispensable", 1), bar("Deseable", 1), bar("Se verifica con", 1)],
            [bar("Experiencia", 4)],
            ["Tres años en un taller de cuerdas", "X", "", "Constancia de trabajo"],
            [bar("Conocimientos", 4)],
            ["Maderas tropicales", "", "X", "V"],
            ["Barnices al alcohol", "X", "", ""],
        ),
    )
    assert [(item.kind, item.text, item.importance) for item in found.requirements] == [
        ("experience", "Tres años en un taller de cuerdas", "required"),
        ("knowledge", "Maderas tropicales", "desired"),
        ("knowledge", "Barnices al alcohol", "required"),
    ]
    assert [item.text for item in found.notes] == [
        "Tres años en un taller de cuerdas | Constancia de trabajo"
    ]


def test_crosses_without_a_section_open_requirements() -> None:
    found = profile(
        OPENING,
        form(
            ["Aspecto", "Requerido", "Deseable"],
            ["Conocimiento de acústica", "X", ""],
            ["Habilidad manual", "", "X"],
        ),
    )
    assert [(item.text, item.importance) for item in found.requirements] == [
        ("Conocimiento de acústica", "required"),
        ("Habilidad manual", "desired"),
    ]


def test_texts_under_importance_are_no_crosses() -> None:
    found = profile(
        OPENING,
        form(
            [bar("REQUISITOS", 3)],
            ["", "Requerido", "Deseable"],
            ["Educación", "Bachillerato", "Escuela de artes"],
            ["Conocimientos", "Maderas", "Barnices"],
        ),
    )
    assert [(item.text, item.importance) for item in found.requirements] == [
        ("Bachillerato", "required"),
        ("Escuela de artes", "desired"),
        ("Maderas", "required"),
        ("Barnices", "desired"),
    ]


def test_options_one_a_row() -> None:
    found = profile(
        OPENING,
        form(
            [bar("ESCOLARIDAD", 2)],
            ["Primaria", ""],
            ["Secundaria", ""],
            ["Escuela técnica", "X"],
            ["Universidad", ""],
            [C("Deseable", shaded=True), "Curso de restauración"],
        ),
    )
    assert [(item.kind, item.text, item.importance) for item in found.requirements] == [
        ("education", "Escuela técnica", "required"),
        ("education", "Curso de restauración", "desired"),
    ]
    assert [item.text for item in found.notes] == ["Primaria", "Secundaria", "Universidad"]


def test_answers_are_told_with_what_they_answer() -> None:
    found = profile(
        OPENING,
        form(
            [bar("REQUISITOS", 2)], ["Formación", "Bachillerato"], [C("Carné de artesano", bold=True), "Sí"]
        ),
    )
    assert [item.text for item in found.requirements] == ["Bachillerato", "Carné de artesano: Sí"]


def lettered(heading: str, required: str, desired: str, *below: Block | str) -> ParsedProfile:
    return profile(
        OPENING,
        form(
            [bar("REQUISITOS", 3)],
            [bar("Criterio", 1), bar(heading, 1), bar("Se verifica con", 1)],
            [bar("Experiencia", 3)],
            ["Tres años en un taller de cuerdas", required, "Constancia"],
            [bar("Conocimientos", 3)],
            ["Maderas tropicales", desired, "Prueba"],
            ["Barnices al alcohol", required, "Prueba"],
        ),
        *below,
    )


@pytest.mark.parametrize(
    ("heading", "required", "desired"),
    [
        ("Esencial / Deseable", "Esencial", "Deseable"),
        ("Carácter", "Esencial", "Deseable"),
        ("Esencial / Deseable", "E", "D"),
    ],
)
def test_a_column_that_says_the_importance(heading: str, required: str, desired: str) -> None:
    found = lettered(heading, required, desired)
    assert [(item.kind, item.text, item.importance) for item in found.requirements] == [
        ("experience", "Tres años en un taller de cuerdas", "required"),
        ("knowledge", "Maderas tropicales", "desired"),
        ("knowledge", "Barnices al alcohol", "required"),
    ]


def test_letters_that_a_key_explains() -> None:
    found = lettered("E/D", "E", "D", "E = Esencial, D = Deseable")
    assert [item.importance for item in found.requirements] == ["required", "desired", "required"]
    assert "E = Esencial, D = Deseable" in [item.text for item in found.notes]


def test_licences_by_their_letters_are_no_key() -> None:
    found = profile(
        OPENING,
        form(
            [bar("REQUISITOS", 2)],
            ["Formación", "Bachillerato"],
            ["Cursos", "Licencia de clase B indispensable, clase C deseable"],
        ),
    )
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("education", "Bachillerato"),
        ("training", "Licencia de clase B indispensable, clase C deseable"),
    ]


def test_the_kind_of_crossed_rows_is_said_in_front_of_them() -> None:
    found = profile(
        OPENING,
        form(
            [bar("REQUISITOS", 4)],
            [bar("", 1), bar("Descripción", 1), bar("Obligatorio", 1), bar("Preferible", 1)],
            [C("Educación", high=2), "Escuela de artes", "X", ""],
            [None, "Bachillerato", "", "X"],
            ["Experiencia", "Un año de encolado", "", "X"],
            ["Otros", "Taller propio", "", "X"],
            [bar("COMPETENCIAS", 4)],
            [bar("Competencia", 3), bar("Nivel exigido", 1)],
            [C("Paciencia", 3), "4"],
            [C("Orden", 3), "3"],
        ),
    )
    assert [(item.kind, item.text, item.importance, item.level) for item in found.requirements] == [
        ("education", "Escuela de artes", "required", None),
        ("education", "Bachillerato", "desired", None),
        ("experience", "Un año de encolado", "desired", None),
        ("general", "Taller propio", "desired", None),
        ("competency", "Paciencia", "required", 4),
        ("competency", "Orden", "required", 3),
    ]


def test_one_row_under_importance() -> None:
    found = profile(
        OPENING,
        "EDUCACIÓN",
        form([bar("Nivel", 1), bar("Indispensable", 1), bar("Deseable", 1)], ["Escuela de artes", "", "X"]),
    )
    assert [(item.kind, item.text, item.importance) for item in found.requirements] == [
        ("education", "Escuela de artes", "desired")
    ]
