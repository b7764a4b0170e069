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
