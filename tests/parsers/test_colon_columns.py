"""Colons that stand in cells of their own."""

from parsers.colon_columns import without_colons
from parsers.document import Document, Paragraph, Table
from tests.parsers.forms import form, paragraph, profile


def _cells(*blocks: Table | Paragraph) -> list[list[str] | str]:
    document = without_colons(Document("sample.docx", "docx", blocks))
    return [
        block.text if isinstance(block, Paragraph) else [cell.text for cell in block.cells]
        for block in document.blocks
    ]


def test_a_column_of_colons_is_left_out() -> None:
    found = profile(
        form(
            ["Nombre del cargo", ":", "Bodeguera"],
            ["Área", ":", "Abastecimiento"],
            ["Cargo superior", ":", "Jefe de Bodega"],
        ),
        "FUNCIONES",
        "1. Recibir mercadería.",
        "2. Ordenar estantes.",
    )
    assert (found.title, found.area) == ("Bodeguera", "Abastecimiento")
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "Jefe de Bodega")]


def test_a_label_left_open_takes_the_short_line_below() -> None:
    table = form(["Área", ": Caja"], ["Superior inmediato", ":"])
    assert _cells(table, paragraph("Jefa de Caja")) == [
        ["Área", ": Caja", "Superior inmediato", "Jefa de Caja"],
        "",
    ]


def test_what_is_no_value_stays() -> None:
    table = form(["Área", ": Caja"], ["Superior inmediato", ":"])
    for text in ("FUNCIONES", "2. Objetivo", "Grado: 4", "Atender a los clientes que llegan."):
        assert _cells(table, paragraph(text))[1] == text
    document = Document("sample.docx", "docx", (form(["Área", "Caja"]),))
    assert without_colons(document) is document
