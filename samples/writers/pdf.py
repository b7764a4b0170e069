"""PDF files with running headers, page x of y and tables that go on over pages."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from io import BytesIO
from itertools import pairwise
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph, Spacer, Table

from samples.layout import (
    PAGE,
    PAGES,
    UNITS,
    Block,
    Break,
    Grid,
    Heading,
    Item,
    Sheet,
    Text,
    Written,
    edges,
    placed,
)

MARGIN = 48.0
BAR = colors.HexColor("#D9E2D0")
LIST_INDENT = 30


def write(sheet: Sheet) -> Written:
    """Two passes: the first counts the pages that the second states."""
    total = _render(sheet, 0)[1]
    data, pages = _render(sheet, total)
    stated = PAGES in " ".join(sheet.footer) or (sheet.header is not None and PAGES in str(sheet.header))
    return Written(data, pages if stated else None)


def _render(sheet: Sheet, total: int) -> tuple[bytes, int]:
    size = landscape(A4) if sheet.landscape else A4
    width = size[0] - 2 * MARGIN
    top = (
        MARGIN if sheet.header is None else MARGIN + _table(sheet.header, width).wrap(width, size[1])[1] + 12
    )
    target = BytesIO()
    document = BaseDocTemplate(target, pagesize=size, invariant=1, title=sheet.title, author="", creator="")
    frame = Frame(MARGIN, MARGIN, width, size[1] - top - MARGIN, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate(frames=[frame], onPage=_running(sheet, total, size, width))])
    document.build([part for block in sheet.blocks for part in _flowables(block, width)])
    return target.getvalue(), document.page


def _running(sheet: Sheet, total: int, size: tuple[float, float], width: float) -> Any:
    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        def filled(text: str) -> str:
            return text.replace(PAGES, str(total)).replace(PAGE, str(document.page))

        if sheet.header is not None:
            table = _table(sheet.header, width, filled)
            height = table.wrap(width, size[1])[1]
            table.drawOn(canvas, MARGIN, size[1] - MARGIN - height)
        low = MARGIN - 8
        for note in sheet.footer:
            paragraph = Paragraph(escape(filled(note)), _style(7, centre=True))
            low -= paragraph.wrap(width, MARGIN)[1]
            paragraph.drawOn(canvas, MARGIN, low)

    return draw


def _style(size: int = 10, *, centre: bool = False, indent: int = 0) -> ParagraphStyle:
    return ParagraphStyle(
        "body",
        fontName="Helvetica",
        fontSize=size,
        leading=size * 1.25,
        leftIndent=indent,
        bulletIndent=max(0, indent - LIST_INDENT),
        spaceAfter=4,
        splitLongWords=False,
        **({"alignment": TA_CENTER} if centre else {}),
    )


def _flowables(block: Block, width: float) -> Iterator[Any]:
    match block:
        case Heading(text, label):
            yield Spacer(1, 8)
            yield Paragraph(f"<b>{escape(f'{label} {text}'.strip())}</b>", _style(11))
        case Item(text, label):
            indent = LIST_INDENT * (2 if label.count(".") > 2 or not label[0].isdigit() else 1)
            yield Paragraph(escape(text), _style(indent=indent), bulletText=label)
        case Text(text, bold, centre, size):
            for line in text.split("\n"):
                marked = f"<b>{escape(line)}</b>" if bold else escape(line)
                yield Paragraph(marked, _style(size, centre=centre))
        case Grid():
            yield _table(block, width)
            yield Spacer(1, 8)
        case Break():
            yield PageBreak()


def _table(grid: Grid, width: float, filled: Any = str) -> Table:
    places = edges(grid)
    cells: list[list[Any]] = [[""] * (len(places) - 1) for _ in grid.rows]
    looks: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ]
    for row, unit, box in placed(grid):
        first, last = places.index(unit), places.index(unit + box.width) - 1
        text = escape(filled(box.text)).replace("\n", "<br/>")
        marked = f"<b>{text}</b>" if box.bold or box.bar else text
        cells[row][first] = Paragraph(marked, _style(8, centre=box.centre)) if text else ""
        looks.append(("SPAN", (first, row), (last, row + box.rows - 1)))
        if box.bar:
            looks.append(("BACKGROUND", (first, row), (last, row + box.rows - 1), BAR))
    widths = [width * (right - left) / UNITS for left, right in pairwise(places)]
    return Table(cells, widths, style=looks, repeatRows=grid.heading_rows)
