"""Small tables of options with boxes inside a form, of which the crossed ones are asked."""

from tests.parsers.forms import C, bar, form, profile

OPENING = form(
    ["Nombre del puesto:", "Vidriero"],
    [bar("FUNCIONES", 2)],
    [C("1. Soplar el vidrio.\n2. Pulir las piezas.", 2)],
)
STUDIES = form([bar("FORMACIÓN ACADÉMICA", 3)])


def test_a_cross_has_the_heading_above_it() -> None:
    levels = form(
        ["", "Incompleta", "Completa"], ["Primaria", "", ""], ["Secundaria", "", "X"], ["Técnica", "", ""]
    )
    found = profile(OPENING, STUDIES, levels)
    assert [(item.kind, item.text) for item in found.requirements] == [("education", "Secundaria: Completa")]
    assert {"Primaria", "Técnica"} <= {item.text for item in found.notes}


def test_a_cross_below_no_refuses() -> None:
    asked = form(["", "Sí", "No"], ["Carné de conducir", "", "X"], ["Título de oficial", "X", ""])
    found = profile(OPENING, STUDIES, asked)
    assert [item.text for item in found.requirements] == ["Título de oficial: Sí"]
    assert "Carné de conducir: No" in {item.text for item in found.notes}


def test_one_option_a_row_with_its_box_in_front() -> None:
    found = profile(OPENING, STUDIES, form(["", "Egresado"], ["X", "Oficial titulado"], ["", "Maestro"]))
    assert [item.text for item in found.requirements] == ["Oficial titulado"]


def test_empty_boxes_choose_nothing_where_other_boxes_are_crossed() -> None:
    crossed = form(["X", "Oficial"], ["", "Maestro"])
    empty = form(["", "Posgrado", "", "Egresado"], ["", "Maestría", "", "Egresado"])
    found = profile(OPENING, STUDIES, crossed, empty)
    assert [item.text for item in found.requirements] == ["Oficial"]


def test_a_list_without_any_box_stays_one() -> None:
    found = profile(OPENING, STUDIES, form(["", "Oficial en vidrio"], ["", "Curso de corte"]))
    assert [item.text for item in found.requirements] == ["Oficial en vidrio", "Curso de corte"]
