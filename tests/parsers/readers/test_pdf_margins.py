from __future__ import annotations

from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak

from parsers.document import Document, Place, Table, texts
from tests.parsers.readers.drawn_pdf import HEIGHT, document, drawn, ruled, set_in_type, text, written


def header(canvas: Canvas, _template: Any) -> None:
    """A table with the code and the page at the right, and a line at the foot."""
    canvas.setFont("Helvetica", 9)
    for top in (30, 50, 70):
        canvas.line(60, HEIGHT - top, 540, HEIGHT - top)
    for x in (60, 400, 540):
        canvas.line(x, HEIGHT - 30, x, HEIGHT - 70)
    page = canvas.getPageNumber()
    for x, top, content in [
        (65, 44, "PERFIL DE CARGO"),
        (405, 44, "Código: MV-GH-07"),
        (65, 64, "Molinos del Valle"),
        (405, 64, f"Página {page} de 3"),
    ]:
        canvas.drawString(x, HEIGHT - top, content)
    canvas.drawString(60, 40, "Documento controlado: toda copia impresa es no controlada.")


def contents(found: Document) -> list[str]:
    return [content for block in found.blocks for content in texts(block) if content]


def test_headers_and_footers_are_kept_apart_once() -> None:
    flow = [text(f"Párrafo {number}: atender a los clientes.") for number in range(80)]
    found = document(set_in_type(*flow, header=header))
    assert found.pages == 3
    assert [(running.place, running.pages) for running in found.running] == [
        (Place.HEADER, (1, 2, 3)),
        (Place.FOOTER, (1, 2, 3)),
    ]
    (table,) = found.running[0].blocks
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == [
        "PERFIL DE CARGO",
        "Código: MV-GH-07",
        "Molinos del Valle",
        "Página 1 de 3",
    ]
    assert contents(found) == [f"Párrafo {number}: atender a los clientes." for number in range(80)]


def test_a_single_page_keeps_what_looks_like_a_header() -> None:
    found = document(set_in_type(text("Atender a los clientes."), header=header))
    assert found.running == ()
    assert contents(found)[0] == "PERFIL DE CARGO"


def test_each_distinct_header_is_kept() -> None:
    def page(version: str, body: str) -> Any:
        return written([(60, 40, f"Perfil de cargo, versión {version}"), (60, 200, body)])

    pages = [page("03", "Vender."), page("03", "Cobrar."), page("04", "Archivar."), page("04", "Ordenar.")]
    found = document(drawn(*pages))
    assert [(contents_of.pages, next(texts(contents_of.blocks[0]))) for contents_of in found.running] == [
        ((1, 2), "Perfil de cargo, versión 03"),
        ((3, 4), "Perfil de cargo, versión 04"),
    ]
    assert contents(found) == ["Vender.", "Cobrar.", "Archivar.", "Ordenar."]


def test_a_header_drawn_in_one_piece_with_the_table_is_cut_off() -> None:
    def page(number: int, body: str) -> Any:
        def draw(canvas: Canvas) -> None:
            for top in (30, 50, 70):
                canvas.line(60, HEIGHT - top, 540, HEIGHT - top)
            for x in (60, 300, 540):
                canvas.line(x, HEIGHT - 30, x, HEIGHT - 70)
            for x, top, content in [
                (65, 44, "Perfil MV-GH-07"),
                (305, 44, f"Página {number} de 3"),
                (65, 64, "Función"),
                (305, 64, body),
            ]:
                canvas.drawString(x, HEIGHT - top, content)

        return draw

    found = document(drawn(page(1, "Vender."), page(2, "Cobrar."), page(3, "Archivar.")))
    assert [running.pages for running in found.running] == [(1, 2, 3)]
    assert contents(found) == ["Función", "Vender.", "Función", "Cobrar.", "Función", "Archivar."]


def test_paragraphs_go_on_past_headers() -> None:
    long = " ".join(f"palabra{number}" for number in range(900))
    found = document(set_in_type(text(long), header=header))
    assert contents(found) == [long]


def test_tables_go_on_past_headers() -> None:
    rows = [[f"{number}.", f"Función {number}"] for number in range(90)]
    found = document(set_in_type(ruled(rows, [40, 300]), header=header))
    (table,) = found.blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.row_cells()] == rows


def test_a_document_of_headers_alone_has_no_body() -> None:
    found = document(set_in_type(PageBreak(), PageBreak(), header=header))
    assert found.blocks == ()
    assert len(found.running) == 2
