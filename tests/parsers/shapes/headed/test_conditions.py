"""Other conditions of work in the rows below risks."""

import pytest

from tests.parsers.forms import C, bar, form, profile


def test_labels_below_risks_tell_other_conditions() -> None:
    found = profile(
        form(["Cargo:", "Deshollinador"], [bar("FUNCIONES", 2)], [C("1. Subir.\n2. Barrer.", 2)]),
        form(
            [bar("CONDICIONES DE TRABAJO", 3)],
            [bar("Agente", 1), bar("Riesgo", 1), bar("Nivel", 1)],
            ["Mecánico", "Caída del tejado", "Alto"],
            ["Herramientas", "Golpes con el cepillo", "Bajo"],
            [bar("Equipo de protección", 1), C("Arnés", 2)],
            [bar("Jornada", 1), C("De octubre a marzo, de seis a dos", 2)],
            [bar("Herramientas a su cargo", 1), C("Cepillos y escalera de la compañía", 2)],
        ),
    )
    assert [(item.factor, item.hazard, item.level) for item in found.risks] == [
        ("Mecánico", "Caída del tejado", "Alto"),
        ("Herramientas", "Golpes con el cepillo", "Bajo"),
    ]
    assert [item.text for item in found.safety] == ["Equipo de protección: Arnés"]
    assert [item.text for item in found.schedule] == ["De octubre a marzo, de seis a dos"]
    assert [item.text for item in found.resources] == ["Cepillos y escalera de la compañía"]
    assert found.notes == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Declaro haber recibido una copia de esta descripción.",
        "Declaro que tomei conhecimento das atribuições.",
        "I have read and understood this job description.",
    ],
)
def test_what_the_holder_acknowledges_is_no_item(sentence: str) -> None:
    found = profile(
        form(
            ["Cargo:", "Deshollinador"],
            [bar("FUNCIONES", 2)],
            [C("1. Subir.\n2. Barrer.", 2)],
            [bar("RIESGOS", 2)],
            [C("Caída del tejado", 2)],
        ),
        sentence,
    )
    assert [item.hazard for item in found.risks] == ["Caída del tejado"]
    assert [item.text for item in found.notes] == [sentence]


def test_a_label_across_the_columns_of_a_list_has_a_value_of_its_own() -> None:
    found = profile(
        form([C("Cargo:", 1), C("Techador", 5)], [bar("FUNCIONES", 6)], [C("1. Subir.\n2. Barrer.", 6)]),
        form(
            [bar("PELIGROS", 6)],
            [bar("Clasificación", 3), bar("Descripción del peligro", 3)],
            [C("Mecánico", 3), C("Caída del tejado", 3)],
            [bar("Elementos de protección personal", 2), C("Arnés y casco", 4)],
            [C("Físico", 3), C("Calor", 3)],
        ),
    )
    assert [item.hazard for item in found.risks] == ["Caída del tejado", "Calor"]
    assert [item.text for item in found.safety] == ["Elementos de protección personal: Arnés y casco"]


def test_kinds_of_risk_tell_the_column_that_they_stand_in() -> None:
    found = profile(
        form(["Cargo:", "Deshollinador"], [bar("FUNCIONES", 2)], [C("1. Subir.\n2. Barrer.", 2)]),
        form(
            [bar("RIESGOS", 2)],
            [bar("Grupo", 1), bar("Agente", 1)],
            ["Físico", "Frío en el tejado"],
            ["Químico", "Hollín"],
            ["Ergonómico", "Trabajo de pie"],
            [bar("EPP", 1), "Arnés y mascarilla"],
            [bar("Ocupante:", 1), "Fecha: __/__/____"],
        ),
    )
    assert [(item.factor, item.hazard) for item in found.risks] == [
        ("Físico", "Frío en el tejado"),
        ("Químico", "Hollín"),
        ("Ergonómico", "Trabajo de pie"),
    ]
    assert [item.text for item in found.safety] == ["EPP: Arnés y mascarilla"]


def test_trades_are_no_kinds_of_risk() -> None:
    found = profile(
        form(
            ["Cargo:", "Deshollinador"],
            [bar("FUNCIONES", 1), bar("Tipo", 1)],
            ["Revisar los motores.", "Mecánico"],
            ["Revisar los tableros.", "Eléctrico"],
        ),
        form([bar("REQUISITOS", 1)], ["Bachiller."]),
    )
    assert [item.text for item in found.functions] == ["Revisar los motores.", "Revisar los tableros."]
    assert found.risks == ()


def test_kinds_of_hazard_beside_their_descriptions() -> None:
    found = profile(
        form(["Cargo:", "Deshollinador"], [bar("FUNCIONES", 2)], [C("1. Subir.\n2. Barrer.", 2)]),
        form(
            [bar("FACTORES DE RIESGO", 3)],
            [bar("Peligro", 1), bar("Descripción", 1), bar("Nivel", 1)],
            ["Químico", "Hollín en el aire", "Medio"],
            ["Condiciones de seguridad", "Caída del tejado", "Alto"],
        ),
    )
    assert [(item.factor, item.hazard, item.level) for item in found.risks] == [
        ("Químico", "Hollín en el aire", "Medio"),
        ("Condiciones de seguridad", "Caída del tejado", "Alto"),
    ]


def test_conditions_of_safety_may_be_a_kind_of_risk() -> None:
    found = profile(
        form(["Cargo:", "Deshollinador"], [bar("FUNCIONES", 2)], [C("1. Subir.\n2. Barrer.", 2)]),
        form(
            [bar("Factor de riesgo", 1), bar("Peligro", 1)],
            ["Biomecánico", "Posturas forzadas"],
            ["Condiciones de seguridad", "Caída del tejado"],
        ),
    )
    assert [(item.factor, item.hazard) for item in found.risks] == [
        ("Biomecánico", "Posturas forzadas"),
        ("Condiciones de seguridad", "Caída del tejado"),
    ]
