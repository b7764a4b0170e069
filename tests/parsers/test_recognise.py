"""Whole documents to profiles: one, several, none."""

import pytest

from parsers.document import Paragraph
from parsers.profile import ParsedProfile
from tests.parsers.forms import bar, form, paragraph, profile, profiles, text, texts

OUTLINE = """
PERFIL DE PUESTO

1. OBJETIVO DEL PUESTO
1.1. Cuidar las herramientas del taller.

2. FUNCIONES
2.1. Registrar cada préstamo.
2.2. Revisar el estado de las herramientas.
2.3. LIMPIEZA
2.3.1. Barrer el taller al cierre.
2.4. Horario
2.4.1. De lunes a sábado de 8:00 a 17:00 horas.

3. RELACIONES
3.1. El puesto depende y reporta : Jefe de Taller
Jefe de Compras (reporte a nivel funcional para temas de pedidos)
3.2. El puesto tiene autoridad con : Ninguno
3.3. Comunicaciones externas : Proveedores

4. REQUISITOS
Debe cumplir con lo siguiente:
4.1. Educación
4.1.1. Mínimo
a. Secundaria completa.
4.1.2. Deseable
a. Técnico en mecánica.
4.2. Formación
a. Curso de primeros auxilios.
La empresa puede evaluar lo que el postulante no acredite.
4.3. Experiencia
a. Experiencia mínima de 02 años en talleres.
"""


def test_outline() -> None:
    found = text(OUTLINE)
    assert [(item.number, item.text) for item in found.objectives] == [
        ("1.1", "Cuidar las herramientas del taller.")
    ]
    assert [(item.number, item.group, item.text) for item in found.functions] == [
        ("2.1", None, "Registrar cada préstamo."),
        ("2.2", None, "Revisar el estado de las herramientas."),
        ("2.3.1", "LIMPIEZA", "Barrer el taller al cierre."),
    ]
    assert [item.text for item in found.schedule] == ["De lunes a sábado de 8:00 a 17:00 horas."]
    assert [(item.kind, item.title, item.note) for item in found.relations] == [
        ("reports_to", "Jefe de Taller", None),
        ("reports_functionally_to", "Jefe de Compras", "para temas de pedidos"),
        ("external_contact", "Proveedores", None),
    ]
    assert [(item.kind, item.importance, item.months, item.text) for item in found.requirements] == [
        ("education", "required", None, "Secundaria completa."),
        ("education", "desired", None, "Técnico en mecánica."),
        ("training", "required", None, "Curso de primeros auxilios."),
        ("experience", "required", 24, "Experiencia mínima de 02 años en talleres."),
    ]
    assert "La empresa puede evaluar lo que el postulante no acredite." in [item.text for item in found.notes]


def test_every_item_has_origin_and_confidence() -> None:
    found = text(OUTLINE)
    items = (*found.objectives, *found.functions, *found.relations, *found.requirements, *found.schedule)
    assert all(item.origins and item.confidence and item.confidence.value >= 0.9 for item in items)


def test_missing_title_is_told() -> None:
    found = text(OUTLINE)
    assert found.title is None
    assert [warning.code for warning in found.warnings] == ["title-missing"]


def test_title_is_inferred_from_the_purpose() -> None:
    found = text(
        "1. OBJETIVO\nEl Jefe de Taller es el responsable del taller.\n\n2. FUNCIONES\n2.1. Ordenar.\n2.2. Pedir."
    )
    assert found.title == "Jefe de Taller"
    assert "title-inferred" in [warning.code for warning in found.warnings]


@pytest.mark.parametrize(
    "source",
    [
        "Artículo 1. La Tesorería tiene estas atribuciones:\nI. Recaudar los ingresos.\nII. Custodiar los valores.",
        "CURRÍCULUM VITAE\n\nExperiencia\n- Vendedor, 2 años\n\nEducación\n- Bachiller\n\nIdiomas\n- Inglés",
        "Leche\nPan\nHuevos",
        "ÍNDICE\n1. Objetivo .......... 2\n2. Funciones .......... 3\n3. Requisitos .......... 4",
    ],
)
def test_other_documents_hold_no_profile(source: str) -> None:
    assert texts(source) == ()


def test_duty_that_stands_twice_is_told() -> None:
    found = text("Cargo: Portero\nReporta a: Administrador\n\nFUNCIONES\n1. Abrir.\n2. Cerrar.\n3. Abrir.")
    assert [warning.code for warning in found.warnings] == ["function-twice"]


def _titles(found: tuple[ParsedProfile, ...]) -> list[tuple[str | None, list[str]]]:
    return [(each.title, [item.text for item in each.functions]) for each in found]


def test_profiles_by_title_labels() -> None:
    found = texts(
        "MANUAL DE FUNCIONES\n\n1. Portero\n\nNombre del cargo: Portero\nReporta a: Administrador\n\nFunciones\n- Abrir la puerta.\n\n"
        "2. Jardinero\n\nNombre del cargo: Jardinero\nReporta a: Administrador\n\nFunciones\n- Regar las plantas.\n"
    )
    assert _titles(found) == [("Portero", ["Abrir la puerta."]), ("Jardinero", ["Regar las plantas."])]
    assert {each.control.governs for each in found} == {None}


def test_profiles_by_headings_with_what_holds_for_all() -> None:
    found = texts(
        "# Manual de funciones\n\n## Jefe de Taller\n\n### Objetivo\nDirigir el taller.\n\n### Funciones\n- Repartir el trabajo.\n\n"
        "## Ayudante de Taller\n\n### Objetivo\nAyudar en el taller.\n\n### Funciones\n- Alcanzar herramientas.\n\n"
        "# Competencias para todos los cargos\n- Puntualidad\n\n# Disposiciones finales\n- Este manual se revisa cada año.\n"
    )
    assert _titles(found) == [
        ("Jefe de Taller", ["Repartir el trabajo."]),
        ("Ayudante de Taller", ["Alcanzar herramientas."]),
    ]
    assert [[item.text for item in each.requirements] for each in found] == [["Puntualidad"], ["Puntualidad"]]


def test_what_holds_for_all_may_stand_before_the_first_profile() -> None:
    found = texts(
        "# Manual de funciones\n\n# Capítulo 1. Competencias comunes a todos los empleos\n- Puntualidad\n- Orden\n\n# Capítulo 2. Cargos\n\n"
        "## Jefe de Taller\n\n### Objetivo\nDirigir el taller.\n\n### Funciones\n- Repartir el trabajo.\n\n### Competencias\n- Mando\n\n"
        "## Ayudante de Taller\n\n### Objetivo\nAyudar en el taller.\n\n### Funciones\n- Alcanzar herramientas.\n"
    )
    assert [[item.text for item in each.requirements] for each in found] == [
        ["Mando", "Puntualidad", "Orden"],
        ["Puntualidad", "Orden"],
    ]


def test_profiles_one_after_another_in_forms() -> None:
    def one(title: str, duty: str) -> tuple[object, ...]:
        return (
            [bar("IDENTIFICACIÓN DEL CARGO", 2)],
            ["NOMBRE DEL CARGO", "REPORTA A"],
            [title, "Administrador"],
            [bar("FUNCIONES", 2)],
            [duty + "."],
        )

    found = profiles(form(*one("Portero", "Abrir la puerta"), *one("Jardinero", "Regar las plantas")))
    assert _titles(found) == [("Portero", ["Abrir la puerta."]), ("Jardinero", ["Regar las plantas."])]
    assert [[item.title for item in each.relations] for each in found] == [
        ["Administrador"],
        ["Administrador"],
    ]


def test_a_chapter_of_functions_in_front_of_the_posts_divides_them_all_the_same() -> None:
    def one(duty: str) -> list[Paragraph]:
        return [
            paragraph("Depende de: Administrador"),
            paragraph("Funciones específicas", bold=True),
            paragraph(f"{duty} la tienda.", "a)"),
            paragraph(f"{duty} el almacén.", "b)"),
        ]

    chapter = paragraph("DESCRIPCIÓN DE FUNCIONES POR PUESTO", bold=True)
    found = profiles(chapter, "En las páginas siguientes se describen.", *one("Abrir"), *one("Limpiar"))
    assert [[item.text for item in each.functions] for each in found] == [
        ["Abrir la tienda.", "Abrir el almacén."],
        ["Limpiar la tienda.", "Limpiar el almacén."],
    ]


def test_obligations_right_below_safety_are_no_other_duties() -> None:
    found = profile(
        paragraph("CARGO: Portero"),
        paragraph("FUNCIONES", bold=True),
        paragraph("Abrir la puerta.", "1."),
        paragraph("SEGURIDAD Y SALUD EN EL TRABAJO", bold=True),
        paragraph("Obligaciones", bold=True),
        paragraph("Usar los guantes.", "1."),
    )
    assert [item.text for item in found.functions] == ["Abrir la puerta."]
    assert [item.text for item in found.safety] == ["Usar los guantes."]


def test_what_changed_in_a_manual_is_no_profiles() -> None:
    one = "## Jefe de Taller\n\n### Objetivo\nDirigir el taller.\n\n### Funciones\n- Repartir el trabajo.\n\n"
    other = "## Portero\n\n### Objetivo\nCuidar la puerta.\n\n### Funciones\n- Abrir la puerta.\n\n"
    changes = "| Versión | Cambio |\n|---|---|\n| 1 | Se agregan perfiles |\n"
    assert [[item.text for item in each.notes] for each in texts(one + changes)] == [
        ["1 | Se agregan perfiles"]
    ]
    assert [[item.text for item in each.notes] for each in texts(one + other + changes)] == [[], []]


def test_numbered_objectives_hold_numbered_duties() -> None:
    found = profile(
        paragraph("Gerente de Obra", bold=True),
        "OBJETIVO 1: Terminar las obras a tiempo.",
        "FUNCIÓN 1: Revisar el avance.",
        "FUNCIÓN 2: Pedir materiales.",
        "OBJETIVO 2: Gastar lo previsto.",
        "FUNCIÓN 1: Revisar los pagos.",
    )
    assert [(item.number, item.text) for item in found.objectives] == [
        ("1", "Terminar las obras a tiempo."),
        ("2", "Gastar lo previsto."),
    ]
    assert [(item.number, item.group, item.text) for item in found.functions] == [
        ("1", "Terminar las obras a tiempo.", "Revisar el avance."),
        ("2", "Terminar las obras a tiempo.", "Pedir materiales."),
        ("1", "Gastar lo previsto.", "Revisar los pagos."),
    ]


def test_purpose_without_a_heading() -> None:
    found = text(
        "Senior Welder\n\nThe Senior Welder provides technical guidance to a team of welders and keeps the shop safe and clean.\n\n"
        "KEY RESPONSIBILITIES\n- Welds frames.\n- Checks seams.\n"
    )
    assert [item.confidence.reason for item in found.objectives if item.confidence] == ["section-inferred"]
    assert found.language == "en"


def test_profile_keeps_its_json() -> None:
    found = text(OUTLINE)
    assert ParsedProfile.from_json(found.to_json()) == found


def test_headings_that_divide_duties_may_be_called_as_a_section() -> None:
    found = text(
        "# Perfil del puesto\n\nCargo: Jardinero\n\nSupervisa a: Ninguno directamente\n\n## Funciones\n\n"
        "**Riego:**\n- Regar los patios.\n\n**Reportes:**\n- Enviar la lista de plantas: nuevas y viejas.\n\n"
        "**Control de documentos:**\n- Guardar las facturas del vivero.\n\n"
        "**Experiencia:**\n- Dos años en viveros.\n\n## Restricciones\n\n- No quemar hojas.\n"
    )
    assert [(item.group, item.text) for item in found.functions] == [
        ("Riego", "Regar los patios."),
        ("Reportes", "Enviar la lista de plantas: nuevas y viejas."),
        ("Control de documentos", "Guardar las facturas del vivero."),
    ]
    assert [(item.kind, item.text) for item in found.requirements] == [("experience", "Dos años en viveros.")]
    assert [item.text for item in found.notes] == ["No quemar hojas."]
    assert found.relations == ()
