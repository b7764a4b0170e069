"""Word files with automatic numbers, header tables with page fields, and merged cells."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from samples.layout import (
    PAGE,
    PAGES,
    UNITS,
    Block,
    Break,
    Grid,
    Heading,
    Item,
    Sheet,
    Text,
    Written,
    edges,
    placed,
)
from samples.writers import pdf
from samples.writers.archive import timeless
from samples.writers.numbering import Numbering

MARGIN, LONG, SHORT = 48, 842, 595
GRID_STYLE = "Table Grid"
FIELDS = re.compile(f"({re.escape(PAGE)}|{re.escape(PAGES)})")


def write(sheet: Sheet) -> Written:
    """The fields hold what Word would have stored; the number of pages is that of the printed sheet."""
    pages = pdf.write(sheet).pages
    document = docx.Document()
    _prepare(document, sheet)
    section = document.sections[0]
    if sheet.header is not None:
        _table(section.header, sheet.header, sheet.landscape, pages)
    for number, note in enumerate(sheet.footer):
        paragraph = section.footer.paragraphs[0] if number == 0 else section.footer.add_paragraph()
        _run(paragraph, note, pages, size=7)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    numbering = Numbering(document)
    for block in sheet.blocks:
        _add(document, numbering, block, sheet.landscape)
    target = BytesIO()
    document.save(target)
    return Written(timeless(target.getvalue()), pages)


def _prepare(document: Any, sheet: Sheet) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = sheet.title, "", ""
    properties.created = properties.modified = datetime(2024, 1, 1)  # noqa: DTZ001 - naive by format
    section = document.sections[0]
    section.page_width, section.page_height = Pt(SHORT), Pt(LONG)
    if sheet.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Pt(LONG), Pt(SHORT)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Pt(MARGIN)
    document.styles["Normal"].font.size = Pt(10)
    document.styles["Normal"].font.name = "Arial"


def _add(document: Any, numbering: Numbering, block: Block, wide: bool) -> None:
    match block:
        case Heading(text, label, level):
            paragraph = document.add_paragraph()
            _run(paragraph, text, None, bold=True, size=12 - level)
            paragraph.paragraph_format.space_before = Pt(8)
            if label:
                numbering.number(paragraph, label)
            else:
                paragraph.style = document.styles[f"Heading {level}"]
        case Item(text, label):
            paragraph = document.add_paragraph()
            _run(paragraph, text, None)
            numbering.number(paragraph, label)
        case Text(text, bold, centre, size):
            for line in text.split("\n"):
                paragraph = document.add_paragraph()
                _run(paragraph, line, None, bold=bold, size=size)
                if centre:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        case Grid():
            _table(document, block, wide, None)
            document.add_paragraph()
        case Break():
            document.add_page_break()


def _table(parent: Any, grid: Grid, wide: bool, pages: int | None) -> None:
    places = edges(grid)
    width = Pt((LONG if wide else SHORT) - 2 * MARGIN)
    extra = () if parent.__class__.__name__ == "Document" else (width,)
    table = parent.add_table(len(grid.rows), len(places) - 1, *extra)
    table.style = GRID_STYLE
    table.autofit = False
    for row, unit, box in placed(grid):
        first, last = places.index(unit), places.index(unit + box.width) - 1
        cell = table.cell(row, first)
        if (last, box.rows) != (first, 1):
            cell = cell.merge(table.cell(row + box.rows - 1, last))
        cell.width = int(width * box.width / UNITS)
        _fill(cell, box.text, pages, bold=box.bold or box.bar, centre=box.centre)
        if box.bar:
            shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="D9E2D0"/>')
            cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001
    for number in range(grid.heading_rows):
        table.rows[number]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001


def _fill(cell: Any, text: str, pages: int | None, *, bold: bool, centre: bool) -> None:
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        _run(paragraph, line, pages, bold=bold, size=8)
        if centre:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _run(paragraph: Paragraph, text: str, pages: int | None, *, bold: bool = False, size: int = 10) -> None:
    for part in FIELDS.split(text):
        run = paragraph.add_run("" if part in (PAGE, PAGES) else part)
        run.bold = bold or None
        run.font.size = Pt(size)
        if part in (PAGE, PAGES):
            _field(run, "PAGE" if part == PAGE else "NUMPAGES", "1" if part == PAGE else str(pages))


def _field(run: Any, name: str, stored: str) -> None:
    for kind in ("begin", "instr", "separate", "stored", "end"):
        if kind == "instr":
            part = OxmlElement("w:instrText")
            part.set(qn("xml:space"), "preserve")
            part.text = f" {name} "
        elif kind == "stored":
            part = OxmlElement("w:t")
            part.text = stored
        else:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        run._r.append(part)  # noqa: SLF001
