"""OpenDocument workbooks, written part by part."""

from parsers.document import Paragraph, Table
from parsers.limits import Limits
from parsers.readers import read
from tests.parsers.readers.open_document import SHEET, codes, packed, sheets


def test_a_workbook_shows_its_visible_cells() -> None:
    automatic = (
        '<style:style style:name="T" style:family="table"><style:table-properties table:display="false"/></style:style>'
        '<style:style style:name="S" style:family="table-cell"><style:table-cell-properties fo:background-color="#eeeeee"/>'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = (
        '<table:table table:name="Perfil"><table:table-columns><table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse"/></table:table-columns>'
        '<table:table-row><table:table-cell table:style-name="S" table:number-columns-spanned="2"><text:p>Puesto</text:p></table:table-cell>'
        "<table:covered-table-cell/><table:table-cell><text:p>oculta</text:p></table:table-cell></table:table-row>"
        '<table:table-row><table:table-cell><text:p>Fecha</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-03-05"><text:p>5 mar</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:visibility="filter"><table:table-cell><text:p>oculta</text:p></table:table-cell></table:table-row>'
        '<table:table-row><table:table-cell><text:p>Versión</text:p></table:table-cell><table:table-cell table:formula="of:=1/0" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:style-name="S" table:number-columns-repeated="1000"/></table:table-row>'
        "</table:table>"
        '<table:table table:name="Oculta" table:style-name="T"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
    )
    found = sheets(body, automatic)
    cells = [cell for block in found.blocks if isinstance(block, Table) for cell in block.cells if cell.text]
    assert [(cell.text, cell.column_span) for cell in cells] == [
        ("Puesto", 2),
        ("Fecha", 1),
        ("05/03/2024", 1),
        ("Versión", 1),
    ]
    assert cells[0].shaded
    assert cells[2].origins[0].cell == "B2"
    assert {"formula-error", "hidden-rows", "hidden-columns", "hidden-sheet"} <= codes(found)


def test_a_cell_is_bold_by_its_paragraphs() -> None:
    automatic = (
        '<style:style style:name="B" style:family="paragraph">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = (
        '<table:table table:name="Perfil"><table:table-row>'
        '<table:table-cell><text:p text:style-name="B">Puesto</text:p><text:p/></table:table-cell>'
        '<table:table-cell><text:p text:style-name="B">Jefe</text:p><text:p>de turno</text:p></table:table-cell>'
        '<table:table-cell office:value-type="date" office:date-value="2024-03-05"/>'
        "</table:table-row></table:table>"
    )
    found = [
        cell for block in sheets(body, automatic).blocks if isinstance(block, Table) for cell in block.cells
    ]
    looks = [
        (block.text, block.bold) for cell in found for block in cell.blocks if isinstance(block, Paragraph)
    ]
    assert looks == [("Puesto", True), ("Jefe", False), ("de turno", False), ("05/03/2024", False)]


def test_page_numbers_of_a_header_are_not_known() -> None:
    styles = (
        '<office:master-styles><style:master-page style:name="Default"><style:header><text:p>Código: RH-01 '
        "Página <text:page-number>1</text:page-number> de <text:page-count>99</text:page-count></text:p>"
        "</style:header></style:master-page></office:master-styles>"
    )
    body = '<table:table table:name="Perfil"><table:table-row><table:table-cell><text:p>Puesto</text:p></table:table-cell></table:table-row></table:table>'
    data = packed(f"<office:spreadsheet>{body}</office:spreadsheet>", styles=styles, kind=SHEET)
    (header,) = read(data, "a.ods", Limits()).running
    assert [block.text for block in header.blocks] == ["Código: RH-01 Página de"]
