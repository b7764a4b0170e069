"""Lists beside each other and below labels: levels told twice, factors with wishes, aims that divide duties."""

from tests.parsers.forms import C, bar, form, profile, text

DUTIES: tuple[list[C | str | None], ...] = (
    [bar("FUNCIONES", 4)],
    [C("1. Barrer el patio.\n2. Regar las plantas.", 4)],
)


def test_two_lists_each_with_its_level() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("COMPETENCIAS", 4)],
            ["De todos", "Nivel", "Del oficio", "Nivel"],
            ["Puntualidad", "Alto", "Paciencia", "Alto"],
            ["Trabajo en equipo", "Medio", "Orden", "Bajo"],
            ["", "", "Iniciativa", "Medio"],
        ),
    )
    assert [(item.text, item.level_label) for item in found.requirements] == [
        ("Puntualidad", "Alto"),
        ("Trabajo en equipo", "Medio"),
        ("Paciencia", "Alto"),
        ("Orden", "Bajo"),
        ("Iniciativa", "Medio"),
    ]


def test_two_sides_each_with_what_it_is_about() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("CON QUIÉN SE RELACIONA", 4)],
            ["Cliente interno", "Asunto", "Cliente externo", "Asunto"],
            ["Almacén", "Abonos", "Viveros", "Semillas"],
            ["Eventos", "Arreglos", "", ""],
        ),
    )
    assert [(item.kind, item.title, item.note) for item in found.relations] == [
        ("internal_contact", "Almacén", "Abonos"),
        ("internal_contact", "Eventos", "Arreglos"),
        ("external_contact", "Viveros", "Semillas"),
    ]


def test_crosses_under_shares_in_groups() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form([bar("COMPETENCIAS REQUERIDAS", 4)]),
        form(
            [bar(each, 1) for each in ("Competencia", "50 %", "75 %", "100 %")],
            [C("Institucionales", 4, bold=True)],
            ["Puntualidad", "", "", "X"],
            [C("Del puesto", 4, bold=True)],
            ["Paciencia", "X", "", ""],
            ["Orden", "", "X", ""],
        ),
    )
    assert [(item.kind, item.text, item.percent) for item in found.requirements] == [
        ("competency", "Puntualidad", 100),
        ("competency", "Paciencia", 50),
        ("competency", "Orden", 75),
    ]
    assert found.title == "Jardinero"


def test_factors_with_what_is_asked_and_what_is_wished() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("REQUISITOS", 3)],
            ["Factor", "Mínimo", "Deseable"],
            ["Educación", "Ciclo común completo", "Bachillerato técnico"],
            ["Experiencia", "1 año en viveros", "N/A"],
        ),
    )
    assert [(item.kind, item.text, item.importance) for item in found.requirements] == [
        ("education", "Ciclo común completo", "required"),
        ("education", "Bachillerato técnico", "desired"),
        ("experience", "1 año en viveros", "required"),
    ]


def test_aims_divide_the_duties_beside_them() -> None:
    found = profile(
        form(
            [C("Cargo:", 1), C("Jardinero", 2)],
            [bar("OBJETIVOS ESPECÍFICOS Y FUNCIONES", 3)],
            ["N°", "Objetivo específico", "Funciones asociadas"],
            ["1", "Cuidar el jardín", "Barrer el patio cada mañana.\nRegar las plantas."],
            ["2", "Cuidar el vivero", "Podar los setos.\nAbonar los almácigos."],
        )
    )
    assert [(item.number, item.group, item.text) for item in found.functions] == [
        ("1", "Cuidar el jardín", "Barrer el patio cada mañana."),
        ("1", "Cuidar el jardín", "Regar las plantas."),
        ("2", "Cuidar el vivero", "Podar los setos."),
        ("2", "Cuidar el vivero", "Abonar los almácigos."),
    ]


def test_an_authority_in_capitals_among_contacts_is_one_of_them() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form([bar("RELACIONES", 2)], ["Clientes externos", "SERVIU\nSecretaría de Vivienda\nComités"]),
    )
    assert [item.title for item in found.relations] == ["SERVIU", "Secretaría de Vivienda", "Comités"]


def test_duties_below_how_often_they_are_done() -> None:
    found = text(
        "Cargo: Jardinero\n\nFUNCIONES\n\nDiarias\n* Barrer el patio.\n* Regar.\n\nMensuales\n* Podar los setos.\n* Abonar.\n"
    )
    assert [(item.group, item.frequency) for item in found.functions] == [
        ("Diarias", ("daily",)),
        ("Diarias", ("daily",)),
        ("Mensuales", ("monthly",)),
        ("Mensuales", ("monthly",)),
    ]


def test_numbered_words_that_are_called_as_a_section_stay_items() -> None:
    found = text(
        "Cargo: Jardinero\n\n2. FUNCIONES\n2.1 Barrer el patio.\n2.2 Regar las plantas.\n\n"
        "5. REQUERIMIENTOS\n5.5 Competencias personales\n5.5.1 Responsabilidad\n5.5.2 Minuciosidad\n5.5.3 Orden\n"
    )
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("competency", "Responsabilidad"),
        ("competency", "Minuciosidad"),
        ("competency", "Orden"),
    ]


def test_a_post_with_requirements_is_a_profile_where_no_duties_were_read() -> None:
    found = profile(
        form(
            ["Cargo:", "Jardinero"],
            ["Jefe inmediato:", "Jefe de Vivero"],
            [bar("LO QUE TOCA HACER", 2)],
            [bar("REQUISITOS", 2)],
            ["Educación", "Secundaria completa"],
            ["Experiencia", "Un año en viveros"],
            ["Conocimientos", "Injertos"],
        )
    )
    assert (found.title, found.functions, len(found.requirements)) == ("Jardinero", (), 3)
    assert "functions-missing" in {warning.code for warning in found.warnings}


def test_levels_are_those_of_what_is_asked_in_front_of_them() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("COMPETENCIAS O CAPACIDADES", 2)],
            [bar("Aptitudes", 1), bar("Grado", 1)],
            ["Paciencia", "2"],
            ["Orden", "3"],
            [bar("Conocimientos técnicos", 1), bar("Nivel", 1)],
            ["Injertos", "1"],
        ),
    )
    assert [(item.kind, item.text, item.level) for item in found.requirements] == [
        ("skill", "Paciencia", 2),
        ("skill", "Orden", 3),
        ("knowledge", "Injertos", 1),
    ]
    assert found.grade is None
