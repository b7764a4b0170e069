"""A register on paper."""

from __future__ import annotations

import io

import pdfplumber

from app.exports.paper.register import Register, write


def register(*rows: tuple[str, ...]) -> Register:
    return Register(
        "Vivero",
        "Lista",
        ("Área: #x [*]",),
        "hoy",
        "Página {page} de {pages}",
        ("A", "B"),
        (1, 1),
        rows,
        "es",
    )


def test_every_page_has_its_header_and_the_heading_row() -> None:
    data = write(register(*((f"fila {number}", "$x$ #let") for number in range(120))))
    with pdfplumber.open(io.BytesIO(data)) as paper:
        texts = [page.extract_text() for page in paper.pages]
        assert paper.pages[0].width > paper.pages[0].height
    assert len(texts) > 2
    for number, text in enumerate(texts, start=1):
        assert f"Página {number} de {len(texts)}" in text
        assert "Área: #x [*]" in text
        assert "A B" in text
    assert "fila 119 $x$ #let" in texts[-1]


def test_a_long_name_stays_in_its_column() -> None:
    name = "PP-0145_v01_Coordinador_Corporativo_" * 8 + "x" * 300
    data = write(register((name, "b")))
    with pdfplumber.open(io.BytesIO(data)) as paper:
        page = paper.pages[0]
        [row] = page.extract_tables()[-1][1:]
        assert max(char["x1"] for char in page.chars) < page.width
        assert (row[0] or "").replace("\n", "") == name
        assert row[1] == "b"
