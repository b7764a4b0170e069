"""A sheet as a Word document, with running header, real headings and repeated table headings."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, Final

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from app.exports.paper import word_running as running
from app.exports.paper import word_styles as styles
from app.exports.paper import word_template as template
from app.exports.paper.sheet import Block, Entry, Grid, Heading, Sheet, Text
from profiles.copies.look import DEFAULT, Look

FONT: Final = "Calibri"
_TINT: Final = 0.85
TALLEST: Final = 8.0
LETTER: Final = 0.19
"""Centimetres of the tallest row of headings that stand on end, and of a bold letter of theirs."""
CELL: Final = 0.4
"""Centimetres of the margins of a cell."""
CAPITAL: Final = 0.78
SMALL: Final = 0.68
"""What bold letters of a broad typeface take of their size."""
LYING: Final = 8.5
"""The size in points of what stands in a table on pages that lie."""
INDENT: Final = 0.25
DIGITS: Final = 0.55
"""Centimetres before the number of an item, and of each part of it: 2.1.1 has three."""


def write(sheet: Sheet, look: Look = DEFAULT) -> bytes:
    """The .docx file, on the company's own Word file where its paper has one."""
    if look.word is None:
        document = docx.Document()
        _set_up(document, look)
        running.header(document, sheet, look)
        running.footer(document, sheet, look)
        _body(document, sheet, look)
    else:
        document = _on_template(look.word, sheet, look)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _on_template(word: bytes, sheet: Sheet, look: Look) -> Document:
    """The company's Word file with its fields filled, the content in its place, and the mark in every footer."""
    document = docx.Document(io.BytesIO(word))
    styles.complete(document)
    said = template.values(sheet)
    every = running.parts(document)
    for place in every:
        template.fill(place._element, said)  # noqa: SLF001 - python-docx reads no text boxes
    inside: Any = document.element.body
    template.fill(inside, said)
    place = template.place_of(inside)
    before = list(inside)
    _body(document, sheet, look)
    if place is not None:
        for element in [one for one in inside if one not in before]:
            place.addprevious(element)
        inside.remove(place)
    running.complete(document, sheet, look)
    return document


def _body(document: Document, sheet: Sheet, look: Look) -> None:
    """The blocks at the end of a document, those that lie on pages of their own turned on their side."""
    turned = False
    for wide, blocks in sheet.parts:
        if wide != turned:
            _turn(document, wide=wide)
            turned = wide
        for block in blocks:
            _block(document, block, look)
    if turned and look.word is not None:  # what the company's file says behind the content stands upright
        _turn(document, wide=False)


def _set_up(document: Document, look: Look) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    known: Any = document.styles
    known["Normal"].font.name, known["Normal"].font.size = FONT, Pt(10)
    known["Normal"].paragraph_format.space_after = Pt(3)
    for name, size in (("Heading 1", 12), ("Heading 2", 10.5)):
        known[name].font.name, known[name].font.size = FONT, Pt(size)
        known[name].font.color.rgb = RGBColor.from_string(look.colour[1:].upper()) if look.colour else None
        known[name].element.rPr.rFonts.set(qn("w:asciiTheme"), "minorHAnsi")
        known[name].paragraph_format.space_before = Pt(10 if size > 11 else 6)
        known[name].paragraph_format.keep_with_next = True


def _turn(document: Document, *, wide: bool) -> None:
    """What follows stands on pages turned on their side, or upright again; header and footer go on."""
    section: Any = document.add_section()
    sides = sorted((section.page_width, section.page_height))
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = reversed(sides) if wide else sides


def _block(document: Document, block: Block, look: Look) -> None:
    match block:
        case Heading(text, level):
            _paragraph(document, text, f"Heading {level}")
        case Entry(text, number):
            _entry(document, text, number)
        case Text(text):
            document.add_paragraph(text)
        case Grid():
            _grid(document, block, look)


def _entry(document: Document, text: str, number: str) -> None:
    """A paragraph of a list; a bullet is typed where the company's file has no list of bullets."""
    listed = not number and styles.BULLET in document.styles
    paragraph = _paragraph(document, "", styles.BULLET if listed else None)
    if not listed:
        room = INDENT + DIGITS * max(2, 1 + number.rstrip(".)").count("."))
        paragraph.paragraph_format.left_indent = Cm(room)
        paragraph.paragraph_format.first_line_indent = Cm(INDENT - room)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(room))
        paragraph.add_run(f"{number.rstrip('.)')}.\t" if number else "•\t")
    paragraph.add_run(text)


def _paragraph(document: Document, text: str, style: str | None) -> Paragraph:
    """A paragraph at the end; python-docx itself looks among all styles for the default one with each that it names."""
    made = document.add_paragraph(text)
    if style is not None:
        made._p.style = document.styles[style].style_id  # noqa: SLF001
    return made


def _grid(document: Document, grid: Grid, look: Look) -> None:
    rows = (grid.head, *grid.rows) if grid.head else grid.rows
    table: Any = document.add_table(len(rows), len(rows[0]), document.styles["Table Grid"])
    table.autofit = False
    running.set_widths(table, _widths(document, grid, len(rows[0])))
    for at, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - nor rows that keep together
        for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            bold = (grid.head and at == 0) or (not grid.head and place == 0)
            _write(cell, text, bold=bool(bold), size=LYING if grid.wide else None)
    for column in range(grid.joined):
        _join(table, column, [row[column] for row in rows])
    if grid.head:
        _head(table.rows[0], grid, look)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _write(cell: Any, text: str, *, bold: bool, size: float | None) -> None:
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        run = paragraph.add_run(line)
        run.bold = bold
        if size is not None:
            run.font.size = Pt(size)


def _head(row: Any, grid: Grid, look: Look) -> None:
    """The row of headings: printed again on every page, tinted, some of its texts on end."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no repeated headings
    for place, cell in enumerate(row.cells):
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", _tint(look.colour))):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - python-docx has no shades
        if place in grid.turned:
            on_end = OxmlElement("w:textDirection")
            on_end.set(qn("w:val"), "btLr")
            cell._tc.get_or_add_tcPr().append(on_end)  # noqa: SLF001
    if grid.turned:  # each on one line: two do not fit beside each other in a narrow column
        longest = max(len(grid.head[place]) for place in grid.turned)
        row.height = Cm(min(TALLEST, 0.4 + LETTER * longest))


def _tint(colour: str | None) -> str:
    """A colour thinned until text is read on it."""
    if colour is None:
        return "E6EEF5"
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "".join(f"{round(part + (255 - part) * _TINT):02X}" for part in parts)


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


def _widths(document: Document, grid: Grid, columns: int) -> Sequence[float]:
    """The columns' widths in centimetres by their shares, none narrower than its longest word where there is room."""
    shares, room = grid.widths or (1.0,) * columns, running.room(document)
    words = [_longest(grid, place) * _size(document, grid) + CELL for place in range(columns)]
    narrow: set[int] = set()
    while True:
        rest = room - sum(words[place] for place in narrow)
        parts = sum(share for place, share in enumerate(shares) if place not in narrow)
        found = [
            words[place] if place in narrow else rest * share / parts for place, share in enumerate(shares)
        ]
        more = {place for place in range(columns) if found[place] < words[place]} - narrow
        if not more:
            return found
        narrow |= more
        if sum(words[place] for place in narrow) > room or len(narrow) == columns:
            return [room * share / sum(shares) for share in shares]


def _longest(grid: Grid, place: int) -> float:
    """The longest word of a column in sizes of its letters; a heading on end takes one line of its column."""
    texts = [row[place] for row in grid.rows]
    if grid.head and place not in grid.turned:
        texts.append(grid.head[place])
    words = (word for text in texts for word in text.split())
    return max((sum(CAPITAL if sign.isupper() else SMALL for sign in word) for word in words), default=0)


def _size(document: Document, grid: Grid) -> float:
    """Centimetres of the letters of a table."""
    known: Any = document.styles
    return float((Pt(LYING) if grid.wide else known["Normal"].font.size or Pt(11)).cm)
