"""Words of a PDF page with their boxes."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.errors import PageIsMissing
from parsers.isolation import Worker
from parsers.limits import Limits
from parsers.readers.page_text import page_text


def paper() -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(300, 200), invariant=True)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(20, 150, "Moler el trigo")
    canvas.drawString(20, 130, "Cerner")
    canvas.save()
    return target.getvalue()


def test_words_lie_where_they_are_printed() -> None:
    found = page_text(paper(), 1, Limits())
    assert (found.width, found.height, found.pages) == (300, 200, 1)
    assert [word.text for word in found.words] == ["Moler", "el", "trigo", "Cerner"]
    first, last = found.words[0], found.words[-1]
    assert (first.x0, first.top, first.bottom) == (20.0, 42.0, 52.2)
    assert last.top == first.top + 20
    with pytest.raises(PageIsMissing):
        page_text(paper(), 2, Limits())


def test_a_worker_gives_the_same() -> None:
    with Worker(Limits()) as worker:
        assert worker.page_text(paper(), 1) == page_text(paper(), 1, Limits())
        [row, *_] = worker.rows(b"Moler el trigo\n", "p.txt")
        assert [(piece.text, piece.addresses) for piece in row.pieces] == [
            ("Moler el trigo", ((None, None, None, 1),))
        ]
