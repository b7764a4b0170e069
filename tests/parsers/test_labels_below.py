"""Tables whose labels are printed below their values."""

from parsers.document import Document, Table
from parsers.labels_below import labels_above
from parsers.names import names_of
from parsers.vocabulary import load
from tests.parsers.forms import C, form


def _turned(table: Table) -> list[list[str]]:
    document = labels_above(Document("sample.docx", "docx", (table,)), names_of(load()))
    (block,) = document.blocks
    assert isinstance(block, Table)
    return [[cell.text for cell in row] for row in block.row_cells()]


def test_labels_come_before_their_values() -> None:
    table = form(
        ["Coordinadora", "Admisión"], ["Nombre del puesto", "Área"], ["Jefa", "Dos"], ["Reporta a", "Grado"]
    )
    assert _turned(table) == [
        ["Nombre del puesto", "Área"],
        ["Coordinadora", "Admisión"],
        ["Reporta a", "Grado"],
        ["Jefa", "Dos"],
    ]


def test_labels_above_their_values_stay() -> None:
    table = form(["Nombre del puesto", "Área"], ["Coordinadora", "Admisión"])
    assert _turned(table) == [["Nombre del puesto", "Área"], ["Coordinadora", "Admisión"]]


def test_other_tables_stay() -> None:
    for table in (
        form(["Coordinadora", "Admisión"]),
        form(["Uno", "Dos"], ["Nombre del puesto", "Tres"]),
        form([C("Uno", high=2), "Dos"], [None, "Área"]),
        form([C("Coordinadora", wide=2)], ["Nombre del puesto", "Área"]),
    ):
        document = Document("sample.docx", "docx", (table,))
        assert labels_above(document, names_of(load())) is document
