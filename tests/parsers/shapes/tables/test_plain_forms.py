"""Small forms as most companies write them: labels, numbers in cells of their own, columns for what is asked."""

from parsers.profile import ParsedProfile
from tests.parsers.forms import C, bar, form, paragraph, profile

FACTS = form(["Puesto", "Panadero"], ["Departamento", "Horno"])
DUTIES = form([bar("Funciones", 1)], ["Amasar y hornear."])


def asked(found: ParsedProfile) -> list[tuple[str, str, str]]:
    return [(one.kind, one.importance, one.text) for one in found.requirements]


def heads(*texts: str) -> list[C | str | None]:
    return [C(text, bold=True) for text in texts]


def test_control_data_stands_beside_facts_down_to_whom_the_position_reports_to() -> None:
    found = profile(
        form(
            ["Nombre del cargo", "Panadero", "Código", "PA-07"],
            ["Área", "Horno", "Versión", "03"],
            ["Jefe inmediato", "Jefe de cocina", "Fecha", "14/05/2023"],
        ),
        form([bar("Funciones", 2)], ["1", "Amasar y hornear el pan del día."]),
    )
    control = found.control
    assert (control.code, control.version, control.issued_on) == ("PA-07", "03", "2023-05-14")
    assert [one.title for one in found.relations] == ["Jefe de cocina"]
    assert found.notes == ()


def test_labels_have_their_numbers_in_cells_of_their_own() -> None:
    found = profile(
        form(
            [bar("1 Identificación", 3)],
            ["1.1", "Nombre del cargo", "Panadero"],
            ["1.2", "Departamento", "Dirección"],
            [bar("2 Requisitos", 3)],
            ["2.1", "Educación", "Técnico en panificación"],
            ["2.2", "Experiencia", "Un año"],
            [bar("3 Funciones", 3)],
            ["3.1", C("Amasar y hornear el pan.", 2)],
        )
    )
    assert (found.title, found.area) == ("Panadero", "Dirección")
    assert [(one.kind, one.text) for one in found.requirements] == [
        ("education", "Técnico en panificación"),
        ("experience", "Un año"),
    ]
    assert found.notes == ()


def test_duties_stand_beside_how_often_they_come() -> None:
    found = profile(
        FACTS,
        form(
            [bar("Actividades", 2)], ["Diarias", "Encender el horno\nHornear"], ["Mensuales", "Contar moldes"]
        ),
    )
    assert [(one.text, one.frequency) for one in found.functions] == [
        ("Encender el horno", ("daily",)),
        ("Hornear", ("daily",)),
        ("Contar moldes", ("monthly",)),
    ]


def test_duties_are_counted_by_roman_numbers_or_codes_in_cells() -> None:
    roman = profile(FACTS, form([bar("Funciones", 2)], ["I.", "Amasar."], ["II.", "Hornear pan."]))
    codes = profile(FACTS, form([bar("Tareas", 2)], ["T1", "Amasar"], ["T2", "Hornear pan"]))
    assert [(one.number, one.text) for one in roman.functions] == [("I", "Amasar."), ("II", "Hornear pan.")]
    assert [(one.number, one.text) for one in codes.functions] == [("T1", "Amasar"), ("T2", "Hornear pan")]


def test_a_column_of_kinds_is_one_of_labels_whatever_stands_over_it() -> None:
    rows: list[list[C | str | None]] = [
        ["Educación", "Primaria"],
        ["Capacitación", "Higiene de alimentos"],
    ]
    factor = profile(
        FACTS, DUTIES, paragraph("Requisitos", bold=True), form(heads("Factor", "Requisito mínimo"), *rows)
    )
    assert [(one.kind, one.text) for one in factor.requirements] == [
        ("education", "Primaria"),
        ("training", "Higiene de alimentos"),
    ]
    item = profile(
        FACTS,
        DUTIES,
        paragraph("Requisitos", bold=True),
        form(
            heads("Ítem", "Mínimo", "Deseable"),
            ["Escolaridad", "Primaria", "Secundaria"],
            ["Experiencia", "6 meses", "1 año"],
        ),
    )
    assert asked(item) == [
        ("education", "required", "Primaria"),
        ("education", "desired", "Secundaria"),
        ("experience", "required", "6 meses"),
        ("experience", "desired", "1 año"),
    ]


def test_importance_labels_requirements_that_no_heading_stands_over() -> None:
    found = profile(
        form(
            [C("Position", bold=True), "Baker"],
            [C("Hours", bold=True), "37.5 per week"],
            [C("Duties", bold=True), "Bake bread\nClean the oven"],
            [C("Essential", bold=True), "Level 2 diploma in baking"],
            [C("Desirable", bold=True), "Experience with sourdough"],
        )
    )
    assert [(one.importance, one.text) for one in found.requirements] == [
        ("required", "Level 2 diploma in baking"),
        ("desired", "Experience with sourdough"),
    ]
    assert [one.text for one in found.schedule] == ["37.5 per week"]


def test_what_protects_from_risks_is_safety_and_consequences_are_remarks() -> None:
    found = profile(
        FACTS,
        DUTIES,
        form(
            heads("Riesgo", "EPP", "Consecuencias"),
            ["Quemaduras", "Guantes térmicos", "Lesiones"],
            ["Calor", "Guantes térmicos", "Fatiga"],
        ),
    )
    assert [one.hazard for one in found.risks] == ["Quemaduras", "Calor"]
    assert [one.text for one in found.safety] == ["Guantes térmicos"]
    assert [one.text for one in found.notes] == ["Quemaduras | Lesiones", "Calor | Fatiga"]


def test_levels_are_crossed_behind_what_each_competency_means() -> None:
    found = profile(
        FACTS,
        DUTIES,
        paragraph("Competencias", bold=True),
        form(
            heads("Competencia", "Definición", "N1", "N2", "N3"),
            ["Orden", "Mantiene limpio su puesto.", "", "X", ""],
            ["Servicio", "Atiende con amabilidad.", "", "", "X"],
        ),
    )
    assert [(one.text, one.level) for one in found.requirements] == [("Orden", 2), ("Servicio", 3)]


def test_titles_that_a_heading_labels_are_no_degrees() -> None:
    found = profile(
        form(heads("Título del puesto", "Área", "Reporta a"), ["Panadero", "Horno", "Jefe de cocina"]),
        DUTIES,
    )
    assert (found.title, found.area, found.requirements) == ("Panadero", "Horno", ())


def test_a_bare_name_in_front_of_a_position_is_its_title() -> None:
    found = profile(
        form(
            [bar("Datos del puesto", 4)],
            ["Nombre", "Analista de costos", "Clave", "CO-12"],
            ["Turno", "Matutino", "Sede", "Puebla"],
        ),
        form([bar("Funciones", 1)], ["Calcular el costo de cada receta."]),
    )
    assert (found.title, found.control.code, found.notes) == ("Analista de costos", "CO-12", ())


def test_rows_of_labels_and_values_in_turn_are_no_headings() -> None:
    found = profile(
        form(
            [bar("Identificación", 4)],
            ["Cargo", "Programador", "Área", "Sistemas"],
            ["Código del cargo", "SI-03", "Grado salarial", "7"],
        ),
        form([bar("Funciones", 1)], ["Escribir y probar programas."]),
    )
    assert (found.title, found.area, found.grade, found.notes) == ("Programador", "Sistemas", "7", ())


def test_a_profile_labels_requirements_once_the_position_has_its_name() -> None:
    found = profile(
        form(
            ["Nombre del puesto:", "Capturista"],
            ["Actividades:", "Capturar formatos\nValidar datos"],
            ["Perfil:", "Bachillerato terminado\n6 meses de experiencia"],
        )
    )
    assert found.title == "Capturista"
    assert [(one.kind, one.text) for one in found.requirements] == [
        ("education", "Bachillerato terminado"),
        ("experience", "6 meses de experiencia"),
    ]


def test_activities_of_every_frequency_are_duties() -> None:
    found = profile(
        FACTS,
        paragraph("Actividades diarias", bold=True),
        form(["1", "Hornear el pan"]),
        paragraph("Actividades semanales", bold=True),
        form(["1", "Contar el inventario"]),
    )
    assert [one.text for one in found.functions] == ["Hornear el pan", "Contar el inventario"]


def test_a_company_beside_the_kind_of_document_over_its_control_data() -> None:
    found = profile(
        form(
            [C("HOTEL BELLAVISTA", bold=True), C("PERFIL DE PUESTO", 2, bold=True)],
            ["Código: RH-12", "Versión: 2", "Fecha: 01/06/2022"],
        ),
        FACTS,
        DUTIES,
    )
    assert (found.organization, found.notes) == ("HOTEL BELLAVISTA", ())


def test_duties_that_begin_as_instructions_do_are_a_list_of_duties() -> None:
    found = profile(
        form(
            [C("Puesto", bold=True), "Contador"],
            [C("Área", bold=True), "Contabilidad"],
            [C("Funciones", bold=True), "Registrar pólizas\nPresentar declaraciones"],
        )
    )
    assert [one.text for one in found.functions] == ["Registrar pólizas", "Presentar declaraciones"]


def test_letters_of_frequencies_go_on_with_one_that_is_not_known() -> None:
    found = profile(
        FACTS,
        form(
            [bar("Actividades", 5)],
            heads("Actividad", "D", "S", "M", "E"),
            ["Lavar moldes", "X", "", "", ""],
            ["Limpiar el horno", "", "X", "", ""],
            ["Contar el inventario", "", "", "X", ""],
        ),
    )
    assert [one.frequency for one in found.functions] == [("daily",), ("weekly",), ("monthly",)]


def test_kinds_of_requirements_side_by_side_end_the_section_before() -> None:
    found = profile(
        FACTS,
        DUTIES,
        form(heads("Nivel académico", "Experiencia", "Cursos"), ["Técnico", "4 años", "Higiene"]),
    )
    assert [(one.kind, one.text) for one in found.requirements] == [
        ("education", "Técnico"),
        ("experience", "4 años"),
        ("training", "Higiene"),
    ]


def test_information_among_resources_is_one() -> None:
    found = profile(
        FACTS,
        DUTIES,
        form([bar("Recursos", 2)], ["Equipo", "Horno"], ["Información", "Recetario de la casa"]),
    )
    assert [one.text for one in found.resources] == ["Equipo: Horno", "Información: Recetario de la casa"]
