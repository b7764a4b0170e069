"""What a Word document prints on every page: the header's table, the number of the page, the mark of the copy."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, Final

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from app.exports.paper import mark
from app.exports.paper.sheet import Sheet, Stamp
from profiles.copies.look import Look

WIDTH: Final = 17.0
"""Centimetres between the margins of A4."""
CODE: Final = 1.9
"""Centimetres of the side of the code."""
LOGO: Final = 1.1
_SHARES: Final = (4.0, 8.0, 5.0)


def header(document: Document, sheet: Sheet, look: Look) -> None:
    """Company, document and control data at the top of every page."""
    place = document.sections[0].header
    place.is_linked_to_previous = False
    rows = max(1, len(sheet.facts)) + 1
    table = _table(place, document, rows, _SHARES)
    left = table.cell(0, 0).merge(table.cell(rows - 1, 0))
    middle = table.cell(0, 1).merge(table.cell(rows - 1, 1))
    if look.logo:
        picture(left.paragraphs[0].add_run(), look.logo, sheet.organization, Cm(LOGO))
        left.add_paragraph()
    name = left.paragraphs[-1].add_run(sheet.organization)
    name.bold, name.font.size = True, Pt(9)
    middle.paragraphs[0].add_run(sheet.kind.upper()).bold = True
    middle.add_paragraph().add_run(sheet.title)
    for paragraph in middle.paragraphs:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for row, (label, value) in enumerate(sheet.facts):
        table.cell(row, 2).paragraphs[0].add_run(f"{label}: {value}")
    page_of(table.cell(rows - 1, 2).paragraphs[0], sheet.page)
    for cell in (left, middle, *(row.cells[2] for row in table.rows)):
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.space_after = Pt(0)
    place.paragraphs[0]._p.getparent().remove(place.paragraphs[0]._p)  # noqa: SLF001 - the empty one before the table
    place.add_paragraph()


def footer(document: Document, sheet: Sheet, look: Look) -> None:
    """What is said of copies, and the mark, at the bottom of every page."""
    place = document.sections[0].footer
    place.is_linked_to_previous = False
    first: Any = place.paragraphs[0]
    for line in (*sheet.notices, *filter(None, (look.footer,))):
        paragraph = first.insert_paragraph_before()
        paragraph.add_run(line).font.size = Pt(8)
    if sheet.stamp is not None:
        stamp(document, place, sheet.stamp)
        first._p.getparent().remove(first._p)  # noqa: SLF001 - the empty one before the table


def stamp(document: Document, place: Any, found: Stamp) -> None:
    """The mark of the copy at the end of a footer: its text, and its code at the right."""
    table = _table(place, document, 1, (WIDTH - CODE - 0.6, CODE + 0.6), lines=False)
    said, code = table.rows[0].cells
    said.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    run = said.paragraphs[0].add_run(found.text)
    run.bold, run.font.size = True, Pt(8.5)
    code.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    picture(code.paragraphs[0].add_run(), mark.png(found.address), found.about, Cm(CODE))
    place.add_paragraph().paragraph_format.line_spacing = Pt(1)


def room(document: Document) -> float:
    """Centimetres between the margins of the page that is being written."""
    section: Any = document.sections[-1]
    return float((section.page_width - section.left_margin - section.right_margin) / Cm(1))


def parts(document: Document) -> list[Any]:
    """The headers and footers that a document has of its own, each once."""
    return [
        place for places in (_places(document, "header"), _places(document, "footer")) for place in places
    ]


def complete(document: Document, sheet: Sheet, look: Look) -> None:
    """Gives a company's own file what it lacks: a header where it has none, and the mark at the foot of every page."""
    if not any(_says_something(place) for place in _places(document, "header")):
        header(document, sheet, look)
    for place in _places(document, "footer"):
        for line in (*sheet.notices, *filter(None, (look.footer,))):
            place.add_paragraph().add_run(line).font.size = Pt(8)
        if sheet.stamp is not None:
            stamp(document, place, sheet.stamp)


def _places(document: Document, kind: str) -> list[Any]:
    even = document.settings.odd_and_even_pages_header_footer
    found = []
    for number, section in enumerate(document.sections):
        places = [getattr(section, kind)]
        if section.different_first_page_header_footer:
            places.append(getattr(section, f"first_page_{kind}"))
        if even:
            places.append(getattr(section, f"even_page_{kind}"))
        found += [place for place in places if number == 0 or not place.is_linked_to_previous]
    return found


def _says_something(place: Any) -> bool:
    return any(part.tag.endswith(("}t", "}drawing", "}pict", "}instrText")) for part in place._element.iter())  # noqa: SLF001


def picture(run: Any, data: bytes, about: str, height: Any) -> None:
    """A picture in the line, with the text that stands for it where it is not seen."""
    inline = run.add_picture(io.BytesIO(data), height=height)._inline  # noqa: SLF001 - python-docx has no such texts
    inline.docPr.set("descr", about)


def page_of(place: Any, pattern: str) -> None:
    """'Page 2 of 7' with fields for the figures; `pattern` has {page} and {pages} in their places."""
    before, _, rest = pattern.partition("{page}")
    between, _, after = rest.partition("{pages}")
    place.add_run(before)
    field(place, "PAGE")
    place.add_run(between)
    field(place, "NUMPAGES")
    place.add_run(after)


def field(paragraph: Any, name: str) -> None:
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
            begun = OxmlElement("w:fldChar")
            begun.set(qn("w:fldCharType"), kind)
            run._r.append(begun)  # noqa: SLF001


def set_widths(table: Any, widths: Sequence[float]) -> None:
    """The widths of a table's columns, in centimetres; some programs go by the columns, others by the cells."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _table(place: Any, document: Document, rows: int, widths: Sequence[float], *, lines: bool = True) -> Any:
    """A table as wide as the page lets it be, also where the page is turned on its side."""
    table: Any = place.add_table(rows, len(widths), Cm(WIDTH))
    if lines:
        table.style = document.styles["Table Grid"]
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    set_widths(table, widths)
    size = table._tbl.tblPr.find(qn("w:tblW"))  # noqa: SLF001 - python-docx knows no shares of the page
    size.set(qn("w:type"), "pct")
    size.set(qn("w:w"), "5000")
    return table
