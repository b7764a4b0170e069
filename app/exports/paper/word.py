"""A sheet as a Word document, with running header, real headings and repeated table headings."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from app.exports.paper.sheet import Block, Entry, Grid, Heading, Sheet, Text

WIDTH = 17.0  # cm between the margins of A4
FONT = "Calibri"


def write(sheet: Sheet) -> bytes:
    """The .docx file."""
    document = docx.Document()
    _set_up(document)
    _header(document, sheet)
    for block in sheet.blocks:
        _block(document, block)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _set_up(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    styles: Any = document.styles
    styles["Normal"].font.name, styles["Normal"].font.size = FONT, Pt(10)
    styles["Normal"].paragraph_format.space_after = Pt(3)
    for name, size in (("Heading 1", 12), ("Heading 2", 10.5)):
        styles[name].font.name, styles[name].font.size = FONT, Pt(size)
        styles[name].font.color.rgb = None
        styles[name].element.rPr.rFonts.set(qn("w:asciiTheme"), "minorHAnsi")
        styles[name].paragraph_format.space_before = Pt(10 if size > 11 else 6)
        styles[name].paragraph_format.keep_with_next = True


def _header(document: Document, sheet: Sheet) -> None:
    header = document.sections[0].header
    header.is_linked_to_previous = False
    rows = max(1, len(sheet.facts)) + 1
    table: Any = header.add_table(rows, 3, Cm(WIDTH))
    table.style = document.styles["Table Grid"]
    for row in table.rows:
        for cell, width in zip(row.cells, (4.0, 8.0, 5.0), strict=True):
            cell.width = Cm(width)
    left = table.cell(0, 0).merge(table.cell(rows - 1, 0))
    middle = table.cell(0, 1).merge(table.cell(rows - 1, 1))
    left.paragraphs[0].add_run(sheet.organization).bold = True
    middle.paragraphs[0].add_run(sheet.kind.upper()).bold = True
    middle.add_paragraph().add_run(sheet.title)
    for paragraph in middle.paragraphs:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for row, (label, value) in enumerate(sheet.facts):
        table.cell(row, 2).paragraphs[0].add_run(f"{label}: {value}")
    _page_of(table.cell(rows - 1, 2).paragraphs[0], sheet.page)
    footer = document.sections[0].footer.paragraphs[0]
    footer.text = " · ".join(sheet.marks)
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    header.paragraphs[0]._p.getparent().remove(header.paragraphs[0]._p)  # noqa: SLF001 - the empty one before the table
    header.add_paragraph()


def _page_of(place: Any, pattern: str) -> None:
    """'Page 2 of 7' with fields for the figures; `pattern` has {page} and {pages} in their places."""
    before, _, rest = pattern.partition("{page}")
    between, _, after = rest.partition("{pages}")
    place.add_run(before)
    _field(place, "PAGE")
    place.add_run(between)
    _field(place, "NUMPAGES")
    place.add_run(after)


def _field(paragraph: Any, name: str) -> None:
    """A field that Word computes: the page's number, or how many there are."""
    for kind, text in (("begin", None), (None, name), ("separate", None), ("value", "1"), ("end", None)):
        run = paragraph.add_run()
        if kind == "value":
            run.text = text
        elif kind is None:
            code = OxmlElement("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {text} "
            run._r.append(code)  # noqa: SLF001 - python-docx has no fields
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)  # noqa: SLF001


def _block(document: Document, block: Block) -> None:
    match block:
        case Heading(text, level):
            document.add_heading(text, level)
        case Entry(text, number):
            _entry(document, text, number)
        case Text(text):
            document.add_paragraph(text)
        case Grid():
            _grid(document, block)


def _entry(document: Document, text: str, number: str) -> None:
    paragraph = document.add_paragraph(style=None if number else "List Bullet")
    if number:
        paragraph.paragraph_format.left_indent = Cm(1.25)
        paragraph.paragraph_format.first_line_indent = Cm(-1.0)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(1.25))
        paragraph.add_run(f"{number.rstrip('.)')}.\t")
    paragraph.add_run(text)


def _grid(document: Document, grid: Grid) -> None:
    rows = (grid.head, *grid.rows) if grid.head else grid.rows
    table: Any = document.add_table(len(rows), len(rows[0]), document.styles["Table Grid"])
    table.autofit = False
    widths = _widths(grid, len(rows[0]))
    for at, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = Cm(widths[place])
            bold = (grid.head and at == 0) or (not grid.head and place == 0)
            for line_number, line in enumerate(text.split("\n")):
                paragraph = cell.paragraphs[0] if line_number == 0 else cell.add_paragraph()
                paragraph.add_run(line).bold = bool(bold)
    for column in range(grid.joined):
        _join(table, column, [row[column] for row in rows])
    if grid.head:
        mark = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - python-docx has no repeated headings
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _join(table: Any, column: int, texts: Sequence[str]) -> None:
    """Makes one cell of neighbours below each other that say the same."""
    first = 0
    for place in range(1, len(texts) + 1):
        if place < len(texts) and texts[place] and texts[place] == texts[first]:
            for paragraph in table.cell(place, column).paragraphs:
                paragraph.clear()
            continue
        if place - first > 1:
            whole = table.cell(first, column).merge(table.cell(place - 1, column))
            for spare in whole.paragraphs[1:]:
                spare._p.getparent().remove(spare._p)  # noqa: SLF001 - merging leaves an empty one of each cell
        first = place


def _widths(grid: Grid, columns: int) -> Sequence[float]:
    shares = grid.widths or (1.0,) * columns
    return [WIDTH * share / sum(shares) for share in shares]
