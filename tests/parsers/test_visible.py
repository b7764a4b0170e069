"""The words that somebody sees in a document."""

from __future__ import annotations

from parsers.document import Block, Cell, Document, Line, Origin, Paragraph, Place, Running, Table
from parsers.visible import TICK, Visible, visible
from parsers.vocabulary import load

VOCABULARY = load()


def paragraph(text: str, marker: str | None = None, certainty: float | None = None) -> Paragraph:
    return Paragraph((Line(text, Origin(), certainty=certainty),), text, marker=marker)


def table(*rows: tuple[str, ...]) -> Table:
    cells = tuple(
        Cell(row, column, (paragraph(text),), ())
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return Table(cells, len(rows), len(rows[0]), Origin())


def of(*blocks: Block, running: tuple[Running, ...] = ()) -> Visible:
    return visible(Document("x", "docx", blocks, running), VOCABULARY)


def test_words_of_header_body_and_footer_each_apart() -> None:
    running = (
        Running(Place.FOOTER, (paragraph("Uso interno"),)),
        Running(Place.HEADER, (table(("Código", "VI-1"), ("Página", "1 de 3")),)),
    )
    found = of(paragraph("Regar las plantas.", marker="2.1."), running=running)
    assert (found.header, found.body, found.footer) == (
        ("codigo", "vi", "1", "pagina"),
        ("2", "1", "regar", "las", "plantas"),
        ("uso", "interno"),
    )
    assert found.words == (*found.header, *found.body, *found.footer)
    assert not found.recognised


def test_numbers_of_pages_and_marks_of_one_copy_are_not_among_them() -> None:
    mark = "COPIA NO CONTROLADA · 22/11/2026 · Eva Ríos"
    found = of(paragraph("Página 3 de 12"), paragraph("Pág. 4"), paragraph(mark), paragraph("2 de 5"))
    assert found.body == ()
    assert of(paragraph("Revisar 2 de 5 lotes.")).body == ("revisar", "2", "de", "5", "lotes")


def test_a_tick_is_one_word_with_the_heading_of_its_column() -> None:
    found = of(table(("Función", "Jefe", "Auxiliar"), ("Regar", "", "X"), ("Podar", "☒", "☐")))
    assert found.body == (
        "funcion",
        "jefe",
        "auxiliar",
        "regar",
        f"x{TICK}auxiliar",
        "podar",
        f"x{TICK}jefe",
        "o",
    )


def test_what_was_recognised_is_told() -> None:
    assert of(paragraph("Regar.", certainty=0.7)).recognised
    assert of(table(("Regar.",))).recognised is False
