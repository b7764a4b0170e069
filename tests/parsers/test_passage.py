"""The passage around a place: lines of texts, rows of tables, headers by their words."""

from __future__ import annotations

from dataclasses import asdict

from parsers.document import Cell, Document, Line, Origin, Paragraph, Place, Running, Table
from parsers.passage import AFTER, BEFORE, LONGEST_CELL, Piece, Row, passage


def paragraph(text: str, origin: Origin, **more: object) -> Paragraph:
    return Paragraph((Line(text, origin),), text, **more)  # type: ignore[arg-type]


def cell(row: int, column: int, *blocks: Paragraph | Table, span: int = 1) -> Cell:
    return Cell(row, column, blocks, (), column_span=span)


def document(*blocks: Paragraph | Table, running: tuple[Running, ...] = ()) -> Document:
    return Document("a.docx", "docx", blocks, running)


def lines(count: int) -> list[Paragraph]:
    return [paragraph(f"line {number}", Origin(line=number)) for number in range(1, count + 1)]


def test_a_line_with_its_neighbours() -> None:
    rows = passage(document(*lines(30)), [{"line": 15}])
    assert [row.pieces[0].text for row in rows] == [f"line {n}" for n in range(15 - BEFORE, 15 + AFTER + 1)]
    assert [row.pieces[0].text for row in rows if row.marked] == ["line 15"]
    assert not any(row.gap for row in rows)


def test_two_places_far_apart_leave_a_gap() -> None:
    rows = passage(document(*lines(40)), [{"line": 2}, {"line": 35}])
    assert [row.pieces[0].text for row in rows if row.gap] == [f"line {35 - BEFORE}"]
    assert [row.pieces[0].text for row in rows if row.marked] == ["line 2", "line 35"]


def test_a_paragraph_keeps_its_lines_marker_and_heading() -> None:
    both = Paragraph(
        (Line("first", Origin(paragraph=1)), Line("second", Origin(paragraph=1))),
        "first second",
        "2.1.",
        heading=2,
    )
    assert passage(document(both), [{"paragraph": 1}]) == (
        Row(
            (
                Piece("first", marked=True, addresses=((None, None, 1, None),)),
                Piece("second", marked=True, addresses=((None, None, 1, None),)),
            ),
            heading=True,
            marker="2.1.",
        ),
    )


def test_a_cell_in_its_row() -> None:
    inner = Table(
        (cell(0, 0, paragraph("deep", Origin(paragraph=3, cell="1.2.1.1.1.1"))),), 1, 1, Origin(paragraph=3)
    )
    table = Table(
        (
            cell(0, 0, paragraph("Duty", Origin(paragraph=3, cell="1.1.1")), span=2),
            cell(1, 0, paragraph("Sow", Origin(paragraph=3, cell="1.2.1")), inner),
            cell(1, 1, paragraph("x" * 2000, Origin(paragraph=3, cell="1.2.2"))),
        ),
        2,
        2,
        Origin(paragraph=3),
    )
    wide = Piece("x" * LONGEST_CELL + " …", marked=False, addresses=((None, "1.2.2", 3, None),))
    head = Row((Piece("Duty", marked=False, span=2, addresses=((None, "1.1.1", 3, None),)),), table=True)
    rows = passage(document(table), [{"paragraph": 3, "cell": "1.2.1"}])
    places = ((None, "1.2.1", 3, None), (None, "1.2.1.1.1.1", 3, None))
    assert rows == (head, Row((Piece("Sow\ndeep", marked=True, addresses=places), wide), table=True))
    assert passage(document(table), [{"paragraph": 3, "cell": "1.2.1.1.1.1"}])[1].marked


def test_headers_are_found_by_their_words() -> None:
    header = Running(Place.HEADER, (paragraph("Código: A-1", Origin(quote="Código: A-1")),))
    found = passage(document(*lines(3), running=(header,)), [{"quote": "Código: A-1"}])
    assert found == (Row((Piece("Código: A-1", marked=True),)),)


def test_an_unknown_place_gives_nothing() -> None:
    assert passage(document(*lines(3)), [{"line": 9}]) == ()
    assert passage(document(*lines(3)), []) == ()


def test_rows_survive_json() -> None:
    row = Row((Piece("a", marked=True, span=2),), table=True, marker="1", gap=True)
    assert Row.from_json(asdict(row)) == row
