"""Each limit of reading is a setting, is met by a real file, and stands in what the person is told."""

from __future__ import annotations

import io
import secrets
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from docx.table import _Cell
from openpyxl import Workbook
from reportlab.pdfgen.canvas import Canvas

from app.settings import read
from app.wording import wording
from parsers.errors import ReadError
from parsers.isolation import Worker
from tests.parsers.readers.word_package import p, package


def large() -> bytes:
    return b"Recibir la fruta\n" * 70_000


def inflating() -> bytes:
    """Two parts that pack to almost as much as they hold, as pictures do."""
    return package(
        p("Recibir la fruta"), files={f"word/media/{n}.bin": secrets.token_hex(400_000) for n in "ab"}
    )


def long() -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target)
    for number in range(3):
        canvas.drawString(60, 700, f"Función {number}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def deep() -> bytes:
    document = Document()
    cell: _Cell = document.add_table(1, 1).cell(0, 0)
    for _ in range(3):
        cell = cell.add_table(1, 1).cell(0, 0)
    cell.text = "Recibir la fruta"
    return saved(document)


def wide() -> bytes:
    rows = "".join(f"<w:tr>{'<w:tc><w:p/></w:tc>' * 40}</w:tr>" for _ in range(26))
    return package(f"<w:tbl>{rows}</w:tbl>")


def sheet() -> bytes:
    book = Workbook()
    assert book.active is not None
    for _ in range(26):
        book.active.append(["x"] * 40)
    return saved(book)


def slow() -> bytes:
    return b"a\n" * 2_400_000


def heavy() -> bytes:
    """Very many paragraphs, stored as they are: a package that packs too well is refused for that."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package(p("palabra de prueba") * 350_000))) as source,
        zipfile.ZipFile(target, "w") as archive,
    ):
        for name in source.namelist():
            archive.writestr(name, source.read(name))
    return target.getvalue()


def saved(document: object) -> bytes:
    target = io.BytesIO()
    document.save(target)  # type: ignore[attr-defined]
    return target.getvalue()


@pytest.mark.parametrize(
    ("setting", "value", "name", "made", "error"),
    [
        ("READ_MAX_MB", "1", "a.txt", large, "FileIsTooLarge"),
        ("READ_MAX_INFLATED_MB", "1", "a.docx", inflating, "ZipInflatesTooMuch"),
        ("READ_MAX_PAGES", "2", "a.pdf", long, "TooManyPages"),
        ("READ_MAX_DEPTH", "3", "a.docx", deep, "NestedTooDeep"),
        ("READ_MAX_CELLS", "1000", "a.docx", wide, "TooManyCells"),
        ("READ_MAX_CELLS", "1000", "a.xlsx", sheet, "TooManyCells"),
        ("READ_MAX_SECONDS", "3", "a.txt", slow, "ReaderTimedOut"),
        ("READ_MAX_MEMORY_MB", "256", "a.docx", heavy, "ReaderOutOfMemory"),
    ],
)
def test_a_file_beyond_the_limit_is_refused_by_it(
    setting: str, value: str, name: str, made: Callable[[], bytes], error: str
) -> None:
    if setting == "READ_MAX_MEMORY_MB":
        pytest.importorskip("resource")
    limits = read({f"PERFILARIO_{setting}": value}).limits
    with Worker(limits) as worker:
        with pytest.raises(ReadError) as caught:
            worker.parse(made(), name)
        assert (
            len(worker.parse(b"PERFIL DE PUESTO\nPuesto: Cajero\nFUNCIONES\n1. Cobrar\n2. Contar\n", "b.txt"))
            == 1
        )
    assert type(caught.value).__name__ == error
    for language in ("es", "en"):
        told = wording(language).error(caught.value)
        assert value in told
        assert f"PERFILARIO_{setting}" in told


def test_one_table_less_is_read() -> None:
    with Worker(read({"PERFILARIO_READ_MAX_DEPTH": "4"}).limits) as worker:
        rows = worker.rows(deep(), "a.docx")
    assert [piece.text for row in rows for piece in row.pieces] == ["Recibir la fruta"]
