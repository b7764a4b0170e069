"""Options in one row with the crosses in the row below them: 'Primaria | Secundaria | Superior' over ' |  | X'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name
from parsers.shapes.flow import Flow
from parsers.shapes.headed.columns import MEASURES, is_cross, is_mark
from parsers.shapes.nodes import Entry
from parsers.shapes.tables import label_cells
from parsers.shapes.tables.grades import is_grade
from parsers.shapes.tables.rows import Row

_FEWEST = 3
_LONGEST = 8
_GRADED = 2
"""Grades side by side are the columns of a grid, even over one row."""

_SCHOOLING = frozenset({"education", "formation"})
_LONGEST_LABEL = 3
"""Words of what stands in front of the crosses: 'Tiempo'."""


def read(lines: Sequence[Row], flow: Flow) -> int:
    """Reads a row of options and the row of their crosses; gives how many rows they take, 0 where they are none."""
    if len(lines) < 2 or len(lines[0].cells) < _FEWEST or not lines[1].cells:
        return 0
    label, offered = _parted(lines[0], lines[1], flow)
    name = label_cells.label(label, flow) if label is not None else flow.section
    options = [cell for cell in offered if cell.row_span == 1]
    if name is None or name.key not in REQUIREMENTS or not _are_options(options, name, flow):
        return 0
    crosses = {cell.column for cell in lines[1].cells if is_cross(cell.text)}
    places = {cell.column for cell in options}
    if not crosses or not crosses <= places or _go_on(lines[2:3], places):
        return 0
    printed = " ".join(label.text.split()).rstrip(" :") if label is not None else ""
    for cell in offered:
        said = cell.column in crosses or cell.row_span > 1  # what stands beside both rows is no option
        _add(cell, name if said else Name("", "notes"), printed, flow)
    return 2


def _parted(row: Row, below: Row, flow: Flow) -> tuple[Cell | None, Sequence[Cell]]:
    """The label in front of the options, None without one, and the options; none where more than crosses stands below."""
    first, *others = row.cells
    said = [cell for cell in below.cells if not (is_cross(cell.text) or flow.names.nothing(cell.text))]
    if not said:
        return (first, others) if first.row_span > 1 else (None, row.cells)
    asked = len(said) == 1 and said[0].column == first.column and _is_measure(said[0].text, flow)
    return (first, others) if asked else (None, [])


def _is_measure(text: str, flow: Flow) -> bool:
    """Whether what stands in front of the crosses is what is chosen, 'Tiempo', and no item of a grid, 'Inglés'."""
    return len(text.split()) <= _LONGEST_LABEL and flow.names.column(text) in MEASURES


def _are_options(cells: Sequence[Cell], name: Name, flow: Flow) -> bool:
    """Whether cells of one row are what can be chosen: no marks, no boxes between them, and no grades but of schooling."""
    joined = all(one.column + one.column_span == other.column for one, other in pairwise(cells))
    short = all(len(cell.text.split()) <= _LONGEST and not is_mark(cell.text) for cell in cells)
    grades = sum(is_grade(cell.text, flow.names) for cell in cells)
    return len(cells) >= _FEWEST and joined and short and (grades < _GRADED or name.key in _SCHOOLING)


def _go_on(following: Sequence[Row], options: set[int]) -> bool:
    """Whether the next row has crosses below options too, so that these are the columns of a grid."""
    return any(is_cross(cell.text) and cell.column in options for row in following for cell in row.cells)


def _add(cell: Cell, name: Name, label: str, flow: Flow) -> None:
    text = " ".join(cell.text.split())
    flow.add(Entry(text, cell.origins, label=label, name=name, lines=(text,), shape="row"))
