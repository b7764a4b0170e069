"""Options of a form, side by side in its rows, with crosses beside the chosen ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name
from parsers.shapes.choices import asked
from parsers.shapes.flow import Flow
from parsers.shapes.headed.columns import Header, is_cross, is_mark
from parsers.shapes.headed.records import Carried
from parsers.shapes.nodes import Heading
from parsers.shapes.tables import label_cells, pairs
from parsers.shapes.tables.cells import contents
from parsers.shapes.tables.rows import Row, is_bold, is_loud
from parsers.values import number

_LONGEST_OPTION = 8
_LONGEST_UNCHOSEN = 6


def has_crosses(lines: Sequence[Row]) -> bool:
    """Whether a cross stands in the rows before the next bar."""
    for place, row in enumerate(lines):
        if place and len(row.cells) == 1 and (row.cells[0].shaded or is_loud(row.cells[0])):
            return False
        if any(is_cross(cell.text) for cell in row.cells):
            return True
    return False


def read(row: Row, header: Header | None, carried: Carried, flow: Flow) -> bool:
    """Whether a row offers options, and has been added: those without a cross say nothing of the position."""
    marks = [cell for cell in row.cells if is_cross(cell.text)]
    if not _is_asked(flow) or len(row.cells) < 2 or not (marks or carried.choosing):
        return False
    carried.questions |= {
        cell.column: cell.text for cell in row.cells if cell.text.rstrip(" :").endswith("?")
    }
    chosen = [option for mark in marks if (option := _option(mark, row)) is not None]
    _add(row, chosen, flow, lambda cell: carried.questions.get(cell.column) or _heading(cell, header))
    return True


def answered(row: Row, flow: Flow) -> bool:
    """Whether a row is a label and its options, the chosen one crossed, and has been added: 'Nivel | Mando | | Base | X'."""
    first, *others = row.cells
    marks = [cell for cell in others if is_cross(cell.text)]
    options = [cell for cell in others if not is_cross(cell.text)]
    name = label_cells.label(first, flow) if marks else None
    if name is None or len(options) < len(marks) + 1 or not all(map(is_option, options)):
        return False
    offered = replace(row, cells=tuple(others))
    for mark in marks:
        if (chosen := _option(mark, offered)) is not None:
            pairs.value(chosen, name, " ".join(first.text.split()), flow)
    return True


def grid(lines: Sequence[Row], flow: Flow) -> int:
    """Reads options with a box in front of each, several a row; gives how many rows they take, 0 where there are none."""
    run = list(takewhile(_offers_several, lines)) if _is_asked(flow) else []
    if not has_crosses(run):
        return 0
    run += takewhile(lambda row: _ends_grid(row, run[-1]), lines[len(run) :][:1])
    flow.boxed = True
    for row in run:
        add_boxed(row, flow)
    return len(run)


def add_boxed(row: Row, flow: Flow) -> None:
    """Adds the options of a row with a box in front of each, those behind a cross as items."""
    ends = {cell.column + cell.column_span for cell in row.cells if is_cross(cell.text)}
    chosen = [cell for cell in row.cells if cell.column in ends and not is_cross(cell.text)]
    _add(row, chosen, flow, lambda _: "")


def _heading(cell: Cell, header: Header | None) -> str:
    column = header.at(cell.column) if header is not None else None
    return column.heading if column is not None else ""


def _is_asked(flow: Flow) -> bool:
    return flow.section is not None and flow.section.key in REQUIREMENTS


def has_boxes_in_front(row: Row) -> bool:
    """Whether before each text of a row, all options, there is a cell that is empty or crossed."""
    texts = [cell for cell in row.cells if not is_cross(cell.text)]
    ends = {cell.column + cell.column_span for cell in texts}
    return bool(texts) and all(
        is_option(cell) and cell.column > 0 and cell.column not in ends for cell in texts
    )


def is_option(cell: Cell) -> bool:
    """Whether a cell holds a few words on no fill, as what can be chosen does."""
    return not cell.shaded and len(cell.text.split()) <= _LONGEST_OPTION and not is_mark(cell.text)


def _offers_several(row: Row) -> bool:
    several = sum(not is_cross(cell.text) for cell in row.cells) > 1
    return several and not row.carried and has_boxes_in_front(row)


def _ends_grid(row: Row, above: Row) -> bool:
    """Whether a row is the last of a grid, with an option below the first one above, and none beside it."""
    texts = [cell for cell in above.cells if not is_cross(cell.text)]
    options = [cell for cell in row.cells if not is_cross(cell.text)]
    if len(options) != 1 or row.carried or is_bold(options[0]) or not has_boxes_in_front(row):
        return False
    one, first = options[0], texts[0]
    return (one.column, one.column_span) == (first.column, first.column_span) and not one.text.endswith(":")


def _add(row: Row, options: Sequence[Cell], flow: Flow, question: Callable[[Cell], str]) -> None:
    """Adds the options of a row as items, with what they answer as label, and the other texts as remarks."""
    chosen = {id(option) for option in options}
    for cell in row.cells:
        text = cell.text.strip()
        label = number.split(question(cell))[1].strip(" :") if id(cell) in chosen else ""
        answers = label and flow.names.affirms(text)
        if is_cross(text) or (flow.names.nothing(text) and not answers):
            continue
        wish = asked.importance(text, flow.names) if id(cell) in chosen and not label else None
        if wish is not None:  # 'Deseable' with a cross is no item, it says how much what follows is asked
            flow.heading(Heading(text, cell.origins, Name(text, "", wish)))
            continue
        said = len(text.split()) > _LONGEST_UNCHOSEN and not text.endswith("?") and not is_bold(cell)
        name = flow.section if id(cell) in chosen or said else Name("", "notes")
        for entry in contents(cell, None, flow.names, inside=flow.section):
            flow.add(replace(entry, name=name, shape="row", label=entry.label or label))


def _option(mark: Cell, row: Row) -> Cell | None:
    """The option that a cross belongs to: the cell that ends where it begins, else the one behind it."""
    texts = [cell for cell in row.cells if not is_cross(cell.text)]
    before = next((cell for cell in texts if cell.column + cell.column_span == mark.column), None)
    behind = next((cell for cell in texts if cell.column == mark.column + mark.column_span), None)
    return before or behind
