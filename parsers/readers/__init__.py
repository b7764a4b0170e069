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
from parsers.readers.office import CONVERSIONS, CONVERTED, convert
from parsers.tools import NO_TOOLS, Tools

Reader = Callable[[bytes, str, Limits], Document]
RecognisingReader = Callable[[bytes, str, Limits, Tools], Document]

READERS: Final[dict[Format, str]] = {
    Format.DOCX: "parsers.readers.docx",
    Format.PDF: "parsers.readers.pdf",
    Format.XLSX: "parsers.readers.xlsx",
    Format.ODT: "parsers.readers.odt",
    Format.ODS: "parsers.readers.ods",
    Format.TEXT: "parsers.readers.text",
}
"""The module that reads each format with its `read`; imported when the first file of its format comes."""


def read(data: bytes, name: str, limits: Limits, tools: Tools = NO_TOOLS) -> Document:
    """The file's content as one Document; raises a ReadError that says why it cannot be read.

    Old office formats and pages that are pictures need the `tools`.
    """
    if not data:
        raise FileIsEmpty
    if len(data) > limits.bytes:
        raise FileIsTooLarge.of(len(data), limits.bytes)
    format_ = detect(data, limits)
    if format_ in CONVERSIONS:
        document = _read(
            convert(data, format_, limits, tools), CONVERSIONS[format_].result, name, limits, tools
        )
        document = replace(document, warnings=(CONVERTED, *document.warnings))
    else:
        document = _read(data, format_, name, limits, tools)
    warning = mismatch(name, format_)
    return document if warning is None else replace(document, warnings=(warning, *document.warnings))


def _read(data: bytes, format_: Format, name: str, limits: Limits, tools: Tools) -> Document:
    reader = import_module(READERS[format_])
    if format_ is Format.PDF:
        return cast("RecognisingReader", reader.read)(data, name, limits, tools)
    return cast("Reader", reader.read)(data, name, limits)
