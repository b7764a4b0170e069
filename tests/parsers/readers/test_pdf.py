from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from parsers.document import Document, Table, texts
from parsers.errors import (
    FileIsDamaged,
    FileIsEncrypted,
    NoPages,
    NoTextLayer,
    ReadError,
    ReaderTimedOut,
    TooManyPages,
)
from parsers.limits import Limits
from parsers.readers.pdf import read
from tests.parsers.readers.drawn_pdf import HEIGHT, document, drawn, ruled, set_in_type, text, written

EMPTY = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF"
)
CIRCLE = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]>>endobj\n3 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF"
)
CORPUS = Path(__file__).parents[4] / "shared" / "corpus"


def picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (20, 20), "grey")), 60, 100, 480, 600)


def test_the_document_says_what_it_is() -> None:
    found = document(drawn(written([(60, 100, "Perfil")]), written([(60, 100, "Fin")])))
    assert (found.source, found.format, found.pages, found.warnings) == ("perfil.pdf", "pdf", 2, ())


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", FileIsDamaged),
        (b"%PDF-1.7\nnada", FileIsDamaged),
        (EMPTY, NoPages),
        (drawn(written([(60, 100, "Perfil")]), encrypt="clave"), FileIsEncrypted),
        (drawn(picture), NoTextLayer),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, error: type[ReadError]) -> None:
    with pytest.raises(error):
        document(data)


def test_a_circle_of_pages_ends() -> None:
    with pytest.raises(ReadError):
        document(CIRCLE)


def test_the_number_of_pages_is_limited() -> None:
    data = drawn(*[written([(60, 100, "Perfil")])] * 4)
    with pytest.raises(TooManyPages) as raised:
        document(data, pages=3)
    assert raised.value.values == {"pages": 4, "limit": 3}


def test_the_time_is_limited() -> None:
    with pytest.raises(ReaderTimedOut):
        document(drawn(written([(60, 100, "Perfil")])), seconds=-1.0)


def test_a_page_without_text_among_others_is_told() -> None:
    found = document(drawn(written([(60, 100, "Perfil")]), picture))
    assert [(warning.code, warning.origin.page) for warning in found.warnings if warning.origin] == [
        ("page-without-text", 2)
    ]


def test_scans_with_a_running_line_have_no_text_layer() -> None:
    def scan(canvas: Canvas) -> None:
        picture(canvas)
        canvas.drawString(60, 40, "Recibido en archivo")

    with pytest.raises(NoTextLayer):
        document(drawn(scan, scan, scan))


def test_a_damaged_page_is_left_out() -> None:
    data = drawn(written([(60, 100, "Perfil")]), written([(60, 100, "Fin")]))
    broken = data.replace(b"/Type /Page\n", b"/Type /Nada\n", 1).replace(b"/Type /Page ", b"/Type /Nada ", 1)
    found = document(broken)
    assert [content for block in found.blocks for content in texts(block)][-1] == "Fin"


def test_a_broken_table_of_offsets_is_made_again() -> None:
    data = drawn(written([(60, 100, "Perfil")]))
    found = document(data.replace(b"startxref", b"startxref\n9"))
    assert [content for block in found.blocks for content in texts(block)] == ["Perfil"]


def test_drawings_of_very_many_lines_end_soon() -> None:
    def draw(canvas: Canvas) -> None:
        for index in range(3000):
            canvas.line(index % 500 + 0.1 * (index % 7), 10 + index % 300, index % 500, 400 + index % 311)
            canvas.line(10 + index % 311, index * 0.2, 500 - index % 300, index * 0.2)
        canvas.drawString(60, HEIGHT - 20, "Perfil")

    assert "Perfil" in [content for block in document(drawn(draw)).blocks for content in texts(block)]


SMALL = set_in_type(
    text("1. Objetivo del cargo: atender a los clientes."),
    ruled([["Área", "Ventas"], ["Nivel", "3"]], [80, 120]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(
    flips=st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255)), min_size=1, max_size=12)
)
def test_any_bytes_give_a_document_or_a_named_error(flips: list[tuple[int, int]]) -> None:
    data = bytearray(SMALL)
    for place, byte in flips:
        data[place] = byte
    try:
        found = read(bytes(data), "x.pdf", Limits())
    except ReadError:
        return
    assert isinstance(found, Document)


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*/*.pdf")), ids=lambda path: path.name)
def test_the_corpus_is_read_whole(path: Path) -> None:
    import pdfplumber

    found = read(path.read_bytes(), path.name, Limits())
    with pdfplumber.open(io.BytesIO(path.read_bytes())) as theirs:
        expected = {word["text"] for word in theirs.pages[0].extract_words() if word["upright"]}
    ours = " ".join(
        content
        for block in [*found.blocks, *(block for running in found.running for block in running.blocks)]
        for content in texts(block)
    )
    assert [word for word in sorted(expected) if word.isalpha() and word.isascii() and word not in ours] == []
    for block in found.blocks:
        if isinstance(block, Table):
            places = [
                (c.row + y, c.column + x)
                for c in block.cells
                for y in range(c.row_span)
                for x in range(c.column_span)
            ]
            assert len(places) == len(set(places))
