"""Bars between the numbered duties of one table."""

from tests.parsers.forms import C, bar, form, paragraph, profile

HEADINGS: list[C | str | None] = [
    bar("Nº", 1),
    bar("Función", 1),
    bar("Ponderación %", 1),
    bar("Indicador", 1),
]


def test_bars_divide_the_duties_of_a_table() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), C("Apicultora", 3)],
            [bar("FUNCIONES", 4)],
            HEADINGS,
            [bar("Funciones específicas", 4)],
            ["1", "Revisar las colmenas.", "60", "Colmenas sanas"],
            ["2", "Cosechar la miel.", "20", "Nº de cosechas"],
            [bar("De temporada", 4)],
            ["1", "Alimentar los enjambres.", "20", "Enjambres vivos"],
        )
    )
    assert [
        (item.number, item.group, item.text, item.weight, item.indicator) for item in found.functions
    ] == [
        ("1", "Funciones específicas", "Revisar las colmenas.", 60, "Colmenas sanas"),
        ("2", "Funciones específicas", "Cosechar la miel.", 20, "Nº de cosechas"),
        ("1", "De temporada", "Alimentar los enjambres.", 20, "Enjambres vivos"),
    ]


def test_a_bar_of_another_section_ends_the_duties() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), C("Apicultora", 3)],
            [bar("FUNCIONES", 4)],
            HEADINGS,
            ["1", "Revisar las colmenas.", "100", "Colmenas sanas"],
            [bar("CONOCIMIENTOS", 4)],
            [C("Cría de reinas", 4)],
        )
    )
    assert [(item.text, item.group) for item in found.functions] == [("Revisar las colmenas.", None)]
    assert [(item.kind, item.text) for item in found.requirements] == [("knowledge", "Cría de reinas")]


def test_an_acronym_in_a_list_is_no_bar() -> None:
    found = profile(
        form([bar("Cargo:", 1), "Apicultora"], [bar("FUNCIONES", 2)], [C("1. Revisar.\n2. Cosechar.", 2)]),
        form(
            [bar("Relaciones internas", 1), bar("Relaciones externas", 1)],
            ["Bodega", "SENAMI"],
            ["Tienda", "Clientes de la feria"],
        ),
    )
    assert [(item.kind, item.title) for item in found.relations] == [
        ("internal_contact", "Bodega"),
        ("internal_contact", "Tienda"),
        ("external_contact", "SENAMI"),
        ("external_contact", "Clientes de la feria"),
    ]


def test_bars_divide_duties_without_numbers() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), C("Apicultora", 2)],
            [bar("FUNCIONES", 3)],
            [bar("Función", 1), bar("Frecuencia", 1), bar("Indicador", 1)],
            [bar("Funciones diarias", 3)],
            ["Revisar las colmenas.", "Diaria", "Colmenas sanas"],
            [bar("De temporada", 3)],
            ["Cosechar la miel.", "Anual", "Kilos"],
        )
    )
    assert [(item.group, item.text, item.frequency, item.indicator) for item in found.functions] == [
        ("Funciones diarias", "Revisar las colmenas.", ("daily",), "Colmenas sanas"),
        ("De temporada", "Cosechar la miel.", ("annual",), "Kilos"),
    ]


def test_lines_between_running_numbers_divide_the_duties() -> None:
    found = profile(
        form([bar("Cargo:", 1), C("Apicultora", 1)]),
        paragraph("II. Funciones", bold=True),
        paragraph("Colmenas", bold=True),
        "1. Revisar las colmenas.",
        paragraph("Equipo", bold=True),
        "2. Reparar los cuadros.",
        paragraph("Personal", bold=True),
        "3. Enseñar a los ayudantes.",
        "4. Repartir los turnos.",
        paragraph("Personal a cargo", bold=True),
        "5. Ayudante de campo",
    )
    assert [(item.number, item.group, item.text) for item in found.functions] == [
        ("1", "Colmenas", "Revisar las colmenas."),
        ("2", "Equipo", "Reparar los cuadros."),
        ("3", "Personal", "Enseñar a los ayudantes."),
        ("4", "Personal", "Repartir los turnos."),
    ]
    assert [(item.kind, item.title) for item in found.relations] == [("supervises", "Ayudante de campo")]


def test_numbered_aims_in_rows_of_their_own_divide_the_duties_below() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), "Apicultora"],
            [bar("OBJETIVOS Y FUNCIONES", 2)],
            [bar("Objetivo 1", 1), bar("Cuidar las colmenas todo el año", 1)],
            ["1.1", "Revisar los cuadros."],
            ["1.2", "Alimentar los enjambres."],
            [bar("Objetivo 2", 1), bar("Cosechar", 1)],
            ["2.1", "Extraer la miel."],
            [bar("OTRAS FUNCIONES", 2)],
            ["1", "Ordenar la bodega."],
        )
    )
    assert [(item.number, item.group, item.text) for item in found.functions] == [
        ("1.1", "Cuidar las colmenas todo el año", "Revisar los cuadros."),
        ("1.2", "Cuidar las colmenas todo el año", "Alimentar los enjambres."),
        ("2.1", "Cosechar", "Extraer la miel."),
        ("1", "OTRAS FUNCIONES", "Ordenar la bodega."),
    ]
    assert found.objectives == ()


def test_numbered_rows_divide_the_duties_under_headings_of_columns() -> None:
    found = profile(
        form(
            [bar("Job title:", 1), C("Beekeeper", 2)],
            [bar("DUTIES", 3)],
            [bar("No.", 1), bar("Duty", 1), bar("Frequency", 1)],
            [bar("1", 1), bar("Care of the hives", 2)],
            ["1.1", "Inspect the frames.", "Weekly"],
            [bar("2", 1), bar("Harvest", 2)],
            ["2.1", "Extract the honey.", "Annual"],
        )
    )
    assert [(item.number, item.group, item.frequency) for item in found.functions] == [
        ("1.1", "Care of the hives", ("weekly",)),
        ("2.1", "Harvest", ("annual",)),
    ]


def test_bold_numbered_duties_divide_nothing() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), "Apicultora"],
            [bar("FUNCIONES", 2)],
            [bar("1", 1), bar("Revisar las colmenas", 1)],
            [bar("2", 1), bar("Cosechar la miel", 1)],
        )
    )
    assert [(item.number, item.group, item.text) for item in found.functions] == [
        ("1", None, "Revisar las colmenas"),
        ("2", None, "Cosechar la miel"),
    ]


def test_aims_divide_the_duties_that_are_counted_by_name_below_them() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), "Apicultora"],
            [bar("FUNCIONES", 2)],
            [bar("OBJETIVO 1", 1), "Cuidar las colmenas."],
            [bar("FUNCIÓN 1", 1), "Revisar los cuadros."],
            [bar("FUNCIÓN 2", 1), "Alimentar los enjambres."],
            [bar("Objetivo 2: Cosechar la miel y guardarla", 2)],
            ["1", "Extraer la miel."],
        )
    )
    assert [(item.number, item.group, item.text) for item in found.functions] == [
        ("1", "Cuidar las colmenas.", "Revisar los cuadros."),
        ("2", "Cuidar las colmenas.", "Alimentar los enjambres."),
        ("1", "Cosechar la miel y guardarla", "Extraer la miel."),
    ]


def test_letters_set_apart_divide_the_numbers_below() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), "Apicultora"],
            [bar("FUNCIONES", 2)],
            [bar("A.", 1), bar("CUIDADO", 1)],
            ["1", "Revisar los cuadros."],
            [bar("B.", 1), bar("COSECHA", 1)],
            ["1", "Extraer la miel."],
        )
    )
    assert [(item.number, item.group, item.text) for item in found.functions] == [
        ("1", "CUIDADO", "Revisar los cuadros."),
        ("1", "COSECHA", "Extraer la miel."),
    ]


def test_indicators_beside_a_list_of_duties_measure_them_all() -> None:
    found = profile(
        form(
            [bar("Position:", 1), "Beekeeper"],
            [bar("KEY RESPONSIBILITIES", 2)],
            [bar("Key tasks", 1), bar("Performance measures", 1)],
            [bar("Hives", 2)],
            ["Inspect the hives every week.\nTreat sick colonies.", "No colony is lost\nMites stay below 2%"],
            [bar("Honey", 2)],
            ["Harvest the honey.\nLabel the jars.", "Jars are sold by June"],
        )
    )
    assert [(item.group, item.text, item.indicator) for item in found.functions] == [
        ("Hives", "Inspect the hives every week.", None),
        ("Hives", "Treat sick colonies.", None),
        ("Honey", "Harvest the honey.", None),
        ("Honey", "Label the jars.", None),
    ]
    assert [item.text for item in found.indicators] == [
        "No colony is lost",
        "Mites stay below 2%",
        "Jars are sold by June",
    ]
