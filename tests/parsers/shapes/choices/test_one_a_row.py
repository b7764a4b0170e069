"""Options one a row, marked by a cross or by a letter that the form explains."""

from tests.parsers.forms import C, bar, form, profile

OPENING = form(
    ["Cargo:", "Luthier"], [bar("FUNCIONES", 2)], [C("1. Lijar las tapas.\n2. Encolar los aros.", 2)]
)


def test_letters_that_the_form_explains() -> None:
    found = profile(
        OPENING,
        form(
            [bar("PERFIL DEL PUESTO", 4)],
            [C("Marque con X lo requerido y con D lo deseable", 4)],
            [C("Escolaridad", 1, 4, shaded=True), "Secundaria", "", "Especialidad: Cuerdas o vientos"],
            [None, "Escuela técnica", "X", ""],
            [None, "Universidad", "D", ""],
            [None, "Posgrado", "", ""],
        ),
    )
    assert [(item.kind, item.text, item.importance) for item in found.requirements] == [
        ("education", "Especialidad: Cuerdas o vientos", "required"),
        ("education", "Escuela técnica", "required"),
        ("education", "Universidad", "desired"),
    ]


def test_a_letter_that_nothing_explains_is_no_mark() -> None:
    found = profile(
        OPENING,
        form([bar("ESCOLARIDAD", 2)], ["Secundaria", ""], ["Escuela técnica", "X"], ["Universidad", "D"]),
    )
    assert ("Universidad", "desired") not in [(item.text, item.importance) for item in found.requirements]


def test_a_grade_with_a_label_of_its_own_behind_the_value() -> None:
    found = profile(
        OPENING,
        form(
            [bar("PERFIL DEL PUESTO", 4)],
            [bar("Idiomas", 1), "Inglés", bar("Dominio", 1), "50%"],
            [bar("Software", 1), "Hojas de cálculo", bar("Nivel", 1), "Intermedio"],
        ),
    )
    assert [(item.text, item.percent, item.level_label) for item in found.requirements] == [
        ("Inglés", 50, None),
        ("Hojas de cálculo", None, "Intermedio"),
    ]


def test_crosses_below_grades_choose_no_options() -> None:
    found = profile(
        OPENING,
        form(
            [bar("COMPETENCIAS", 4)],
            [bar("Competencia", 1), bar("Alto", 1), bar("Medio", 1), bar("Bajo", 1)],
            ["Paciencia", "X", "", ""],
            ["Oído", "X", "", ""],
            ["Pulso", "X", "", ""],
            ["Trato con los músicos", "", "X", ""],
            ["Ventas", "", "", "X"],
        ),
    )
    assert [(item.text, item.level_label) for item in found.requirements] == [
        ("Paciencia", "Alto"),
        ("Oído", "Alto"),
        ("Pulso", "Alto"),
        ("Trato con los músicos", "Medio"),
        ("Ventas", "Bajo"),
    ]
