"""Grades behind an item, and rows that are no items: sums, strokes to sign on, notices in small print."""

from dataclasses import replace

from tests.parsers.forms import C, bar, form, paragraph, profile, text

OPENING = form(
    ["Cargo:", "Luthier"], [bar("FUNCIONES", 2)], [C("1. Lijar las tapas.\n2. Encolar los aros.", 2)]
)


def test_grades_behind_a_tab() -> None:
    found = profile(
        OPENING,
        paragraph("COMPETENCIAS", bold=True),
        "Paciencia\tA",
        "Buen oído\tC",
        "Orden en el banco\tmucho",
    )
    assert [(item.text, item.level_label) for item in found.requirements] == [
        ("Paciencia", "A"),
        ("Buen oído", "C"),
        ("Orden en el banco mucho", None),
    ]


def test_grades_in_the_second_cell() -> None:
    found = profile(OPENING, form([bar("COMPETENCIAS", 2)], ["Paciencia", "Alto"], ["Buen oído", "Medio"]))
    assert [(item.text, item.level_label) for item in found.requirements] == [
        ("Paciencia", "Alto"),
        ("Buen oído", "Medio"),
    ]


def test_the_sum_below_a_list_is_no_duty() -> None:
    found = profile(
        form(["Cargo:", "Luthier", "Reporta a:", "Maestro de Taller"]),
        form(
            ["N°", "Función", "Peso"],
            ["1", "Lijar las tapas del instrumento.", "60%"],
            ["2", "Encolar los aros con cola caliente.", "40%"],
            ["", "TOTAL", "100%"],
        ),
    )
    assert [(item.number, item.weight) for item in found.functions] == [("1", 60), ("2", 40)]
    assert [item.text for item in found.notes] == ["TOTAL 100%"]


def test_lines_to_sign_on_and_companies_are_notes() -> None:
    found = profile(
        OPENING,
        paragraph("CONOCIMIENTOS", bold=True),
        "Maderas tropicales",
        "Cuerdas del Valle, S.A.",
        "Leído (luthier): ______________ Día: __________",
    )
    assert [item.text for item in found.requirements] == ["Maderas tropicales"]
    assert [item.text for item in found.notes] == [
        "Cuerdas del Valle, S.A.",
        "Leído (luthier): ______________ Día: __________",
    ]


def test_small_print_below_the_last_section_is_a_note() -> None:
    hours = replace(paragraph("Lunes a viernes de 8 a 16 horas."), size=11.0)
    notice = replace(
        paragraph("El taller da las mismas oportunidades a todas las personas que se presentan."), size=9.0
    )
    found = profile(OPENING, paragraph("HORARIO", bold=True), hours, notice)
    assert [item.text for item in found.schedule] == ["Lunes a viernes de 8 a 16 horas."]
    assert [item.text for item in found.notes] == [notice.text]


def test_a_rank_among_the_facts_is_no_purpose() -> None:
    found = profile(
        form([bar("DATOS DE IDENTIFICACIÓN", 2)], ["Cargo:", "Luthier"], ["Rol", "Ejecución y apoyo"]),
        form(
            [bar("MISIÓN", 2)],
            [C("Construir violines.", 2)],
            [bar("FUNCIONES", 2)],
            [C("1. Lijar.\n2. Encolar.", 2)],
        ),
    )
    assert [item.text for item in found.objectives] == ["Construir violines."]


def test_questions_part_a_purpose() -> None:
    found = text(
        "Cargo: Luthier\n\n# OBJETIVO\n\n| ¿Qué hace? | Construye violines. |\n| --- | --- |\n"
        "| ¿Para qué lo hace? | Para que suenen bien. |\n\n# FUNCIONES\n1. Lijar.\n2. Encolar.\n"
    )
    assert [item.text for item in found.objectives] == ["Construye violines.", "Para que suenen bien."]


def test_a_company_among_contacts_stays() -> None:
    found = profile(
        OPENING, paragraph("CONTACTOS EXTERNOS", bold=True), "Maderas del Norte, S.A.", "Conservatorio"
    )
    assert [item.title for item in found.relations] == ["Maderas del Norte, S.A.", "Conservatorio"]


def test_small_text_below_a_large_heading_is_content() -> None:
    head = replace(paragraph("OBJETIVO"), size=14.0)
    body = replace(paragraph("Construir violines que suenen bien en salas grandes y pequeñas."), size=10.0)
    found = profile(OPENING, head, body)
    assert [item.text for item in found.objectives] == [body.text]
