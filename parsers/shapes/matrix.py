"""Duty matrices: one duty a row, a column for each holder."""

from __future__ import annotations

from parsers.names import Name, Names
from parsers.shapes.cells import contents
from parsers.shapes.columns import Header, is_mark
from parsers.shapes.nodes import Entry, Field
from parsers.shapes.rows import Row


def matrix_entries(row: Row, header: Header, names: Names) -> list[Entry]:
    """The row of a matrix: its wording in force, the earlier one, who holds it, the remark; nothing elsewhere."""
    holders = header.of("holder")
    if len(holders) < 2:
        return []
    cells = [*row.carried, *row.cells]
    texts, fields, number = [], [], None
    for cell in cells:
        column = header.at(cell.column)
        text = " ".join(cell.text.split())
        if column is None:
            continue
        if column.key == "number":
            number = text.rstrip(".)- ")
        elif column.key == "comment":
            fields.append(Field("comment", column.heading, text))
        elif column.key == "holder" and is_mark(text):
            fields.append(Field("holder", column.heading, text))
        else:
            texts.append(cell)
    if not texts:
        return []
    main = texts[-1]
    fields += [Field("previous", "", " ".join(cell.text.split())) for cell in texts[:-1]]
    found = contents(main, None, names, inside=Name("", "annex"))
    text = " ".join(entry.text for entry in found)
    return [Entry(text, main.origins, number, fields=tuple(fields), shape="matrix")]
