"""Words recognised on the picture of a page, for selecting text over it."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from parsers.document import Paragraph
from parsers.errors import PageIsMissing, RecognitionFails
from parsers.isolation import Worker
from parsers.limits import Limits
from parsers.readers import read
from parsers.readers.page_text import page_text
from parsers.readers.page_words import page_words
from parsers.readers.pdf.tesseract import languages
from parsers.tools import Tools
from tests.parsers.readers.drawn_pdf import HEIGHT, drawn, written
from tests.parsers.readers.scanned_pdf import TESSERACT, pictures, scanned, tools

recognising = pytest.mark.skipif(
    not TESSERACT or "spa" not in languages(TESSERACT), reason="Tesseract with Spanish is not installed"
)
PAGE = [
    (60.0, 130.0, "Preparar la masa antes de las cinco de la mañana."),
    (60.0, 190.0, "Limpiar el horno cada noche."),
]


def test_a_page_with_text_is_no_picture() -> None:
    assert page_text(drawn(written(PAGE)), 1, Limits()).picture is False


def test_a_scanned_page_is_a_picture_also_under_a_stamp() -> None:
    picture = pictures(drawn(written(PAGE, size=12)))[0]

    def stamped(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, width=595, height=HEIGHT)
        canvas.drawString(60, HEIGHT - 30, "COPIA CONTROLADA")

    found = page_text(drawn(stamped), 1, Limits())
    assert (found.picture, [word.text for word in found.words]) == (True, ["COPIA", "CONTROLADA"])


def turned(x: float, y: float, angle: float) -> tuple[float, float]:
    """Where a point of the drawn page lies on the scan, which is turned about its middle."""
    right, down = x - 595.28 / 2, y - HEIGHT / 2
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    return 595.28 / 2 + cosine * right + sine * down, HEIGHT / 2 - sine * right + cosine * down


@recognising
@pytest.mark.parametrize("angle", [0.0, 2.0])
def test_recognised_words_lie_where_the_picture_shows_them(angle: float) -> None:
    data = scanned(drawn(written(PAGE, size=12)), angle)
    with Worker(Limits(), (), tools()) as worker:
        found = worker.page_words(data, 1)
    assert found.picture
    assert " ".join(word.text for word in found.words) == " ".join(text for _, _, text in PAGE)
    first = found.words[0]
    x, y = turned(60, 130, angle)
    assert (abs(first.x0 - x) < 2, abs(first.bottom - y) < 4) == (True, True)
    lines = read(data, "perfil.pdf", Limits(), tools()).blocks
    boxes = [block.lines[0].origin.bbox for block in lines if isinstance(block, Paragraph)]
    assert [
        abs(box[1] - word.top) < 8 for box, word in zip(boxes, (first, found.words[10]), strict=True) if box
    ] == [
        True,
        True,
    ]
    with pytest.raises(PageIsMissing):
        page_words(data, 2, Limits(), tools())


def test_without_the_program_it_says_so(tmp_path: Path) -> None:
    data = scanned(drawn(written(PAGE)))
    with pytest.raises(RecognitionFails, match="missing"):
        page_words(data, 1, Limits(), Tools(recognition=str(tmp_path / "tesseract")))
