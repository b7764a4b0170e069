"""OpenDocument texts, written part by part."""

from __future__ import annotations

import pytest

from parsers.document import Paragraph, Table
from parsers.errors import FileHasNoText, FileIsDamaged
from parsers.limits import Limits
from parsers.readers import read
from tests.parsers.readers.open_document import SHEET, TEXT, codes, packed, printed, text


def item(words: str, attributes: str = "") -> str:
    return f"<text:list-item {attributes}><text:p>{words}</text:p></text:list-item>"


_NUMBERED = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">'
    '<style:list-level-properties text:space-before="1cm"/></text:list-level-style-number>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="3" style:num-format="a" style:num-suffix=")" text:start-value="27"/>'
    "</text:list-style>"
    '<text:list-style style:name="L2">'
    '<text:list-level-style-bullet text:level="1" text:bullet-char="o"/>'
    '<text:list-level-style-image text:level="2"/>'
    '<text:list-level-style-number text:level="3" style:num-format=""/></text:list-style>'
    '<text:list-style style:name="L3">'
    '<text:list-level-style-number text:level="1" style:num-format="I" loext:num-list-format="Art. %1%°">'
    '<style:list-level-properties><style:list-level-label-alignment fo:margin-left="36pt" fo:text-indent="-18pt"/>'
    "</style:list-level-properties></text:list-level-style-number></text:list-style>"
)


def test_numbers_are_printed_level_by_level() -> None:
    inner = f"<text:list>{item('Revisar')}{item('Archivar')}<text:list-item><text:list>{item('Sellar')}{item('Firmar')}</text:list></text:list-item></text:list>"
    body = f'<text:list text:style-name="L1">{item("Funciones")}<text:list-item><text:p>Tareas</text:p>{inner}</text:list-item>{item("Fin")}</text:list>'
    assert printed(text(body, _NUMBERED)) == [
        ("1.", "Funciones"),
        ("2.", "Tareas"),
        ("2.1.", "Revisar"),
        ("2.2.", "Archivar"),
        ("aa)", "Sellar"),
        ("ab)", "Firmar"),
        ("3.", "Fin"),
    ]


def test_lists_continue_and_begin_anew() -> None:
    def plain(attributes: str, *items: str) -> str:
        return f'<text:list text:style-name="L1" {attributes}>{"".join(items)}</text:list>'

    body = (
        plain('xml:id="one"', item("A"), item("B"))
        + "<text:p>Entre</text:p>"
        + plain('text:continue-numbering="true"', item("C"))
        + plain("", item("D"), item("E", 'text:start-value="7"'))
        + plain(
            'text:continue-list="one"', item("F"), "<text:list-header><text:p>G</text:p></text:list-header>"
        )
    )
    assert printed(text(body, _NUMBERED)) == [
        ("1.", "A"),
        ("2.", "B"),
        (None, "Entre"),
        ("3.", "C"),
        ("1.", "D"),
        ("7.", "E"),
        ("4.", "F"),
        (None, "G"),
    ]


def test_bullets_templates_and_lists_that_nothing_defines() -> None:
    body = (
        f'<text:list text:style-name="L2">{item("A")}<text:list-item><text:list>{item("B")}<text:list-item><text:list>{item("C")}</text:list></text:list-item></text:list></text:list-item></text:list>'
        f'<text:list text:style-name="L3">{item("D")}{item("E")}</text:list>'
        f'<text:list text:style-name="nowhere">{item("F")}</text:list>'
        '<text:numbered-paragraph text:list-id="x" text:style-name="L1" text:level="1"><text:p>G</text:p></text:numbered-paragraph>'
        '<text:numbered-paragraph text:list-id="x" text:style-name="L1" text:level="1"><text:p>H</text:p></text:numbered-paragraph>'
    )
    found = text(body, _NUMBERED)
    assert printed(found) == [
        ("◦", "A"),
        ("•", "B"),
        (None, "C"),
        ("Art. I°", "D"),
        ("Art. II°", "E"),
        (None, "F"),
        ("1.", "G"),
        ("2.", "H"),
    ]
    assert codes(found) == {"numbering-missing"}
    indents = [block.lines[0].indent for block in found.blocks if isinstance(block, Paragraph)]
    assert indents[3] == 18.0


_OUTLINE = (
    '<office:styles><text:outline-style style:name="Outline">'
    '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="10pt"/></style:default-style>'
    '<style:style style:name="Standard" style:family="paragraph"/>'
    '<style:style style:name="Heading_20_1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1">'
    '<style:text-properties fo:font-weight="bold" fo:font-size="150%"/></style:style>'
    '<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:text-properties fo:font-weight="700" fo:text-transform="uppercase"/></style:style>'
    '<style:style style:name="Plain" style:family="paragraph" style:list-style-name=""/></office:styles>'
)


def test_headings_have_their_levels_numbers_and_looks() -> None:
    body = (
        '<text:p text:style-name="Title">Perfil</text:p>'
        '<text:h text:outline-level="1" text:style-name="Heading_20_1">Objetivo</text:h>'
        '<text:h text:outline-level="2">Detalle</text:h>'
        '<text:h text:outline-level="1" text:restart-numbering="true" text:start-value="5">Funciones</text:h>'
        '<text:h text:outline-level="1" text:is-list-header="true">Anexo</text:h>'
        '<text:h text:outline-level="1" text:style-name="Plain">Firma</text:h>'
    )
    found = [block for block in text(body, styles=_OUTLINE).blocks if isinstance(block, Paragraph)]
    assert [(one.marker, one.text, one.heading) for one in found] == [
        (None, "PERFIL", 1),
        ("1.", "Objetivo", 1),
        ("1.1", "Detalle", 2),
        ("5.", "Funciones", 1),
        (None, "Anexo", 1),
        (None, "Firma", 1),
    ]
    assert [(one.bold, one.size) for one in found[:3]] == [(True, 10.0), (True, 15.0), (False, 10.0)]


def test_what_stands_inside_a_paragraph() -> None:
    automatic = (
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = (
        "<text:p>Atiende<text:s text:c='2'/>a <text:span text:style-name='B'>los</text:span> \n clientes"
        "<office:annotation><text:p>ojo</text:p></office:annotation>"
        "<text:span text:style-name='H'>secreto</text:span><text:tab/>hoy<text:line-break/>y mañana"
        "<text:placeholder>escriba</text:placeholder>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Al pie.</text:p></text:note-body></text:note>"
        "<text:conditional-text text:is-hidden='true'>no</text:conditional-text><text:a>.</text:a></text:p>"
        "<text:p><text:hidden-paragraph text:is-hidden='true'/>oculto</text:p>"
        "<text:p>Caja<draw:frame><draw:text-box><text:p>Dentro</text:p></draw:text-box></draw:frame></text:p>"
        "<draw:g><draw:custom-shape><text:p>Forma</text:p></draw:custom-shape></draw:g>"
    )
    found = text(body, automatic)
    assert printed(found) == [
        (None, "Atiende a los clientes\thoy y mañana."),
        (None, "Caja"),
        (None, "Dentro"),
        (None, "Forma"),
        (None, "Al pie."),
    ]
    first = found.blocks[0]
    assert isinstance(first, Paragraph)
    assert [line.text for line in first.lines] == ["Atiende a los clientes\thoy", "y mañana."]
    assert codes(found) == {"comments", "hidden-text"}


def test_sections_indexes_and_tracked_changes() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>borrado</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:section><text:p>A</text:p></text:section>"
        "<text:section text:display='none'><text:p>B</text:p></text:section>"
        "<text:table-of-content><text:index-body><text:p>C 1</text:p></text:index-body></text:table-of-content>"
        "<text:bibliography><text:index-body><text:p>D</text:p></text:index-body></text:bibliography>"
    )
    found = text(body)
    assert printed(found) == [(None, "A"), (None, "D")]
    assert codes(found) == {"tracked-changes", "hidden-text"}


def test_tables_have_their_spans_fills_and_addresses() -> None:
    automatic = (
        '<style:style style:name="S" style:family="table-cell">'
        '<style:table-cell-properties fo:background-color="#dddddd"/></style:style>'
    )
    nested = "<table:table><table:table-row><table:table-cell><text:p>hondo</text:p></table:table-cell></table:table-row></table:table>"
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        '<table:table-cell table:style-name="S" table:number-columns-spanned="2"><text:p>Funciones</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row></table:table-header-rows>"
        '<table:table-row><table:table-cell table:number-rows-spanned="9"><text:p>1</text:p></table:table-cell>'
        f"<table:table-cell><text:p>Atender</text:p>{nested}</table:table-cell></table:table-row>"
        '<table:table-row table:visibility="collapse"><table:table-cell><text:p>oculta</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:number-rows-repeated="2"><table:covered-table-cell/>'
        "<table:table-cell><text:p>Vender</text:p></table:table-cell></table:table-row></table:table>"
    )
    found = text(body, automatic)
    table = found.blocks[0]
    assert isinstance(table, Table)
    assert (table.rows, table.columns) == (4, 2)
    assert [
        (one.row, one.column, one.row_span, one.column_span, one.shaded, one.text) for one in table.cells
    ] == [
        (0, 0, 1, 2, True, "Funciones"),
        (1, 0, 3, 1, False, "1"),
        (1, 1, 1, 1, False, "Atender\nhondo"),
        (2, 1, 1, 1, False, "Vender"),
        (3, 1, 1, 1, False, "Vender"),
    ]
    assert table.cells[2].origins[0].cell == "1.2.2"
    assert codes(found) == {"hidden-text"}


def test_pages_headers_and_footers() -> None:
    automatic = (
        '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>'
        '<style:style style:name="E" style:family="paragraph"><style:paragraph-properties fo:break-after="page"/></style:style>'
        '<style:style style:name="M" style:family="paragraph" style:master-page-name="Otra"/>'
    )
    styles = (
        '<office:styles><style:style style:name="Standard" style:family="paragraph"/></office:styles><office:master-styles>'
        '<style:master-page style:name="Standard"><style:header><text:p>Código: X-01</text:p></style:header>'
        '<style:footer style:display="false"><text:p>no</text:p></style:footer></style:master-page>'
        '<style:master-page style:name="Otra" style:next-style-name="Tercera"><style:footer><text:p>Pie</text:p></style:footer></style:master-page>'
        '<style:master-page style:name="Tercera"><style:header><text:p>Código: X-01</text:p></style:header></style:master-page>'
        '<style:master-page style:name="Nunca"><style:header><text:p>nunca</text:p></style:header></style:master-page>'
        "</office:master-styles>"
    )
    body = (
        '<text:p>A</text:p><text:p text:style-name="P">B</text:p><text:p text:style-name="E">C</text:p>'
        '<text:p>D</text:p><text:p text:style-name="M">F</text:p>'
    )
    found = text(body, automatic, styles)
    starts = [block.page_break_before for block in found.blocks if isinstance(block, Paragraph)]
    assert starts == [False, True, False, True, True]
    assert [
        (str(one.place), next(iter(one.blocks)).text)
        for one in found.running
        if isinstance(one.blocks[0], Paragraph)
    ] == [
        ("header", "Código: X-01"),
        ("footer", "Pie"),
    ]


@pytest.mark.parametrize(("body", "kind"), [("<office:text/>", TEXT), ("<office:spreadsheet/>", SHEET)])
def test_a_file_without_text_is_told(body: str, kind: str) -> None:
    with pytest.raises(FileHasNoText):
        read(packed(body, kind=kind), "a", Limits())


@pytest.mark.parametrize("kind", [TEXT, SHEET])
def test_a_body_of_another_kind_is_damage(kind: str) -> None:
    with pytest.raises(FileIsDamaged):
        read(packed("<office:drawing/>", kind=kind), "a", Limits())
