"""Old formats: refused where no office suite is switched on, converted where one is."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import docx
import pytest

from parsers.errors import (
    LegacyExcelFile,
    LegacyWordFile,
    OfficeFails,
    OfficeIsMissing,
    ReadError,
    RichTextFile,
)
from parsers.limits import Limits
from parsers.readers import read
from parsers.readers.detect import Format
from parsers.readers.office import convert
from parsers.tools import NO_TOOLS, Tools

SOFFICE = shutil.which("soffice") or ""


@pytest.mark.parametrize(
    ("format_", "error"),
    [(Format.DOC, LegacyWordFile), (Format.XLS, LegacyExcelFile), (Format.RTF, RichTextFile)],
)
def test_without_an_office_suite_the_format_is_refused(format_: Format, error: type[ReadError]) -> None:
    with pytest.raises(error):
        convert(b"{\\rtf1 a}", format_, Limits(), NO_TOOLS)


def test_an_office_suite_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OfficeIsMissing):
        convert(b"{\\rtf1 a}", Format.RTF, Limits(), Tools(office=str(tmp_path / "soffice")))


def script(folder: Path, text: str) -> Tools:
    place = folder / "soffice"
    place.write_text(f"#!/bin/sh\n{text}\n", "ascii")
    place.chmod(0o755)
    return Tools(office=str(place), seconds=20.0)


def test_what_the_office_suite_makes_is_given(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Atender a los clientes.")
    made = io.BytesIO()
    document.save(made)
    (tmp_path / "made.docx").write_bytes(made.getvalue())
    tools = script(tmp_path, f"mkdir result && cp '{tmp_path}/made.docx' result/document.docx")
    assert convert(b"{\\rtf1 a}", Format.RTF, Limits(), tools) == made.getvalue()


def test_an_office_suite_that_makes_nothing_has_failed(tmp_path: Path) -> None:
    with pytest.raises(OfficeFails):
        convert(b"{\\rtf1 a}", Format.RTF, Limits(), script(tmp_path, "exit 1"))


RTF = (
    b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0\\b Funciones\\b0\\par "
    b"Atender la panader\\'eda.\\par \\trowd\\cellx3000\\cellx6000\\intbl Turno\\cell Noche\\cell\\row}"
)


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_an_installed_office_suite_converts_rich_text() -> None:
    found = read(RTF, "perfil.rtf", Limits(), Tools(office=SOFFICE))
    heading, duty, table = found.blocks
    assert (heading.text, heading.bold) == ("Funciones", True)  # type: ignore[union-attr]
    assert duty.text == "Atender la panadería."  # type: ignore[union-attr]
    assert [cell.text for cell in table.cells] == ["Turno", "Noche"]  # type: ignore[union-attr]
    assert [warning.code for warning in found.warnings] == ["converted"]
