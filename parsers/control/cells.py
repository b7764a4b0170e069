"""Reads rows of tables for labels and values, whether in one cell, side by side or one above the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers.control.labels import Labelled, split_labels
from parsers.document import Cell, Origin, Table
from parsers.values import number
from parsers.vocabulary import Vocabulary

Grid = list[list[Cell | None]]
_FEWEST_HEADINGS = 2
_LABEL_TABLES = ("control", "identity", "approvals", "sections")


@dataclass(frozen=True, slots=True)
class Field:
    """A label with its value as printed, the rows that both stand in, and the places of both."""

    labelled: Labelled
    rows: tuple[int, ...]
    origins: tuple[Origin, ...]

    @property
    def key(self) -> str:
        return self.labelled.key

    @property
    def value(self) -> str:
        return self.labelled.value


@dataclass(frozen=True, slots=True)
class RowTexts:
    """What one row holds: its fields, the cells that are neither labels nor values, and texts before labels."""

    row: int
    fields: tuple[Field, ...]
    others: tuple[Cell, ...]
    before: tuple[tuple[str, tuple[Origin, ...]], ...] = ()


def read_rows(table: Table, vocabulary: Vocabulary, tables: Sequence[str]) -> list[RowTexts]:
    """Each row of the table with the labels of `tables` in it; a value below its label counts for both rows."""
    grid = table.grid()
    taken: set[int] = set()
    found: list[RowTexts] = []
    for row, cells in enumerate(table.row_cells()):
        fields: list[Field] = []
        others: list[Cell] = []
        for cell in cells:
            if id(cell) in taken or not cell.text.strip():
                continue
            read = list(_cell_fields(cell, grid, vocabulary, tables, taken))
            fields += read
            others += [] if read else [cell]
        others = [cell for cell in others if id(cell) not in taken]
        before = [
            (text, cell.origins)
            for cell in (cells if fields else ())
            if (text := _before(cell, fields, vocabulary, tables))
        ]
        found.append(RowTexts(row, tuple(fields), tuple(others), tuple(before)))
    return found


def is_label(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the whole text is a label of something, so that it is no value."""
    bare = number.split(text)[1]
    return any(vocabulary.find(table, bare) is not None for table in _LABEL_TABLES) or text.rstrip().endswith(
        ":"
    )


def _cell_fields(
    cell: Cell, grid: Grid, vocabulary: Vocabulary, tables: Sequence[str], taken: set[int]
) -> Iterator[Field]:
    whole = _whole_label(cell.text, vocabulary, tables)
    if whole is not None:
        value = _value_cell(cell, grid, vocabulary)
        if value is None:
            yield Field(whole, (cell.row,), cell.origins)
            return
        taken.add(id(value))
        labelled = Labelled(whole.table, whole.key, whole.label, value.text.strip())
        yield Field(labelled, tuple(dict.fromkeys((cell.row, value.row))), value.origins or cell.origins)
        return
    for labelled in split_labels(cell.text, vocabulary, tables).labelled:
        yield Field(labelled, (cell.row,), cell.origins)


def _before(cell: Cell, fields: Sequence[Field], vocabulary: Vocabulary, tables: Sequence[str]) -> str:
    """What stands in a cell before its first label, where the cell has labels with their values."""
    if not any(each.origins == cell.origins and each.value for each in fields):
        return ""
    labels = split_labels(cell.text, vocabulary, tables)
    return labels.before if labels.labelled else ""


def _whole_label(text: str, vocabulary: Vocabulary, tables: Sequence[str]) -> Labelled | None:
    """The label that the cell is without a value of its own; '2. CARGO' counts too."""
    for bare in dict.fromkeys((text, number.split(text)[1])):
        for table in tables:
            key = vocabulary.find(table, bare)
            if key is not None:
                return Labelled(table, key, " ".join(bare.split()).rstrip(" :"), "")
    return None


def _value_cell(cell: Cell, grid: Grid, vocabulary: Vocabulary) -> Cell | None:
    """The cell to the right unless it is empty or a label, else the one below on the same terms."""
    right = cell.column + cell.column_span
    below = cell.row + cell.row_span
    beside = next(
        (other for other in grid[cell.row][right:] if other is not None and other.text.strip()), None
    )
    between = [other for other in grid[cell.row][right:] if other is not None]
    labelled = beside is not None and (is_label(beside.text, vocabulary) or _is_among_headings(cell, grid))
    if (
        beside is not None
        and _near(beside, between)
        and (not labelled or _in_pairs(cell, grid[cell.row], vocabulary))
    ):
        return beside
    under = grid[below][cell.column] if below < len(grid) else None
    if under is None or not under.text.strip() or is_label(under.text, vocabulary):
        return None
    heads_column = beside is None or labelled
    return under if heads_column and under.row == below and under.column == cell.column else None


def _is_among_headings(cell: Cell, grid: Grid) -> bool:
    """Whether a cell stands in a row of filled cells over as many that are not, as headings over their values do."""
    below = cell.row + cell.row_span
    if below >= len(grid):
        return False
    heads, values = (
        list({id(each): each for each in grid[row] if each is not None}.values()) for row in (cell.row, below)
    )
    return (
        len(heads) == len(values) >= _FEWEST_HEADINGS
        and all(each.shaded and each.text.strip() for each in heads)
        and not any(each.shaded for each in values)
    )


def _in_pairs(cell: Cell, cells: Sequence[Cell | None], vocabulary: Vocabulary) -> bool:
    """Whether labels and values alternate in a row, so that a value may read as a label: 'Grupo | DIRECCIÓN'."""
    filled = list({id(each): each for each in cells if each is not None and each.text.strip()}.values())
    numbered = len(filled) % 2 == 1 and number.is_alone(filled[0].text.strip())
    filled = filled[1:] if numbered else filled
    labels, values = filled[::2], filled[1::2]
    return (
        len(labels) == len(values)
        and any(each is cell for each in labels)
        and all(is_label(each.text, vocabulary) for each in labels)
        and (numbered or not all(is_label(each.text, vocabulary) for each in values))
    )


def _near(beside: Cell, between: list[Cell]) -> bool:
    """Whether no more than two empty cells stand before the value."""
    places = list(dict.fromkeys(id(other) for other in between))
    return places.index(id(beside)) <= 2
