"""Unknown columns told by what stands below and beside them."""

import pytest

from tests.parsers.forms import C, bar, form, profile

DUTIES: tuple[list[C | str | None], ...] = (
    [bar("FUNCIONES", 4)],
    [C("1. Barrer el patio.\n2. Regar las plantas.", 4)],
)


def test_columns_of_grades_under_unknown_headings() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("IDIOMAS", 3)],
            ["Idioma", "Charla", "Carta"],
            ["Inglés", "Alto", "Medio"],
            ["Quechua", "Alto", "Bajo"],
        ),
    )
    assert [(item.text, item.level_label) for item in found.requirements] == [
        ("Inglés", "Alto"),
        ("Quechua", "Alto"),
    ]


def test_grade_that_completes_a_scale() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("CONOCIMIENTOS", 4)],
            ["", "Básico", "Intermedio", "Sobresaliente"],
            ["Injertos", "X", "", ""],
            ["Riego", "", "X", ""],
        ),
    )
    assert [(item.text, item.level_label) for item in found.requirements] == [
        ("Injertos", "Básico"),
        ("Riego", "Intermedio"),
    ]


def test_column_beside_what_is_required_is_wished() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("REQUISITOS", 3)],
            ["", C("BÁSICO", shaded=True), C("SOÑADO", shaded=True)],
            [C("EDUCACIÓN", shaded=True), "Secundaria", "Técnico agrícola"],
            [C("EXPERIENCIA", shaded=True), "Un año", "Tres años"],
        ),
    )
    assert [(item.kind, item.text, item.importance) for item in found.requirements] == [
        ("education", "Secundaria", "required"),
        ("education", "Técnico agrícola", "desired"),
        ("experience", "Un año", "required"),
        ("experience", "Tres años", "desired"),
    ]


def test_column_behind_what_is_asked_says_how_it_is_shown() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("PERFIL", 3)],
            [C("Requisito", bold=True), C("Descripción", bold=True), C("Papel que lo prueba", bold=True)],
            ["Educación", "Secundaria completa", "Copia del diploma"],
            ["Experiencia", "Un año en viveros", "Carta de un vivero"],
        ),
    )
    assert [item.text for item in found.requirements] == ["Secundaria completa", "Un año en viveros"]


def test_numbers_and_remarks_beside_the_marks_of_holders() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        "ANEXO 1",
        form(
            ["Orden", "Función", "JAR", "AYU", "Lo que se dijo"],
            ["1", "Barrer el patio cada mañana", "X", "X", ""],
            ["2", "Regar las plantas del invernadero", "X", "", "Con manguera"],
            ["3", "Podar los setos del patio", "", "X", ""],
        ),
    )
    assert [(row.number, row.text, row.holders, row.comment) for row in found.matrix] == [
        ("1", "Barrer el patio cada mañana", ("JAR", "AYU"), None),
        ("2", "Regar las plantas del invernadero", ("JAR",), "Con manguera"),
        ("3", "Podar los setos del patio", ("AYU",), None),
    ]


def test_initials_of_two_letters_are_holders_among_longer_ones() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        "ANEXO 1: MATRIZ DE RESPONSABILIDADES",
        form(
            ["N°", "Responsabilidad", "JV", "JAR", "AYU"],
            ["1", "Barrer el patio cada mañana", "", "X", "X"],
            ["2", "Regar las plantas del invernadero", "X", "", "X"],
        ),
    )
    assert [(row.number, row.text, row.holders) for row in found.matrix] == [
        ("1", "Barrer el patio cada mañana", ("JAR", "AYU")),
        ("2", "Regar las plantas del invernadero", ("JV", "AYU")),
    ]


def test_legend_in_a_table_is_a_remark() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("RELACIONES INTERNAS", 2)],
            ["Puesto", "Motivo"],
            ["Jefe de Parques", "Turnos"],
            [C("SIGNOS: D = Diaria - S = Semanal - M = Mensual", 2)],
        ),
    )
    assert [item.title for item in found.relations] == ["Jefe de Parques"]


def test_grade_that_a_scale_lacks() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("CONOCIMIENTOS", 4)],
            ["Tema", "Básico", "Intermedio", "Virtuoso"],
            ["Riego", "X", "", ""],
            ["Poda", "", "", "X"],
        ),
    )
    assert [item.text for item in found.requirements] == ["Riego", "Poda"]
    assert found.requirements[0].level_label == "Básico"


def test_requirements_behind_their_kinds_with_a_wish_under_any_name() -> None:
    found = profile(
        form(["Cargo:", "Jardinero"], *DUTIES),
        form(
            [bar("PERFIL DEL CARGO", 3)],
            [bar("Aspecto", 1), bar("Requisito", 1), bar("Condición", 1)],
            ["Educación", "Primaria completa", "Excluyente"],
            ["Formación", "Curso de poda", "Excluyente"],
            ["", "Curso de riego", "Deseable"],
            [bar("Habilidades", 2), bar("Nivel", 1)],
            [C("Orden", 2), "Alto"],
            [C("Trato", 2), "Medio"],
        ),
    )
    assert [(item.kind, item.text, item.importance, item.level_label) for item in found.requirements] == [
        ("education", "Primaria completa", "required", None),
        ("training", "Curso de poda", "required", None),
        ("training", "Curso de riego", "desired", None),
        ("skill", "Orden", "required", "Alto"),
        ("skill", "Trato", "required", "Medio"),
    ]


@pytest.mark.parametrize(
    ("section", "heads", "rows"),
    [
        (
            "REQUISITOS DEL PUESTO",
            ("Factor", "Requisito", "Condición"),
            (
                ("Educación formal", "Perito agrícola", "Indispensable"),
                ("Experiencia", "Un año en viveros", "Deseable"),
                ("Otros", "Carné de conducir", "Deseable"),
            ),
        ),
        (
            "REQUIREMENTS",
            ("Type", "Requirement", "Importance"),
            (
                ("Education", "High school diploma", "Essential"),
                ("Experience", "One year in gardens", "Desirable"),
                ("Other", "Driving licence", "Desirable"),
            ),
        ),
        (
            "REQUISITOS",
            ("Tipo", "Requisito", "Exigência"),
            (
                ("Escolaridade", "Ensino médio completo", "Obrigatório"),
                ("Experiência", "Um ano em viveiros", "Desejável"),
                ("Outros", "Carteira de motorista", "Desejável"),
            ),
        ),
    ],
)
def test_kinds_of_requirement_with_importance_behind_them(
    section: str, heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinera", 2)],
            [bar("FUNCIONES", 3)],
            [C("1. Barrer el patio.\n2. Regar las plantas.", 3)],
            [bar(section, 3)],
            [bar(head, 1) for head in heads],
            *(list(row) for row in rows),
        )
    )
    wanted = zip(
        ("education", "experience", "general"), rows, ("required", "desired", "desired"), strict=True
    )
    assert [(item.kind, item.text, item.importance) for item in found.requirements] == [
        (kind, row[1], importance) for kind, row, importance in wanted
    ]


def test_a_side_label_and_its_row_with_importance_are_no_headings() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinera", 2)],
            [bar("FUNCIONES", 3)],
            [C("1. Barrer el patio.\n2. Regar las plantas.", 3)],
            [bar("REQUISITOS", 3)],
            [bar("Factor", 1), bar("Descripción", 1), bar("Exigencia", 1)],
            [bar("Estudios", 1), "Técnico agrícola", "Requerido"],
            [C("Cursos", high=2, shaded=True), "Riego por goteo", "Requerido"],
            [None, "Injertos", "Deseable"],
        )
    )
    assert [(item.kind, item.text, item.importance) for item in found.requirements] == [
        ("education", "Técnico agrícola", "required"),
        ("training", "Riego por goteo", "required"),
        ("training", "Injertos", "desired"),
    ]


@pytest.mark.parametrize(
    ("heads", "times", "texts"),
    [
        (("Área de experiencia", "Años"), ("2 años", "1 año"), ("Archivo", "Catálogo")),
        (("Experiencia en", "Años"), ("2", "1"), ("Archivo", "Catálogo")),
        (("Experiência em", "Tempo"), ("2 anos", "1 ano"), ("Archivo", "Catálogo")),
        (("Experiencia en", "Mínimo"), ("2 años", "1 año"), ("Archivo: 2 años", "Catálogo: 1 año")),
    ],
)
def test_times_beside_fields_of_experience(
    heads: tuple[str, str], times: tuple[str, str], texts: tuple[str, str]
) -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Archivista", 3)],
            *DUTIES,
            [bar("EXPERIENCIA LABORAL", 4)],
            [C(head, 2, bold=True) for head in heads],
            [C("Archivo", 2), C(times[0], 2)],
            [C("Catálogo", 2), C(times[1], 2)],
        )
    )
    assert [(item.kind, item.text, item.months) for item in found.requirements] == [
        ("experience", texts[0], 24),
        ("experience", texts[1], 12),
    ]
    assert found.notes == ()


def test_initials_of_an_importance_that_the_heading_offers() -> None:
    found = profile(
        form(
            [C("Job title:"), C("Water Quality Officer", 3)],
            [bar("DUTIES", 4)],
            [C("1. Takes samples at the wells.\n2. Writes the report.", 4)],
            [bar("QUALIFICATIONS", 4)],
            [C("Factor", bold=True), C("Requirement", 2, bold=True), C("Essential/Desirable", bold=True)],
            ["Education", C("Degree in environmental science", 2), "E"],
            ["Experience", C("Two years in sampling", 2), "D"],
            ["Skills", C("Report writing", 2), "E"],
        )
    )
    assert [(item.kind, item.importance) for item in found.requirements] == [
        ("education", "required"),
        ("experience", "desired"),
        ("skill", "required"),
    ]
