from __future__ import annotations

import io

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from parsers.errors import FileIsDamaged, PageIsMissing
from parsers.readers.page_image import MOST_PIXELS, PageSize, page_count, page_png, page_size
from tests.parsers.readers.drawn_pdf import drawn, written

TWO = drawn(written([(60, 100, "Perfil")]), written([(60, 100, "Fin")]))


def size(png: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(png)) as picture:
        return picture.size


def test_a_page_is_drawn_at_its_scale() -> None:
    assert size(page_png(TWO, 2, 2.0)) == (1191, 1684)


def test_pages_are_counted_and_measured() -> None:
    assert page_count(TWO) == 2
    assert page_size(TWO, 1) == PageSize(pytest.approx(595.28, abs=0.01), pytest.approx(841.89, abs=0.01))  # type: ignore[arg-type]


@pytest.mark.parametrize("page", [0, 3, -1, 10**9])
def test_other_pages_are_missing(page: int) -> None:
    with pytest.raises(PageIsMissing):
        page_png(TWO, page, 1.0)
    with pytest.raises(PageIsMissing):
        page_size(TWO, page)


@pytest.mark.parametrize("scale", [-1.0, 0.0, float("nan"), float("inf")])
def test_any_scale_gives_a_picture(scale: float) -> None:
    assert min(size(page_png(TWO, 1, scale))) > 0


def test_a_huge_page_gives_a_bounded_picture() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageSize((14_000, 14_000))
        canvas.drawString(100, 100, "Perfil")

    width, height = size(page_png(drawn(draw), 1, 8.0))
    assert width * height <= MOST_PIXELS * 1.01


def test_what_is_no_pdf_is_damaged() -> None:
    with pytest.raises(FileIsDamaged):
        page_png(b"nada", 1, 1.0)
