"""One page of a PDF: its characters and drawing turned into lines and tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from parsers.readers.pdf.characters import characters
from parsers.readers.pdf.grids import grids
from parsers.readers.pdf.gutters import column_rulings
from parsers.readers.pdf.layout import PageContent
from parsers.readers.pdf.library import pdfium
from parsers.readers.pdf.rulings import drawing
from parsers.readers.pdf.space import Box, Space, space_of
from parsers.readers.pdf.tables import page_items

MOST_NOTES = 1_000

PICTURED = 0.2
"""Share of a page without body text that pictures cover where it is a scanned one."""


class PageFails(Exception):
    """PDFium cannot open this page."""


def page_content(document: Any, number: int) -> PageContent:
    """The page with this number, from 1, closed again after; raises PageFails."""
    with _loaded(document, number) as page:
        filled_in = (
            _has_fields(page) and pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT) == pdfium.FLATTEN_SUCCESS
        )
        if not filled_in:
            return _content(page, number)
    with _loaded(document, number) as page:
        return _content(page, number)


@contextmanager
def _loaded(document: Any, number: int) -> Iterator[Any]:
    page = pdfium.FPDF_LoadPage(document, number - 1)
    if not page:
        raise PageFails
    try:
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)


def _has_fields(page: Any) -> bool:
    """Whether text may stand in form fields or notes typed on the page, which print but are no part of its text."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST_NOTES)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        pdfium.FPDFPage_CloseAnnot(note)
        if kind in {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT}:
            return True
    return False


def _content(page: Any, number: int) -> PageContent:
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        raise PageFails
    try:
        space = space_of(page)
        chars = characters(text_page, space)
        drawn = drawing(page, space)
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    rulings = [*drawn.rulings, *column_rulings(drawn.rulings, chars)]
    items = page_items(chars, grids(rulings, drawn.fills), drawn.fills, number, space.height)
    return PageContent(number, space.width, space.height, tuple(items), pictured(drawn.images, space))


def pictured(images: list[Box], space: Space) -> float:
    """The share of a page under pictures; scans are often cut into strips that lie side by side."""
    covered = sum(
        max(min(x1, space.width) - max(x0, 0), 0) * max(min(bottom, space.height) - max(top, 0), 0)
        for x0, top, x1, bottom in images
    )
    return min(covered / max(space.width * space.height, 1.0), 1.0)
