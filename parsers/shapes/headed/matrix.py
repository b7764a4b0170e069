"""Duty matrices: one duty a row, a column of marks for each holder."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.names import Name, Names
from parsers.shapes.headed.columns import Column, Header, is_mark
from parsers.shapes.nodes import Entry, Field
from parsers.shapes.tables.cells import contents
from parsers.shapes.tables.rows import Row, body
from parsers.values import number

_FEWEST = 2
_WORDS_OF_A_DUTY = 4


def matrix_entries(row: Row, header: Header, names: Names) -> list[Entry]:
    """The row of a matrix: its wording in force, the earlier one, who holds it, the remark; nothing elsewhere."""
    if len(header.of("holder")) < _FEWEST:
        return []
    cells = [*row.carried, *row.cells]
    texts, fields, count = [], [], None
    for cell in cells:
        column = header.at(cell.column)
        text = " ".join(cell.text.split())
        if column is None:
            continue
        if column.key == "number":
            count = text.rstrip(".)- ")
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
    return [Entry(text, main.origins, count, fields=tuple(fields), shape="matrix")]


def holders(columns: Sequence[Column], following: Sequence[Row]) -> list[Column]:
    """The columns without a known heading that hold nothing but marks; none where no column holds duties."""
    headings = [column.heading.strip() for column in columns if column.key is None]
    if len(columns) <= _FEWEST or all(map(is_mark, headings)) or any(len(each) == 1 for each in headings):
        return []  # 'A | B | C' and 'Sí | No' are grades; among longer names two letters are somebody's initials
    marked = [column for column in columns if column.key is None and _holds_marks(column, following)]
    return marked if len(marked) >= _FEWEST and any(_holds_duties(c, following) for c in columns) else []


def _holds_marks(column: Column, following: Sequence[Row]) -> bool:
    texts = [cell.text for cell in body(following, column.start, column.end)]
    return bool(texts) and all(is_mark(text) for text in texts) and not counts(texts)


def counts(texts: Sequence[str]) -> bool:
    """Whether the cells of a column number its rows."""
    numbers = [found for text in texts if (found := number.whole(text.strip().rstrip(".)"))) is not None]
    return len(texts) >= _FEWEST and len(numbers) == len(texts) and numbers == sorted(set(numbers))


def _holds_duties(column: Column, following: Sequence[Row]) -> bool:
    texts = [cell.text for cell in body(following, column.start, column.end)]
    return len(texts) >= _FEWEST and sum(len(text.split()) for text in texts) > _WORDS_OF_A_DUTY * len(texts)
