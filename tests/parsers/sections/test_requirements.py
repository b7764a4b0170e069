"""Kinds, importance, time and level of requirements."""

import pytest

from tests.parsers.forms import paragraph, profile, text

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
