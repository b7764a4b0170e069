"""Facts of a position that stand in one line, and labels that name an area or a superior."""

from parsers.profile import ParsedProfile
from tests.parsers.forms import paragraph, profile, text

_DUTIES = (paragraph("Funciones", bold=True), paragraph("Podar los setos.", "•"), paragraph("Regar.", "•"))


def _lines(found: ParsedProfile) -> list[tuple[str, str]]:
    return [(item.kind, item.title) for item in found.relations]


def test_wide_blanks_bars_and_labels_part_facts() -> None:
    for joint in ("      ", " | ", "; ", " ", ". "):
        line = f"Cargo: Jardinero{joint}Área: Parques{joint}Jefe directo: Capataz de Parques"
        found = profile(line, *_DUTIES)
        assert (found.title, found.area) == ("Jardinero", "Parques")
        assert _lines(found) == [("reports_to", "Capataz de Parques")]


def test_a_wide_blank_parts_a_label_of_another_kind() -> None:
    found = profile("Job Title: Gardener", "Reports to: Park Manager    FLSA Status: Exempt", *_DUTIES)
    assert _lines(found) == [("reports_to", "Park Manager")]


def test_a_line_of_control_data_stays_whole() -> None:
    found = profile("Cargo: Jardinero", "Código: RH-07    Versión: 2    Fecha: 03/02/2024", *_DUTIES)
    assert (found.control.code, found.control.version) == ("RH-07", "2")


def test_a_dependence_on_a_post_is_a_line_and_on_a_unit_an_area() -> None:
    found = profile("Cargo: Jardinero", "Dependencia: Jefe de Parques", *_DUTIES)
    assert (found.area, _lines(found)) == (None, [("reports_to", "Jefe de Parques")])
    found = profile("Cargo: Jardinero", "Dependencia: Dirección de Parques", *_DUTIES)
    assert (found.area, _lines(found)) == ("Dirección de Parques", [])


def test_sections_that_count_on_in_one_line_each() -> None:
    found = profile(
        "1. Cargo: Jardinero",
        "2. Funciones:",
        "a) Podar los setos.",
        "b) Regar.",
        "3. Reporta a: Capataz",
        "4. Formación: Técnico agrícola",
        "5. Experiencia: Dos años",
    )
    assert [item.text for item in found.functions] == ["Podar los setos.", "Regar."]
    assert _lines(found) == [("reports_to", "Capataz")]
    assert [(item.kind, item.months) for item in found.requirements] == [
        ("education", None),
        ("experience", 24),
    ]


def test_kinds_of_duties_below_a_heading_that_is_set_higher() -> None:
    found = profile(
        paragraph("Cargo: Capataz"),
        paragraph("Responsabilidades", heading=2),
        paragraph("Seguridad", bold=True),
        paragraph("Revisar los arneses."),
        paragraph("Capacitación", bold=True),
        paragraph("Dictar charlas a los jardineros."),
        paragraph("Requisitos", heading=2),
        paragraph("Dos años podando árboles."),
        paragraph("Tres años de experiencia como jardinero."),
    )
    assert [(item.group, item.text) for item in found.functions] == [
        ("Seguridad", "Revisar los arneses."),
        ("Capacitación", "Dictar charlas a los jardineros."),
    ]
    assert [(item.kind, item.months) for item in found.requirements] == [
        ("experience", 24),
        ("experience", 36),
    ]


def test_contacts_and_denied_supervision_in_sentences() -> None:
    found = profile(
        paragraph("Cargo: Jardinero"),
        paragraph("Reporta al Capataz de Parques. No supervisa personal."),
        *_DUTIES,
        paragraph("Contactos", bold=True),
        paragraph("Mantiene contacto interno con Compras. Mantiene contacto externo con viveros."),
    )
    assert _lines(found) == [
        ("reports_to", "Capataz de Parques"),
        ("internal_contact", "Compras"),
        ("external_contact", "viveros"),
    ]


def test_a_description_in_a_sentence_and_duties_of_one_kind() -> None:
    found = profile(
        paragraph("Cargo: Capataz"),
        paragraph("Descripción del cargo", bold=True),
        paragraph("Persona encargada de cuidar los parques de la ciudad."),
        paragraph("Funciones formativas", bold=True),
        paragraph("Enseñar a los jardineros nuevos."),
        paragraph("Competencias requeridas", bold=True),
        paragraph("Responsabilidad"),
        paragraph("Trabajo en equipo"),
    )
    assert [item.text for item in found.objectives] == [
        "Persona encargada de cuidar los parques de la ciudad."
    ]
    assert [item.text for item in found.functions] == ["Enseñar a los jardineros nuevos."]
    assert [item.text for item in found.requirements] == ["Responsabilidad", "Trabajo en equipo"]


def test_a_document_named_with_the_post_names_no_company_and_asks_nothing() -> None:
    found = profile(
        paragraph("Descripción del Puesto: Jefe de Parques", bold=True),
        paragraph("Datos generales", bold=True),
        paragraph("Reporta a: Alcaldía"),
        *_DUTIES,
    )
    assert (found.title, found.organization) == ("Jefe de Parques", None)


def test_duties_grouped_right_below_their_heading_in_its_own_look() -> None:
    found = profile(
        paragraph("Cargo: Capataz"),
        paragraph("Funciones", bold=True),
        paragraph("Relación con los vecinos", bold=True),
        paragraph("Recibir reclamos.", "•"),
        paragraph("Seguridad", bold=True),
        paragraph("Revisar arneses.", "•"),
        paragraph("Requisitos", bold=True),
        paragraph("Al menos dos años podando árboles.", "•"),
    )
    assert [(item.group, item.text) for item in found.functions] == [
        ("Relación con los vecinos", "Recibir reclamos."),
        ("Seguridad", "Revisar arneses."),
    ]
    assert [(item.kind, item.months) for item in found.requirements] == [("experience", 24)]


def test_a_dependence_on_an_institution_is_no_line() -> None:
    found = profile("Cargo: Tesorero", "Dependencia: Secretaría de Hacienda", *_DUTIES)
    assert (found.area, _lines(found)) == ("Secretaría de Hacienda", [])


def test_a_post_as_title_in_front_of_all_is_no_degree() -> None:
    found = profile(
        "Título: Asistente Legal", "Departamento: Jurídico", "No tiene personal a su cargo.", *_DUTIES
    )
    assert (found.title, found.area, found.requirements) == ("Asistente Legal", "Jurídico", ())


def test_bulleted_labels_of_requirements_name_their_kinds() -> None:
    found = text(
        "Cargo: Cajero\n\nREQUISITOS DEL PUESTO\n\n- Edad: 20 a 30 años\n- Estudios: Bachiller en cualquier opción\n"
        "- Experiencia: 1 año como cajero.\n\nFUNCIONES\n\n- Cobrar las ventas.\n- Cuadrar la caja.\n"
    )
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("general", "20 a 30 años"),
        ("education", "Bachiller en cualquier opción"),
        ("experience", "1 año como cajero."),
    ]
    assert [item.text for item in found.functions] == ["Cobrar las ventas.", "Cuadrar la caja."]
