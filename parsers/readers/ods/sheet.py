"""The cells of one sheet that show something, with their merged ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from parsers.readers.content import Content
from parsers.readers.notes import Notes
from parsers.readers.odt.inline import Inline
from parsers.readers.odt.names import OFFICE, TABLE, TEXT
from parsers.readers.odt.styles import Styles
from parsers.readers.odt.tables import HIDDEN, rows_of, times
from parsers.readers.room import Room
from parsers.readers.xlsx.sheet import LAST_COLUMN, LAST_ROW, Sheet, SheetCell, address
from parsers.readers.xlsx.styles import Style

_COLUMN_GROUPS: Final = tuple(
    TABLE + name for name in ("table-columns", "table-header-columns", "table-column-group")
)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T00:00:00(?:\.0+)?)?")
_ERROR = re.compile(r"(?:#[A-Z/0]{2,8}[!?]?|Err:\d{3})")
_TYPE: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_FEW = 64  # filled cells without a text that are repeated oftener are the rest of a row


def is_hidden(table: etree._Element, styles: Styles) -> bool:
    return styles.property("table", table.get(TABLE + "style-name"), "table", TABLE + "display") == "false"


@dataclass(frozen=True, slots=True)
class _Columns:
    """The hidden columns, and the cells' style where a column sets one; later columns have none."""

    hidden: frozenset[int]
    styles: tuple[str | None, ...]

    def style(self, column: int) -> str | None:
        return self.styles[column] if column < len(self.styles) else None


@dataclass(slots=True)
class Reader:
    """Reads the sheets of one workbook."""

    styles: Styles
    notes: Notes
    room: Room
    inline: Inline = field(init=False)

    def __post_init__(self) -> None:
        self.inline = Inline(self.styles, self.notes)

    def sheet(self, table: etree._Element, name: str) -> Sheet:
        """The visible cells; empty ones are there where they are merged or filled."""
        found = Sheet(name, set())
        columns = _columns(table)
        row = 0
        for element in rows_of(table):
            count = times(element, "rows-repeated")
            if element.get(TABLE + "visibility") in HIDDEN:
                _note(found, element, "hidden-rows")
                found.hidden_rows.update(range(row, min(row + count, LAST_ROW)))
            else:
                self._rows(element, row, count, columns, found)
            row += count
            if row >= LAST_ROW:
                break
        return found

    def _rows(self, element: etree._Element, row: int, count: int, columns: _Columns, sheet: Sheet) -> None:
        cells = list(self._cells(element, row, columns, sheet))
        if not any(cell.text for cell in cells) and count > _FEW:
            return
        for below in range(row, min(row + count, LAST_ROW)) if cells else ():
            self.room.take(len(cells))
            for cell in cells:
                sheet.cells[below, cell.column] = SheetCell(
                    below, cell.column, cell.text, cell.style, cell.row_span, cell.column_span
                )

    def _cells(
        self, element: etree._Element, row: int, columns: _Columns, sheet: Sheet
    ) -> Iterator[SheetCell]:
        default = element.get(TABLE + "default-cell-style-name")
        column = 0
        for cell in element:
            count = times(cell, "columns-repeated")
            if cell.tag == TABLE + "table-cell":
                named = cell.get(TABLE + "style-name") or default or columns.style(column)
                yield from self._repeated(cell, (row, column), count, named, (columns, sheet))
            elif cell.tag != TABLE + "covered-table-cell":
                continue
            column += count

    def _repeated(
        self,
        element: etree._Element,
        place: tuple[int, int],
        count: int,
        named: str | None,
        around: tuple[_Columns, Sheet],
    ) -> Iterator[SheetCell]:
        (row, column), (columns, sheet) = place, around
        text = self._text(element, sheet, address(row, column))
        style = self._style(named)
        style = style if style.bold or not text else replace(style, bold=self._is_set_bold(element))
        spans = times(element, "rows-spanned"), times(element, "columns-spanned")
        if not text and (count > _FEW or (not style.filled and spans == (1, 1))):
            return
        for beside in range(column, min(column + count, LAST_COLUMN)):
            if all(each in columns.hidden for each in range(beside, beside + min(spans[1], _FEW))):
                _note(sheet, element, "hidden-columns")
                continue
            self.room.take(1)
            yield SheetCell(row, beside, text, style, *spans)

    def _style(self, name: str | None) -> Style:
        look = self.styles.look("table-cell", name)
        return Style(bool(look.bold), look.size or 0.0, self.styles.is_shaded(name))

    def _is_set_bold(self, element: etree._Element) -> bool:
        """Whether a cell has filled paragraphs, all of a bold style; a date may have none."""
        filled = [one for one in element.iterfind(TEXT + "p") if next(one.itertext(), "")]
        names = (one.get(TEXT + "style-name") for one in filled)
        return bool(filled) and all(self.styles.look("paragraph", name).bold for name in names)

    def _text(self, element: etree._Element, sheet: Sheet, place: str) -> str:
        """What the cell shows, dates day first."""
        if element.get(OFFICE + "value-type") == "date":
            day = _DAY.fullmatch(element.get(OFFICE + "date-value", ""))
            if day is not None:
                return f"{day[3]}/{day[2]}/{day[1]}"
        lines = []
        for paragraph in element.iterfind(TEXT + "p"):
            content = Content()
            self.inline.read(paragraph, None, content)
            lines.append(content.text)
        text = "\n".join(lines).strip()
        is_formula = element.get(TABLE + "formula") is not None
        if element.get(_TYPE) == "error" or (is_formula and _ERROR.fullmatch(text)):
            sheet.warn("formula-error", "A formula gave an error; the cell was left empty.", place)
            return ""
        return text


def _columns(table: etree._Element) -> _Columns:
    hidden: set[int] = set()
    styles: list[str | None] = []
    for element in _column_elements(table):
        start = len(styles)
        count = min(times(element, "columns-repeated"), LAST_COLUMN - start)
        styles.extend([element.get(TABLE + "default-cell-style-name")] * count)
        if element.get(TABLE + "visibility") in HIDDEN:
            hidden.update(range(start, start + count))
    return _Columns(frozenset(hidden), tuple(styles))


def _column_elements(element: etree._Element) -> Iterator[etree._Element]:
    for inner in element:
        if inner.tag == TABLE + "table-column":
            yield inner
        elif inner.tag in _COLUMN_GROUPS:
            yield from _column_elements(inner)


def _note(sheet: Sheet, element: etree._Element, code: str) -> None:
    """Tells once a sheet that something with a text is hidden."""
    if next(element.iter(TEXT + "p"), None) is not None and all(
        warning.code != code for warning in sheet.warnings
    ):
        sheet.warn(code, f"The sheet has {code.replace('-', ' ')}, which were left out.")
