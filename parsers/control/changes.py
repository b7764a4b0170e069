"""Reads tables of changes: the last filled row has the version in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from parsers.certainty import rated
from parsers.control.approvals import approvals
from parsers.control.facts import Row
from parsers.control.signers import read_signer
from parsers.document import Block, Cell, Origin, Table
from parsers.profile import Approval, TextItem
from parsers.values import date, number, version
from parsers.vocabulary import Vocabulary

_IN_TABLE = rated("approval-in-table")


@dataclass(frozen=True, slots=True)
class Change:
    """A filled row of a table of changes."""

    version: str
    issued_on: str | None
    origins: tuple[Origin, ...]


@dataclass(slots=True)
class Changes:
    """The filled rows in order, what each tells word by word, and what they and their heading take of the body."""

    rows: list[Change] = field(default_factory=list)
    told: list[TextItem] = field(default_factory=list)
    consumed: set[int] = field(default_factory=set)
    consumed_rows: set[Row] = field(default_factory=set)
    signed: list[Approval] = field(default_factory=list)


def read_changes(blocks: Sequence[Block], vocabulary: Vocabulary) -> Changes:
    """All tables of changes in the body."""
    found = Changes()
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            _read_table(found, block, index, vocabulary)
        elif vocabulary.find("changes", number.split(block.text)[1]) == "heading":
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            if isinstance(following, Table) and _heading_row(following, vocabulary) is not None:
                found.consumed.add(index)
    return found


def _read_table(found: Changes, table: Table, index: int, vocabulary: Vocabulary) -> None:
    head = _heading_row(table, vocabulary)
    if head is None:
        return
    rows = table.row_cells()
    columns = dict(_columns(rows[head], vocabulary))
    start = head
    while start > 0 and all(_is_heading(cell, vocabulary) for cell in rows[start - 1]):
        start -= 1
    found.consumed_rows |= {(index, row) for row in range(start, table.rows)}
    for cells in rows[head + 1 :]:
        by_key = {columns[cell.column]: cell for cell in cells if cell.column in columns}
        if "change" in by_key and any(map(str.isalpha, by_key["change"].text)):
            found.told.append(_told(cells))
        label = version.read(by_key["version"].text) if "version" in by_key else None
        if label is not None and any(cell.text.strip() for key, cell in by_key.items() if key != "version"):
            day = date.read(by_key["date"].text, vocabulary) if "date" in by_key else None
            found.rows.append(Change(label, day, tuple(each for cell in cells for each in cell.origins)))
            found.signed = _signed(rows[head], cells, day, vocabulary)


def _told(cells: Sequence[Cell]) -> TextItem:
    filled = [cell for cell in cells if cell.text.strip()]
    text = " | ".join(" ".join(cell.text.split()) for cell in filled)
    return TextItem(
        text=text, origins=tuple(each for cell in filled for each in cell.origins), confidence=rated("note")
    )


def _signed(
    headings: Sequence[Cell], cells: Sequence[Cell], day: str | None, vocabulary: Vocabulary
) -> list[Approval]:
    """Who prepared, reviewed and approved a change, where the table has columns for it."""
    steps = {cell.column: vocabulary.find("approvals", cell.text) for cell in headings}
    found: list[Approval] = []
    for cell in cells:
        step = steps.get(cell.column)
        if step is not None:
            signers = read_signer([(cell.text, None)], vocabulary)
            found += approvals(
                step, (replace(signer, date=day) for signer in signers), cell.origins, _IN_TABLE
            )
    return found


def _heading_row(table: Table, vocabulary: Vocabulary) -> int | None:
    """The row whose cells are all headings of a table of changes, version and change among them."""
    for row, cells in enumerate(table.row_cells()):
        filled = [cell for cell in cells if cell.text.strip()]
        keys = [key for _, key in _columns(cells, vocabulary)]
        if len(keys) >= 2 and len(keys) == len(filled) and {"version", "change"} <= set(keys):
            return row
    return None


def _columns(cells: Sequence[Cell], vocabulary: Vocabulary) -> Iterator[tuple[int, str]]:
    for cell in cells:
        key = vocabulary.find("changes", cell.text)
        if key is not None and key != "heading":
            yield cell.column, key


def _is_heading(cell: Cell, vocabulary: Vocabulary) -> bool:
    text = number.split(cell.text)[1]
    return not text or vocabulary.find("changes", text) == "heading"
