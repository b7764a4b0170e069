"""Tables that run over page breaks made one, with repeated headings dropped and cut rows joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.readers.pdf.layout import Item, PageCell, PageContent, PageTable
from parsers.readers.pdf.lines import TextLine
from parsers.readers.pdf.margins import free_rows, with_rows
from parsers.readers.pdf.paragraphs import ENDED, begins_item

SAME_EDGE = 4.0
ROOM = 6.0
"""Points of room below a table that do not count."""

LOWEST = 0.85
"""Share of the page's height down to which bodies reach at least."""

MOST_HEADING_ROWS = 3


def joined_tables(pages: Sequence[PageContent]) -> list[Item]:
    """What stands on all pages in reading order."""
    ends = _lowest(pages)
    found: list[Item] = []
    previous: PageContent | None = None
    for page in pages:
        items = list(page.items)
        if previous is not None and previous.items and items:
            last, first = found[-1], items[0]
            room = ends[round(previous.height)] - _bottom(previous)
            if isinstance(last, PageTable) and isinstance(first, PageTable) and _goes_on(last, first, room):
                found[-1] = _joined(last, first)
                items = items[1:]
        found.extend(items)
        previous = page
    return found


def _lowest(pages: Sequence[PageContent]) -> dict[int, float]:
    """How far down bodies reach, by the height of the page."""
    found: dict[int, float] = {}
    for page in pages:
        if page.items:
            key = round(page.height)
            found[key] = max(found.get(key, LOWEST * page.height), _bottom(page))
    return found


def _bottom(page: PageContent) -> float:
    return max(item.bottom for item in page.items)


def _goes_on(last: PageTable, first: PageTable, room: float) -> bool:
    """Whether the second table goes on with the first: as wide, and of the same columns or too high for `room`."""
    if abs(last.xs[0] - first.xs[0]) > SAME_EDGE or abs(last.xs[-1] - first.xs[-1]) > SAME_EDGE:
        return False
    rows = free_rows(first)[0]
    height = max(box[3] for cell in first.cells if cell.row in rows for _, box in cell.boxes) - first.top
    return height > room - ROOM or _has_columns_of(last, first)


def _has_columns_of(last: PageTable, first: PageTable) -> bool:
    """Whether the first row of the second table is parted as the last parted row of the first is."""
    edges = _edges(first, 0)
    if not edges:
        return False
    for row in range(last.rows - 1, -1, -1):
        if above := _edges(last, row):
            return len(above) == len(edges) and all(
                abs(x - y) <= SAME_EDGE for x, y in zip(above, edges, strict=True)
            )
    return False


def _edges(table: PageTable, row: int) -> list[float]:
    """The lines between the cells that stand in a row."""
    return sorted(
        table.xs[cell.column]
        for cell in table.cells
        if cell.row <= row < cell.row + cell.row_span and cell.column > 0
    )


def _joined(last: PageTable, first: PageTable) -> PageTable:
    xs = _common(last.xs, first.xs)
    above, below = _on_columns(last, xs), _without_heading(last, _on_columns(first, xs))
    if not below.cells:
        return above
    cut = _is_cut(above, below)
    shift = above.rows - (1 if cut else 0)
    cells = list(above.cells)
    for cell in below.cells:
        partner = _partner(cells, cell, above.rows) if cell.row == 0 else None
        if partner is not None and (cut or _is_rest_of_label(cells[partner], cell)):
            cells[partner] = _longer(cells[partner], cell, shift)
        else:
            cells.append(replace(cell, row=cell.row + shift))
    return replace(above, rows=shift + below.rows, cells=tuple(cells))


def _common(first: tuple[float, ...], second: tuple[float, ...]) -> tuple[float, ...]:
    """The lines between columns of both tables."""
    found = list(first)
    for x in second:
        if all(abs(x - other) > SAME_EDGE for other in found):
            found.append(x)
    return tuple(sorted(found))


def _on_columns(table: PageTable, xs: tuple[float, ...]) -> PageTable:
    """The table with its cells counted by the given lines, a superset of its own."""
    place = [min(range(len(xs)), key=lambda index: abs(xs[index] - x)) for x in table.xs]
    cells = tuple(
        replace(
            cell,
            column=place[cell.column],
            column_span=place[cell.column + cell.column_span] - place[cell.column],
        )
        for cell in table.cells
    )
    return replace(table, xs=xs, cells=cells)


def _without_heading(above: PageTable, below: PageTable) -> PageTable:
    """The continuing part without rows that repeat the table's first ones."""
    for groups in range(MOST_HEADING_ROWS, 0, -1):
        heading, repeated = free_rows(above)[:groups], free_rows(below)[:groups]
        if len(heading) < groups or len(repeated) < groups or heading[-1].stop != repeated[-1].stop:
            continue
        rows = range(heading[-1].stop)
        if rows.stop < above.rows and _signature(above, rows) == _signature(below, rows):
            if rows.stop == below.rows:
                return replace(below, rows=0, cells=())
            return with_rows(below, range(rows.stop, below.rows))
    return below


def _signature(table: PageTable, rows: range) -> list[tuple[int, int, str]] | None:
    found = [(cell.row, cell.column, " ".join(cell.text.split())) for cell in table.cells if cell.row in rows]
    return sorted(found) if any(text for _, _, text in found) else None


def _is_cut(above: PageTable, below: PageTable) -> bool:
    """Whether the first row below goes on with the last row above."""
    upper = {cell.column: cell for cell in above.cells if cell.row + cell.row_span == above.rows}
    lower = [cell for cell in below.cells if cell.row == 0]
    pairs = [(upper.get(cell.column), cell) for cell in lower]
    if any(first is None or first.column_span != second.column_span for first, second in pairs):
        return False
    matched = [(first, second) for first, second in pairs if first is not None]
    filled = [(first, second) for first, second in matched if second.items]
    if not filled:
        return len(matched) > 1
    if len(matched) < 2 or any(not first.items for first, second in filled):
        return False
    key_first, key = matched[0]
    signs = [_sign(first, second) for first, second in filled]
    if not key.items and key_first.items:
        return (key.row_span == 1 and key_first.row_span == 1) or max(signs) > 0
    return min(signs) >= 0 and sum(signs) * 2 >= len(signs)


def _sign(first: PageCell, second: PageCell) -> int:
    """1 where the second cell's text plainly goes on with the first's, 0 where it may, -1 where it does not."""
    before, after = _line(first, -1), _line(second, 0)
    if before is None or after is None or begins_item(after.text) or ENDED.search(before.text):
        return -1
    if after.text[:1].islower() or before.text.endswith((",", "-")):
        return 1
    return 0


def _line(cell: PageCell, index: int) -> TextLine | None:
    item = cell.items[index] if cell.items else None
    return item if isinstance(item, TextLine) else None


def _is_rest_of_label(first: PageCell, rest: PageCell) -> bool:
    """Whether an empty cell at the left goes on with a merged cell that labels several rows."""
    return rest.column == 0 and not rest.items and (first.row_span > 1 or rest.row_span > 1)


def _partner(cells: list[PageCell], cell: PageCell, rows: int) -> int | None:
    """The cell that ends in the last row above in the same columns."""
    for index, other in enumerate(cells):
        same = other.column == cell.column and other.column_span == cell.column_span
        if same and other.row + other.row_span == rows:
            return index
    return None


def _longer(cell: PageCell, rest: PageCell, shift: int) -> PageCell:
    return replace(
        cell,
        row_span=shift + rest.row + rest.row_span - cell.row,
        boxes=(*cell.boxes, *rest.boxes),
        items=(*cell.items, *rest.items),
        shaded=cell.shaded or rest.shaded,
    )
