"""PDFium's C functions and its document, without types: its binding has none that a checker can follow."""

from __future__ import annotations

import ctypes
from ctypes import c_int, c_uint, c_void_p
from typing import Any

import pypdfium2
import pypdfium2.raw

pdfium: Any = pypdfium2.raw
PdfDocument: Any = pypdfium2.PdfDocument
PdfiumError: type[Exception] = pypdfium2.PdfiumError


def _direct(function: Any, result: Any, *arguments: Any) -> Any:
    """The function with plain numbers for pointers: making pointer objects takes longer than what it does."""
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value or 0)


code_of = _direct(pdfium.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
object_of = _direct(pdfium.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
box_of = _direct(pdfium.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
origin_of = _direct(pdfium.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
"""What is asked of each character of a page, given by its `handle` and the character's index."""


def handle(pointer: Any) -> c_void_p:
    """The address that a pointer holds."""
    return c_void_p(ctypes.cast(pointer, c_void_p).value)
