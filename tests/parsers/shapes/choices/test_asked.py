"""Importance in words beside what is asked: in a column for it, or behind the item."""

from tests.parsers.forms import C, bar, form, profile

OPENING = form(
    ["Cargo:", "Guardafaros"], [bar("FUNCIONES", 2)], [C("1. Encender la luz.\n2. Anotar los barcos.", 2)]
)


def asked(*rows: list[C | str | None]) -> list[tuple[str, str, str]]:
    found = profile(OPENING, form(*rows))
    assert found.notes == ()
    return [(item.kind, item.text, item.importance) for item in found.requirements]


def test_a_column_that_offers_both() -> None:
    assert asked(
        [bar("REQUISITOS", 3)],
        [bar("Requisito", 1), bar("Detalle", 1), bar("Esencial / Deseable", 1)],
        [C("Formación académica", 1, 2), "Bachillerato en ciencias", "Esencial"],
        [None, "Técnico en óptica", "Deseable"],
        ["Cursos", "Primeros auxilios", "Esencial"],
        ["Conocimientos", "Código de señales", "Deseable"],
    ) == [
        ("education", "Bachillerato en ciencias", "required"),
        ("education", "Técnico en óptica", "desired"),
        ("training", "Primeros auxilios", "required"),
        ("knowledge", "Código de señales", "desired"),
    ]


def test_a_column_with_a_heading_that_tells_nothing() -> None:
    assert asked(
        [bar("CONOCIMIENTOS", 2)],
        [bar("Conocimiento", 1), bar("Carácter", 1)],
        ["Meteorología", "Obligatorio"],
        ["Radio de onda corta", "Preferible"],
    ) == [
        ("knowledge", "Meteorología", "required"),
        ("knowledge", "Radio de onda corta", "desired"),
    ]


def test_behind_an_item_without_headings() -> None:
    assert asked(
        [bar("CUALIDADES PERSONALES", 2)],
        ["Constancia", "Esencial"],
        ["Buen humor", "Deseable"],
    ) == [
        ("competency", "Constancia", "required"),
        ("competency", "Buen humor", "desired"),
    ]


def test_grades_say_nothing_of_importance() -> None:
    found = profile(
        OPENING,
        form(
            [bar("CONOCIMIENTOS", 2)],
            [bar("Conocimiento", 1), bar("Nivel", 1)],
            ["Inglés", "Básico"],
            ["Francés", "Básico"],
        ),
    )
    assert [(item.text, item.importance, item.level_label) for item in found.requirements] == [
        ("Inglés", "required", "Básico"),
        ("Francés", "required", "Básico"),
    ]


def test_beside_the_numbers_of_the_rows() -> None:
    assert asked(
        [bar("CONOCIMIENTOS", 3)],
        [bar("Nº", 1), bar("Conocimiento", 1), bar("Condición", 1)],
        ["1", "Mareas", "Indispensable"],
        ["2", "Faros antiguos", "Deseable"],
    ) == [("knowledge", "Mareas", "required"), ("knowledge", "Faros antiguos", "desired")]


def test_in_front_of_a_grade() -> None:
    found = profile(
        OPENING,
        form(
            [bar("COMPETENCIAS", 3)],
            [bar("Competencia", 1), bar("Requerida / Deseable", 1), bar("Nivel", 1)],
            ["Liderazgo", "Requerida", "Alto"],
            ["Paciencia", "Deseable", "Medio"],
        ),
    )
    assert [(item.text, item.importance, item.level_label) for item in found.requirements] == [
        ("Liderazgo", "required", "Alto"),
        ("Paciencia", "desired", "Medio"),
    ]
    assert found.notes == ()


def test_one_row_below_a_heading_that_offers_both() -> None:
    assert asked(
        [bar("IDIOMAS", 3)],
        [bar("Idioma", 1), bar("Nivel de dominio", 1), bar("Indispensable / Deseable", 1)],
        ["Portugués", "Intermedio", "Deseable"],
    ) == [("knowledge", "Portugués", "desired")]


def test_a_list_beside_what_is_wished_has_items_that_are_called_as_a_section_is() -> None:
    assert asked(
        [bar("CONOCIMIENTOS", 2)],
        ["Indispensables", "Meteorología\nSeñales marítimas"],
        ["Deseables", "Idiomas (inglés y francés)\nPrimeros auxilios"],
    ) == [
        ("knowledge", "Meteorología", "required"),
        ("knowledge", "Señales marítimas", "required"),
        ("knowledge", "Idiomas (inglés y francés)", "desired"),
        ("knowledge", "Primeros auxilios", "desired"),
    ]
