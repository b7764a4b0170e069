"""Boxes of a form: a small label over its own value in one cell."""

from dataclasses import replace

from parsers.document import Cell, Paragraph, Table
from tests.parsers.forms import C, bar, form, paragraph, profile

DUTIES = (
    form([bar("FUNCIONES", 2)], [C("1. Afinar los pianos.\n2. Cambiar las cuerdas.", 2)]),
    form([bar("REQUISITOS", 2)], [C("Dos años de experiencia en talleres de pianos.", 2)]),
)


def _sized(table: Table, *sizes: float) -> Table:
    """The table with these sizes for the first, second ... paragraph of each cell."""

    def sized(cell: Cell) -> Cell:
        blocks = tuple(
            replace(block, size=size) if isinstance(block, Paragraph) else block
            for block, size in zip(cell.blocks, sizes, strict=False)
        )
        return replace(cell, blocks=blocks)

    return replace(table, cells=tuple(sized(cell) for cell in table.cells))


def test_smaller_captions() -> None:
    boxes = form(
        ["Nombre del puesto\nAfinador de Pianos", "Área\nTaller de Cuerdas"],
        ["Jefe inmediato\nMaestro de Taller", "Amuleto\nDiapasón"],
    )
    found = profile(_sized(boxes, 7.0, 10.0), *DUTIES)
    assert (found.title, found.area) == ("Afinador de Pianos", "Taller de Cuerdas")
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "Maestro de Taller")]


def test_captions_in_capitals_or_with_a_colon() -> None:
    found = profile(form(["PUESTO\nAfinador de Pianos", "Área:\nTaller de Cuerdas"]), *DUTIES)
    assert (found.title, found.area) == ("Afinador de Pianos", "Taller de Cuerdas")


def test_lines_of_one_look_are_no_captions() -> None:
    found = profile(form(["Cargo:", "Afinador de Pianos"], ["Horario\nMañanas", "Uno\nDos"]), *DUTIES)
    assert found.schedule == ()


def test_boxes_that_nothing_names_stay_as_they_are() -> None:
    found = profile(
        form(["Cargo:", "Afinador de Pianos"], ["AMULETO\nDiapasón", "TALISMÁN\nMartillo"]), *DUTIES
    )
    assert found.title == "Afinador de Pianos"
    assert found.area is None


def test_captions_before_a_line_break() -> None:
    boxes = form(["uno", "dos"])
    texts = ("PUESTO\nAfinador de Pianos", "ÁREA\nTaller de Cuerdas")
    cells = [replace(cell, blocks=(paragraph(each),)) for cell, each in zip(boxes.cells, texts, strict=True)]
    found = profile(replace(boxes, cells=tuple(cells)), *DUTIES)
    assert (found.title, found.area) == ("Afinador de Pianos", "Taller de Cuerdas")


def test_a_sentence_or_a_list_over_a_value_is_no_caption() -> None:
    for first in ("EL TALLER ABRE DESDE MUY TEMPRANO CADA MAÑANA", "CERRADO.", "- PUESTO"):
        found = profile(
            form(["Cargo:", "Afinador de Pianos"], [f"{first}\nTaller de Cuerdas", "ÁREA\nBodega"]), *DUTIES
        )
        assert found.title == "Afinador de Pianos"
        assert [item.text for item in found.notes if ": Taller" in item.text] == []
