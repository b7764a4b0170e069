"""Forms: bars, labels beside and above values, side labels, choices."""

from tests.parsers.forms import C, bar, form, paragraph, profile

DUTIES = ([bar("FUNCIONES", 4)], [C("1. Barrer el patio.\n2. Regar las plantas.", 4)])


def test_labels_beside_their_values() -> None:
    found = profile(
        form(
            ["Nombre del puesto:", "Jardinero", "Departamento:", "Servicios"],
            ["Puesto al que reporta:", "Jefe de Servicios", "Número de puestos:", "2"],
            *DUTIES,
        )
    )
    assert (found.title, found.area, found.posts) == ("Jardinero", "Servicios", 2)
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "Jefe de Servicios")]
    assert [(item.number, item.text) for item in found.functions] == [
        ("1", "Barrer el patio."),
        ("2", "Regar las plantas."),
    ]


def test_labels_above_their_values() -> None:
    found = profile(
        form(
            [C("NOMBRE DEL CARGO", 2), C("REPORTA A", 2)],
            [C("Jardinero", 2), C("Jefe de Servicios", 2)],
            *DUTIES,
        )
    )
    assert found.title == "Jardinero"
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "Jefe de Servicios")]


def test_side_label_over_several_rows() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinero", 3)],
            *DUTIES,
            [C("HABILIDADES", high=3), C("HABILIDADES", 2), C("Nivel requerido %")],
            [None, C("Orden", 2), C("80")],
            [None, C("Trabajo en equipo", 2), C("100")],
        )
    )
    assert [(item.kind, item.text, item.percent) for item in found.requirements] == [
        ("skill", "Orden", 80),
        ("skill", "Trabajo en equipo", 100),
    ]


def test_columns_of_importance() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinero", 3)],
            *DUTIES,
            [bar("REQUISITOS", 4)],
            ["", C("BÁSICA"), C("IDEAL", 2)],
            [C("EDUCACIÓN"), C("Primaria"), C("Secundaria", 2)],
            [C("EXPERIENCIA"), C("No aplica"), C("1 año en jardines", 2)],
        )
    )
    assert [(item.kind, item.importance, item.text, item.months) for item in found.requirements] == [
        ("education", "required", "Primaria", None),
        ("education", "desired", "Secundaria", None),
        ("experience", "desired", "1 año en jardines", 12),
    ]


def test_requirement_beside_its_verification() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinero", 3)],
            *DUTIES,
            [bar("PERFIL DEL CARGO", 4)],
            [C("REQUISITO"), C("DESCRIPCIÓN", 2), C("MÉTODO DE VERIFICACIÓN")],
            [C("EDUCACIÓN"), C("Técnico en jardinería", 2), C("Diploma")],
            [C("EXPERIENCIA"), C("6 meses", 2), C("Constancias")],
        )
    )
    assert [(item.kind, item.text, item.months) for item in found.requirements] == [
        ("education", "Técnico en jardinería", None),
        ("experience", "6 meses", 6),
    ]


def test_kinds_of_competency_side_by_side() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinero", 3)],
            *DUTIES,
            [bar("COMPETENCIAS", 4)],
            [C("COMUNES", 2, bold=True), C("DEL NIVEL", 2, bold=True)],
            [C("Orden\nTrabajo en equipo", 2), C("Iniciativa", 2)],
        )
    )
    assert [item.text for item in found.requirements] == ["Orden", "Trabajo en equipo", "Iniciativa"]


def test_choices_by_crosses() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinero", 3)],
            *DUTIES,
            [bar("FORMACIÓN ACADÉMICA", 4)],
            [C("Secundaria"), C(""), C("Universitaria"), C("X")],
        )
    )
    assert [(item.kind, item.text) for item in found.requirements] == [("education", "Universitaria")]
    assert "Secundaria" in [item.text for item in found.notes]


def test_grades_in_two_tables_side_by_side() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Digitador", 7)],
            [bar("FUNCIONES", 8)],
            [C("Digitar formularios.", 8)],
            [bar("CONOCIMIENTOS", 8)],
            [C("OFIMÁTICA", 2), C("Nivel de dominio", 2), C("IDIOMAS", 2), C("Nivel de dominio", 2)],
            [C("", 2), C("No aplica"), C("Básico"), C("", 2), C("No aplica"), C("Básico")],
            [C("Hojas de cálculo", 2), C(""), C("X"), C("Inglés", 2), C("X"), C("")],
        )
    )
    assert [(item.text, item.level_label) for item in found.requirements] == [("Hojas de cálculo", "Básico")]


def test_branches_of_requirements() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinero", 3)],
            *DUTIES,
            [bar("REQUISITOS DE FORMACIÓN Y EXPERIENCIA", 4)],
            [C("Formación académica", 2, bold=True), C("Experiencia", 2, bold=True)],
            [C("Técnico en jardinería", 2), C("No requiere experiencia", 2)],
            [bar("ALTERNATIVA", 4)],
            [C("Formación académica", 2, bold=True), C("Experiencia", 2, bold=True)],
            [C("Secundaria", 2), C("Dos (2) años en viveros", 2)],
        )
    )
    assert [(item.kind, item.text, item.months, item.alternative) for item in found.requirements] == [
        ("education", "Técnico en jardinería", None, None),
        ("experience", "No requiere experiencia", 0, None),
        ("education", "Secundaria", None, "ALTERNATIVA"),
        ("experience", "Dos (2) años en viveros", 24, "ALTERNATIVA"),
    ]


def test_area_of_experience_takes_the_time_beside_it() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinero", 3)],
            ["ÁREA DE EXPERIENCIA", "Viveros", "EXPERIENCIA REQUERIDA EN MESES", "18 MESES"],
            *DUTIES,
        )
    )
    assert [(item.kind, item.text, item.months) for item in found.requirements] == [
        ("experience", "Viveros", 18)
    ]


def test_bars_side_by_side_are_forms_of_their_own() -> None:
    found = profile(
        form(
            [bar("1. DATOS DE IDENTIFICACIÓN DEL PUESTO", 2), bar("2. INSTRUCCIÓN FORMAL REQUERIDA", 2)],
            ["Denominación:", "Jardinero", "Nivel de instrucción:", "Bachiller"],
            ["Unidad:", "Servicios", "Área de conocimiento:", "Agronomía"],
            [bar("3. ACTIVIDADES ESENCIALES", 2), bar("4. COMPETENCIAS TÉCNICAS", 2)],
            [C("", 2), "Denominación", "Nivel"],
            [C("Riega las plantas del vivero.", 2), "Pensamiento práctico", "Alto"],
            [C("Abona los suelos del vivero.", 2), "Uso de herramientas", "Medio"],
        )
    )
    assert (found.title, found.area) == ("Jardinero", "Servicios")
    assert [item.text for item in found.functions] == [
        "Riega las plantas del vivero.",
        "Abona los suelos del vivero.",
    ]
    assert [(item.kind, item.text, item.level_label) for item in found.requirements] == [
        ("education", "Bachiller", None),
        ("education", "Agronomía", None),
        ("competency", "Pensamiento práctico", "Alto"),
        ("competency", "Uso de herramientas", "Medio"),
    ]


def test_numbers_and_headings_in_cells() -> None:
    found = profile(
        form(
            ["PERFIL DE PUESTO", "Jardinero"],
            ["2.", "FUNCIONES ASIGNADAS"],
            ["2.1.", "Regar las plantas."],
            ["2.2.", "Abonar los suelos."],
        )
    )
    assert found.title == "Jardinero"
    assert [(item.number, item.text) for item in found.functions] == [
        ("2.1", "Regar las plantas."),
        ("2.2", "Abonar los suelos."),
    ]


def test_the_side_of_contacts_is_said_once_in_a_column_without_a_heading() -> None:
    found = profile(
        form([C("Cargo", bold=True), "Vigilante"]),
        form(
            [bar("RELACIONES DE TRABAJO", 3)],
            [C("", shaded=True), C("Con", shaded=True, bold=True), C("Motivo", shaded=True, bold=True)],
            [C("Internas", bold=True), "Planta", "Avisar ingresos"],
            ["", "Ventas", "Recibir clientes"],
            [C("Externas", bold=True), "Policía", "Pedir apoyo"],
            ["", "Bomberos", "Coordinar simulacros"],
        ),
        form([bar("FUNCIONES", 2)], ["1", "Abrir el portón."], ["2", "Cerrar el portón."]),
    )
    assert [(item.kind, item.title, item.note) for item in found.relations] == [
        ("internal_contact", "Planta", "Avisar ingresos"),
        ("internal_contact", "Ventas", "Recibir clientes"),
        ("external_contact", "Policía", "Pedir apoyo"),
        ("external_contact", "Bomberos", "Coordinar simulacros"),
    ]


def test_the_side_of_contacts_is_said_in_each_row() -> None:
    found = profile(
        form([C("Cargo", bold=True), "Vigilante"]),
        form(
            [bar("RELACIONES DE TRABAJO", 3)],
            [bar("Tipo", 1), bar("Con quién", 1), bar("Motivo", 1)],
            ["Interna", "Planta", "Avisar ingresos"],
            ["Externa", "Policía", "Pedir apoyo"],
        ),
        form([bar("FUNCIONES", 2)], ["1", "Abrir el portón."], ["2", "Cerrar el portón."]),
    )
    assert [(item.kind, item.title, item.note) for item in found.relations] == [
        ("internal_contact", "Planta", "Avisar ingresos"),
        ("external_contact", "Policía", "Pedir apoyo"),
    ]
    assert found.notes == ()


def test_headings_of_graded_lists_are_no_facts_of_the_position() -> None:
    headings = [bar("Denominación", 1), bar("Nivel", 1), bar("Comportamiento observable", 1)]
    found = profile(
        form([C("Cargo", bold=True), "Vigilante"]),
        form([bar("FUNCIONES", 2)], ["1", "Abrir el portón."], ["2", "Cerrar el portón."]),
        form([bar("DESTREZAS", 3)], headings, ["Atención", "Alto", "Ve lo que otros no ven."]),
        form([bar("COMPETENCIAS", 3)], headings, ["Calma", "Bajo", "Habla bajo."], ["Orden", "Medio", ""]),
    )
    assert (found.title, found.grade) == ("Vigilante", None)
    assert [(item.kind, item.text, item.level_label) for item in found.requirements] == [
        ("skill", "Atención", "Alto"),
        ("competency", "Calma", "Bajo"),
        ("competency", "Orden", "Medio"),
    ]


def test_how_duties_are_to_be_worded_is_no_duty() -> None:
    found = profile(
        form([C("Cargo", bold=True), "Vigilante"]),
        form(
            [bar("FUNCIONES", 2), bar("CONOCIMIENTOS", 2)],
            [C("Inicie con un verbo: qué hace y para qué", 2), C("", 2)],
            [C("Abre el portón.", 2), C("Cerraduras", 2)],
            [C("Cierra el portón.", 2), C("Alarmas", 2)],
        ),
    )
    assert [item.text for item in found.functions] == ["Abre el portón.", "Cierra el portón."]
    assert [item.text for item in found.notes] == ["Inicie con un verbo: qué hace y para qué"]


def test_labels_of_what_one_answers_for() -> None:
    found = profile(
        form(["Cargo", "Vigilante"]),
        form([bar("FUNCIONES", 2)], ["1", "Abrir el portón."], ["2", "Cerrar el portón."]),
        form([bar("RESPONSABILIDADES", 2)], ["Por personas", "3 guardias"], ["Por equipos", "2 radios"]),
    )
    assert [item.text for item in found.responsibilities] == [
        "Por personas: 3 guardias",
        "Por equipos: 2 radios",
    ]


def test_what_one_answers_for_is_said_with_a_sentence_too() -> None:
    found = profile(
        form(["Cargo", "Vigilante"]),
        form([bar("FUNCIONES", 2)], ["1", "Abrir el portón."], ["2", "Cerrar el portón."]),
        form(
            [bar("RESPONSABILIDADES", 2)],
            ["Por consecuencia del error", "Un portón abierto pone en peligro los bienes de la planta."],
        ),
    )
    assert [item.text for item in found.responsibilities] == [
        "Por consecuencia del error: Un portón abierto pone en peligro los bienes de la planta."
    ]


def test_a_process_among_the_facts_of_the_position_is_its_area_where_no_other_is() -> None:
    duties = form([bar("FUNCIONES", 2)], ["1", "Abrir el portón."], ["2", "Cerrar el portón."])
    alone = form([bar("IDENTIFICACIÓN", 2)], ["Cargo", "Vigilante"], ["Proceso", "Seguridad Física"])
    beside = form(
        [bar("IDENTIFICACIÓN", 2)],
        ["Cargo", "Vigilante"],
        ["Proceso", "Seguridad Física"],
        ["Área", "Planta"],
    )
    assert [profile(each, duties).area for each in (alone, beside)] == ["Seguridad Física", "Planta"]


def test_a_scale_above_the_grades_is_a_remark() -> None:
    found = profile(
        form(["Cargo", "Vigilante"]),
        form([bar("FUNCIONES", 2)], ["1", "Abrir el portón."], ["2", "Cerrar el portón."]),
        form([bar("COMPETENCIAS", 1)]),
        "Escala: 1 = Bajo, 2 = Medio, 3 = Alto",
        form([C("Competencia", shaded=True), C("Nivel", shaded=True)], ["Calma", "2"], ["Orden", "3"]),
    )
    assert [(item.text, item.level) for item in found.requirements] == [("Calma", 2), ("Orden", 3)]
    assert [item.text for item in found.schedule] == []


def test_bars_of_sides_stand_inside_a_table_of_contacts() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("RELACIONES", 2)],
            [bar("Con quién", 1), bar("Para qué", 1)],
            [C("Internas", 2, shaded=True)],
            ["Almacén", "Pedidos de abono"],
            [C("Externas", 2)],
            ["Viveros", "Compra de plantas"],
            [bar("SEGURIDAD", 2)],
            ["Guantes", "Botas"],
        ),
    )
    assert [(item.kind, item.title, item.note) for item in found.relations] == [
        ("internal_contact", "Almacén", "Pedidos de abono"),
        ("external_contact", "Viveros", "Compra de plantas"),
    ]
    assert [item.text for item in found.safety] == ["Guantes", "Botas"]


def test_a_scale_below_the_grades_is_a_remark() -> None:
    found = profile(
        form(["Cargo", "Vigilante"], *DUTIES),
        form(
            [bar("COMPETENCIAS", 2)],
            [bar("Competencia", 1), bar("Nivel exigido", 1)],
            ["Calma", "2"],
            ["Orden", "3"],
            [C("1 - Básico; 2 - Medio; 3 - Bueno", 2)],
        ),
        "Escala: del 1 (apenas) al 3 (siempre)",
    )
    assert [(item.text, item.level) for item in found.requirements] == [("Calma", 2), ("Orden", 3)]
    assert [item.text for item in found.schedule] == []


def test_what_ends_a_list_in_a_cell_is_an_item_of_it() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinero", 3)],
            *DUTIES,
            [bar("RELACIONES INTERNAS Y EXTERNAS", 4)],
            [C("Compras\nBodega\nClientes externos", 4)],
            [bar("HABILIDADES", 4)],
            [C("Paciencia\nIdiomas", 4)],
        )
    )
    assert [item.title for item in found.relations] == ["Compras", "Bodega", "Clientes externos"]
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("skill", "Paciencia"),
        ("skill", "Idiomas"),
    ]


def test_a_process_beside_the_title_is_the_area_too() -> None:
    duties = form([bar("FUNCIONES", 2)], ["1", "Abrir el portón."], ["2", "Cerrar el portón."])
    facts = form(["Nombre del cargo", "Vigilante", "Proceso", "Seguridad Física"])
    found = profile(paragraph("1. Identificación del cargo", bold=True), facts, duties)
    assert (found.title, found.area) == ("Vigilante", "Seguridad Física")
