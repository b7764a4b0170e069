"""Tells the format of a file by its content."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from parsers.document import Warning
from parsers.errors import (
    BinaryWorkbook,
    FileIsEncrypted,
    LegacyOfficeFile,
    OpenDocumentFile,
    UnknownFormat,
    WebPage,
)
from parsers.limits import Limits
from parsers.readers.archive import Archive
from parsers.readers.encoding import is_utf8, utf_16


class Format(StrEnum):
    """The formats that are read, the last three of them only through an office suite."""

    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"
    ODT = "odt"
    ODS = "ods"
    TEXT = "text"
    DOC = "doc"
    XLS = "xls"
    RTF = "rtf"


EXTENSIONS: Final[dict[str, Format]] = {
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".dotx": Format.DOCX,
    ".dotm": Format.DOCX,
    ".pdf": Format.PDF,
    ".xlsx": Format.XLSX,
    ".xlsm": Format.XLSX,
    ".xltx": Format.XLSX,
    ".xltm": Format.XLSX,
    ".txt": Format.TEXT,
    ".md": Format.TEXT,
    ".markdown": Format.TEXT,
    ".text": Format.TEXT,
    ".odt": Format.ODT,
    ".ott": Format.ODT,
    ".fodt": Format.ODT,
    ".ods": Format.ODS,
    ".ots": Format.ODS,
    ".fods": Format.ODS,
    ".doc": Format.DOC,
    ".xls": Format.XLS,
    ".rtf": Format.RTF,
}
"""What an extension promises; others promise nothing."""

_HARMLESS: Final = {(Format.DOC, Format.DOCX), (Format.DOC, Format.RTF), (Format.XLS, Format.XLSX)}
"""Old extensions that office programs keep for newer contents."""

_PACKAGES: Final = {
    Format.DOCX: (
        "word/document.xml",
        (
            b"wordprocessingml.document.main+xml",
            b"wordprocessingml.template.main+xml",
            b"ms-word.document.macroenabled.main+xml",
            b"ms-word.template.macroenabledtemplate.main+xml",
        ),
    ),
    Format.XLSX: (
        "xl/workbook.xml",
        (b"spreadsheetml.sheet.main+xml", b"ms-excel.sheet.macroenabled.main+xml"),
    ),
}
"""The usual name of a package's main part, and the types that say it where the name is another."""

_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BINARIES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x7fELF",
    b"MZ\x90",
    b"%!PS",
)
_MARKUP = re.compile(rb"\s*(?:<!doctype\s|<html[\s>]|<\?xml\s|mime-version:)", re.IGNORECASE)
_FLAT = re.compile(
    rb"""<office:document\s[^>]*office:mimetype=["']application/vnd\.oasis\.opendocument\.([a-z-]+)["']"""
)
"""The first element of an OpenDocument file that is one XML text instead of a package."""
_PDF_WITHIN = 1024  # readers look for the mark in the first kilobyte, behind whatever mail gateways put there
_SAMPLE = 64 * 1024
_BINARY_SHARE = 0.05  # of control characters: text exports have a few stray ones, binary files many
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\v\x1a\x1b")


def detect(data: bytes, limits: Limits) -> Format:
    """The format of `data`, which is not empty; raises the ReadError of a format that is known but not read."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(Archive.open(data, limits))
    if data.startswith(_OLE2):
        return _in_ole2(data)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return Format.PDF
    if data.lstrip()[:5] == b"{\\rtf":
        return Format.RTF
    sample = data[:_SAMPLE].removeprefix(codecs.BOM_UTF8)
    if _MARKUP.match(sample):
        if flat := _FLAT.search(sample):
            return _open_document(flat[1])
        raise WebPage
    if _is_text(data):
        return Format.TEXT
    raise UnknownFormat


def mismatch(name: str, format_: Format) -> Warning | None:
    """A warning where the extension of `name` promises another format than was found."""
    extension = PurePath(name).suffix.lower()
    promised = EXTENSIONS.get(extension, format_)
    if promised is format_ or (promised, format_) in _HARMLESS:
        return None
    return Warning("extension-mismatch", f"The extension is {extension}, the content is {format_.value}.")


def _in_zip(archive: Archive) -> Format:
    names = archive.names
    kind = archive.read("mimetype").strip() if "mimetype" in names else b""
    if kind.startswith(_OPEN_DOCUMENT):
        return _open_document(kind.removeprefix(_OPEN_DOCUMENT))
    types = archive.content_types()
    for format_, (part, kinds) in _PACKAGES.items():
        if part in names or any(kind in types for kind in kinds):
            return format_
    if "xl/workbook.bin" in names:
        raise BinaryWorkbook
    raise UnknownFormat


def _open_document(kind: bytes) -> Format:
    """Texts and workbooks, templates of both included; drawings, slides and the like are refused."""
    if kind in {b"text", b"text-template", b"text-web"}:
        return Format.ODT
    if kind in {b"spreadsheet", b"spreadsheet-template"}:
        return Format.ODS
    raise OpenDocumentFile


def _in_ole2(data: bytes) -> Format:
    """Entries of the directory are UTF-16 names; an encrypted office file is a stream of that name."""

    def holds(entry: str) -> bool:
        return entry.encode("utf-16-le") in data

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        raise FileIsEncrypted
    if holds("WordDocument"):
        return Format.DOC
    if holds("Workbook") or holds("Book\0"):
        return Format.XLS
    raise LegacyOfficeFile


def _is_text(data: bytes) -> bool:
    """Text has next to no control characters; NULs alone (padding, UTF-16) do not make a binary file."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    if data.startswith(_BINARIES):
        return False
    sample = data[:_SAMPLE].replace(b"\0", b"")
    if len(sample) < len(data[:_SAMPLE]) and not (sample.isascii() or is_utf8(sample) or utf_16(data)):
        return False
    return len(sample.translate(None, _CONTROLS)) >= len(sample) * (1 - _BINARY_SHARE) - 2
