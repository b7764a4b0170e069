"""PDFium's C functions and its document, without types: its binding has none that a checker can follow."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pypdfium2.raw

pdfium: Any = pypdfium2.raw
PdfDocument: Any = pypdfium2.PdfDocument
PdfiumError: type[Exception] = pypdfium2.PdfiumError
