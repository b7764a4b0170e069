"""Readers: one a file format, each bytes to Document; the format is told by content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import Final, cast

from parsers.document import Document
from parsers.errors import FileIsEmpty, FileIsTooLarge
from parsers.limits import Limits
from parsers.readers.detect import Format, detect, mismatch

Reader = Callable[[bytes, str, Limits], Document]

READERS: Final[dict[Format, str]] = {
    Format.DOCX: "parsers.readers.docx",
    Format.PDF: "parsers.readers.pdf",
    Format.XLSX: "parsers.readers.xlsx",
    Format.TEXT: "parsers.readers.text",
}
"""The module that reads each format with its `read`; imported when the first file of its format comes."""


def read(data: bytes, name: str, limits: Limits) -> Document:
    """The file's content as one Document; raises a ReadError that says why it cannot be read."""
    if not data:
        raise FileIsEmpty
    if len(data) > limits.bytes:
        raise FileIsTooLarge.of(len(data), limits.bytes)
    format_ = detect(data, limits)
    reader = cast("Reader", import_module(READERS[format_]).read)
    document = reader(data, name, limits)
    warning = mismatch(name, format_)
    return document if warning is None else replace(document, warnings=(warning, *document.warnings))
