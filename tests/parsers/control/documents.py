"""Builds small documents for the tests."""

from parsers.control import read_control
from parsers.document import Block, Cell, Document, Line, Origin, Paragraph, Place, Running, Table
from parsers.profile import Control
from parsers.vocabulary import load

Step = tuple[str, str | None, str | None, str | None]


def paragraph(text: str, number: int = 1) -> Paragraph:
    lines = tuple(Line(line, Origin(paragraph=number)) for line in text.split("\n"))
    return Paragraph(lines, " ".join(text.split("\n")))


def table(*rows: list[str | None], number: int = 1) -> Table:
    """Rows of texts; None continues the cell to the left, '^' the one above."""
    columns = max(len(row) for row in rows)
    cells = []
    for index, row in enumerate(rows):
        for column, text in enumerate(row):
            if text is None or text == "^":
                continue
            wide = next(
                (n for n, each in enumerate(row[column + 1 :]) if each is not None), columns - column - 1
            )
            high = next(
                (n for n, below in enumerate(rows[index + 1 :]) if below[column] != "^"),
                len(rows) - index - 1,
            )
            origin = Origin(cell=f"{number}.{index + 1}.{column + 1}")
            blocks: tuple[Block, ...] = tuple(
                Paragraph((Line(line, origin),), line) for line in text.split("\n") if line
            )
            cells.append(Cell(index, column, blocks, (origin,), high + 1, wide + 1))
    return Table(tuple(cells), len(rows), columns, Origin(cell=str(number)))


def document(
    *blocks: Block | str, header: tuple[Block | str, ...] = (), footer: tuple[Block | str, ...] = ()
) -> Document:
    running = [
        Running(place, tuple(_block(each, 1) for each in found))
        for place, found in ((Place.HEADER, header), (Place.FOOTER, footer))
        if found
    ]
    return Document(
        "sample.docx", "docx", tuple(_block(each, n) for n, each in enumerate(blocks, 1)), tuple(running)
    )


def _block(each: Block | str, number: int) -> Block:
    return paragraph(each, number) if isinstance(each, str) else each


def control(found: Document) -> Control:
    return read_control(found, load()).control


def approvals(*blocks: Block | str) -> list[Step]:
    """Step, position, name and date of each approval of a document with these blocks."""
    facts = read_control(document("CARGO: Operario", "FUNCIONES", *blocks), load())
    return [(item.step, item.position, item.name, item.date) for item in facts.approvals]
