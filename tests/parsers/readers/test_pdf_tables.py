from __future__ import annotations

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Spacer

from parsers.document import Cell, Table
from tests.parsers.readers.drawn_pdf import (
    BODY,
    BOLD,
    HEIGHT,
    document,
    drawn,
    ruled,
    set_in_type,
    text,
    written,
)


def tables(data: bytes) -> list[Table]:
    return [block for block in document(data).blocks if isinstance(block, Table)]


def table(data: bytes) -> Table:
    (found,) = tables(data)
    return found


def rows(found: Table) -> list[list[str]]:
    """Texts row by row; a merged cell stands at its first place only."""
    return [[cell.text for cell in row] for row in found.row_cells()]


def spans(cell: Cell) -> tuple[int, int]:
    return cell.row_span, cell.column_span


def test_cells_are_read_with_spans_and_nothing_is_repeated() -> None:
    data = set_in_type(
        text("Antes de la tabla"),
        ruled(
            [
                ["PERFIL", "", ""],
                ["Área", "Ventas", "Norte"],
                ["", "Nivel", "3"],
            ],
            [120, 150, 150],
            ("SPAN", (0, 0), (2, 0)),
            ("SPAN", (0, 1), (0, 2)),
            ("BACKGROUND", (0, 0), (2, 0), colors.lightblue),
        ),
        text("Después de la tabla"),
    )
    before, found, after = document(data).blocks
    assert (before.text, after.text) == ("Antes de la tabla", "Después de la tabla")  # type: ignore[union-attr]
    assert isinstance(found, Table)
    assert (found.rows, found.columns) == (3, 3)
    assert rows(found) == [["PERFIL"], ["Área", "Ventas", "Norte"], ["Nivel", "3"]]
    assert [spans(cell) for cell in found.cells] == [(1, 3), (2, 1), (1, 1), (1, 1), (1, 1), (1, 1)]
    assert [cell.shaded for cell in found.cells] == [True, False, False, False, False, False]


def test_a_cell_holds_its_paragraphs() -> None:
    cell = [text("a) Licencia de conducir de la categoría que pida el vehículo asignado"), text("b) Curso")]
    found = table(set_in_type(ruled([["Formación", cell]], [100, 180])))
    assert [block.text for block in found.cells[1].blocks] == [  # type: ignore[union-attr]
        "a) Licencia de conducir de la categoría que pida el vehículo asignado",
        "b) Curso",
    ]


def test_items_of_a_cell_stand_further_apart_than_their_lines() -> None:
    style = ParagraphStyle("list", parent=BODY, leading=11.5, spaceAfter=1)
    items = [text("Madera, resina y cola vegetales", style), text("Afilado de gubias", style)]
    aim = text("Guardar las herramientas del taller y prestarlas.", style)
    found = table(set_in_type(ruled([["Objetivo", aim], ["Saberes", items]], [80, 160])))
    assert [[block.text for block in cell.blocks] for cell in found.cells if cell.column == 1] == [  # type: ignore[union-attr]
        ["Guardar las herramientas del taller y prestarlas."],
        ["Madera, resina y cola vegetales", "Afilado de gubias"],
    ]


def test_a_table_without_outer_sides_is_whole() -> None:
    def draw(canvas: Canvas) -> None:
        for top in (100, 120, 140):
            canvas.line(60, HEIGHT - top, 400, HEIGHT - top)
        canvas.line(200, HEIGHT - 100, 200, HEIGHT - 140)
        for x, top, content in [
            (65, 114, "Cargo"),
            (205, 114, "Cajero"),
            (65, 134, "Área"),
            (205, 134, "Caja"),
        ]:
            canvas.drawString(x, HEIGHT - top, content)

    assert rows(table(drawn(draw))) == [["Cargo", "Cajero"], ["Área", "Caja"]]


def level(canvas: Canvas, tops: list[int], texts: list[tuple[int, int, str]]) -> None:
    for top in tops:
        canvas.line(60, HEIGHT - top, 500, HEIGHT - top)
    canvas.setFont("Helvetica", 10)
    for x, top, content in texts:
        canvas.drawString(x, HEIGHT - top, content)


def test_blank_strips_part_the_columns_of_rows_ruled_above_and_below() -> None:
    def draw(canvas: Canvas) -> None:
        lines = [
            (65, 114, "Función"),
            (330, 114, "Indicador"),
            (65, 134, "Controlar las mermas de materia prima y de empaques"),
            (330, 134, "Merma por turno en cada una de"),
            (65, 146, "de cada línea de envasado."),
            (330, 146, "las líneas"),
            (65, 174, "Capacitar al personal."),
            (330, 174, "Horas"),
        ]
        level(canvas, [100, 120, 160, 180], lines)

    assert rows(table(drawn(draw))) == [
        ["Función", "Indicador"],
        [
            "Controlar las mermas de materia prima y de empaques de cada línea de envasado.",
            "Merma por turno en cada una de las líneas",
        ],
        ["Capacitar al personal.", "Horas"],
    ]


def test_rules_between_numbered_paragraphs_make_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        lines = [
            (at, top, content) for top in (114, 134, 154) for at, content in ((65, "1."), (85, "Vender."))
        ]
        level(canvas, [100, 120, 140, 160], lines)

    assert tables(drawn(draw)) == []


def test_borders_drawn_as_thin_boxes_are_borders() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(colors.black)
        for top in (100, 120, 140):
            canvas.rect(60, HEIGHT - top, 340, 0.8, stroke=0, fill=1)
        for x in (60, 200, 400):
            canvas.rect(x, HEIGHT - 140, 0.8, 40, stroke=0, fill=1)
        for x, top, content in [
            (65, 114, "Cargo"),
            (205, 114, "Cajero"),
            (65, 134, "Área"),
            (205, 134, "Caja"),
        ]:
            canvas.drawString(x, HEIGHT - top, content)

    assert rows(table(drawn(draw))) == [["Cargo", "Cajero"], ["Área", "Caja"]]


def test_fills_between_rulings_part_rows() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(colors.lightblue)
        canvas.rect(60, HEIGHT - 120, 340, 20, stroke=0, fill=1)
        canvas.rect(60, HEIGHT - 141, 340, 20, stroke=0, fill=1)
        canvas.setFillColor(colors.black)
        for x in (60, 200, 400):
            canvas.line(x, HEIGHT - 100, x, HEIGHT - 180)
        canvas.line(60, HEIGHT - 180, 400, HEIGHT - 180)
        for index, (left, right) in enumerate([("Cargo", "Cajero"), ("Área", "Caja"), ("Sede", "Quito")]):
            canvas.drawString(65, HEIGHT - 114 - 21 * index, left)
            canvas.drawString(205, HEIGHT - 114 - 21 * index, right)

    found = table(drawn(draw))
    assert rows(found) == [["Cargo", "Cajero"], ["Área", "Caja"], ["Sede", "Quito"]]
    assert [cell.shaded for cell in found.cells] == [True, True, True, True, False, False]


def test_a_frame_round_the_page_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(40, 40, 500, 760)
        canvas.drawString(60, HEIGHT - 100, "Cuerpo")

    assert [block.text for block in document(drawn(draw)).blocks] == ["Cuerpo"]  # type: ignore[union-attr]


def test_lines_that_run_through_words_are_a_drawing() -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(60, 400, 20):
            canvas.line(at, HEIGHT - 100, at, HEIGHT - 200)
        for top in (100, 150, 200):
            canvas.line(60, HEIGHT - top, 380, HEIGHT - top)
        canvas.drawString(65, HEIGHT - 130, "Subgerencia de contrataciones y administración")

    (found,) = document(drawn(draw)).blocks
    assert found.text == "Subgerencia de contrataciones y administración"  # type: ignore[union-attr]


def test_an_underline_is_no_table() -> None:
    page = written([(60, 100, "FUNCIONES")])

    def draw(canvas: Canvas) -> None:
        page(canvas)
        canvas.line(60, HEIGHT - 102, 120, HEIGHT - 102)

    assert [block.text for block in document(drawn(draw)).blocks] == ["FUNCIONES"]  # type: ignore[union-attr]


def test_a_table_inside_a_cell_is_nested() -> None:
    inner = ruled([["Excel", "Alto"], ["Inglés", "Bajo"]], [80, 80])
    found = table(
        set_in_type(
            ruled([["Conocimientos", [text("Nivel"), Spacer(1, 8), inner, Spacer(1, 8)]]], [100, 240])
        )
    )
    (_, cell) = found.cells
    paragraph, nested = cell.blocks
    assert paragraph.text == "Nivel"  # type: ignore[union-attr]
    assert isinstance(nested, Table)
    assert rows(nested) == [["Excel", "Alto"], ["Inglés", "Bajo"]]


def test_turned_text_in_a_cell_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        for top in (100, 200, 220):
            canvas.line(60, HEIGHT - top, 400, HEIGHT - top)
        for x in (60, 90, 400):
            canvas.line(x, HEIGHT - 100, x, HEIGHT - 220)
        canvas.drawString(100, HEIGHT - 120, "Vender")
        canvas.saveState()
        canvas.translate(80, HEIGHT - 190)
        canvas.rotate(90)
        canvas.drawString(0, 0, "FUNCIONES")
        canvas.restoreState()

    first = table(drawn(draw)).cells[0]
    assert first.text == "FUNCIONES"
    ((x0, top, x1, bottom),) = [origin.bbox for origin in first.blocks[0].origins if origin.bbox]  # type: ignore[union-attr]
    assert 60 < x0 < x1 < 90
    assert 60 < top < bottom < 200


NUMBERED = [[f"{number}.", f"Función {number} del cargo", "D"] for number in range(1, 80)]


def test_a_table_over_pages_is_one_without_its_repeated_heading() -> None:
    heading = [text("N.º", BOLD), text("Función", BOLD), text("Frecuencia", BOLD)]
    found = table(set_in_type(ruled([heading, *NUMBERED], [40, 300, 80], repeatRows=1)))
    assert rows(found) == [["N.º", "Función", "Frecuencia"], *NUMBERED]
    assert {origin.page for cell in found.cells for origin in cell.origins} == {1, 2, 3}


def test_a_table_over_pages_needs_no_heading() -> None:
    assert rows(table(set_in_type(ruled(NUMBERED, [40, 300, 80])))) == NUMBERED


def test_a_row_cut_by_the_page_break_is_one() -> None:
    long = " ".join(f"palabra{number}" for number in range(400))
    filler = [[f"{number}.", f"Función {number} del cargo"] for number in range(1, 28)]
    data = set_in_type(ruled([*filler, ["28.", long], ["29.", "Última."]], [40, 300], splitInRow=1))
    found = table(data)
    assert rows(found) == [*filler, ["28.", long], ["29.", "Última."]]
    assert [origin.page for origin in found.cells[-3].origins] == [1, 2, 3]


def test_a_label_of_several_rows_goes_on_over_the_page_break() -> None:
    def draw(top: float, lines: list[str], label: str) -> object:
        def page(canvas: Canvas) -> None:
            end = top + 20 * len(lines)
            for x in (60, 160, 400):
                canvas.line(x, HEIGHT - top, x, HEIGHT - end)
            for index, line in enumerate(lines):
                at = top + 20 * index
                canvas.line(160, HEIGHT - at, 400, HEIGHT - at)
                canvas.drawString(165, HEIGHT - at - 14, line)
            canvas.line(60, HEIGHT - top, 400, HEIGHT - top)
            canvas.line(60, HEIGHT - end, 400, HEIGHT - end)
            canvas.drawString(65, HEIGHT - top - 14, label)

        return page

    first = draw(700, ["Vender.", "Cobrar.", "Archivar."], "Funciones")
    second = draw(60, ["Informar.", "Ordenar."], "")
    found = table(drawn(first, second))  # type: ignore[arg-type]
    assert rows(found) == [["Funciones", "Vender."], ["Cobrar."], ["Archivar."], ["Informar."], ["Ordenar."]]
    assert spans(found.cells[0]) == (5, 1)


def test_tables_of_other_columns_stay_apart_where_there_was_room() -> None:
    data = set_in_type(
        ruled([["Cargo", "Cajero"]], [200, 200]), PageBreak(), ruled([["A", "B", "C"]], [100, 100, 200])
    )
    assert [rows(found) for found in tables(data)] == [[["Cargo", "Cajero"]], [["A", "B", "C"]]]


def test_columns_of_both_pages_are_kept() -> None:
    filler = [[f"Función {number}", ""] for number in range(34)]
    parts = [
        ruled(filler, [300, 100], ("SPAN", (0, 0), (0, 0))),
        PageBreak(),
        ruled([["Puesto", "Nombre", "Firma"]], [100, 200, 100]),
    ]
    found = table(set_in_type(*parts))
    assert found.columns == 3
    assert rows(found)[-1] == ["Puesto", "Nombre", "Firma"]
