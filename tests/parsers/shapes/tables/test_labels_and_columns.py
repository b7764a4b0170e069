"""Labels and columns of tables that say what the next rows are."""

from tests.parsers.forms import C, bar, form, paragraph, profile

DUTIES = ([bar("FUNCIONES", 4)], [C("1. Barrer el patio.\n2. Regar las plantas.", 4)])


def test_labels_with_their_numbers_in_cells_of_their_own() -> None:
    found = profile(
        form(
            ["1.", "DEPENDENCIA:", C("Parques", 4)],
            ["2.", "PUESTO:", C("Jardinera", 4)],
            ["3.", "CATEGORÍA: (marque una)", C("( ) A ( X ) B", 1), "4.", "ÁREA:", "Viveros"],
            ["5.", "REPORTA A:", C("Jefe de Viveros", 4)],
            [bar("FUNCIONES", 6)],
            ["1.", C("Riega las plantas del vivero.", 5)],
            ["2.", C("Poda los setos.", 5)],
            [bar("RECURSOS ASIGNADOS", 6)],
            [C("Equipo de cómputo:", 2), C("Computadora", 4)],
        )
    )
    assert (found.title, found.area) == ("Jardinera", "Viveros")
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "Jefe de Viveros")]
    assert [item.number for item in found.functions] == ["1", "2"]
    assert [item.text for item in found.resources] == ["Equipo de cómputo: Computadora"]
    assert found.requirements == ()


def test_a_label_beside_a_question_heads_its_column() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinera", 3)],
            *DUTIES,
            [bar("EXPERIENCIA", 4)],
            [C("Experiencia en:", 2, bold=True), C("¿Durante cuánto tiempo?", 2, bold=True)],
            [C("Viveros forestales", 2), C("2 años", 2)],
            [C("Manejo de cuadrillas", 2), C("6 meses", 2)],
        )
    )
    assert [(item.kind, item.months) for item in found.requirements] == [
        ("experience", 24),
        ("experience", 6),
    ]


def test_a_label_with_a_colon_below_a_list_says_something_else() -> None:
    found = profile(
        form(
            ["Puesto:", "Jardinero"],
            [bar("FUNCIONES", 2)],
            ["1", "Barrer el patio."],
            ["2", "Regar las plantas."],
        ),
        form(
            [bar("SEGURIDAD EN EL TRABAJO", 2)],
            [C("Tipo de riesgo", shaded=True), C("Agente", shaded=True)],
            ["Físico", "Ruido de la podadora"],
            ["Químico", "Herbicidas"],
            [C("EPP necesario:", shaded=True), "Guantes; botas; gafas"],
        ),
    )
    assert [(item.factor, item.hazard) for item in found.risks] == [
        ("Físico", "Ruido de la podadora"),
        ("Químico", "Herbicidas"),
    ]
    assert [item.text for item in found.safety] == ["Guantes", "botas", "gafas"]


def test_things_that_the_post_answers_for() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Cajera", 3)],
            *DUTIES,
            [bar("RESPONSABILIDADES", 4)],
            [C("Bienes:"), C("Caja registradora y muebles.", 3)],
            [C("Valores:"), C("Fondo fijo de 500.", 3)],
            [C("Información:"), C("Claves del sistema.", 3)],
        )
    )
    assert [item.text for item in found.responsibilities] == [
        "Bienes: Caja registradora y muebles.",
        "Valores: Fondo fijo de 500.",
        "Información: Claves del sistema.",
    ]
    assert found.requirements == found.resources == found.notes == ()


def test_weights_of_requirements_are_no_requirements() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Cajera", 3)],
            *DUTIES,
            [bar("REQUISITOS", 4)],
            [bar("Requisito", 1), bar("Detalle", 2), bar("Peso", 1)],
            ["Educación", C("Secundaria", 2), "40%"],
            ["Experiencia", C("1 año", 2), "60%"],
        )
    )
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("education", "Secundaria"),
        ("experience", "1 año"),
    ]


def test_things_below_a_heading_that_names_them_are_resources() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Cajera", 3)],
            *DUTIES,
            [bar("RESPONSABILIDAD SOBRE BIENES E INFORMACIÓN", 4)],
            [C("Mobiliario y equipo:"), C("Caja registradora y muebles.", 3)],
        )
    )
    assert (len(found.resources), found.responsibilities) == (1, ())


def test_labels_below_a_table_of_columns_begin_another() -> None:
    found = profile(
        form(["Cargo:", "Afinador"], [bar("FUNCIONES", 2)], [C("1. Afinar.\n2. Limpiar.", 2)]),
        paragraph("CONOCIMIENTOS", bold=True),
        form([bar("Conocimiento", 1), bar("Nivel", 1)], ["Acústica", "Alto"], ["Maderas", "Medio"]),
        paragraph("LO QUE SE PIDE", bold=True),
        form(
            [C("Titulación", shaded=True), "Escuela de música"],
            [C("Experiencia", shaded=True), "Un año en un taller"],
        ),
    )
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("knowledge", "Acústica"),
        ("knowledge", "Maderas"),
        ("education", "Escuela de música"),
        ("experience", "Un año en un taller"),
    ]


def test_parts_of_a_system_are_what_one_answers_for() -> None:
    found = profile(
        form(["Cargo:", "Afinador"], [bar("FUNCIONES", 2)], [C("1. Afinar.\n2. Limpiar.", 2)]),
        form(
            [bar("RESPONSABILIDADES EN EL SISTEMA INTEGRADO DE GESTIÓN", 2)],
            [bar("Calidad", 1), "Guardar los registros del taller."],
            [bar("Seguridad y Salud", 1), "Usar las protecciones al lijar."],
        ),
    )
    assert [item.text for item in found.responsibilities] == [
        "Guardar los registros del taller.",
        "Usar las protecciones al lijar.",
    ]
    assert found.safety == ()
