"""Cells beside several duties that divide them, without headings above the columns."""

import pytest

from parsers.document import Table
from tests.parsers.forms import C, bar, form, profile

TITLE: list[C | str | None] = [bar("Cargo:", 1), "Apicultora"]
ROWS = form(
    TITLE,
    [bar("FUNCIONES", 2)],
    [C("PRODUCCIÓN", high=2, shaded=True), "Revisar las colmenas."],
    [None, "Cosechar la miel."],
    [C("CALIDAD", high=2, shaded=True), "Medir la humedad."],
    [None, "Guardar muestras."],
    [C("SEGURIDAD", shaded=True), "Usar el traje."],
    [bar("CONOCIMIENTOS", 2)],
    [C("Cría de reinas", 2)],
)
LISTS = form(
    TITLE,
    [bar("FUNCIONES", 2)],
    [C("PRODUCCIÓN", bold=True), "Revisar las colmenas.\nCosechar la miel."],
    [C("CALIDAD", bold=True), "Medir la humedad.\nGuardar muestras."],
    [C("SEGURIDAD", bold=True), "Usar el traje."],
    [bar("CONOCIMIENTOS", 2)],
    [C("Cría de reinas", 2)],
)


@pytest.mark.parametrize("table", [ROWS, LISTS])
def test_cells_beside_several_duties_are_groups(table: Table) -> None:
    found = profile(table)
    assert [(item.group, item.text) for item in found.functions] == [
        ("PRODUCCIÓN", "Revisar las colmenas."),
        ("PRODUCCIÓN", "Cosechar la miel."),
        ("CALIDAD", "Medir la humedad."),
        ("CALIDAD", "Guardar muestras."),
        ("SEGURIDAD", "Usar el traje."),
    ]
    assert (found.safety, [item.text for item in found.requirements]) == ((), ["Cría de reinas"])


def test_cells_that_name_sections_are_none() -> None:
    found = profile(
        form(
            TITLE,
            [bar("FUNCIONES", 2)],
            [C("PRODUCCIÓN", high=2, shaded=True), "Revisar las colmenas."],
            [None, "Cosechar la miel."],
            [C("RIESGOS", high=2, shaded=True), "Picaduras"],
            [None, "Caídas"],
        )
    )
    assert [(item.group, item.text) for item in found.functions] == [
        (None, "Revisar las colmenas."),
        (None, "Cosechar la miel."),
    ]
    assert [item.hazard for item in found.risks] == ["Picaduras", "Caídas"]


def test_a_relation_behind_the_duties_divides_none() -> None:
    found = profile(
        form(
            TITLE,
            [bar("FUNCIONES", 2)],
            [C("PRODUCCIÓN", shaded=True), "Revisar las colmenas.\nCosechar la miel."],
            [C("ENVASADO", shaded=True), "Lavar los frascos.\nPegar las etiquetas."],
            [C("REPORTA A", shaded=True), "Capataz"],
            [bar("CONOCIMIENTOS", 2)],
            [C("Cría de reinas", 2)],
        )
    )
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "Capataz")]
