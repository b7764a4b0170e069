import pytest

from parsers.document import Cell, Place, Table
from parsers.errors import TooManyCells
from parsers.limits import Limits
from parsers.readers import read
from tests.parsers.readers.word_package import codes, document, p, package, r, rows, tbl, tc, tr


def table(body: str) -> Table:
    found = document(body).blocks[0]
    assert isinstance(found, Table)
    return found


def places(found: Table) -> list[tuple[str, int, int, int, int]]:
    return [(cell.text, cell.row, cell.column, cell.row_span, cell.column_span) for cell in found.cells]


def test_merged_cells() -> None:
    wide, down, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    found = table(
        tbl(
            tr(tc("A", properties=wide), "B"),
            tr(tc("C", properties=down), "D", "E"),
            tr(tc("", properties=on), "F", "G"),
            tr(tc("H", properties=on), tc("I", properties=wide)),
        )
    )
    assert places(found) == [
        ("A", 0, 0, 1, 2),
        ("B", 0, 2, 1, 1),
        ("C", 1, 0, 3, 1),
        ("D", 1, 1, 1, 1),
        ("E", 1, 2, 1, 1),
        ("F", 2, 1, 1, 1),
        ("G", 2, 2, 1, 1),
        ("I", 3, 1, 1, 2),
    ]
    assert (found.rows, found.columns) == (4, 3)


def test_a_continued_cell_without_one_above_stands_alone() -> None:
    found = table(
        tbl(
            tr(tc("A", properties="<w:vMerge/>"), "B"),
            tr(tc("C", properties='<w:gridSpan w:val="2"/><w:vMerge/>')),
        )
    )
    assert places(found) == [("A", 0, 0, 1, 1), ("B", 0, 1, 1, 1), ("C", 1, 0, 1, 2)]


def test_old_horizontal_merges_and_skipped_columns() -> None:
    start, on = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    found = table(
        tbl(
            tr(tc("A", properties=start), tc("", properties=on), "B"),
            tr("C", properties='<w:gridBefore w:val="2"/>'),
        )
    )
    assert places(found) == [("A", 0, 0, 1, 2), ("B", 0, 2, 1, 1), ("C", 1, 2, 1, 1)]


def test_rows_and_cells_in_content_controls() -> None:
    cell = f"<w:sdt><w:sdtContent>{tc('B')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{tr('A', cell)}</w:sdtContent></w:sdt>"
    assert rows(table(tbl(row))) == ["A | B"]


def test_nested_tables() -> None:
    found = table(tbl(tr(tc(p("A"), tbl(tr("B", "C")), p("D")))))
    assert [type(block).__name__ for block in found.cells[0].blocks] == ["Paragraph", "Table", "Paragraph"]
    assert found.cells[0].text == "A\nB\nC\nD"


@pytest.mark.parametrize(
    ("shading", "expected"),
    [
        ('<w:shd w:val="clear" w:fill="D9D9D9"/>', True),
        ('<w:shd w:val="pct15" w:fill="auto"/>', True),
        ('<w:shd w:val="clear" w:fill="FFFFFF"/>', False),
        ('<w:shd w:val="clear" w:color="auto" w:fill="auto"/>', False),
        ("", False),
    ],
)
def test_shading(shading: str, expected: bool) -> None:
    assert table(tbl(tr(tc("A", properties=shading)))).cells[0].shaded is expected


def test_too_many_cells_and_columns() -> None:
    wide = tbl(tr(tc("A", properties='<w:gridSpan w:val="100000000"/>')))
    with pytest.raises(TooManyCells):
        document(wide)
    with pytest.raises(TooManyCells):
        read(package(tbl(*[tr("A", "B")] * 6)), "x.docx", Limits(cells=10))


def test_headers_and_footers_that_print_are_read_once() -> None:
    def references(*kinds: tuple[str, str, str]) -> str:
        return "".join(f'<w:{place}Reference w:type="{kind}" r:id="{id_}"/>' for place, kind, id_ in kinds)

    first = references(
        ("header", "default", "header1"), ("header", "first", "header2"), ("footer", "default", "footer1")
    )
    second = references(
        ("header", "default", "header3"), ("header", "even", "header4"), ("header", "default", "header1")
    )
    missing = references(("header", "default", "nothing"))
    body = (
        p("A", properties=f"<w:sectPr>{first}<w:titlePg/></w:sectPr>")
        + p("B")
        + f"<w:sectPr>{second}{missing}</w:sectPr>"
    )
    parts = {
        "header1": tbl(tr("Code: X-1", "Page 1 of 3")),
        "header2": p("Cover"),
        "header3": p("Second") + p(""),
        "header4": p("Even"),
        "footer1": p(""),
    }
    found = document(body, settings="", **parts).running
    assert [
        (one.place, one.blocks[0].text if not isinstance(one.blocks[0], Table) else rows(one.blocks[0]))
        for one in found
    ] == [
        (Place.HEADER, ["Code: X-1 | Page 1 of 3"]),
        (Place.HEADER, "Cover"),
        (Place.HEADER, "Second"),
    ]
    even = document(body, settings="<w:evenAndOddHeaders/>", **parts).running
    assert len(even) == 4


def test_a_first_page_header_counts_only_where_it_is_turned_on() -> None:
    reference = '<w:headerReference w:type="first" r:id="header1"/>'
    assert document(p("A") + f"<w:sectPr>{reference}</w:sectPr>", header1=p("Cover")).running == ()


def test_the_same_header_in_two_parts_is_told_once() -> None:
    references = "".join(
        f'<w:headerReference w:type="{kind}" r:id="{id_}"/>'
        for kind, id_ in (("default", "header1"), ("first", "header2"))
    )
    found = document(
        p("A") + f"<w:sectPr>{references}<w:titlePg/></w:sectPr>", header1=p("Same"), header2=p("Same")
    )
    assert len(found.running) == 1
    block = found.running[0].blocks[0]
    assert not isinstance(block, Table)
    assert (block.origins[0].quote, block.origins[0].paragraph) == ("Same", None)


def test_hidden_rows_leave_no_gap() -> None:
    found = document(tbl(tr("A"), tr("B", properties="<w:hidden/>"), tr(tc(p(r("C"))))))
    first = found.blocks[0]
    assert isinstance(first, Table)
    assert [(cell.text, cell.row) for cell in first.cells] == [("A", 0), ("C", 1)]
    assert codes(found) == ["hidden-text"]


def test_cells_cover_their_places() -> None:
    found = table(tbl(tr(tc("A", properties='<w:gridSpan w:val="2"/>')), tr("B", "C")))
    grid: list[list[Cell | None]] = found.grid()
    assert [[cell.text if cell else None for cell in row] for row in grid] == [["A", "A"], ["B", "C"]]
