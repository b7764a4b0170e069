"""Options with crosses beside them, and lists of one scale side by side."""

from tests.parsers.forms import C, bar, form, profile

OPENING = form(
    ["Cargo:", "Luthier"], [bar("FUNCIONES", 2)], [C("1. Lijar las tapas.\n2. Encolar los aros.", 2)]
)
SCALE = ("No aplica", "Básico", "Intermedio")


def test_boxes_in_front_of_their_options() -> None:
    found = profile(
        OPENING,
        form(
            [bar("EXPERIENCIA", 6)],
            [C("Marque el nivel mínimo del puesto:", 6)],
            ["", "Practicante", "", "Auxiliar de taller", "X", "Oficial"],
            ["", "Maestro", "", "Jefe de taller", "", "Gerente"],
        ),
    )
    assert [item.text for item in found.requirements] == ["Oficial"]
    assert {"Practicante", "Auxiliar de taller", "Maestro", "Jefe de taller", "Gerente"} <= {
        item.text for item in found.notes
    }


def test_a_yes_has_the_question_that_it_answers() -> None:
    found = profile(
        OPENING,
        form(
            [bar("FORMACIÓN ACADÉMICA", 5)],
            [bar("A) Nivel", 2), bar("B) Grado", 1), bar("C) ¿Colegiatura?", 2)],
            ["Secundaria", "", "Bachiller", "Sí", "X"],
            ["Universitaria", "X", "", C("¿Habilitación profesional?", 2)],
            ["Técnica", "", "", "Sí", ""],
            ["", "", "", "No", "X"],
        ),
    )
    texts = [item.text for item in found.requirements]
    assert "¿Colegiatura?: Sí" in texts
    assert not any("Habilitación" in text or text in {"No", "Sí"} for text in texts)


def test_lists_of_one_scale_side_by_side() -> None:
    found = profile(
        OPENING,
        form(
            [bar("CONOCIMIENTOS", 8)],
            ["OFIMÁTICA", *SCALE, "IDIOMAS", *SCALE],
            ["Hojas de cálculo", "", "", "X", "Inglés", "X", "", ""],
            ["Dibujo de planos", "X", "", "", "Quechua", "", "X", ""],
        ),
    )
    assert [(item.text, item.level_label) for item in found.requirements] == [
        ("Hojas de cálculo", "Intermedio"),
        ("Quechua", "Básico"),
    ]
    assert {"Dibujo de planos: No aplica", "Inglés: No aplica"} <= {item.text for item in found.notes}


def test_numbers_of_rows_that_nobody_filled_are_no_items() -> None:
    found = profile(
        form(
            [C("Cargo:", 1), C("Luthier", 3)],
            [bar("FUNCIONES", 4)],
            ["1", C("Lijar las tapas de cada guitarra.", 3)],
            ["2", C("Encolar los aros con cuidado.", 3)],
            ["3", C("", 3)],
        ),
    )
    assert [(item.number, item.text) for item in found.functions] == [
        ("1", "Lijar las tapas de cada guitarra."),
        ("2", "Encolar los aros con cuidado."),
    ]


def test_a_label_and_its_options_with_a_cross_behind_one() -> None:
    found = profile(
        form([C("Nivel jerárquico del puesto:"), "DIRECCIÓN", "", "MANDO MEDIO", "X", "OPERATIVO", ""]),
        OPENING,
    )
    assert found.grade == "MANDO MEDIO"


def test_a_grid_whose_last_row_has_one_option() -> None:
    found = profile(
        form(
            [C("Cargo:", 2), C("Jardinera", 2)],
            [bar("FUNCIONES", 4)],
            [C("1. Barrer el patio.\n2. Regar las plantas.", 4)],
            [bar("ESCOLARIDAD", 4)],
            ["", "Primaria", "X", "Técnica"],
            ["", "Secundaria", "", "Licenciatura"],
            ["", "Preparatoria", "", ""],
        )
    )
    assert [(item.kind, item.text) for item in found.requirements] == [("education", "Técnica")]
