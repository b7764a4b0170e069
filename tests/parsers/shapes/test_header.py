"""Rows of headings, told by how they look where their words say nothing."""

from tests.parsers.forms import C, form, paragraph, profile

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
