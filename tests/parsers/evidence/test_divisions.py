"""Numbered lines among duties: titles that divide them, and duties called as sections are."""

from tests.parsers.forms import C, bar, form, profile, text


def test_numbered_titles_over_sentences_divide_the_duties() -> None:
    found = text(
        "Cargo: Analista\n\n1. Objetivo\nLlevar los registros.\n\n2. Funciones\n1. Planificación\n"
        "Elaborar el plan anual con las áreas.\n2. Seguridad y salud\nCumplir las normas de la empresa.\n"
        "3. Informes\nEntregar el informe mensual.\n\n3. Requisitos\nBachiller en Administración.\n"
    )
    assert [(item.group, item.text) for item in found.functions] == [
        ("Planificación", "Elaborar el plan anual con las áreas."),
        ("Seguridad y salud", "Cumplir las normas de la empresa."),
        ("Informes", "Entregar el informe mensual."),
    ]
    assert [item.text for item in found.requirements] == ["Bachiller en Administración."]
    assert found.safety == ()


def test_duty_that_is_called_as_a_section_is() -> None:
    found = text(
        "Cargo: Analista\n\nFUNCIONES\n1. Elaborar el plan.\nCon todas las áreas.\n2. Seguridad industrial\n"
        "3. Informar al jefe\n\nREQUISITOS\nBachiller en Administración.\n"
    )
    assert [(item.number, item.text) for item in found.functions] == [
        ("1", "Elaborar el plan."),
        ("2", "Seguridad industrial"),
        ("3", "Informar al jefe"),
    ]


def test_bar_with_the_next_number_divides_as_the_one_before() -> None:
    found = profile(
        form(
            ["Cargo", "Cocinero"],
            [C("FUNCIONES", 2, bold=True)],
            [C("1", bold=True), C("Cocina", bold=True)],
            [C("Preparar los ingredientes.", 2)],
            [C("2", bold=True), C("Seguridad", bold=True)],
            [C("Usar los guantes.", 2)],
            [C("3", bold=True), C("Limpieza", bold=True)],
            [C("Limpiar la cocina al cerrar.", 2)],
            [bar("REQUISITOS", 2)],
            ["Educación", "Técnico en cocina"],
        )
    )
    assert [(item.group, item.text) for item in found.functions] == [
        ("Cocina", "Preparar los ingredientes."),
        ("Seguridad", "Usar los guantes."),
        ("Limpieza", "Limpiar la cocina al cerrar."),
    ]


def test_hours_among_numbered_duties_stay_hours() -> None:
    found = text(
        "Cargo: Vigilante\n\n2. FUNCIONES\n2.1 De la ronda\n- Hacer la ronda cada hora.\n- Anotar las visitas.\n"
        "2.2 De la puerta\n- Abrir la puerta principal.\n- Revisar los vehículos.\n2.3 Horario de trabajo\n"
        "- De lunes a viernes de 22:00 a 06:00.\n\n3. REQUISITOS\n- Secundaria completa.\n"
    )
    assert [item.text for item in found.schedule] == ["De lunes a viernes de 22:00 a 06:00."]
