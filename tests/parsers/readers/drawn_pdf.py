"""PDF files of our own invention for the tests, drawn with reportlab."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from parsers.document import Document
from parsers.limits import Limits
from parsers.readers.pdf import read

HEIGHT = A4[1]
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=6)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")
GRID = [("GRID", (0, 0), (-1, -1), 0.7, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]


def drawn(*pages: Callable[[Canvas], None], **options: Any) -> bytes:
    """A file with one page for each function, which draws on it."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def written(lines: Sequence[tuple[float, float, str]], size: float = 10) -> Callable[[Canvas], None]:
    """A page with texts at (x, distance from the top)."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", size)
        for x, top, text in lines:
            canvas.drawString(x, HEIGHT - top, text)

    return draw


def set_in_type(*flow: Any, header: Callable[[Canvas, Any], None] | None = None) -> bytes:
    """A file in which the flow is broken into pages, each with the header drawn on it."""
    target = io.BytesIO()
    template = SimpleDocTemplate(
        target, pagesize=A4, topMargin=100, bottomMargin=70, leftMargin=60, rightMargin=60, invariant=1
    )
    if header is None:
        template.build(list(flow))
    else:
        template.build(list(flow), onFirstPage=header, onLaterPages=header)
    return target.getvalue()


def text(content: str, style: ParagraphStyle = BODY) -> Paragraph:
    return Paragraph(content, style)


def ruled(rows: Sequence[Sequence[Any]], widths: Sequence[float], *commands: Any, **options: Any) -> Table:
    cells = [[text(cell) if isinstance(cell, str) and cell else cell for cell in row] for row in rows]
    return Table(cells, colWidths=widths, style=TableStyle([*GRID, *commands]), **options)


def document(data: bytes, **limits: Any) -> Document:
    return read(data, "perfil.pdf", Limits(**limits))
