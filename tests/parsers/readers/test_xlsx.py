from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.document import Document, Paragraph, Place, Table, texts
from parsers.errors import FileHasNoText, FileIsDamaged, ReadError, TooManyCells
from parsers.limits import Limits
from parsers.readers.xlsx import read
from parsers.readers.xlsx.sheet import address, position
from parsers.readers.xlsx.styles import Shown, shown_as

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def book(fill: Callable[[Any, Any], None], **options: Any) -> bytes:
    """A workbook with one sheet, 'Perfil', which `fill` gets with the book."""
    target = io.BytesIO()
    workbook = xlsxwriter.Workbook(target, {"in_memory": True, **options})
    fill(workbook.add_worksheet("Perfil"), workbook)
    workbook.close()
    return target.getvalue()


def plain(sheet: str, *, styles: str = "", workbook: str = "", more: dict[str, str] | None = None) -> bytes:
    """A workbook from the XML inside its worksheet element."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr(
            "_rels/.rels",
            f'<Relationships><Relationship Id="r" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        parts.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{workbook}<sheets><sheet name="Perfil" r:id="r1"/></sheets></workbook>',
        )
        parts.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="/xl/worksheets/sheet1.xml"/>'
            f'<Relationship Id="r2" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>',
        )
        parts.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>')
        if styles:
            parts.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>')
        for name, content in (more or {}).items():
            parts.writestr(name, content)
    return target.getvalue()


def document(data: bytes, **limits: Any) -> Document:
    return read(data, "perfil.xlsx", Limits(**limits))


def table(data: bytes) -> Table:
    (found,) = document(data).blocks
    assert isinstance(found, Table)
    return found


def rows(found: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in found.row_cells()]


def codes(found: Document) -> list[tuple[str, str | None]]:
    return [(warning.code, warning.origin and warning.origin.cell) for warning in found.warnings]


def test_a_region_is_a_table_with_merged_cells() -> None:
    def fill(sheet: Any, workbook: Any) -> None:
        bar = workbook.add_format({"bold": True, "bg_color": "#1F4E79", "font_size": 12})
        sheet.merge_range("B2:E2", "PERFIL DE CARGO", bar)
        sheet.merge_range("B3:B4", "Área")
        sheet.merge_range("C3:E3", "Ventas")
        sheet.write("C4", "Nivel")
        sheet.merge_range("D4:E4", "3")

    data = book(fill)
    found = table(data)
    assert (found.rows, found.columns, found.origin.sheet, found.origin.cell) == (3, 3, "Perfil", "B2")
    assert [(c.row, c.column, c.row_span, c.column_span, c.text) for c in found.cells] == [
        (0, 0, 1, 3, "PERFIL DE CARGO"),
        (1, 0, 2, 1, "Área"),
        (1, 1, 1, 2, "Ventas"),
        (2, 1, 1, 1, "Nivel"),
        (2, 2, 1, 1, "3"),
    ]
    assert [cell.shaded for cell in found.cells] == [True, False, False, False, False]
    (title,) = found.cells[0].blocks
    assert isinstance(title, Paragraph)
    assert (title.bold, title.size, title.lines[0].origin.cell) == (True, 12.0, "B2")
    assert [cell.origins[0].cell for cell in found.cells] == ["B2", "B3", "C3", "C4", "D4"]


def test_empty_places_of_a_table_are_cells() -> None:
    data = book(lambda sheet, _: [sheet.write_row(0, 0, ["D", "S", "M"]), sheet.write(1, 1, "X")])
    assert rows(table(data)) == [["D", "S", "M"], ["", "X", ""]]


def test_empty_rows_part_regions_and_lone_cells_are_paragraphs() -> None:
    def fill(sheet: Any, _: Any) -> None:
        sheet.write("A1", "MANUAL DE CARGOS")
        sheet.write("A2", "• Molinos del Valle")
        sheet.write_row("A4", ["Cargo", "Cajero"])
        sheet.write("C7", "Fin")

    first, second, third, fourth = document(book(fill)).blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert isinstance(third, Table)
    assert isinstance(fourth, Paragraph)
    assert (first.text, second.marker, second.text) == ("MANUAL DE CARGOS", "•", "Molinos del Valle")
    assert rows(third) == [["Cargo", "Cajero"]]
    assert (fourth.text, fourth.origins[0].cell) == ("Fin", "C7")


def test_lines_of_a_cell_are_paragraphs() -> None:
    data = book(lambda sheet, _: sheet.write_row(0, 0, ["Formación", "- Contador\n- Auditor\n\nTitulado"]))
    _, cell = table(data).cells
    assert [(block.marker, block.text) for block in cell.blocks if isinstance(block, Paragraph)] == [
        ("-", "Contador"),
        ("-", "Auditor"),
        (None, "Titulado"),
    ]


def test_numbers_are_printed_as_they_are_seen() -> None:
    def fill(sheet: Any, workbook: Any) -> None:
        formats = {
            code: workbook.add_format({"num_format": code})
            for code in ("dd/mm/yyyy", "0%", "00", "h:mm", "d-mmm-yy h:mm")
        }
        sheet.write_row("A1", [36, 2.5, 1e20, -3])
        sheet.write("A2", dt.date(2024, 3, 9), formats["dd/mm/yyyy"])
        sheet.write("B2", 0.85, formats["0%"])
        sheet.write("C2", 6, formats["00"])
        sheet.write("D2", 0.75, formats["h:mm"])
        sheet.write("A3", 45000.5, formats["d-mmm-yy h:mm"])
        sheet.write_boolean("B3", True)
        sheet.write_boolean("C3", False)
        sheet.write_rich_string("D3", "Sólo ", workbook.add_format({"bold": True}), "mañanas")

    assert rows(table(book(fill))) == [
        ["36", "2.5", "1e+20", "-3"],
        ["09/03/2024", "85%", "06", "18:00"],
        ["15/03/2023 12:00", "VERDADERO", "FALSO", "Sólo mañanas"],
    ]


def test_dates_may_count_from_1904() -> None:
    day = lambda sheet, workbook: sheet.write_row(  # noqa: E731
        0, 0, [1, 2], workbook.add_format({"num_format": 14})
    )
    assert rows(table(book(day, date_1904=True))) == [["02/01/1904", "03/01/1904"]]


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", Shown.NUMBER),
        ("#,##0.00", Shown.NUMBER),
        ('0 "días"', Shown.NUMBER),
        ("[$-40A]dd mmmm yyyy", Shown.DATE),
        ("yyyy-mm-dd;@", Shown.DATE),
        ("mmm-yy", Shown.DATE),
        ("[h]:mm", Shown.TIME),
        ("dd/mm/yyyy hh:mm", Shown.MOMENT),
        ("0.0%", Shown.PERCENT),
    ],
)
def test_formats_say_what_a_number_is(code: str, shown: Shown) -> None:
    assert shown_as(code) is shown


def test_saved_values_of_formulas_are_used_and_errors_left_empty() -> None:
    def fill(sheet: Any, _: Any) -> None:
        sheet.write("A1", "Código")
        sheet.write_formula("B1", "=[1]Maestro!B2", None, "MV-01")
        sheet.write("A2", "Versión")
        sheet.write_formula("B2", "=1/0", None, "#DIV/0!")

    found = document(book(fill))
    (shown,) = found.blocks
    assert isinstance(shown, Table)
    assert rows(shown) == [["Código", "MV-01"], ["Versión", ""]]
    assert codes(found) == [("formula-error", "B2")]


def test_a_formula_without_a_saved_value_is_told() -> None:
    found = document(
        plain('<sheetData><row><c t="inlineStr"><is><t>Edad</t></is></c><c><f>1+1</f></c></row></sheetData>')
    )
    assert codes(found) == [("formula-without-value", "B1")]


def test_hidden_rows_columns_and_sheets_are_left_out() -> None:
    def fill(sheet: Any, workbook: Any) -> None:
        sheet.write_row("A1", ["Cargo", "Secreto", "Cajero"])
        sheet.write_row("A2", ["Oculto", "Secreto", "Oculto"])
        sheet.write_row("A3", ["Área", "Secreto", "Caja"])
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column("B:B", None, None, {"hidden": True})
        lists = workbook.add_worksheet("Listas")
        lists.write("A1", "Bachiller")
        lists.hide()

    found = document(book(fill))
    (shown,) = found.blocks
    assert isinstance(shown, Table)
    assert rows(shown) == [["Cargo", "Cajero"], ["Área", "Caja"]]
    assert [warning.code for warning in found.warnings] == ["hidden-columns", "hidden-rows", "hidden-sheet"]


def test_sheets_follow_each_other() -> None:
    def fill(sheet: Any, workbook: Any) -> None:
        sheet.write("A1", "Cajero")
        workbook.add_worksheet("Otro").write("A1", "Chofer")
        workbook.add_worksheet("Vacía")

    found = document(book(fill)).blocks
    assert [
        (next(texts(block)), block.origins[0].sheet) for block in found if isinstance(block, Paragraph)
    ] == [
        ("Cajero", "Perfil"),
        ("Chofer", "Otro"),
    ]


def test_printed_headers_and_footers_are_running() -> None:
    def fill(sheet: Any, _: Any) -> None:
        sheet.write("A1", "Cajero")
        sheet.set_header('&L&"Arial,Bold"&12Código: MV-01&CMolinos && Cía.&R&A')
        sheet.set_footer("&CPágina &P de &N&R&KFF0000Copia controlada")

    found = document(book(fill)).running
    assert [(running.place, [next(texts(block)) for block in running.blocks]) for running in found] == [
        (Place.HEADER, ["Código: MV-01", "Molinos & Cía.", "Perfil"]),
        (Place.FOOTER, ["Página de", "Copia controlada"]),
    ]


def test_claimed_dimensions_cost_nothing() -> None:
    sheet = (
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Cargo</t></is></c>'
        '<c r="XFD1" t="inlineStr"><is><t>Cajero</t></is></c></row>'
        '<row r="1048576"><c r="XFD1048576" s="9"/></row></sheetData>'
        '<mergeCells><mergeCell ref="A2:XFD1048576"/><mergeCell ref="B9"/><mergeCell ref="C3:A1"/></mergeCells>'
    )
    assert rows(table(plain(sheet))) == [["Cargo", "Cajero"]]


def test_cells_are_limited() -> None:
    row = "".join('<c t="inlineStr"><is><t>x</t></is></c>' for _ in range(30))
    with pytest.raises(TooManyCells):
        document(plain(f"<sheetData><row>{row}</row></sheetData>"), cells=20)
    steps = "".join(
        f'<row r="{n}"><c r="{address(n, n)}" t="inlineStr"><is><t>x</t></is></c><c r="A{n}" t="inlineStr"><is><t>y</t></is></c></row>'
        for n in range(1, 40)
    )
    with pytest.raises(TooManyCells):
        document(plain(f"<sheetData>{steps}</sheetData>"), cells=200)


def test_merged_ranges_that_overlap_give_each_place_once() -> None:
    cells = "".join(
        f'<row r="{r}"><c r="A{r}" t="inlineStr"><is><t>a{r}</t></is></c><c r="B{r}" t="inlineStr"><is><t>b{r}</t></is></c><c r="C{r}" t="inlineStr"><is><t>c{r}</t></is></c></row>'
        for r in (1, 2, 3)
    )
    merges = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A2:B3"/></mergeCells>'
    found = table(plain(f"<sheetData>{cells}</sheetData>{merges}"))
    places = [
        (c.row + y, c.column + x)
        for c in found.cells
        for y in range(c.row_span)
        for x in range(c.column_span)
    ]
    assert len(places) == len(set(places))


FILLS = (
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill>'
    '<fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill>'
    '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.15"/></patternFill></fill>'
    '<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>'
    '<fill><patternFill patternType="solid"><fgColor indexed="9"/></patternFill></fill>'
    '<fill><patternFill patternType="solid"/></fill>'
    '<fill><patternFill patternType="darkUp"/></fill><fill><gradientFill/></fill><fill/>'
)


def test_fills_other_than_white_are_shades() -> None:
    styles = (
        f"<fonts><font><b val='0'/><sz val='x'/></font></fonts><fills>{FILLS}</fills><cellXfs>"
        + "".join(f'<xf fontId="0" fillId="{index}"/>' for index in range(12))
        + "</cellXfs>"
    )
    cells = "".join(f'<c s="{index}" t="inlineStr"><is><t>x</t></is></c>' for index in range(12))
    found = table(plain(f"<sheetData><row>{cells}</row></sheetData>", styles=styles))
    assert [index for index, cell in enumerate(found.cells) if cell.shaded] == [4, 5, 8, 9]


def test_other_kinds_of_values() -> None:
    sheet = (
        '<sheetData><row><c t="d"><v>2024-03-09T00:00:00</v></c><c t="d"><v>ayer</v></c><c t="s"><v>7</v></c>'
        '<c t="n"><v>nada</v></c><c t="str"><v>Texto</v></c><c t="inlineStr"/></row></sheetData>'
    )
    assert rows(table(plain(sheet))) == [["09/03/2024", "ayer", "nada", "Texto"]]


def test_macros_and_links_are_told() -> None:
    data = plain(
        '<sheetData><row><c t="inlineStr"><is><t>Cajero</t></is></c></row></sheetData>',
        more={"xl/vbaProject.bin": "x", "xl/externalLinks/externalLink1.xml": "<externalLink/>"},
    )
    assert [warning.code for warning in document(data).warnings] == ["macros-ignored", "external-links"]


def test_what_cannot_be_read_is_named() -> None:
    with pytest.raises(FileHasNoText):
        document(plain("<sheetData/>"))
    with pytest.raises(FileIsDamaged):
        document(b"PK nada")
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as parts:
        parts.writestr("nada.txt", "x")
    with pytest.raises(FileIsDamaged):
        document(target.getvalue())


@given(st.integers(0, 1_048_575), st.integers(0, 16_383))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_addresses_go_there_and_back(row: int, column: int) -> None:
    assert position(address(row, column)) == (row, column)


SMALL = book(
    lambda sheet, _: [sheet.write_row(0, 0, ["Cargo", "Cajero"]), sheet.merge_range("A3:B4", "Funciones")]
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_any_bytes_give_a_document_or_a_named_error(flips: list[tuple[int, int]]) -> None:
    data = bytearray(SMALL)
    for place, byte in flips:
        data[place] = byte
    try:
        found = document(bytes(data))
    except ReadError:
        return
    assert isinstance(found, Document)


def test_a_sentence_that_was_broken_by_hand_is_one_paragraph() -> None:
    lines = (
        "Seguir el plan de mantenimiento y las pólizas",
        "de los vehículos de reparto",
        "Pesar los sacos",
        "inglés",
    )
    data = book(lambda sheet, _: (sheet.write(0, 0, "\n".join(lines)), sheet.write(0, 1, "X")))
    assert table(data).cells[0].text.split("\n") == [" ".join(lines[:2]), *lines[2:]]
