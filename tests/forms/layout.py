"""A tiny language for form documents: paragraphs and tables with spans, written as DOCX, PDF or XLSX."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class P:
    """A paragraph."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class C:
    """A cell that spans `across` columns and `down` rows."""

    text: str
    across: int = 1
    down: int = 1
    shaded: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class T:
    """A table; a row lists the cells that begin in it, plain texts being single cells."""

    rows: tuple[tuple[C | str, ...], ...]
    widths: tuple[float, ...]
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Side:
    """Two columns of running text, one beside the other in a PDF and one after the other elsewhere."""

    left: tuple[P, ...]
    right: tuple[P, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A document of one or more profiles, with the gold of each (abbreviated as in the gold rules)."""

    name: str
    blocks: tuple[P | T | Side, ...]
    gold: tuple[dict[str, Any], ...]
    header: T | None = None


def straight(form: Form) -> Iterator[P | T]:
    """The blocks of a form with columns one after the other."""
    for block in form.blocks:
        if isinstance(block, Side):
            yield from (*block.left, *block.right)
        else:
            yield block


def bar(text: str, across: int) -> tuple[C, ...]:
    """A section bar over the whole width."""
    return (C(text, across, shaded=True, bold=True),)


def placed(table: T) -> Iterator[tuple[int, int, C]]:
    """Row, column and cell of each cell, spans of earlier rows taken into account."""
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(table.rows):
        column = 0
        for given in cells:
            cell = given if isinstance(given, C) else C(given)
            while (row, column) in taken:
                column += 1
            taken |= {(row + i, column + j) for i in range(cell.down) for j in range(cell.across)}
            yield row, column, cell
            column += cell.across


def write_docx(form: Form) -> bytes:
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = docx.Document()

    def add(parent: Any, table: T) -> None:
        made = parent.add_table(
            len(table.rows), len(table.widths), *([] if parent is document else [5000000])
        )
        if parent is document and table.ruled:
            made.style = "Table Grid"
        for row, column, cell in placed(table):
            target = made.cell(row, column)
            if cell.across > 1 or cell.down > 1:
                target = target.merge(made.cell(row + cell.down - 1, column + cell.across - 1))
            for number, line in enumerate(cell.text.split("\n")):
                paragraph = target.paragraphs[0] if number == 0 else target.add_paragraph()
                paragraph.add_run(line).bold = cell.bold or None
            if cell.shaded:
                shade = OxmlElement("w:shd")
                shade.set(qn("w:val"), "clear")
                shade.set(qn("w:fill"), "D9E2F3")
                target._tc.get_or_add_tcPr().append(shade)

    if form.header:
        add(document.sections[0].header, form.header)
    for block in straight(form):
        if isinstance(block, P):
            document.add_paragraph().add_run(block.text).bold = block.bold or None
        else:
            add(document, block)
            document.add_paragraph()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def write_pdf(form: Form) -> bytes:  # noqa: C901 - the library is loaded only here
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    plain = ParagraphStyle("plain", fontName="Helvetica", fontSize=9, leading=11)
    strong = ParagraphStyle("strong", parent=plain, fontName="Helvetica-Bold")

    def made(table: T) -> Table:
        grid: list[list[Any]] = [[""] * len(table.widths) for _ in table.rows]
        style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        style += [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if table.ruled else []
        for row, column, cell in placed(table):
            end = (column + cell.across - 1, row + cell.down - 1)
            grid[row][column] = [
                Paragraph(line, strong if cell.bold else plain) for line in cell.text.split("\n")
            ]
            if end != (column, row):
                style.append(("SPAN", (column, row), end))
            if cell.shaded:
                style.append(("BACKGROUND", (column, row), end, colors.HexColor("#D9E2F3")))
        total = sum(table.widths)
        return Table(grid, colWidths=[480 * width / total for width in table.widths], style=style)

    def flow(paragraphs: Iterable[P]) -> list[Any]:
        return [
            part
            for each in paragraphs
            for part in (Paragraph(each.text, strong if each.bold else plain), Spacer(1, 5))
        ]

    def drawn(block: P | T | Side) -> list[Any]:
        if isinstance(block, P):
            return flow([block])
        if isinstance(block, T):
            return [made(block), Spacer(1, 8)]
        sides = [[flow(block.left), flow(block.right)]]
        return [Table(sides, colWidths=[240, 240], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])]

    story = [part for block in form.blocks for part in drawn(block)]
    out = io.BytesIO()

    def head(canvas: Any, _: Any) -> None:
        if form.header:
            table = made(form.header)
            _, height = table.wrapOn(canvas, 480, 100)
            table.drawOn(canvas, 57, A4[1] - 20 - height)

    SimpleDocTemplate(
        out, pagesize=A4, leftMargin=57, rightMargin=57, topMargin=110, bottomMargin=50, invariant=1
    ).build(story, onFirstPage=head, onLaterPages=head)
    return out.getvalue()


def write_xlsx(form: Form) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Perfil")
    columns = max([len(block.widths) for block in straight(form) if isinstance(block, T)], default=4)
    sheet.set_column(0, columns - 1, 18)
    row = 0
    for block in (*((form.header,) if form.header else ()), *straight(form)):
        if isinstance(block, P):
            sheet.write_string(row, 0, block.text, book.add_format({"bold": block.bold}))
            row += 2
            continue
        for down, column, cell in placed(block):
            look: dict[str, Any] = {"border": 1, "text_wrap": True, "bold": cell.bold}
            style = book.add_format(look | ({"bg_color": "#D9E2F3"} if cell.shaded else {}))
            last = columns - 1 if column + cell.across == len(block.widths) else column + cell.across - 1
            if cell.down > 1 or last > column:
                sheet.merge_range(row + down, column, row + down + cell.down - 1, last, cell.text, style)
            else:
                sheet.write_string(row + down, column, cell.text, style)
        row += len(block.rows) + 1
    book.close()
    return out.getvalue()


WRITERS = {"docx": write_docx, "pdf": write_pdf, "xlsx": write_xlsx}
