"""Rows of headings, told by how they look where their words say nothing."""

from tests.parsers.forms import C, bar, form, paragraph, profile

HEAD = ("CARGO: Portero", "FUNCIONES", "1. Abrir la puerta.", "2. Cerrar la puerta.")


def _contacts(*, shaded: bool) -> list[tuple[str, str, str | None]]:
    rows = form(
        [C("Quién nos llama", shaded=shaded), C("Asunto", shaded=shaded)],
        ["Almacén", "Pedidos de llaves"],
        ["Compras", "Visitas de proveedores"],
    )
    found = profile(*HEAD, paragraph("RELACIONES INTERNAS", bold=True), rows)
    return [(item.kind, item.title, item.note) for item in found.relations]


def test_a_row_on_a_fill_over_plain_rows_has_their_headings() -> None:
    assert _contacts(shaded=True) == [
        ("internal_contact", "Almacén", "Pedidos de llaves"),
        ("internal_contact", "Compras", "Visitas de proveedores"),
    ]


def test_headings_in_bold_come_again_between_the_rows() -> None:
    rows = form(
        [C("Transversales", bold=True), C("Nivel requerido", bold=True)],
        ["Amabilidad", "3"],
        ["Puntualidad", "4"],
        [C("Propias del oficio", bold=True), C("Nivel requerido", bold=True)],
        ["Vigilancia", "2"],
        ["Memoria", "1"],
    )
    found = profile(*HEAD, paragraph("COMPETENCIAS", bold=True), rows)
    assert [(item.kind, item.text, item.level) for item in found.requirements] == [
        ("competency", "Amabilidad", 3),
        ("competency", "Puntualidad", 4),
        ("competency", "Vigilancia", 2),
        ("competency", "Memoria", 1),
    ]


def test_pairs_of_labels_and_values_have_no_headings() -> None:
    rows = form(
        [C("Reporta a", bold=True), C("Jefe de Seguridad", bold=True)],
        ["Supervisa a", "Vigilante"],
        ["Contactos internos", "Almacén"],
    )
    found = profile(*HEAD, paragraph("RELACIONES", bold=True), rows)
    assert [(item.kind, item.title) for item in found.relations] == [
        ("reports_to", "Jefe de Seguridad"),
        ("supervises", "Vigilante"),
        ("internal_contact", "Almacén"),
    ]


def test_headings_that_come_again_with_another_group_label_nothing() -> None:
    rows = form(
        [C("Corporativas", shaded=True), C("Nivel", shaded=True)],
        ["Amabilidad", "3"],
        ["Puntualidad", "4"],
        [C("Del cargo", shaded=True), C("Nivel", shaded=True)],
        ["Vigilancia", "2"],
    )
    found = profile(*HEAD, paragraph("COMPETENCIAS", bold=True), rows)
    assert (found.title, [(item.text, item.level) for item in found.requirements]) == (
        "Portero",
        [("Amabilidad", 3), ("Puntualidad", 4), ("Vigilancia", 2)],
    )


def test_numbers_and_shares_below_their_headings_are_no_headings() -> None:
    rows = form(
        [C("Competencias", bold=True), C("Nivel", bold=True), C("%", bold=True)],
        ["ORDEN", "3", "75 %"],
        ["TRABAJO EN EQUIPO", "3", "75 %"],
        ["CALMA", "2", "50 %"],
    )
    found = profile(*HEAD, rows)
    assert [(item.text, item.level, item.percent) for item in found.requirements] == [
        ("ORDEN", 3, 75),
        ("TRABAJO EN EQUIPO", 3, 75),
        ("CALMA", 2, 50),
    ]


def test_what_describes_a_competency_and_what_measures_an_aim() -> None:
    found = profile(
        form(
            ["Cargo:", "Luthier"], [bar("FUNCIONES", 2)], [C("1. Lijar las tapas.\n2. Encolar los aros.", 2)]
        ),
        form(
            [bar("COMPETENCIA", 1), bar("DESCRIPCIÓN", 1), bar("EXIGENCIA MÍN", 1)],
            ["Paciencia", "Trabaja sin apuro.", "80%"],
            ["Orden", "Guarda cada herramienta.", "75%"],
        ),
        form(
            [bar("KPI", 1), bar("DESCRIPCIÓN Y FÓRMULA", 1), bar("META", 1)],
            ["Plazos", "Guitarras a tiempo / guitarras pedidas", "95 %"],
            ["Devoluciones", "Guitarras devueltas / entregadas", "2 %"],
        ),
    )
    assert [(item.text, item.percent) for item in found.requirements] == [("Paciencia", 80), ("Orden", 75)]
    assert [item.text.partition(" |")[0] for item in found.indicators] == ["Plazos", "Devoluciones"]


def test_an_instruction_over_counted_duties_is_their_heading() -> None:
    found = profile(
        paragraph("Cargo: Portero"),
        paragraph("FUNCIONES", bold=True),
        form(
            [
                bar("N.º", 1),
                bar(
                    "Anote de mayor a menor importancia todo lo que hace el titular para cumplir su misión", 1
                ),
                bar("Dedicación", 1),
            ],
            ["1", "Abrir la puerta principal.", "60%"],
            ["2", "Anotar las visitas.", "25%"],
            ["3", "Cerrar las ventanas.", "15%"],
        ),
    )
    assert [(item.number, item.text, item.weight) for item in found.functions] == [
        ("1", "Abrir la puerta principal.", 60),
        ("2", "Anotar las visitas.", 25),
        ("3", "Cerrar las ventanas.", 15),
    ]


def test_a_label_on_a_fill_whose_value_stands_across_the_grades_begins_another_table() -> None:
    found = profile(
        *HEAD,
        form(
            [bar("COMPETENCIAS", 1), bar("1", 1), bar("2", 1), bar("3", 1)],
            ["Amabilidad", "", "X", ""],
            ["Puntualidad", "", "", "X"],
        ),
        paragraph("Nivel: 1 básico, 2 medio, 3 alto"),
        form([bar("PROPIAS DEL OFICIO", 1), C("Vigilancia nocturna\nMemoria de rostros", 3)]),
    )
    assert [item.text for item in found.requirements][-2:] == ["Vigilancia nocturna", "Memoria de rostros"]


def test_labels_on_a_fill_beside_values_are_no_headings_where_one_value_is_bold() -> None:
    found = profile(
        form(
            [
                C("NOMBRE DEL CARGO", shaded=True),
                C("PORTERO", bold=True),
                C("NIVEL", shaded=True),
                "Operativo",
            ],
            [C("JEFE INMEDIATO", shaded=True), "Conserje", C("CARGOS A SU CARGO", shaded=True), "Vigilante"],
            [bar("FUNCIONES", 4)],
            [C("1. Abrir la puerta.\n2. Cerrar la puerta.", 4)],
        )
    )
    assert (found.title, [(item.kind, item.title) for item in found.relations]) == (
        "PORTERO",
        [("reports_to", "Conserje"), ("supervises", "Vigilante")],
    )


def test_two_lists_below_headings_of_which_one_is_known() -> None:
    rows = form(
        [C("Conocimientos técnicos", shaded=True), C("Forma de ser", shaded=True)],
        ["Cerraduras\nPlanos de evacuación", "Paciencia\nBuen trato"],
    )
    found = profile(*HEAD, form([bar("COMPETENCIAS", 2)]), rows)
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("knowledge", "Cerraduras"),
        ("knowledge", "Planos de evacuación"),
        ("competency", "Paciencia"),
        ("competency", "Buen trato"),
    ]


def test_importance_over_two_columns_beside_labels_without_a_heading() -> None:
    rows = form(
        ["", C("EXCLUYENTES", shaded=True), C("DESEABLES", shaded=True)],
        [C("FORMACIÓN", shaded=True), "Secundaria completa", ""],
        [C("EXPERIENCIA", shaded=True), "Un año en edificios", "Dos años en bancos"],
    )
    found = profile(*HEAD, form([bar("REQUISITOS", 3)]), rows)
    assert [(item.kind, item.importance, item.text) for item in found.requirements] == [
        ("education", "required", "Secundaria completa"),
        ("experience", "required", "Un año en edificios"),
        ("experience", "desired", "Dos años en bancos"),
    ]
