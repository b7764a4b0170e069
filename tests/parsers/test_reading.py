"""Long files have longer to be read."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.limits import Limits
from parsers.reading import document_of
from parsers.tools import Tools
from tests.parsers.readers.word_package import p, package


@pytest.fixture
def asked() -> list[float]:
    return []


def _pdf(pages: int) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for page in range(pages):
        canvas.drawString(100, 500, f"Revisar el estante {page} del archivo")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _docx(paragraphs: int) -> bytes:
    return package("".join(p(f"Revisar el estante {number}") for number in range(paragraphs)))


def test_a_short_file_asks_for_no_time(asked: list[float]) -> None:
    document_of(_pdf(99), "short.pdf", Limits(), Tools(waiting=asked.append))
    assert asked == []


def test_each_hundred_pages_of_a_pdf_have_the_time_anew(asked: list[float]) -> None:
    document = document_of(_pdf(201), "long.pdf", Limits(seconds=7), Tools(waiting=asked.append))
    assert document.pages == 201
    assert asked == [0, 0, 14, 14]


def test_other_files_are_as_long_as_they_have_rows(asked: list[float]) -> None:
    document_of(_docx(8000), "long.docx", Limits(seconds=7), Tools(waiting=asked.append))
    assert asked == [14]


def test_no_file_is_longer_than_files_may_be(asked: list[float]) -> None:
    document_of(_docx(8000), "long.docx", Limits(seconds=7, pages=110), Tools(waiting=asked.append))
    assert asked == [7]
