"""Kinds, importance, time and level of requirements."""

import pytest

from tests.parsers.forms import bar, form, paragraph, profile, text

BODY = "Cargo: Portero\nReporta a: Administrador\n\nFUNCIONES\n1. Abrir.\n2. Cerrar.\n\n"


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("Licenciatura en Administración", "education"),
        ("Experiencia en ventas", "experience"),
        ("Curso de seguridad", "training"),
        ("Manejo de Excel", "knowledge"),
        ("Capacidad de negociación", "skill"),
        ("Puntualidad", "competency"),
        ("Proporcionar buen ambiente", "skill"),
        ("Disponer de vehículo propio", "general"),
        ("Tener 21 años cumplidos", "general"),
        ("Contar con experiencia en cobranzas", "experience"),
        ("Possuir veículo próprio", "general"),
        ("Ser amable", "competency"),
        ("Libreta militar", "general"),
        ("Licencia de conducir y curso de manejo", "general"),
        ("Full driving licence and use of a car", "general"),
        ("Carta de condução de ligeiros", "general"),
        ("Profesional en leyes con conocimientos de inglés y experiencia de 3 años", "general"),
        ("Attention to detail", "competency"),
        ("Atenção aos detalhes", "competency"),
        ("Honradez comprobada", "competency"),
        ("Certificado de salud vigente", "general"),
        ("Certificado de costura industrial", "training"),
    ],
)
def test_wording_decides_in_a_mixed_list(item: str, kind: str) -> None:
    found = text(f"{BODY}REQUISITOS\n- {item}\n- Otro asunto\n")
    assert found.requirements[0].kind == kind


@pytest.mark.parametrize(
    ("item", "importance"),
    [
        ("Maestría en Finanzas (deseable)", "desired"),
        ("Seis meses en caja (no indispensable).", "desired"),
        ("Deseable inglés", "desired"),
        ("Experiencia en cobranzas (obligatorio) y ventas (opcional).", "required"),
        ("Preferiblemente con brevete", "desired"),
        ("De preferencia con brevete", "desired"),
        ("Secundaria completa", "required"),
        ("Bachelor's degree in Law or Economics preferred", "desired"),
        ("A licence for a forklift is desirable.", "desired"),
        ("Título de abogado, maestría deseable", "required"),
        ("Título de abogado y maestría deseable", "required"),
        ("Experiencia en trato preferente", "required"),
        ("Ability to be useful", "required"),
        ("Equipos con cierre diferencial", "required"),
    ],
)
def test_importance(item: str, importance: str) -> None:
    found = text(f"{BODY}REQUISITOS\n- {item}\n- Otro asunto\n")
    assert found.requirements[0].importance == importance


def test_age_is_no_time_of_experience() -> None:
    found = text(f"{BODY}REQUISITOS\nRango de edad: 23 años en adelante\nExperiencia: un año\n")
    assert [(item.kind, item.months) for item in found.requirements] == [
        ("general", None),
        ("experience", 12),
    ]


def test_formation_is_education_where_nothing_else_is() -> None:
    alone = text(f"{BODY}Formación: Contador público\n")
    beside = text(f"{BODY}Educación: Contador público\nFormación: Curso de impuestos\n")
    assert [item.kind for item in alone.requirements] == ["education"]
    assert [item.kind for item in beside.requirements] == ["education", "training"]


def test_a_heading_of_wishes_above_the_kinds_asks_for_any_kind() -> None:
    found = profile(
        "Cargo: Portero",
        paragraph("FUNCIONES", bold=True),
        paragraph("Abrir.", "-"),
        paragraph("Cerrar.", "-"),
        paragraph("REQUISITOS", bold=True),
        "Conocimientos: Primeros auxilios",
        paragraph("SE VALORARÁ", bold=True),
        paragraph("Experiencia en hoteles", "-"),
        paragraph("Curso de seguridad", "-"),
        paragraph("CONOCIMIENTOS", bold=True),
        paragraph("Inglés", "-"),
        paragraph("DESEABLE", bold=True),
        paragraph("Francés", "-"),
    )
    assert [(item.kind, item.text, item.importance) for item in found.requirements] == [
        ("knowledge", "Primeros auxilios", "required"),
        ("experience", "Experiencia en hoteles", "desired"),
        ("training", "Curso de seguridad", "desired"),
        ("knowledge", "Inglés", "required"),
        ("knowledge", "Francés", "desired"),
    ]


def test_instructions_of_the_form_are_no_requirements() -> None:
    found = text(
        f"{BODY}EXPERIENCIA\nIndique el tiempo total de experiencia laboral del puesto.\nCuatro (04) años.\n"
    )
    assert [(item.text, item.months) for item in found.requirements] == [("Cuatro (04) años.", 48)]


def test_a_grid_of_competencies_that_are_valued() -> None:
    found = text(
        """
# Puesto: Jardinero

## Funciones

- Regar las plantas.

## Evaluación de competencias

- Orden
"""
    )
    assert [(item.kind, item.text) for item in found.requirements] == [("competency", "Orden")]


@pytest.mark.parametrize(
    ("label", "importance"),
    [
        ("Mínimo exigible", "required"),
        ("Mínimo indispensable", "required"),
        ("Exigido", "required"),
        ("Deseable", "desired"),
        ("Idealmente", "desired"),
        ("No excluyente", "desired"),
        ("Essential", "required"),
        ("Desirable", "desired"),
        ("Desejável", "desired"),
    ],
)
def test_a_label_in_a_list_says_the_importance(label: str, importance: str) -> None:
    found = text(
        f"{BODY}REQUISITOS\n\nEDUCACIÓN\n- {label}: Técnico en Electricidad.\n- Primaria completa.\n"
    )
    assert [(item.kind, item.importance, item.text) for item in found.requirements] == [
        ("education", importance, "Técnico en Electricidad."),
        ("education", "required", "Primaria completa."),
    ]


@pytest.mark.parametrize(
    "heading",
    ["Capacidades, habilidades y actitudes", "HABILIDADES Y ACTITUDES", "Habilidades / Competencias"],
)
def test_a_heading_of_abilities_and_attitudes_lets_the_wording_decide(heading: str) -> None:
    found = text(
        f"{BODY}REQUISITOS\n\nEXPERIENCIA\n- Un año como portero.\n\n{heading}\n- Capacidad de análisis.\n"
        "- Actitud de servicio.\n- Sigilo.\n"
    )
    assert [item.kind for item in found.requirements] == ["experience", "skill", "competency", "competency"]


def test_a_heading_between_bullets_may_have_a_wording_in_part() -> None:
    found = profile(
        paragraph("Cargo: Portero"),
        paragraph("FUNCIONES", bold=True),
        paragraph("Abrir la puerta.", "•"),
        paragraph("REQUISITOS", bold=True),
        paragraph("Experiencia"),
        paragraph("Un año en edificios.", "•"),
        paragraph("Otros conocimientos valorados en el puesto"),
        paragraph("Primeros auxilios.", "•"),
    )
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("experience", "Un año en edificios."),
        ("knowledge", "Primeros auxilios."),
    ]


def test_lines_of_importance_below_the_heading_of_a_kind_are_of_that_kind() -> None:
    found = text(
        f"{BODY}PERFIL\nEstudios:\nRequisito indispensable: Secundaria.\nSe valora: Inglés.\n"
        "Experiencia:\nRequerida: 2 años.\nDeseable: 1 año en bancos.\n"
    )
    assert [(item.kind, item.importance, item.text) for item in found.requirements] == [
        ("education", "required", "Secundaria."),
        ("education", "desired", "Inglés."),
        ("experience", "required", "2 años."),
        ("experience", "desired", "1 año en bancos."),
    ]


def test_lines_of_importance_in_the_cell_beside_a_kind() -> None:
    found = profile(
        form(["Cargo:", "Portero"]),
        form([bar("FUNCIONES", 2)], ["1", "Abrir la puerta."], ["2", "Cerrar la puerta."]),
        form([bar("REQUISITOS", 2)], ["Experiencia", "Mínimo: 2 años de turno.\nDeseable: 1 año en bancos."]),
    )
    assert [(item.kind, item.importance, item.months) for item in found.requirements] == [
        ("experience", "required", 24),
        ("experience", "desired", 12),
    ]


@pytest.mark.parametrize(
    ("item", "percent"),
    [
        ("Inglés 60% (lectura)", 60),
        ("Dominio de Excel 80 %", 80),
        ("Inglés", None),
        ("Normas con 100% de alcance", None),
    ],
)
def test_a_share_behind_a_language_or_tool(item: str, percent: int | None) -> None:
    found = text(f"{BODY}REQUISITOS\n\nCONOCIMIENTOS\n- {item}\n- Primeros auxilios\n")
    assert [each.percent for each in found.requirements] == [percent, None]


@pytest.mark.parametrize("item", ["B.Tech Chemistry", "M.Sc in Physics", "B.Com or equivalent"])
def test_a_degree_begins_with_its_letter(item: str) -> None:
    found = text(f"{BODY}REQUIREMENTS\n\nEducation\n{item}\n")
    assert [(each.kind, each.number, each.text) for each in found.requirements] == [("education", None, item)]


@pytest.mark.parametrize(
    "legend",
    [
        "0 No aplica, 1 Básico, 2 Intermedio, 3 Avanzado",
        "Niveles: 1 En desarrollo, 2 Básico, 3 Competente, 4 Destacado",
        "Nivel: 1 Inicial; 2 Medio; 3 Experto",
    ],
)
def test_a_line_that_explains_grades_is_a_remark(legend: str) -> None:
    found = text(f"{BODY}REQUISITOS\n\nCOMPETENCIAS\nLiderazgo\nOrden\n{legend}\n")
    assert [each.text for each in found.requirements] == ["Liderazgo", "Orden"]
    assert [each.text for each in found.notes] == [legend]
