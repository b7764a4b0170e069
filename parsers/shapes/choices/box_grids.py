"""Small tables of nothing but options and boxes, as they stand in a form's cells: the crossed ones count."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.names import REQUIREMENTS, Name
from parsers.shapes.choices import side_by_side
from parsers.shapes.flow import Flow
from parsers.shapes.headed.columns import is_cross
from parsers.shapes.nodes import Entry
from parsers.shapes.tables.grades import is_grade
from parsers.shapes.tables.rows import Row

_LONGEST_HEADING = 3
_FEWEST = 2


def read(lines: Sequence[Row], flow: Flow) -> int:
    """Reads a table whose rows are all options with boxes; gives how many rows it takes, 0 where it is none.

    Without any cross it is one where another table of the document has crosses: nothing is chosen in it.
    """
    rows = [row for row in lines if row.cells]
    if flow.section is None or flow.section.key not in REQUIREMENTS or len(rows) < _FEWEST:
        return 0
    if _is_headed(rows, flow):
        _add_headed(rows, flow)
    elif all(map(side_by_side.has_boxes_in_front, rows)) and (flow.boxed or side_by_side.has_crosses(rows)):
        for row in rows:
            side_by_side.add_boxed(row, flow)
    else:
        return 0
    flow.boxed = True
    return len(lines)


def _is_headed(rows: Sequence[Row], flow: Flow) -> bool:
    """Whether crosses stand under short headings, beside options: ' | Incompleta | Completa' over 'Secundaria | | X'."""
    heads, options = rows[0].cells, rows[1:]
    if len(heads) < _FEWEST or heads[0].column == 0 or len(options) < _FEWEST:
        return False
    if any(len(cell.text.split()) > _LONGEST_HEADING or is_grade(cell.text, flow.names) for cell in heads):
        return False
    columns = {cell.column for cell in heads}
    crosses = [cell for row in options for cell in row.cells[1:]]
    return (
        bool(crosses)
        and all(cell.column in columns and is_cross(cell.text) for cell in crosses)
        and all(row.cells[0].column == 0 and side_by_side.is_option(row.cells[0]) for row in options)
    )


def _add_headed(rows: Sequence[Row], flow: Flow) -> None:
    """Adds each crossed option with the heading of its cross, and the others as remarks."""
    headings = {cell.column: " ".join(cell.text.split()).rstrip(" :") for cell in rows[0].cells}
    flow.columns |= {cell.text for cell in rows[0].cells}
    for row in rows[1:]:
        option, *crosses = row.cells
        text = " ".join(option.text.split()).rstrip(" :")
        answers = [headings[cell.column] for cell in crosses]
        said = [answer for answer in answers if flow.names.affirms(answer) or not flow.names.nothing(answer)]
        name = flow.section if said else Name("", "notes")
        whole = f"{text}: {', '.join(answers)}" if answers else text
        flow.add(Entry(whole, option.origins, name=name, lines=(whole,), shape="row"))
