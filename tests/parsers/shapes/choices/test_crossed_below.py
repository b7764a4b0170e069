"""Options in one row with their crosses in the row below."""

from tests.parsers.forms import C, bar, form, profile

OPENING = form(
    ["Cargo:", "Luthier"], [bar("FUNCIONES", 2)], [C("1. Lijar las tapas.\n2. Encolar los aros.", 2)]
)


def test_a_label_in_front_of_the_options() -> None:
    found = profile(
        OPENING,
        form(
            [bar("REQUISITOS", 4)],
            ["Experiencia requerida", "Ninguna", "De 1 a 2 años", "De 3 a 5 años"],
            ["Tiempo", "", "", "X"],
        ),
    )
    assert [(item.kind, item.text, item.months) for item in found.requirements] == [
        ("experience", "De 3 a 5 años", 36)
    ]


def test_what_stands_beside_both_rows_is_no_option() -> None:
    found = profile(
        OPENING,
        form(
            [bar("ESCOLARIDAD", 5)],
            ["Primaria", "Secundaria", "Técnica", "Superior", C("Artes y oficios de la madera", high=2)],
            ["", "", "X", "", None],
        ),
    )
    assert [item.text for item in found.requirements] == ["Técnica", "Artes y oficios de la madera"]


def test_grades_over_one_row_stay_columns() -> None:
    found = profile(
        OPENING,
        form(
            [bar("CONOCIMIENTOS", 4)],
            ["Ofimática", "Básico", "Intermedio", "Avanzado"],
            ["Hojas de cálculo", "", "X", ""],
        ),
    )
    assert [(item.text, item.level_label) for item in found.requirements] == [
        ("Hojas de cálculo", "Intermedio")
    ]


def test_a_label_beside_both_rows_and_what_does_not_apply() -> None:
    found = profile(
        OPENING,
        form(
            [bar("REQUISITOS", 4)],
            [C("Educación requerida", high=2), "Primaria", "Bachillerato", "Técnico"],
            [None, "N/A", "X", "N/A"],
            [C("X Obligatorio, N/A No aplica", 4)],
            ["Formación", C("Curso de barnices.", 3)],
        ),
    )
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("education", "Bachillerato"),
        ("training", "Curso de barnices."),
    ]


def test_what_is_asked_in_front_of_crosses_is_no_option() -> None:
    found = profile(
        OPENING,
        form(
            [bar("CONOCIMIENTOS", 4)],
            ["Idioma", "Lee", "Habla", "Escribe"],
            ["Inglés", "X", "X", ""],
        ),
    )
    assert [item.text for item in found.requirements] == ["Inglés"]
