import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.document import Document
from parsers.errors import (
    BinaryWorkbook,
    FileIsDamaged,
    FileIsEmpty,
    FileIsEncrypted,
    FileIsTooLarge,
    LegacyOfficeFile,
    OpenDocumentFile,
    ReadError,
    UnknownFormat,
    WebPage,
)
from parsers.limits import Limits
from parsers.readers import read
from parsers.readers.detect import Format, detect, mismatch
from tests.parsers.readers.word_package import p, package, packed

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def ole2(*streams: str) -> bytes:
    return OLE2 + "".join(streams).encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7 ...", Format.PDF),
        (b"Received: from mail\r\n\r\n%PDF-1.4", Format.PDF),
        (package(p("x")), Format.DOCX),
        (packed({"xl/workbook.xml": "<x/>"}), Format.XLSX),
        (
            packed({"[Content_Types].xml": "ms-excel.sheet.macroEnabled.main+xml", "xl/w.xml": ""}),
            Format.XLSX,
        ),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), Format.ODT),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text-template"}), Format.ODT),
        (packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet\n"}), Format.ODS),
        (ole2("WordDocument"), Format.DOC),
        (ole2("Workbook"), Format.XLS),
        (ole2("Book\0\0"), Format.XLS),
        (b"{\\rtf1\\ansi Perfil}", Format.RTF),
        (b"Perfil", Format.TEXT),
        ("Código".encode("cp1252"), Format.TEXT),
        ("Código".encode("utf-16"), Format.TEXT),
        ("Código del puesto".encode("utf-16-le"), Format.TEXT),
        ("Código".encode() + bytes(100), Format.TEXT),
        (b"\xef\xbb\xbfx", Format.TEXT),
    ],
)
def test_formats(data: bytes, expected: Format) -> None:
    assert detect(data, Limits()) is expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (ole2("PowerPoint Document"), LegacyOfficeFile),
        (ole2("EncryptionInfo", "EncryptedPackage"), FileIsEncrypted),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>Perfil", WebPage),
        (b"<HTML><p>Perfil", WebPage),
        (b'<?xml version="1.0"?><w:wordDocument/>', WebPage),
        (packed({"mimetype": "application/vnd.oasis.opendocument.presentation"}), OpenDocumentFile),
        (packed({"xl/workbook.bin": ""}), BinaryWorkbook),
        (packed({"ppt/presentation.xml": ""}), UnknownFormat),
        (package(p("x"))[:300], FileIsDamaged),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), UnknownFormat),
        (bytes(range(256)) * 4, UnknownFormat),
        (b"\x01\x02\x03\x04" * 20, UnknownFormat),
    ],
)
def test_refusals(data: bytes, expected: type[ReadError]) -> None:
    with pytest.raises(expected):
        detect(data, Limits())


@pytest.mark.parametrize(
    ("name", "format_", "expected"),
    [
        ("a.pdf", Format.PDF, None),
        ("a.PDF", Format.PDF, None),
        ("a", Format.PDF, None),
        ("a.v2", Format.TEXT, None),
        ("a.docx", Format.PDF, "The extension is .docx, the content is pdf."),
        ("a.doc", Format.TEXT, "The extension is .doc, the content is text."),
        ("a.doc", Format.DOC, None),
        ("a.doc", Format.RTF, None),
        ("a.xls", Format.XLSX, None),
        ("a.odt", Format.DOCX, "The extension is .odt, the content is docx."),
    ],
)
def test_mismatch(name: str, format_: Format, expected: str | None) -> None:
    found = mismatch(name, format_)
    assert (None if found is None else found.message) == expected


def test_a_mismatch_is_told_first() -> None:
    assert [warning.code for warning in read(package(p("x")), "a.txt", Limits()).warnings] == [
        "extension-mismatch"
    ]


def test_empty_and_large_files() -> None:
    with pytest.raises(FileIsEmpty):
        read(b"", "a.docx", Limits())
    with pytest.raises(FileIsTooLarge) as caught:
        read(b"x" * 3_000_000, "a.txt", Limits(bytes=1024 * 1024))
    assert str(caught.value) == (
        "The file has 2.9 MB; the limit is 1.0 MB. Split it, or save it with smaller pictures; an administrator can raise "
        "the setting PERFILARIO_READ_MAX_MB."
    )


def zipped(text: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", text)
    return buffer.getvalue()


PIECES = st.sampled_from(
    [b"%PDF-1.4\n", b"PK\x03\x04", OLE2, b"\xff\xfe", b"|a|b|\n", b"\t", b"\x00", "é ".encode()]
)
FILES = st.one_of(
    st.binary(max_size=400),
    st.lists(st.one_of(PIECES, st.binary(max_size=40)), max_size=12).map(b"".join),
    st.text(max_size=300).map(str.encode),
    st.binary(max_size=200).map(zipped),
    st.tuples(st.just(package(p("Perfil"))), st.integers(0, 900), st.binary(min_size=1, max_size=8)).map(
        lambda parts: parts[0][: parts[1]] + parts[2] + parts[0][parts[1] + len(parts[2]) :]
    ),
)


@settings(max_examples=100, deadline=None)
@given(FILES)
def test_any_bytes_give_a_document_or_a_named_error(data: bytes) -> None:
    try:
        found = read(data, "file", Limits())
    except ReadError:
        return
    assert isinstance(found, Document)
