"""Tables whose labels are printed below their values."""

from dataclasses import replace

from parsers.document import Document, Paragraph, Table
from parsers.labels_below import labels_above
from parsers.names import names_of
from parsers.vocabulary import load
from tests.parsers.forms import C, form, paragraph, profile


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


def _small(text: str) -> Paragraph:
    return replace(paragraph(text), size=7.0)


def _large(text: str) -> Paragraph:
    return replace(paragraph(text), size=10.0)


def test_lines_with_smaller_labels_below() -> None:
    found = profile(
        _large("Guardabosques\tReserva Norte"),
        _small("Nombre del puesto\tÁrea"),
        _large("Jefa de Reserva"),
        _small("Reporta a"),
        paragraph("FUNCIONES", bold=True),
        "1. Recorrer los senderos.",
        "2. Apagar las fogatas.",
    )
    assert (found.title, found.area) == ("Guardabosques", "Reserva Norte")
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "Jefa de Reserva")]


def test_a_single_smaller_line_or_one_of_other_words_is_no_label() -> None:
    for blocks in (
        (_large("Guardabosques"), _small("Nombre del puesto")),
        (_large("Uno\tDos"), _small("Tres\tCuatro")),
        (_large("Uno\tDos"), _small("Nombre del puesto")),
        (_large("Uno\tDos"), _large("Nombre del puesto\tÁrea")),
    ):
        document = Document("sample.docx", "docx", blocks)
        assert labels_above(document, names_of(load())) is document


def test_headings_over_smaller_headings_are_no_values() -> None:
    def line(text: str, size: float) -> Paragraph:
        return replace(paragraph(text, bold=True), size=size)

    found = profile(
        "Cargo: Guía",
        line("Experiencia", 13),
        line("Años de experiencia", 9),
        paragraph("Dos años en turismo", "•"),
        line("Relaciones del cargo", 13),
        line("Relaciones internas", 9),
        paragraph("Operaciones", "•"),
        line("Funciones", 13),
        paragraph("Acompañar grupos.", "•"),
        paragraph("Contar pasajeros.", "•"),
    )
    assert [(item.kind, item.title) for item in found.relations] == [("internal_contact", "Operaciones")]
