"""Pages that are pictures, read by the text recognition that is installed."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from parsers.errors import NoTextLayer
from parsers.limits import Limits
from parsers.readers import read
from parsers.readers.pdf.tesseract import languages
from parsers.tools import Tools
from tests.parsers.readers.drawn_pdf import BOLD, HEIGHT, drawn, ruled, set_in_type, text, written
from tests.parsers.readers.scanned_pdf import TESSERACT, lines, pictures, scanned, tools

recognising = pytest.mark.skipif(
    not TESSERACT or "spa" not in languages(TESSERACT), reason="Tesseract with Spanish is not installed"
)
PAGE = [
    (60.0, 90.0, "Perfil de puesto del panadero"),
    (60.0, 130.0, "Preparar la masa antes de las cinco de la mañana."),
    (60.0, 150.0, "Limpiar el horno y la mesa de trabajo cada noche."),
]


@recognising
def test_a_scanned_page_is_read_with_places_and_certainty() -> None:
    found = read(scanned(drawn(written(PAGE, size=12))), "perfil.pdf", Limits(), tools())
    assert lines(found.blocks) == [each for _, _, each in PAGE]
    assert [(warning.code, warning.origin and warning.origin.page) for warning in found.warnings] == [
        ("recognised-text", 1)
    ]
    (line,) = found.blocks[0].lines  # type: ignore[union-attr]
    assert line.certainty is not None
    assert 0.5 < line.certainty <= 1
    assert line.origin.bbox is not None
    assert (abs(line.origin.bbox[0] - 60) < 2, abs(line.origin.bbox[3] - 92) < 4) == (True, True)


@recognising
def test_ruled_tables_and_bold_letters_of_a_scan() -> None:
    table = ruled(
        [["Función", "Frecuencia"], ["Amasar la harina con agua", "Diaria"], ["Pesar los sacos", "Semanal"]],
        [250, 120],
        ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
    )
    flow = [text("Funciones del puesto", BOLD), text("El panadero hace el pan de cada día."), table]
    found = read(scanned(set_in_type(*flow), 1.0), "perfil.pdf", Limits(), tools())
    assert lines(found.blocks) == [
        "Funciones del puesto",
        "El panadero hace el pan de cada día.",
        "Función | Frecuencia",
        "Amasar la harina con agua | Diaria",
        "Pesar los sacos | Semanal",
    ]
    assert [block.bold for block in found.blocks[:2]] == [True, False]  # type: ignore[union-attr]


@recognising
def test_only_pages_without_text_are_recognised() -> None:
    picture = pictures(drawn(written(PAGE, size=12)))[0]

    def shown(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, width=595, height=HEIGHT)

    found = read(drawn(written([(60, 90, "Página con texto")]), shown), "mixto.pdf", Limits(), tools())
    assert lines(found.blocks) == ["Página con texto", *(each for _, _, each in PAGE)]
    assert [(warning.code, warning.origin and warning.origin.page) for warning in found.warnings] == [
        ("recognised-text", 2)
    ]
    assert found.blocks[0].lines[0].certainty is None  # type: ignore[union-attr]


def test_without_the_program_the_scan_is_refused(tmp_path: Path) -> None:
    data = scanned(drawn(written(PAGE)))
    with pytest.raises(NoTextLayer):
        read(data, "perfil.pdf", Limits())
    with pytest.raises(NoTextLayer):
        read(data, "perfil.pdf", Limits(), Tools(recognition=str(tmp_path / "tesseract")))


@recognising
def test_when_the_time_is_up_pages_stay_as_they_are() -> None:
    with pytest.raises(NoTextLayer):
        read(scanned(drawn(written(PAGE))), "perfil.pdf", Limits(), tools(seconds=0.0))
