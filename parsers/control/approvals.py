"""Reads who prepared, reviewed and approved a document, from tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from parsers.certainty import rated
from parsers.control.facts import Row
from parsers.control.signers import Signer, printed, read_signer, steps_in
from parsers.control.step_order import unknown_steps
from parsers.document import Cell, Origin, Table
from parsers.profile import Approval, Confidence
from parsers.values import number, version
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold

_MOST_ROWS = 12
_IN_TABLE = rated("approval-in-table")
_BY_ORDER = rated("heading-order")


@dataclass(slots=True)
class Approvals:
    """Approvals in the document's order, and what they take of the body."""

    items: list[Approval] = field(default_factory=list)
    consumed: set[int] = field(default_factory=set)
    consumed_rows: set[Row] = field(default_factory=set)


def read_approval_tables(blocks: Sequence[tuple[int, Table]], vocabulary: Vocabulary) -> Approvals:
    """The approvals of all tables in the body, given with their indexes; empty fields give none."""
    found = Approvals()
    joined: int | None = None
    for (index, table), following in zip_longest(blocks, blocks[1:]):
        if index == joined:
            continue
        items, rows = read_table(table, vocabulary)
        if (
            following is not None
            and following[0] == index + 1
            and _is_parted(table, following[1], vocabulary)
        ):
            whole = read_table(_joined(table, following[1]), vocabulary)
            if any(item.name or item.date for item in whole[0]):
                joined, (items, rows) = following[0], whole
        found.items += items
        found.consumed_rows |= {
            (index, row) if row < table.rows else (index + 1, row - table.rows) for row in rows
        }
    return found


def _is_parted(table: Table, following: Table, vocabulary: Vocabulary) -> bool:
    """Whether a table ends in steps side by side whose names stand in the next one, below room to sign."""
    steps = _step_columns(table.grid()[-1], vocabulary)
    heads = [id(cell) for cell in table.row_cells()[-1] if cell.text.strip()]
    alike = table.columns == following.columns and len(heads) > 1
    return alike and set(heads) == {
        id(cell) for cell in steps.values() if not steps_in(cell.text, vocabulary)[0][1]
    }


def _joined(table: Table, following: Table) -> Table:
    moved = (replace(cell, row=cell.row + table.rows) for cell in following.cells)
    return replace(table, cells=(*table.cells, *moved), rows=table.rows + following.rows)


def read_table(table: Table, vocabulary: Vocabulary) -> tuple[list[Approval], set[int]]:
    """The approvals of one table, and the rows that hold them with their headings."""
    items: list[Approval] = []
    rows: set[int] = set()
    grid = table.grid()
    row = 0
    while row < table.rows:
        steps, told = _step_columns(grid[row], vocabulary), {}
        if steps:
            told = unknown_steps(grid, row, _known(steps, vocabulary), vocabulary)
            steps = {
                column: cell
                for column, cell in enumerate(grid[row])
                if cell is not None and (column in steps or id(cell) in told)
            }
        if len({id(cell) for cell in steps.values()}) >= 2:
            found, end = _read_columns(grid, row, steps, told, vocabulary)
            items += found
            rows |= set(range(row, end))
            row = end
            continue
        step = _step_of_row(grid[row], vocabulary)
        if step is not None:
            items += _read_row(grid, row, *step, vocabulary)
            rows.add(row)
        row += 1
    if not _is_proved(items, grid, rows, vocabulary):
        return [], set()
    return items, rows | _heading_rows(grid, rows, vocabulary)


def _is_proved(
    items: Sequence[Approval], grid: Sequence[Sequence[Cell | None]], rows: set[int], vocabulary: Vocabulary
) -> bool:
    """Whether rows are approvals: a name, a date, a place to sign, or a step worded as one ('Elaborado por')."""
    if any(item.name or item.date for item in items):
        return True
    texts = [cell.text for row in rows for cell in grid[row] if cell is not None]
    return any(
        vocabulary.find("approval_fields", text) == "signature" or _is_worded(text, vocabulary)
        for text in texts
    )


def _is_worded(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a cell says that somebody did a step: 'Elaboró', 'Aprobado por', 'Revisión:'."""
    line = text.split("\n", maxsplit=1)[0]
    return bool(steps_in(text, vocabulary)) and (":" in line or vocabulary.find("weak_steps", line) is None)


def signed_rows(table: Table, vocabulary: Vocabulary) -> set[int]:
    """The rows of a header or footer that are a table of signatures: at least two steps."""
    items, rows = read_table(table, vocabulary)
    return rows if len({item.step for item in items}) > 1 else set()


def _step_columns(cells: Sequence[Cell | None], vocabulary: Vocabulary) -> dict[int, Cell]:
    """The columns headed by a step, with their cells; a value in the same cell is read with the rest."""
    return {
        column: cell
        for column, cell in enumerate(cells)
        if cell is not None and steps_in(cell.text, vocabulary) and not _is_version(cell, cells, vocabulary)
    }


def _is_version(cell: Cell, cells: Sequence[Cell | None], vocabulary: Vocabulary) -> bool:
    """Whether a step's word labels the version in the cell beside it: 'Revisión: | 04'."""
    if vocabulary.find("control", cell.text) != "version":
        return False
    beside = next((other for other in cells[cell.column + cell.column_span :] if other is not None), None)
    return beside is not None and version.read(beside.text) is not None


def _known(steps: dict[int, Cell], vocabulary: Vocabulary) -> dict[int, str]:
    """The worded steps by the identities of their cells."""
    return {id(cell): steps_in(cell.text, vocabulary)[0][0] for cell in steps.values()}


def _read_columns(
    grid: Sequence[Sequence[Cell | None]],
    head: int,
    steps: dict[int, Cell],
    told: dict[int, str],
    vocabulary: Vocabulary,
) -> tuple[list[Approval], int]:
    """Steps side by side, their names, positions and dates below them; gives also the row after the last.

    `told` are the steps that only their place tells, by the identities of their cells.
    """
    end = head + 1
    while end < min(len(grid), head + _MOST_ROWS) and _continues(grid[end], steps, vocabulary):
        end += 1
    items: list[Approval] = []
    for cell in {id(each): each for each in steps.values()}.values():
        texts: list[tuple[str, str | None]] = [
            (rest, None) for _, rest in steps_in(printed(cell, vocabulary), vocabulary)
        ]
        origins = list(cell.origins)
        columns = [each for each in steps if steps[each] is cell]
        for row in range(max(head + 1, cell.row + cell.row_span), end):
            label = _row_label(grid[row], steps, vocabulary)
            for below in {
                id(each): each for each in (grid[row][c] for c in columns) if each is not None
            }.values():
                if below.row == row:
                    texts.append((printed(below, vocabulary), label))
                    origins += below.origins
        step = told.get(id(cell)) or steps_in(cell.text, vocabulary)[0][0]
        sure = _BY_ORDER if id(cell) in told else _IN_TABLE
        items += approvals(step, read_signer(texts, vocabulary), origins, sure)
    return items, end


def _continues(cells: Sequence[Cell | None], steps: dict[int, Cell], vocabulary: Vocabulary) -> bool:
    """Whether a row below the steps still speaks of them: as many cells, no sentence, no new section."""
    texts = [cell.text for cell in cells if cell is not None and cell.text.strip()]
    if any(len(text.split()) > 20 or _opens_section(text, vocabulary) for text in texts):
        return False
    if _step_of_row(cells, vocabulary) is not None or _step_columns(cells, vocabulary):
        return any(steps.get(column) is cell for column, cell in enumerate(cells) if cell is not None)
    distinct = {id(cell) for cell in cells if cell is not None}
    return len(distinct) > 1 or not texts


def _opens_section(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a cell is the heading of a section; 'Firma', which may head one too, is a field of a signature here."""
    if vocabulary.find("approval_fields", text) is not None:
        return False
    return vocabulary.find("sections", number.split(text)[1]) is not None


def _row_label(cells: Sequence[Cell | None], steps: dict[int, Cell], vocabulary: Vocabulary) -> str | None:
    """What the cells of a row are, by a label in front of the columns of steps."""
    first = min(steps)
    for cell in cells[:first]:
        if cell is not None:
            key = vocabulary.find("approval_fields", cell.text)
            if key is not None:
                return key
    return None


def _step_of_row(cells: Sequence[Cell | None], vocabulary: Vocabulary) -> tuple[str, Cell] | None:
    """The step that a row's first filled cell names, with that cell."""
    first = next((cell for cell in cells if cell is not None and cell.text.strip()), None)
    if first is None:
        return None
    steps = steps_in(first.text, vocabulary)
    return (steps[0][0], first) if steps and len(fold(first.text).split()) <= 16 else None


def _read_row(
    grid: Sequence[Sequence[Cell | None]], row: int, step: str, first: Cell, vocabulary: Vocabulary
) -> list[Approval]:
    """One step a row: the cells beside it by their column's heading, else by what they are."""
    headings = _headings(grid, row, vocabulary)
    texts: list[tuple[str, str | None]] = []
    own = steps_in(printed(first, vocabulary), vocabulary)[0][1]
    if own and first.row == row:
        texts.append((own, None))
    origins = list(first.origins)
    for cell in {id(each): each for each in grid[row] if each is not None and each is not first}.values():
        texts.append((printed(cell, vocabulary), headings.get(cell.column)))
        origins += cell.origins
    return approvals(step, read_signer(texts, vocabulary), origins, _IN_TABLE)


def _headings(grid: Sequence[Sequence[Cell | None]], row: int, vocabulary: Vocabulary) -> dict[int, str]:
    """What the columns hold, by the nearest row above that heads them."""
    for above in range(row - 1, -1, -1):
        found = {
            column: key
            for column, cell in enumerate(grid[above])
            if cell is not None and (key := vocabulary.find("approval_fields", cell.text)) is not None
        }
        if len(found) >= 2:
            return found
    return {}


def _heading_rows(grid: Sequence[Sequence[Cell | None]], rows: set[int], vocabulary: Vocabulary) -> set[int]:
    """Rows right above an approval that only head it."""
    found: set[int] = set()
    for row in sorted(rows):
        above = row - 1
        while above >= 0 and above not in rows | found and _is_heading(grid[above], vocabulary):
            found.add(above)
            above -= 1
    return found


def _is_heading(cells: Sequence[Cell | None], vocabulary: Vocabulary) -> bool:
    texts = [cell.text for cell in cells if cell is not None and cell.text.strip()]
    return bool(texts) and all(
        vocabulary.find("approval_fields", text) or vocabulary.find("approvals", number.split(text)[1])
        for text in texts
    )


def approvals(
    step: str, signers: Iterable[Signer], origins: Iterable[Origin], sure: Confidence
) -> list[Approval]:
    """One approval for each who signed a step, with the places where they did, each once."""
    places = tuple(dict.fromkeys(origins))
    return [
        Approval(
            step=step,
            position=signer.position,
            name=signer.name,
            date=signer.date,
            origins=places,
            confidence=sure,
        )
        for signer in signers
    ]
