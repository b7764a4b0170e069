"""Workbooks: one sheet of 24 narrow columns in which boxes are merged cells, as forms are drawn in Excel."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from samples.layout import PAGE, PAGES, UNITS, Box, Break, Grid, Sheet, Text, Written, placed

STATED_PAGES = 2
LETTERS_A_UNIT = 5.0
LINE_HEIGHT = 14.0


def write(sheet: Sheet) -> Written:
    """The sheet's grids and texts; in the typed header stands page 1 of the number it states."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"title": sheet.title, "created": datetime(2024, 1, 1)})  # noqa: DTZ001 - naive by format
        page = book.add_worksheet("DESCRIPCIÓN")
        page.set_column(0, UNITS - 1, LETTERS_A_UNIT)
        page.set_landscape()
        page.set_paper(9)
        _fill(book, page, sheet)
    stated = any(PAGES in box.text for grid in _grids(sheet) for _, _, box in placed(grid))
    return Written(target.getvalue(), STATED_PAGES if stated else None)


def _grids(sheet: Sheet) -> tuple[Grid, ...]:
    return (sheet.header,) if sheet.header is not None else ()


def _fill(book: Workbook, page: Worksheet, sheet: Sheet) -> None:
    formats = {
        (bar, bold, centre): _format(book, bar, bold, centre)
        for bar in (0, 1)
        for bold in (0, 1)
        for centre in (0, 1)
    }
    top = 0
    for block in (*_grids(sheet), *sheet.blocks, *(Text(note) for note in sheet.footer)):
        if isinstance(block, Break):
            continue
        grid = (
            block
            if isinstance(block, Grid)
            else Grid(((Box(block.text, UNITS, bold=not isinstance(block, Text)),),))
        )
        top += _draw(page, grid, top, formats)


def _format(book: Workbook, bar: int, bold: int, centre: int) -> Format:
    look = {"border": 1, "text_wrap": True, "valign": "vcenter", "font_size": 9, "bold": bool(bold or bar)}
    if bar:
        look |= {"bg_color": "#D9E2D0"}
    if centre:
        look |= {"align": "center"}
    return book.add_format(look)


def _draw(page: Worksheet, grid: Grid, top: int, formats: dict[tuple[int, int, int], Format]) -> int:
    heights = [LINE_HEIGHT] * len(grid.rows)
    for row, unit, box in placed(grid):
        look = formats[int(box.bar), int(box.bold), int(box.centre)]
        text = box.text.replace(PAGES, str(STATED_PAGES)).replace(PAGE, "1")
        value = int(text) if text.isdecimal() else text
        if box.width == 1 and box.rows == 1:
            page.write(top + row, unit, value, look)
        else:
            page.merge_range(top + row, unit, top + row + box.rows - 1, unit + box.width - 1, value, look)
        lines = sum(1 + int(len(part) / (box.width * LETTERS_A_UNIT * 1.2)) for part in text.split("\n"))
        heights[row] = max(heights[row], LINE_HEIGHT * lines / box.rows)
    for row, height in enumerate(heights):
        page.set_row(top + row, height)
    return len(grid.rows)
