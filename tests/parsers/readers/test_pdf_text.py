from __future__ import annotations

import io

import pdfplumber
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from parsers.document import Paragraph
from parsers.document import texts as texts_of
from parsers.readers.pdf.hyphens import is_cut_word, joined, whole_words
from tests.parsers.readers.drawn_pdf import BOLD, HEIGHT, document, drawn, set_in_type, text, written


def paragraphs(data: bytes) -> list[Paragraph]:
    return [block for block in document(data).blocks if isinstance(block, Paragraph)]


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(data)]


def test_a_line_has_its_page_box_and_indent() -> None:
    (found,) = paragraphs(drawn(written([(100, 200, "Objetivo del puesto")])))
    (line,) = found.lines
    assert (line.text, line.indent, line.origin.page) == ("Objetivo del puesto", 100.0, 1)
    assert line.origin.bbox == pytest.approx(
        (100, 192, 100 + stringWidth(line.text, "Helvetica", 10), 202.2), abs=0.1
    )
    assert found.size == 10.0


def test_a_number_that_touches_its_text_starts_a_paragraph() -> None:
    page = written(
        [(60, 100, "4.1.1Anotar lo que falte."), (60, 112, "4.1.2Pesar los sacos de 2.5Kg al recibirlos.")]
    )
    assert texts(drawn(page)) == ["4.1.1Anotar lo que falte.", "4.1.2Pesar los sacos de 2.5Kg al recibirlos."]


def test_printed_numbers_start_paragraphs_and_stay_in_the_text() -> None:
    page = written(
        [
            (60, 100, "2."),
            (90, 100, "FUNCIONES"),
            (60, 115, "2.1."),
            (
                90,
                115,
                "Revisar los pedidos del día con el jefe de almacén y anotar en el registro lo que falte",
            ),
            (90, 127, "antes del cierre."),
            (60, 139, "2.2."),
            (90, 139, "Ordenar."),
            (90, 151, "a) Por fecha."),
        ]
    )
    assert texts(drawn(page)) == [
        "2.\tFUNCIONES",
        "2.1.\tRevisar los pedidos del día con el jefe de almacén y anotar en el registro lo que falte antes del cierre.",
        "2.2.\tOrdenar.",
        "a) Por fecha.",
    ]


def test_a_line_left_of_a_list_and_further_below_it_is_no_part_of_it() -> None:
    page = written(
        [
            (
                50,
                70,
                "Mantener al día los registros del almacén y de las compras de todas las sedes, como se pide.",
            ),
            (50, 100, "Relaciones internas:"),
            (60, 116, "• Con Compras, Almacén, Planta y Laboratorio, por los pedidos de cada semana del mes"),
            (50, 132, "Relaciones externas:"),
            (60, 148, "• Proveedores de envases"),
            (60, 160, "• Talleres"),
            (60, 172, "• Aduana"),
            (60, 184, "• Banco"),
        ]
    )
    assert texts(drawn(page))[1:] == [
        "Relaciones internas:",
        "Con Compras, Almacén, Planta y Laboratorio, por los pedidos de cada semana del mes",
        "Relaciones externas:",
        "Proveedores de envases",
        "Talleres",
        "Aduana",
        "Banco",
    ]


def test_bullets_become_markers() -> None:
    page = written([(60, 100, "•"), (75, 100, "Puntualidad"), (60, 115, "- Orden y limpieza")])
    assert [(p.marker, p.text) for p in paragraphs(drawn(page))] == [
        ("•", "Puntualidad"),
        ("-", "Orden y limpieza"),
    ]


def test_a_wide_gap_is_a_tab() -> None:
    page = written([(60, 100, "Reporta a"), (220, 100, ":"), (260, 100, "Jefe de Planta")])
    assert texts(drawn(page)) == ["Reporta a\t:\tJefe de Planta"]


def test_a_line_that_ends_early_ends_its_paragraph() -> None:
    long = "El puesto responde por la entrega a tiempo de los pedidos de todos los clientes de la zona norte"
    page = written(
        [(60, 100, "Requisitos"), (60, 112, long), (60, 124, "y de la zona sur."), (60, 136, "Otros")]
    )
    assert texts(drawn(page)) == ["Requisitos", f"{long} y de la zona sur.", "Otros"]


def test_a_gap_parts_paragraphs() -> None:
    long = "El puesto responde por la entrega a tiempo de los pedidos de todos los clientes de la zona norte"
    page = written([(60, 100 + 12 * line, long) for line in range(4)] + [(60, 180, "Y de la zona sur")])
    assert texts(drawn(page)) == [" ".join([long] * 4), "Y de la zona sur"]


def test_bold_text_is_told_from_plain_text() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(60, HEIGHT - 100, "Objetivo")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, HEIGHT - 112, "Atender a los clientes")

    assert [(p.bold, p.text) for p in paragraphs(drawn(draw))] == [
        (True, "Objetivo"),
        (False, "Atender a los clientes"),
    ]


def test_accents_printed_over_letters_are_composed() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(60, HEIGHT - 100, "Gesti")
        start = 60 + canvas.stringWidth("Gesti", "Helvetica", 12)
        canvas.drawString(start, HEIGHT - 100, "o")
        canvas.drawString(start + 1.5, HEIGHT - 100, "´")
        canvas.drawString(start + canvas.stringWidth("o", "Helvetica", 12), HEIGHT - 100, "n")

    assert texts(drawn(draw)) == ["Gestión"]


def test_raised_figures_stay_in_their_line() -> None:
    def draw(canvas: Canvas) -> None:
        line = canvas.beginText(60, HEIGHT - 100)
        line.setFont("Helvetica", 12)
        line.textOut("Área de 20 m")
        line.setFont("Helvetica", 7)
        line.setRise(4)
        line.textOut("2")
        line.setRise(0)
        line.setFont("Helvetica", 12)
        line.textOut(" como mínimo")
        canvas.drawText(line)

    assert texts(drawn(draw)) == ["Área de 20 m2 como mínimo"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["coordi-", "nación del área"], "coordinación del área"),
        (["teórico-", "práctico"], "teórico-práctico"),
        (["Norte-", "Sur"], "Norte-Sur"),
        (["de 8 -", "10 horas"], "de 8 - 10 horas"),
        (["capa\u00ad", "citar"], "capacitar"),
        (["todo el", "día"], "todo el día"),
    ],
)
def test_line_end_hyphens_are_mended_where_they_divide_a_word(lines: list[str], expected: str) -> None:
    assert joined(lines, whole_words(["El enfoque teórico y práctico"])) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Intermedi", "o", True),
        ("Avanza", "do", True),
        ("Nivel", "medio", False),
        ("Nivel", "Alto", False),
        ("Nivel b", "ajo", False),
        ("Nivel", "3", False),
    ],
)
def test_words_cut_by_a_narrow_column_are_told(first: str, second: str, expected: bool) -> None:
    assert is_cut_word(first, second, whole_words(["Avanzado"])) is expected


def test_a_word_cut_by_a_narrow_cell_is_whole() -> None:
    def draw(canvas: Canvas) -> None:
        for top in (100, 150):
            canvas.line(60, HEIGHT - top, 200, HEIGHT - top)
        for x in (60, 110, 200):
            canvas.line(x, HEIGHT - 100, x, HEIGHT - 150)
        canvas.setFont("Helvetica", 10)
        for top, line in [(114, "Intermedi"), (126, "o")]:
            canvas.drawString(64, HEIGHT - top, line)

    (found,) = document(drawn(draw)).blocks
    assert next(texts_of(found)) == "Intermedio"


def test_a_word_that_a_line_end_may_have_divided_is_no_evidence() -> None:
    assert whole_words(["Jefe de coordi-", "nación Norte-Sur"]) == {"jefe", "de", "nación", "norte-sur"}


def test_double_spaced_text_is_one_paragraph_beside_single_spaced_text() -> None:
    long = "El puesto responde por la entrega a tiempo de los pedidos de todos los clientes de la zona norte"
    close = [(60, 100 + 12 * line, long) for line in range(6)]
    wide = [(60, 200 + 24 * line, long) for line in range(3)]
    assert texts(drawn(written([*close, *wide]))) == [" ".join([long] * 6), " ".join([long] * 3)]


def test_centred_and_right_lines_stay_apart() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for index in range(14):
            canvas.drawString(
                60,
                HEIGHT - 300 - 30 * index,
                "Texto corrido que llega de un margen al otro margen de la hoja. " * 2,
            )
        canvas.drawCentredString(300, HEIGHT - 80, "MANUAL DE CARGOS")
        canvas.drawCentredString(300, HEIGHT - 92, "MOLINOS DEL VALLE")

    assert texts(drawn(draw))[:2] == ["MANUAL DE CARGOS", "MOLINOS DEL VALLE"]


def test_lines_of_a_list_of_contents_stay_apart() -> None:
    rows = ["Objetivo " + "." * 120 + " 3", "Funciones " + "." * 118 + " 4"]
    page = written([(60, 100, rows[0]), (60, 112, rows[1])])
    assert texts(drawn(page)) == rows


def test_a_page_shown_turned_is_read_as_it_is_shown() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, -50, "Hoja apaisada")

    (found,) = paragraphs(drawn(draw))
    assert found.text == "Hoja apaisada"
    assert found.lines[0].origin.bbox == pytest.approx((100, 42, 163.92, 52.2), abs=0.1)


def test_turned_text_outside_tables_is_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, HEIGHT - 100, "Cuerpo")
        canvas.rotate(45)
        canvas.drawString(300, 100, "COPIA NO CONTROLADA")
        canvas.rotate(45)
        canvas.drawString(300, -100, "Lomo")

    assert texts(drawn(draw)) == ["Cuerpo"]


def test_a_paragraph_goes_on_over_the_page_break() -> None:
    first = "Coordinar con el jefe de almacén la entrega de los pedidos a los clientes de la zona norte y"
    page = written([(60, 100 + 60 * index, "Texto.") for index in range(11)] + [(60, 770, f"3. {first}")])
    over = written([(75, 100, "sur del país."), (60, 112, "4. Otra.")])
    assert texts(drawn(page, over))[-2:] == [f"3. {first} sur del país.", "4. Otra."]


def test_a_new_sentence_on_the_next_page_is_a_new_paragraph() -> None:
    page = written(
        [(60, 770, "Coordinar la entrega de los pedidos a los clientes de la zona norte y de la sur.")]
    )
    over = written([(60, 100, "Otra función.")])
    assert len(texts(drawn(page, over))) == 2


def test_a_page_begun_on_purpose_is_marked() -> None:
    found = paragraphs(
        drawn(written([(60, 100, "Portada.")]), written([(60, 100, "Perfil."), (60, 150, "Fin.")]))
    )
    assert [p.page_break_before for p in found] == [False, True, False]


def test_characters_are_those_that_pdfplumber_finds() -> None:
    flow = [
        text("Oficina: difícil afluencia, flexión — «año» ¿cuándo? 50 % & más; Ñandú, pingüino, São Paulo."),
        text("Responsable de la planificación anual", BOLD),
        text("Señal número 7 con «comillas» y guion medio – así como puntos suspensivos…"),
    ]
    data = set_in_type(*flow)
    with pdfplumber.open(io.BytesIO(data)) as theirs:
        expected = "".join(page.extract_text() for page in theirs.pages)
    assert "".join("".join(texts(data)).split()) == "".join(expected.split())


def test_text_in_form_fields_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, HEIGHT - 100, "Nombre del cargo:")
        canvas.acroForm.textfield(
            name="cargo", value="Jefe de Planta", x=200, y=HEIGHT - 105, width=200, height=18, borderWidth=0
        )

    assert texts(drawn(draw)) == ["Nombre del cargo:\tJefe de Planta"]


def test_a_figure_behind_its_word_goes_on_in_the_next_line() -> None:
    page = written(
        [
            (
                60,
                100,
                "Graduation from a school of horticulture and proof of work in a public garden for three",
            ),
            (60, 112, "(3) years, one of them as the head of a crew."),
            (60, 124, "(2) References."),
        ]
    )
    assert texts(drawn(page)) == [
        "Graduation from a school of horticulture and proof of work in a public garden for three (3) years, one of them as the head of a crew.",
        "(2) References.",
    ]
