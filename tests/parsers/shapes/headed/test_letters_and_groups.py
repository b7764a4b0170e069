"""Columns told by letters, shares and lists: how often, how much, and what divides the duties."""

import pytest

from tests.parsers.forms import C, bar, form, paragraph, profile

WHO = form(["Cargo:", "Apicultora"], ["Reporta a:", "Jefa de Colmenares"])


def test_letters_of_frequencies_over_crosses() -> None:
    found = profile(
        WHO,
        form(
            [bar("TAREAS", 6)],
            ["No.", "Tarea", "D", "S", "M", "A"],
            ["01", "Revisar las colmenas del valle.", "X", "", "", ""],
            ["02", "Cosechar la miel de los cuadros.", "", "", "X", ""],
            ["03", "Contar las reinas y los zánganos.", "", "", "", "X"],
        ),
    )
    assert [(item.number, item.frequency) for item in found.functions] == [
        ("01", ("daily",)),
        ("02", ("monthly",)),
        ("03", ("annual",)),
    ]


def test_shares_under_a_percent_sign_with_their_sum() -> None:
    found = profile(
        WHO,
        form(
            ["#", "Actividad", "Frecuencia", "%"],
            ["1", "Revisar las colmenas del valle.", "Diaria", "70%"],
            ["2", "Cosechar la miel de los cuadros.", "Mensual", "30%"],
            ["", "Total", "", "100%"],
        ),
    )
    assert [(item.number, item.weight) for item in found.functions] == [("1", 70), ("2", 30)]


def test_shares_in_front_of_duties() -> None:
    found = profile(
        WHO,
        paragraph("FUNCIONES", bold=True),
        "60% Revisar las colmenas del valle.",
        "40% - Cosechar la miel de los cuadros.",
    )
    assert [(item.text, item.weight) for item in found.functions] == [
        ("Revisar las colmenas del valle.", 60),
        ("Cosechar la miel de los cuadros.", 40),
    ]


def test_a_few_words_beside_lists_divide_the_duties() -> None:
    found = profile(
        WHO,
        form(
            [bar("Ámbito", 1), bar("Funciones", 1), bar("Indicador", 1)],
            ["1. Cría", "1.1 Revisar las reinas.\n1.2 Dividir los enjambres.", "Colmenas vivas"],
            ["2. Cosecha", "2.1 Abrir los cuadros.\n2.2 Filtrar la miel.", "Kilos por colmena"],
        ),
    )
    assert [(item.group, item.number, item.text) for item in found.functions] == [
        ("Cría", "1.1", "Revisar las reinas."),
        ("Cría", "1.2", "Dividir los enjambres."),
        ("Cosecha", "2.1", "Abrir los cuadros."),
        ("Cosecha", "2.2", "Filtrar la miel."),
    ]


def test_kinds_of_risks_and_protection() -> None:
    found = profile(
        WHO,
        form([bar("FUNCIONES", 1)], ["1. Revisar las colmenas.\n2. Filtrar la miel."]),
        form(
            [bar("RIESGOS", 3)],
            [bar("Tipo", 1), bar("Riesgo", 1), bar("Grado", 1)],
            ["Biológico", "Picaduras", "Alto"],
            [C("Equipo de protección", bold=True), C("Velo de malla\nGuantes largos", 2)],
        ),
        form([bar("RIESGOS DEL PUESTO", 1)], ["Físico: Calor del ahumador"]),
    )
    assert [(item.factor, item.hazard) for item in found.risks] == [
        ("Biológico", "Picaduras"),
        ("Físico", "Calor del ahumador"),
    ]
    assert [item.text for item in found.safety] == ["Velo de malla", "Guantes largos"]


def test_a_list_of_protection_needs_no_label() -> None:
    found = profile(
        WHO,
        form([bar("FUNCIONES", 1)], ["1. Revisar las colmenas.\n2. Filtrar la miel."]),
        form([bar("CONDICIONES DE TRABAJO", 2)], [C("EPP", bold=True), "Velo de malla\nGuantes largos"]),
    )
    assert [item.text for item in found.safety] == ["Velo de malla", "Guantes largos"]


def test_bullets_of_other_programs() -> None:
    found = profile(
        WHO,
        paragraph("FUNCIONES", bold=True),
        "» Revisar las colmenas del valle.",
        "» Cosechar la miel de los cuadros.",
        paragraph("RESULTADOS ESPERADOS", bold=True),
        "o Veinte colmenas vivas",
        "o Diez kilos de miel",
        paragraph("REQUISITOS", bold=True),
        "Técnica agrícola",
        "o Bachillerato en ciencias",
    )
    assert [item.text for item in found.functions] == [
        "Revisar las colmenas del valle.",
        "Cosechar la miel de los cuadros.",
    ]
    assert [item.text for item in found.indicators] == ["Veinte colmenas vivas", "Diez kilos de miel"]
    assert found.requirements[-1].text == "o Bachillerato en ciencias"


def test_times_beside_fields_of_experience() -> None:
    found = profile(
        WHO,
        form([bar("FUNCIONES", 1)], ["1. Revisar las colmenas.\n2. Filtrar la miel."]),
        form(
            [bar("EXPERIENCIA", 2)],
            [bar("Puesto o área", 1), bar("Mínimo", 1)],
            ["Manejo de colmenas", "2 años"],
            ["Venta de miel", "6 meses"],
        ),
    )
    assert [(item.text, item.months) for item in found.requirements] == [
        ("Manejo de colmenas: 2 años", 24),
        ("Venta de miel: 6 meses", 6),
    ]


def test_grades_make_required_competencies_competencies() -> None:
    found = profile(
        WHO,
        form([bar("FUNCIONES", 1)], ["1. Revisar las colmenas.\n2. Filtrar la miel."]),
        form(
            [C("Competencias requeridas", high=2, bold=True), C("Nivel", 3, bold=True)],
            [None, "1", "2", "3"],
            ["Planificación", "", "x", ""],
            ["Comunicación", "", "", "x"],
        ),
    )
    assert [(item.kind, item.text, item.level) for item in found.requirements] == [
        ("competency", "Planificación", 2),
        ("competency", "Comunicación", 3),
    ]


def test_frequencies_cut_short_and_grades_by_letters_without_a_heading_above() -> None:
    found = profile(
        form(
            [C("Cargo:", 3), C("Almoxarife", 4)],
            [bar("FUNCIONES", 7)],
            [C("No.", bold=True), C("Actividad", 2, bold=True), C("Frecuencia", 4, bold=True)],
            [C("", 3), "Diar.", "Sem.", "Quinc.", "Event."],
            ["1", C("Recibe la mercancía.", 2), "X", "", "", ""],
            ["2", C("Hace inventarios.", 2), "", "", "X", ""],
            ["3", C("Apoya en mudanzas.", 2), "", "", "", "X"],
            [bar("COMPETENCIAS", 7)],
            [C("Competencia", 3, bold=True), *(C(letter, bold=True) for letter in "ABCD")],
            [C("Orden", 3), "", "X", "", ""],
            [C("Honestidad", 3), "X", "", "", ""],
        )
    )
    assert [item.frequency for item in found.functions] == [("daily",), ("fortnightly",), ("occasional",)]
    assert [(item.text, item.level_label) for item in found.requirements] == [
        ("Orden", "B"),
        ("Honestidad", "A"),
    ]


@pytest.mark.parametrize("heading", ["Tiempo", "¿Durante cuánto tiempo?", "Antigüedad mínima", "Tempo"])
def test_times_below_a_heading_that_asks_for_them(heading: str) -> None:
    found = profile(
        WHO,
        form([bar("FUNCIONES", 1)], ["1. Revisar las colmenas.\n2. Filtrar la miel."]),
        form(
            [bar("EXPERIENCIA", 2)],
            [bar("Puesto o área", 1), bar(heading, 1)],
            ["Manejo de colmenas", "De 2 a 4 años"],
            ["Venta de miel", "6 meses"],
        ),
    )
    assert [(item.text, item.months) for item in found.requirements] == [
        ("Manejo de colmenas", 24),
        ("Venta de miel", 6),
    ]
