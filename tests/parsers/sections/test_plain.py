"""Decisions, conditions, resources, schedules, notes."""

from tests.parsers.forms import text

BODY = "Cargo: Portero\nReporta a: Administrador\n\nFUNCIONES\n1. Abrir.\n2. Cerrar.\n\n"


def test_decisions_by_authority() -> None:
    found = text(
        f"{BODY}DECISIONES\nA. POR SÍ MISMO\n- Dejar entrar a conocidos.\nB. APROBACIÓN DEL JEFE INMEDIATO\n- Cambiar el turno.\n"
    )
    assert [(item.authority, item.text) for item in found.decisions] == [
        ("own", "Dejar entrar a conocidos."),
        ("superior", "Cambiar el turno."),
    ]


def test_hours_among_conditions_are_schedule() -> None:
    found = text(f"{BODY}CONDICIONES DE TRABAJO\n- Caseta con techo.\n- Horario de tiempo completo.\n")
    assert [item.text for item in found.safety] == ["Caseta con techo."]
    assert [item.text for item in found.schedule] == ["Horario de tiempo completo."]


def test_the_code_of_the_position_is_no_reference() -> None:
    found = text(f"Código del puesto: EP.03.09.2\n{BODY}3. Llenar el registro RG-SE-04.\n")
    assert "EP.03.09.2" in {found.position_code, found.control.code}
    assert [item.text for item in found.references] == ["RG-SE-04"]


def test_a_process_on_a_line_is_a_remark() -> None:
    found = text(f"{BODY}\nProceso: Seguridad Física\n")
    assert ([item.text for item in found.notes], found.indicators) == (["Proceso: Seguridad Física"], ())


def test_hours_of_a_contract_are_schedule() -> None:
    found = text(f"{BODY}OFRECEMOS\n- Contrato de un año.\n- Turnos rotativos de seis horas.\n")
    assert [item.text for item in found.employment] == ["Contrato de un año."]
    assert [item.text for item in found.schedule] == ["Turnos rotativos de seis horas."]


def test_days_of_work_and_rest_are_schedule_under_any_label() -> None:
    found = text(f"{BODY}Régimen: 20 x 10 en la obra\nModalidad: Contrato 2024\n")
    assert [item.text for item in found.schedule] == ["20 x 10 en la obra"]
    assert [item.text for item in found.employment] == ["Modalidad: Contrato 2024"]


def test_responsibilities_are_duties_where_nothing_else_is() -> None:
    found = text("Cargo: Portero\nReporta a: Administrador\n\nRESPONSABILIDADES\n- Abrir.\n- Cerrar.\n")
    assert [item.text for item in found.functions] == ["Abrir.", "Cerrar."]
    assert found.responsibilities == ()


def test_responsibilities_stay_beside_duties() -> None:
    found = text(f"{BODY}RESPONSABILIDADES\n- Las llaves del edificio.\n")
    assert [item.text for item in found.responsibilities] == ["Las llaves del edificio."]


def test_bare_values_keep_their_label() -> None:
    found = text(f"{BODY}Lugar de trabajo: Lima\nSalario: S/ 1,500\n")
    assert [item.text for item in found.employment] == ["Lugar de trabajo: Lima", "Salario: S/ 1,500"]


def test_what_fits_nowhere_is_a_note() -> None:
    found = text(f"{BODY}# Historia del edificio\nSe construyó en 1950 con adobe.\n")
    assert [item.text for item in found.notes] == ["Se construyó en 1950 con adobe."]
    assert [item.confidence.reason for item in found.notes if item.confidence] == ["no-section"]
