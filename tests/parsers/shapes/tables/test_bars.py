"""Rows of one cell that are more than headings."""

from tests.parsers.forms import C, bar, form, profile


def test_fact_of_the_position_in_a_bar() -> None:
    found = profile(
        form(
            ["Denominación del empleo", "Técnico Operativo"],
            [bar("II. ÁREA FUNCIONAL – SECRETARÍA DE PLANEACIÓN", 2)],
            [bar("IV. FUNCIONES", 2)],
            [C("1. Digitalizar los planos.", 2)],
            [C("2. Verificar la nomenclatura.", 2)],
        )
    )
    assert (found.title, found.area) == ("Técnico Operativo", "SECRETARÍA DE PLANEACIÓN")
    assert [(item.number, item.text) for item in found.functions] == [
        ("1", "Digitalizar los planos."),
        ("2", "Verificar la nomenclatura."),
    ]


def test_item_that_is_called_as_a_section() -> None:
    found = profile(
        form(
            ["Cargo", "Secretario"],
            [bar("FUNCIONES", 2)],
            [C("1. Llevar la agenda.", 2)],
            [bar("CONOCIMIENTOS", 2)],
            [C("1. Gestión documental", 2)],
            [C("2. Ofimática", 2)],
            [C("3. Idiomas", 2)],
        )
    )
    assert [item.text for item in found.requirements] == ["Gestión documental", "Ofimática", "Idiomas"]


def test_first_column_that_divides_the_duties() -> None:
    found = profile(
        form(["Cargo:", "Enfermera"]),
        form(
            [bar("FUNCIONES ESPECÍFICAS", 2)],
            [C("Área de responsabilidad", bold=True), C("Actividades", bold=True)],
            [C("Preparación", high=2), "Verificar el instrumental."],
            [None, "Recibir al paciente."],
            [C("Registro", high=2), "Llenar la hoja."],
            [None, "Reportar eventos."],
        ),
        form([bar("REQUISITOS", 2)], ["Experiencia", "2 años en quirófano"]),
    )
    assert [(item.group, item.text) for item in found.functions] == [
        ("Preparación", "Verificar el instrumental."),
        ("Preparación", "Recibir al paciente."),
        ("Registro", "Llenar la hoja."),
        ("Registro", "Reportar eventos."),
    ]


def test_a_bar_that_calls_its_part_a_section() -> None:
    found = profile(
        form(
            [bar("SECCIÓN: IDENTIFICACIÓN", 2)],
            ["Sección", "Viveros"],
            ["Nombre del puesto", "Jardinero"],
            [bar("SECCIÓN: FUNCIONES", 2)],
            [C("1. Barrer el patio.\n2. Regar las plantas.", 2)],
        )
    )
    assert (found.title, found.area) == ("Jardinero", "Viveros")
    assert [item.text for item in found.functions] == ["Barrer el patio.", "Regar las plantas."]


def test_columns_hold_on_below_bars_that_divide_one_section() -> None:
    found = profile(
        form(["Cargo", "Cajero"], [bar("FUNCIONES", 2)], [C("Cobrar las ventas.", 2)]),
        form(
            [bar("COMPETENCIAS", 3)],
            [bar("Competencia", 1), bar("Comportamientos asociados", 1), bar("Nivel", 1)],
            [bar("COMPETENCIAS ORGANIZACIONALES", 3)],
            ["Trabajo en equipo", "Comparte lo que sabe con los demás.", "A"],
            ["Orientación al cliente", "Responde a tiempo.", "B"],
            [bar("COMPETENCIAS DEL CARGO", 3)],
            ["Liderazgo", "Orienta al grupo.", "A"],
        ),
    )
    assert [(item.text, item.level_label) for item in found.requirements] == [
        ("Trabajo en equipo", "A"),
        ("Orientación al cliente", "B"),
        ("Liderazgo", "A"),
    ]


def test_others_beside_several_rows_of_requirements_are_of_no_kind() -> None:
    found = profile(
        form(["Cargo", "Cajero"], [bar("FUNCIONES", 2)], [C("Cobrar las ventas.", 2)]),
        form(
            [bar("REQUISITOS", 2)],
            [bar("Educación", 1), "Bachiller."],
            [bar("Experiencia", 1), "Un año en tiendas."],
            [C("Otros", bold=True, shaded=True, high=2), "Carné sanitario al día."],
            [None, "Vacunas completas."],
        ),
    )
    assert [(item.text, item.kind) for item in found.requirements][2:] == [
        ("Carné sanitario al día.", "general"),
        ("Vacunas completas.", "general"),
    ]


def test_signs_explained_in_cells_side_by_side() -> None:
    found = profile(
        form(
            ["Cargo", C("Cajero", 2)],
            [bar("OBJETIVO", 3)],
            [C("Operar la grúa.", 3)],
            ["", "X Obligatorio", "N/A No aplica"],
            [bar("FUNCIONES", 3)],
            [C("Mover la carga.", 3)],
        ),
    )
    assert [item.text for item in found.objectives] == ["Operar la grúa."]
