"""Opens PDF files with PDFium, one at a time: the library is not made for several threads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from parsers.errors import FileIsDamaged, FileIsEncrypted, NoPages, TooManyPages
from parsers.limits import Limits
from parsers.readers.pdf.library import PdfDocument, PdfiumError, pdfium

EMPTY_LIST = re.compile(rb"/Count\s+0\b")
ONE_PAGE = re.compile(rb"/Type\s*/Page\b")
ONE_AT_A_TIME = Lock()
LOCKED = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator[tuple[Any, int]]:
    """The open document and its number of pages; no script or form action in it is ever run.

    Raises FileIsEncrypted, FileIsDamaged, NoPages or TooManyPages.
    """
    with ONE_AT_A_TIME:
        try:
            document = PdfDocument(data)
        except PdfiumError as error:
            if pdfium.FPDF_GetLastError() in LOCKED:
                raise FileIsEncrypted from error
            raise (NoPages if _claims_no_pages(data) else FileIsDamaged) from error
        try:
            count = len(document)
            if count < 1:
                raise NoPages
            if count > limits.pages:
                raise TooManyPages(pages=count, limit=limits.pages)
            yield document, count
        finally:
            document.close()


def _claims_no_pages(data: bytes) -> bool:
    """Whether the file's list of pages is there and empty, which PDFium takes for damage."""
    return EMPTY_LIST.search(data) is not None and ONE_PAGE.search(data) is None
