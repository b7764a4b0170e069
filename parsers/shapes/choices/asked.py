"""What is said of importance in words beside a requirement: 'Esencial', 'Deseable'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name, Names
from parsers.shapes.flow import Flow
from parsers.shapes.headed.columns import IMPORTANCE, Column, Header
from parsers.shapes.hints import is_hint
from parsers.shapes.nodes import Entry
from parsers.shapes.tables.cells import contents
from parsers.shapes.tables.rows import Row, body
from parsers.vocabulary import fold
from parsers.vocabulary.patterns import among_printed

_FEWEST = 2
_BOTH = 2
_NO_KEY: Mapping[str, str] = MappingProxyType({})
_LONGEST_KEY = 30
_LETTER = re.compile(r"(?<![\w.])[\"'“«(]?([A-ZÑ])[\"'”»)]?(?![\w.])")
_CHOICES = re.compile(rf"[/|,;]|\s{among_printed('small', 'and', 'or')}\s", re.IGNORECASE)


def importance(text: str, names: Names, key: Mapping[str, str] = _NO_KEY) -> str | None:
    """The importance that a text says and nothing else, by a letter of the `key` too.

    Grades such as 'Básico' say none, nor do headings that offer both.
    """
    if text.strip() in key:
        return key[text.strip()]
    if fold(text) in names.vocabulary.meanings["scales"] or initials(text, names):
        return None
    name = names.section(text)
    return name.importance if name is not None and not name.key else None


def letters(lines: Iterable[str], names: Names) -> dict[str, str]:
    """What letters stand for where a line says so for both importances: 'X lo requerido, D lo deseable'."""
    scales = names.vocabulary.meanings["scales"]
    for line in lines:
        marks = list(_LETTER.finditer(line))
        if len(marks) < _BOTH or len(line.split()) > _LONGEST_KEY:  # nearly all lines
            continue
        if line.count("=") < _BOTH and not is_hint(line, names):
            continue
        ends = [*(mark.start() for mark in marks[1:]), len(line)]
        found = {}
        for mark, end in zip(marks, ends, strict=False):
            words = line[mark.end() : end]
            importance = names.importance(words) if fold(words) not in scales else None
            if importance is not None:
                found[mark.group(1)] = importance
        if len(set(found.values())) == _BOTH:
            return found
    return {}


def told(columns: list[Column], rows: Sequence[Row], names: Names) -> list[Column]:
    """The columns with the one below whose heading nothing but importance stands, whatever it is called.

    One row is enough where the heading offers both: 'Requerido / Deseable', whose initials may stand below it.
    """
    found = list(columns)
    for place, column in enumerate(columns[1:], 1):
        texts = [cell.text for cell in body(rows, column.start, column.end)]
        key = initials(column.heading, names)
        if (
            importance(column.heading, names) is None
            and len(texts) >= (1 if key else _FEWEST)
            and all(importance(text, names, key) for text in texts)
        ):
            found[place] = replace(column, key=IMPORTANCE, name=None)
    return found


def initials(heading: str, names: Names) -> dict[str, str]:
    """The first letters of both importances that a heading offers, with what they stand for; else nothing."""
    parts = [part.strip() for part in _CHOICES.split(heading)]
    if len(parts) < _BOTH:
        return {}
    found = {part[0].upper(): told for part in parts if part and (told := importance(part, names))}
    return found if len(set(found.values())) == _BOTH else {}


def said(cells: Sequence[Cell], header: Header, names: Names) -> str | None:
    """What a row says of importance in the column for it."""
    for cell in cells:
        column = header.at(cell.column)
        if column is None or column.key != IMPORTANCE:
            continue
        if found := importance(cell.text, names, initials(column.heading, names)):
            return found
    return None


def marked(entry: Entry, asked: str | None) -> Entry:
    """The entry with the importance that its row says, if any."""
    if asked is None:
        return entry
    name = replace(entry.name, importance=asked) if entry.name is not None else Name("", "", asked)
    return replace(entry, name=name)


def read(row: Row, flow: Flow) -> bool:
    """Whether a row without headings is a requirement and its importance, and has been added: 'Orden | Deseable'."""
    if len(row.cells) != _FEWEST or flow.section is None or flow.section.key not in REQUIREMENTS:
        return False
    text, wish = row.cells
    asked = importance(wish.text, flow.names, flow.wishes)
    if asked is None or importance(text.text, flow.names) is not None:
        return False
    for entry in contents(text, None, flow.names, inside=flow.section):
        flow.add(replace(marked(entry, asked), shape="row"))
    return True
